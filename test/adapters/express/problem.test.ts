import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { oauthErrorHandler } from '../../../src/adapters/express.js'
import type { HttpResponse } from '../../../src/index.js'
import { failingApp, thrownFor } from './failing-app.js'
import { frameworks } from './frameworks.js'

const throttled: HttpResponse = {
  provider: 'eleme',
  status: 400,
  body: '{"error":"temporarily_unavailable","error_description":"Exceed frequency limits"}',
}
const declined: HttpResponse = { provider: 'google', query: '?error=access_denied&error_description=secret+words' }
const unknownSecret: HttpResponse = { status: 401, body: '{"error":"invalid_client"}' }

describe.each(frameworks)('$name', ({ express }) => {
  test('the answer is problem details (RFC 9457), whole', async () => {
    const { app } = failingApp(express, thrownFor(throttled), { typeBase: 'https://docs.example.com/errors/' })
    const { status, headers, text } = await request(app).get('/orders')

    expect(status).toBe(429)
    expect(JSON.parse(text)).toStrictEqual({
      type: 'https://docs.example.com/errors/rate_limited',
      title: 'Too many requests were sent',
      status: 429,
      detail: expect.stringContaining('one a second and 120 a day') as string,
      code: '1-01-601',
      condition: 'rate_limited',
      provider: 'eleme',
      action: 'retry',
      owner: 'developer',
      retry_after: 1,
    })
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'en',
      'cache-control': 'no-store',
      vary: 'Accept-Language',
      'retry-after': '1',
      'content-length': String(Buffer.byteLength(text)),
    })
  })

  test('what is not known is absent, and the type has a URN of its own', async () => {
    const { app } = failingApp(express, thrownFor(unknownSecret))
    const { headers, text } = await request(app).get('/')

    expect(JSON.parse(text)).toStrictEqual({
      type: 'urn:oauth-errors:condition/invalid_client',
      title: expect.any(String) as string,
      status: 500,
      detail: expect.any(String) as string,
      code: '2-00-101',
      condition: 'invalid_client',
      action: 'fix_configuration',
      owner: 'operator',
    })
    expect(headers).not.toHaveProperty('retry-after')
  })

  test('a stranger reads nothing of the cause where the user cannot act', async () => {
    const { app } = failingApp(express, thrownFor(throttled), { expose: 'user' })
    const { text } = await request(app).get('/')

    expect(JSON.parse(text)).toStrictEqual({
      type: 'urn:oauth-errors:condition/rate_limited',
      title: 'The request could not be completed',
      status: 429,
      code: '1-01-601',
      retry_after: 1,
    })
  })

  test('a stranger who can act reads what to do', async () => {
    const { app } = failingApp(express, thrownFor(declined), { expose: 'user' })
    const { text } = await request(app).get('/')

    expect(JSON.parse(text)).toStrictEqual({
      type: 'urn:oauth-errors:condition/user_cancelled',
      title: expect.any(String) as string,
      status: 403,
      detail: expect.stringContaining('choose Allow') as string,
      code: '2-08-402',
      condition: 'user_cancelled',
      provider: 'google',
      action: 'ask_user',
      owner: 'user',
    })
  })

  test.each([
    { given: 503, sent: 503 },
    { given: 400, sent: 400 },
    { given: 401, sent: 401 },
    { given: 599, sent: 599 },
    ...[200, 302, 399, 600, 1000, 99, -1, 451.5, NaN, Infinity, '503', null, undefined].map((given) => ({
      given,
      sent: 429,
    })),
  ])('a status of one’s own, $given, is sent as $sent', async ({ given, sent }) => {
    const { app } = failingApp(express, thrownFor(throttled), { status: () => given as number })
    expect(await request(app).get('/')).toMatchObject({ status: sent, body: { status: sent } })
  })

  test('the status may depend on the result', async () => {
    const status = ({ retry }: { retry: { retryable: boolean } }) => (retry.retryable ? 503 : 500)
    const { app } = failingApp(express, thrownFor(throttled), { status })
    expect((await request(app).get('/')).status).toBe(503)
  })

  test('HEAD is answered with the headers alone', async () => {
    const { app } = failingApp(express, thrownFor(throttled))
    const [head, get] = [await request(app).head('/'), await request(app).get('/')]

    expect(head.text).toBeUndefined()
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(get.text)))
  })

  test.each(['get', 'post', 'put', 'patch', 'delete', 'options'] as const)('%s is answered alike', async (method) => {
    const { app } = failingApp(express, thrownFor(throttled))
    expect(await request(app)[method]('/')).toMatchObject({ status: 429, body: { code: '1-01-601' } })
  })

  test('headers that a route has set for its own body are taken off, its others stay', async () => {
    const app = express()
    app.get('/', (_request, response, next) => {
      response.status(206).set({
        'Content-Type': 'text/csv',
        'Content-Encoding': 'br',
        'Content-Range': 'bytes 0-9/100',
        'Content-Disposition': 'attachment',
        'Content-Length': '10',
        'Cache-Control': 'public, max-age=3600',
        ETag: '"1"',
        'Last-Modified': 'Wed, 21 Oct 2015 07:28:00 GMT',
        'X-Request-Id': 'r-1',
        Vary: 'Origin, Accept-Encoding',
      })
      next(thrownFor(throttled))
    })
    app.use(oauthErrorHandler())
    const { headers, status, text } = await request(app).get('/')

    expect([status, JSON.parse(text)]).toMatchObject([429, { code: '1-01-601' }])
    for (const name of ['content-encoding', 'content-range', 'content-disposition', 'etag', 'last-modified']) {
      expect(headers).not.toHaveProperty(name)
    }
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': 'r-1',
      vary: 'Origin, Accept-Encoding, Accept-Language',
    })
  })

  test.each([
    ['*', '*'],
    ['accept-language', 'accept-language'],
    ['Origin, Accept-Language', 'Origin, Accept-Language'],
    ['Origin', 'Origin, Accept-Language'],
  ])('Vary %j becomes %j', async (before, after) => {
    const app = express()
    app.use((_request, response, next) => {
      response.set('Vary', before)
      next()
    })
    app.use(failingApp(express, thrownFor(throttled)).app)
    expect((await request(app).get('/')).headers['vary']).toBe(after)
  })
})
