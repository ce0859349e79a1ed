import { describe, expect, test } from 'vitest'
import { localize, normalize, normalizeThrown, toError } from '../../../src/index.js'

function formData(members: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(members)) data.append(name, value)
  return data
}

/** What other clients throw, as they document it. */
describe('by shape', () => {
  const body = { error: 'invalid_grant', error_description: 'gone' }
  const native = { status: 400, ...body }
  const thrown = (members: object, name = 'Error') => Object.assign(new Error('failed'), { name, ...members })

  test.each<[string, unknown, object]>([
    ['got', thrown({ response: { statusCode: 400, headers: {}, body: JSON.stringify(body) } }, 'HTTPError'), native],
    ['ofetch', thrown({ response: { status: 400, _data: body }, data: body }, 'FetchError'), native],
    ['superagent', thrown({ status: 400, response: { status: 400, body, text: '' } }), native],
    ['node-fetch, an unknown class', thrown({ response: { status: 999, headers: {} } }), { status: 999 }],
    ['undici', thrown({ statusCode: 400, headers: {}, body }, 'ResponseStatusCodeError'), native],
    [
      'simple-oauth2',
      thrown({ isBoom: true, data: { isResponseError: true, payload: body, res: { statusCode: 400 }, headers: {} } }),
      native,
    ],
    [
      'passport-oauth2',
      thrown({ oauthError: { statusCode: 400, data: JSON.stringify(body) } }, 'InternalOAuthError'),
      native,
    ],
    ['openid-client 5', thrown({ ...body, response: { statusCode: 400, body } }, 'OPError'), native],
    ['openid-client 5, a redirect', thrown({ ...body }, 'OPError'), body],
    ['arctic', thrown({ code: 'invalid_grant', description: 'gone' }, 'OAuth2RequestError'), body],
    [
      'msal',
      thrown(
        { errorCode: 'invalid_grant', errorMessage: 'gone', subError: 'bad_token' },
        'InteractionRequiredAuthError',
      ),
      { ...body, suberror: 'bad_token' },
    ],
    ['behind cause', new Error('outer', { cause: thrown({ response: { status: 400, data: body } }) }), native],
  ])('%s', (_, error, expected) => {
    expect(normalizeThrown(error)?.native).toEqual(expected)
  })

  test('the AWS SDK', () => {
    const error = thrown(
      { $metadata: { httpStatusCode: 400, requestId: 'r1' }, message: 'gone' },
      'NotAuthorizedException',
    )
    expect(normalizeThrown(error)?.native).toEqual({
      status: 400,
      code: 'NotAuthorizedException',
      error_description: 'gone',
      request_id: 'r1',
    })
  })

  test.each<[string, string | { name: string }, string | undefined]>([
    ['refused', 'ECONNREFUSED', 'network_error'],
    ['no such host', 'ENOTFOUND', 'network_error'],
    ['a time-out while connecting', 'UND_ERR_CONNECT_TIMEOUT', 'provider_timeout'],
    ['a time-out of the socket', 'ETIMEDOUT', 'provider_timeout'],
    ['a time-out by its name', { name: 'TimeoutError' }, 'provider_timeout'],
    ['an expired certificate', 'CERT_HAS_EXPIRED', 'tls_error'],
    ['a name that does not fit', 'ERR_TLS_CERT_ALTNAME_INVALID', 'tls_error'],
    ['an abort', 'ABORT_ERR', undefined],
    ['an abort by its name', { name: 'AbortError' }, undefined],
    ['an abort of axios', 'ERR_CANCELED', undefined],
    ['something else', 'ENOENT', undefined],
    // It would come again: the URL or the client's cookies are wrong.
    ['a circle of redirects', 'ERR_FR_TOO_MANY_REDIRECTS', undefined],
  ])('%s', (_, code, condition) => {
    const error = thrown(typeof code === 'string' ? { code } : {}, typeof code === 'string' ? 'Error' : code.name)
    expect(normalizeThrown(error)?.condition).toBe(condition)
    expect(normalizeThrown(new TypeError('fetch failed', { cause: error }))?.condition).toBe(condition)
    expect(normalizeThrown(new AggregateError([error]))?.condition).toBe(condition)
  })

  test.each(['Failed to fetch', 'Load failed', 'NetworkError when attempting to fetch resource.'])(
    'fetch in a browser: %s',
    (message) => {
      expect(normalizeThrown(new TypeError(message))?.condition).toBe('network_error')
      expect(normalizeThrown(new Error(message))).toBeUndefined()
    },
  )

  test('what a body says of the way is not believed', () => {
    expect(normalizeThrown(new Error('x', { cause: { code: 'ECONNRESET' } }))).toBeUndefined()
  })

  const secret = 'kJ8xTq2mWv5nRz9bLc4d'
  const answer = { status: 400, data: { error: 'invalid_request', error_description: `got ${secret}` } }
  const url = 'https://h.example/x'

  test.each<[string, object]>([
    ['axios, nested parameters', { config: { url, params: { auth: { token: secret } } } }],
    ['axios, listed parameters', { config: { url, params: { access_token: [secret] } } }],
    ['axios, credentials', { config: { url, auth: { username: secret, password: '' } } }],
    ['a query in the base', { config: { baseURL: `https://h.example/?token=${secret}`, url: '/x' } }],
    ['the request on the response', { response: { ...answer, config: { url, data: { token: secret } } } }],
    ['an empty config', { config: {}, options: { json: { token: secret } } }],
    ['got, JSON', { options: { url: new URL(url), json: { token: secret } } }],
    ['got, a form', { options: { url: new URL(url), form: { token: secret } } }],
    ['got, a query', { options: { url: new URL(url), searchParams: new URLSearchParams({ token: secret }) } }],
    ['got, a password', { options: { url: new URL(url), username: 'app', password: secret } }],
    [
      'got, whose options throw',
      {
        options: {
          url: new URL(url),
          json: { token: secret },
          get auth() {
            throw new Error('no such option')
          },
        },
      },
    ],
    [
      'request-promise, credentials in the field too',
      {
        options: {
          uri: url,
          auth: { user: 'app', pass: secret },
          headers: { authorization: `Basic ${btoa(`app:${secret}`)}` },
        },
      },
    ],
    ['got, text', { response: { ...answer, request: { options: { body: `token=${secret}` } } } }],
    ['ky, JSON', { request: new Request(url), options: { json: { token: secret } } }],
    ['ky, a header', { request: new Request(url, { headers: { 'x-api-key': secret } }), options: {} }],
    ['ofetch', { request: '/x', options: { baseURL: 'https://h.example', query: { token: secret } } }],
    ['request-promise', { options: { uri: url, json: true, body: { token: secret } } }],
    ['request-promise, a query', { options: { uri: url, qs: { token: secret } } }],
    ['request-promise, credentials', { options: { uri: url, auth: { user: 'app', pass: secret } } }],
    ['superagent', { response: { ...answer, request: { url, _data: { token: secret } } } }],
    ['superagent, a header', { response: { ...answer, req: { url, header: { 'X-Api-Key': secret } } } }],
    ['a form that can be read', { config: { url, data: formData({ token: secret }) } }],
  ])('what the request carried is masked: %s', (_, members) => {
    expect(normalizeThrown(thrown({ response: answer, ...members }))?.native).toEqual({
      status: 400,
      error: 'invalid_request',
      error_description: 'got ***',
    })
  })

  test.each<[string, object]>([
    ['a body', { options: { url, body: 'grant_type=authorization_code&code=abcd' } }],
    ['a form', { options: { url, form: { grant_type: 'authorization_code', code: 'abcd' } } }],
    ['the URL', { config: { url: `${url}?grant_type=authorization_code&code=abcd` } }],
    ['parameters', { config: { url: `${url}/access_token`, params: { js_code: 'abcd' } } }],
  ])('a code that was sent in %s is not sent again', (_, members) => {
    const error = thrown({ code: 'ECONNRESET', ...members })
    for (const caught of [error, new Error('outer', { cause: error })]) {
      expect(normalizeThrown(caught)).toMatchObject({
        remediation: { action: 'reauthorize' },
        retry: { retryable: false },
      })
    }
  })

  test('what only looks like a code may be sent again', () => {
    const error = thrown({
      code: 'ECONNRESET',
      config: { url: 'https://h.example/v1/orders', params: { code: 'abcd' } },
    })
    expect(normalizeThrown(error)?.retry).toEqual({ retryable: true })
  })

  test.each([
    ['https://api.weixin.qq.com', '/sns/userinfo', 'wechat'],
    ['https://api.weixin.qq.com/sns', undefined, 'wechat'],
    ['https://api.weixin.qq.com', '//graph.facebook.com/me', 'facebook'],
    ['https://api.weixin.qq.com', 'https://graph.facebook.com/me', 'facebook'],
  ])('%s and %s is %s', (baseURL, path, provider) => {
    expect(normalizeThrown(thrown({ code: 'ECONNRESET', config: { baseURL, url: path } }))?.provider).toBe(provider)
  })

  test('an attached result speaks the language that is asked for', () => {
    const result = normalize({ provider: 'qq', status: 200, body: { error: 100020 } })!
    const error = toError(result)
    expect(normalizeThrown(error, { language: 'zh' })).toStrictEqual(localize(result, 'zh-CN'))
    expect(normalizeThrown(error, { language: 'en' })).toBe(result)
  })

  test('the provider of a failure on the way: as named, else by the URL', () => {
    const error = thrown({ code: 'ECONNREFUSED', config: { baseURL: 'https://graph.qq.com', url: '/oauth2.0/me' } })
    expect(normalizeThrown(error)).toMatchObject({ code: '1-06-806', provider: 'qq', basis: { recognized: 'host' } })
    expect(normalizeThrown(error, { provider: 'baidu' })).toMatchObject({
      code: '1-02-806',
      basis: { recognized: 'caller' },
    })
  })

  test.each([
    undefined,
    null,
    'x',
    5,
    new Error('x'),
    new TypeError('x is not a function'),
    {},
    [],
    { status: 400 },
    () => 1,
  ])('neither a response nor a failure: %s', (value) => {
    expect(normalizeThrown(value)).toBeUndefined()
  })
})
