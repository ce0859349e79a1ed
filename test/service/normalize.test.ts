import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../src/index.js'
import { openService } from './service.js'

const path = '/v1/normalize'
const wechat = { provider: 'wechat', status: 200, body: { errcode: 40029, errmsg: 'invalid code' } }

/** What the service answers to a body as it is sent. */
async function post(body: string, type = 'application/json') {
  const { app, lines } = openService()
  const { status, headers, text } = await request(app).post(path).set('Content-Type', type).send(body)
  return { status, headers: headers as Record<string, string>, answer: JSON.parse(text) as unknown, lines }
}

describe('one response is answered with its result', () => {
  test.each([
    { name: 'a body as an object', input: wechat },
    { name: 'a body as it was received', input: { ...wechat, body: JSON.stringify(wechat.body) } },
    { name: 'a redirect', input: { provider: 'google', query: '?error=access_denied&state=x' } },
    { name: 'a redirect as parameters', input: { provider: 'google', query: { error: 'access_denied' } } },
    {
      name: 'every member',
      input: {
        provider: 'baidu',
        endpoint: 'token',
        grantType: 'refresh_token',
        method: 'POST',
        url: 'https://openapi.baidu.com/oauth/2.0/token',
        status: 400,
        headers: { 'Content-Type': 'application/json', 'Set-Cookie': ['a=1', 'b=2'] },
        body: '{"error":"expired_token","error_description":"refresh token has been used"}',
        request: { headers: {}, body: { refresh_token: '122.2b6f' }, url: 'https://openapi.baidu.com/' },
      },
    },
    { name: 'nothing but a status', input: { status: 503, headers: { 'retry-after': '7' } } },
    { name: 'a status of no known class', input: { provider: 'linkedin', status: 999 } },
  ])('$name', async ({ input }) => {
    const { status, headers, answer } = await post(JSON.stringify(input))

    expect(status).toBe(200)
    expect(answer).toStrictEqual({ error: normalize(input as Parameters<typeof normalize>[0]) })
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  test('a success is null', async () => {
    const { status, answer } = await post('{"provider":"wechat","status":200,"body":{"errcode":0}}')
    expect([status, answer]).toEqual([200, { error: null }])
  })

  test.each([7, 'a-1', '', 0, null])('the id %j is given back', async (id) => {
    const { answer } = await post(JSON.stringify({ id, status: 204 }))
    expect(answer).toStrictEqual({ id, error: null })
  })

  test.each([
    ['zh', 'zh-CN'],
    ['xx', 'en'],
  ])('the language %s is answered in %s', async (language, answered) => {
    const { answer } = await post(JSON.stringify({ ...wechat, language }))
    expect(answer).toMatchObject({ error: { language: answered } })
  })

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/vnd.example.v1+json'])(
    'sent as %s',
    async (type) => {
      const { status } = await post(JSON.stringify(wechat), type)
      expect(status).toBe(200)
    },
  )
})

describe('what the command line takes, the service takes', () => {
  test.each([
    ...['id', 'provider', 'endpoint', 'grantType', 'method', 'url', 'headers', 'query', 'request', 'language'].map(
      (name) => ({ [name]: null }),
    ),
    { status: '200' },
    { provider: 'WeChat' },
    { provider: '' },
    { headers: { 'content-length': 44, vary: ['a', 7], via: null } },
    { headers: [['Content-Type', 'text/plain']] },
    { request: { headers: null, body: null, url: null } },
  ])('%j', async (members) => {
    const { status, answer } = await post(JSON.stringify({ ...wechat, url: 'https://api.weixin.qq.com', ...members }))
    expect(status).toBe(200)
    expect(answer).toMatchObject({ error: { condition: 'invalid_authorization_code' } })
  })
})

describe('what is wrong is named', () => {
  test.each([
    ['[]', ''],
    ['"x"', ''],
    ['null', ''],
    ['{"status":"4xx"}', '/status'],
    ['{"status":99}', '/status'],
    ['{"status":400.5}', '/status'],
    ['{"provider":7}', '/provider'],
    ['{"provider":"wechta"}', '/provider'],
    ['{"endpoint":"tokens"}', '/endpoint'],
    ['{"headers":"x"}', '/headers'],
    ['{"headers":{"a/b":true}}', '/headers/a~1b'],
    ['{"query":7}', '/query'],
    ['{"request":{"headers":{"x":[{}]}}}', '/request/headers/x'],
    ['{"request":{"form":{}}}', '/request/form'],
    ['{"id":false}', '/id'],
    ['{"id":{"line":7}}', '/id'],
    [`{"id":${'['.repeat(7_000)}${']'.repeat(7_000)}}`, '/id'],
    ['{"language":1}', '/language'],
    ['{"provder":"wechat"}', '/provder'],
  ])('%.60s: %j', async (body, pointer) => {
    const { status, headers, answer } = await post(body)

    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
    expect(answer).toStrictEqual({
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      detail: expect.stringContaining(pointer === '' ? 'the body: ' : `${pointer}: `) as string,
      errors: [{ pointer, detail: expect.any(String) as string }],
    })
  })

  test('every mistake at once', async () => {
    const { answer } = await post('{"status":"4xx","method":7,"provider":"wechta"}')
    expect(answer).toMatchObject({ errors: [{ pointer: '/status' }, { pointer: '/method' }, { pointer: '/provider' }] })
  })

  test.each([
    ['{"staus":400}', '/staus', 'unknown member; did you mean "status"?'],
    ['{"request":{"heders":{}}}', '/request/heders', 'unknown member; did you mean "headers"?'],
    ['{"request":{"form":{}}}', '/request/form', 'unknown member; the members are headers, body, url'],
    ['{"headers":{"a":true}}', '/headers/a', 'expected a string, a number or a list of them'],
    ['{"headers":{"a":["x",{}]}}', '/headers/a', 'expected a string, a number or a list of them'],
    ['{"query":7}', '/query', 'expected a string or an object'],
    ['{"id":[]}', '/id', 'expected a string, a number or null'],
    ['{"status":"4xx"}', '/status', 'expected a number from 100 to 999'],
    ['{"provider":"wechta"}', '/provider', 'there is no such provider; did you mean "wechat"?'],
  ])('%s: what is expected is said', async (body, pointer, detail) => {
    const { answer } = await post(body)
    expect(answer).toMatchObject({ detail: `${pointer}: ${detail}`, errors: [{ pointer, detail }] })
  })

  const crowd = (value: unknown) =>
    Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`h${i}-${'x'.repeat(i === 0 ? 100_000 : 1)}`, value]))
  test.each([
    ['header fields', { headers: crowd(true) }, `/headers/h0-${'x'.repeat(61)}…`],
    ['unknown members', crowd(7), `/h0-${'x'.repeat(61)}…`],
    ['unknown members of the request', { request: crowd({}) }, `/request/h0-${'x'.repeat(61)}…`],
  ])('of thousands of wrong %s twenty are named, and long names are cut', async (_, body, pointer) => {
    const { status, answer } = await post(JSON.stringify(body))
    const { errors, detail } = answer as { errors: { pointer: string }[]; detail: string }

    expect(status).toBe(400)
    expect(errors).toHaveLength(20)
    expect(errors[0]!.pointer).toBe(pointer)
    expect(detail).toMatch(/; and more$/)
    expect(JSON.stringify(answer).length).toBeLessThan(10_000)
  })

  test('twenty mistakes are all there are', async () => {
    const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`h${i}`, true]))
    const { answer } = await post(JSON.stringify({ headers: twenty }))
    expect((answer as { detail: string }).detail).toMatch(/\/headers\/h19: [^;]+$/)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'application/xml+json-not', ''])(
    'a body as %j is refused',
    async (type) => {
      const { status, headers, answer } = await post(JSON.stringify(wechat), type)
      expect([status, headers['content-type']]).toEqual([415, 'application/problem+json; charset=utf-8'])
      expect(answer).toStrictEqual({
        type: 'about:blank',
        title: 'Unsupported media type',
        status: 415,
        detail: 'the body must be application/json, or a type that ends in +json',
      })
    },
  )

  test.each([
    ['gzip', 400, 'Bad request'],
    ['deflate', 400, 'Bad request'],
    ['klingon', 415, 'Unsupported media type'],
  ])('a body that is no %s although it says so', async (encoding, status, title) => {
    const { app, lines } = openService()
    const sent = request(app).post(path).set({ 'Content-Type': 'application/json', 'Content-Encoding': encoding })
    const answer = await sent.send('{}')

    expect([answer.status, JSON.parse(answer.text)]).toStrictEqual([
      status,
      { type: 'about:blank', title, status, detail: 'the body cannot be read' },
    ])
    expect(lines).toEqual([])
  })

  test.each(['', '{"status":', 'status=400', '{"a":1}{"b":2}', "{'status':400}", '\u0000'])(
    '%j is not JSON',
    async (body) => {
      const { status, answer } = await post(body)
      expect(status).toBe(400)
      expect(answer).toStrictEqual({
        type: 'about:blank',
        title: 'Bad request',
        status: 400,
        detail: 'the body is not JSON',
      })
    },
  )

  test('more than is read', async () => {
    const { status, answer } = await post(JSON.stringify({ body: 'x'.repeat(262_144) }))
    expect(status).toBe(413)
    expect(answer).toStrictEqual({
      type: 'about:blank',
      title: 'Payload too large',
      status: 413,
      detail: 'the body may have at most 262144 bytes',
    })
  })

  test('a charset that cannot be read', async () => {
    const { status, answer } = await post('{}', 'application/json; charset=klingon')
    const title = 'Unsupported media type'
    expect([status, answer]).toMatchObject([415, { title, status: 415, detail: 'the body cannot be read' }])
  })

  test.each([{ __proto__: null, constructor: 1 }, '{"__proto__":{"status":400}}'])(
    '%j changes no prototype',
    async (body) => {
      const { status } = await post(typeof body === 'string' ? body : JSON.stringify(body))
      expect(status).toBe(400)
      expect({}).not.toHaveProperty('status')
    },
  )
})

describe('the log', () => {
  const secret = 'Zx81-Kq92pwLm0v'

  test('has one line for each response, with its code and nothing of the body', async () => {
    const body = { error: 'invalid_grant', error_description: `code ${secret} is used`, access_token: secret }
    const { lines } = await post(
      JSON.stringify({ id: secret, provider: 'baidu', status: 400, body, request: { body } }),
    )

    expect(lines.map((line) => JSON.parse(line) as unknown)).toStrictEqual([
      {
        level: 30,
        code: expect.stringMatching(/^2-02-/) as string,
        provider: 'baidu',
        matched: expect.any(String) as string,
        msg: 'normalized',
      },
    ])
    expect(lines.join('')).not.toContain(secret)
  })

  test('says of a success that there was no error', async () => {
    const { lines } = await post('{"status":200}')
    expect(JSON.parse(lines[0]!)).toStrictEqual({
      level: 30,
      code: null,
      provider: null,
      matched: null,
      msg: 'normalized',
    })
  })

  test('does not repeat a provider that nobody knows', async () => {
    const { answer, lines } = await post(
      JSON.stringify({ provider: `x-${secret}`, status: 400, body: { error: secret } }),
    )
    expect(lines.join('')).not.toContain(secret)
    expect(answer).toMatchObject({ error: { condition: 'invalid_request' } })
    expect((answer as { error: object }).error).not.toHaveProperty('provider')
  })

  test.each([`{"status":"${secret}"}`, `{"${secret}":1}`, `${secret}`, `{"body":"${secret.repeat(20_000)}"}`])(
    'keeps nothing of a request that was refused',
    async (body) => {
      const { lines, status } = await post(body)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(lines.join('')).not.toContain(secret)
    },
  )
})
