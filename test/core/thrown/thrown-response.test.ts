import { describe, expect, test } from 'vitest'
import { normalizeThrown } from '../../../src/index.js'

/** What other clients throw, as they document it. */
describe('by shape', () => {
  const body = { error: 'invalid_grant', error_description: 'gone' }
  const native = { status: 400, ...body }
  const thrown = (members: object, name = 'Error') => Object.assign(new Error('failed'), { name, ...members })

  test.each<[string, unknown, object]>([
    ['got', thrown({ response: { statusCode: 400, headers: {}, body: JSON.stringify(body) } }, 'HTTPError'), native],
    ['ofetch', thrown({ response: { status: 400, _data: body }, data: body }, 'FetchError'), native],
    ['superagent', thrown({ status: 400, response: { status: 400, body, text: '' } }), native],
    ['undici', thrown({ statusCode: 400, headers: {}, body }, 'ResponseStatusCodeError'), native],
    [
      'simple-oauth2',
      thrown({ data: { isResponseError: true, payload: body, res: { statusCode: 400 }, headers: {} } }),
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
  ])('%s', (_, code, condition) => {
    const error = thrown(typeof code === 'string' ? { code } : {}, typeof code === 'string' ? 'Error' : code.name)
    expect(normalizeThrown(error)?.condition).toBe(condition)
    expect(normalizeThrown(new TypeError('fetch failed', { cause: error }))?.condition).toBe(condition)
    expect(normalizeThrown(new AggregateError([error]))?.condition).toBe(condition)
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
