import axios from 'axios'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../src/adapters/axios.js'
import { createNormalizer } from '../../src/index.js'
import { answering, serve } from '../adapters/loopback.js'
import { openService } from './service.js'

test('/healthz tells how many providers are known', async () => {
  const { app } = openService({ normalizer: createNormalizer({ bundled: false }) })
  const { status, text } = await request(app).get('/healthz')
  expect([status, JSON.parse(text)]).toEqual([200, { status: 'ok', providers: 0 }])
})

test.each([
  ['get', '/v1/nothing'],
  ['get', '/v1'],
  ['post', '/'],
] as const)('there is no %s %s', async (method, path) => {
  const { app } = openService()
  const { status, headers, text } = await request(app)[method](path)

  expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
  expect(JSON.parse(text)).toStrictEqual({
    type: 'about:blank',
    title: 'Not found',
    status: 404,
    detail: `there is no ${method.toUpperCase()} ${path}`,
  })
})

test.each([
  ['get', '/v1/normalize', 'POST', 'only POST'],
  ['put', '/v1/normalize', 'POST', 'only POST'],
  ['options', '/v1/normalize', 'POST', 'only POST'],
  ['delete', '/healthz', 'GET, HEAD', 'only GET and HEAD'],
] as const)('%s %s is not allowed', async (method, path, allow, only) => {
  const { app } = openService()
  const { status, headers, text } = await request(app)[method](path)

  expect([status, (headers as Record<string, string>)['allow']]).toEqual([405, allow])
  expect(JSON.parse(text)).toStrictEqual({
    type: 'about:blank',
    title: 'Method not allowed',
    status: 405,
    detail: `there is no ${method.toUpperCase()} ${path}, ${only}`,
  })
})

describe('routes that are added', () => {
  test('fail as providers fail', async () => {
    const client = axios.create({ baseURL: await serve(answering({ body: '{"error":"invalid_grant"}' })) })
    attachOAuthErrors(client, { provider: 'wechat' })
    const { app, lines } = openService({
      routes: (added) => {
        added.get('/login', async (_request, response) => {
          response.json((await client.get<object>('/token')).data)
        })
      },
    })
    const { status, text } = await request(app).get('/login')

    expect([status, JSON.parse(text)]).toMatchObject([403, { code: '2-07-201', provider: 'wechat' }])
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ oauth_error: { code: '2-07-201' } }])
  })

  const secret = 'Zx81-Kq92pwLm0v'
  test.each([
    ['an error', new TypeError(`cannot read ${secret}`)],
    ['an error with a status', Object.assign(new Error(secret), { status: 404 })],
    ['text', secret],
  ])('that throw %s tell nothing of it', async (_, thrown) => {
    const { app, lines } = openService({
      routes: (added) => {
        added.get('/broken', (_request, _response, next) => next(thrown))
      },
    })
    const { status, text } = await request(app).get('/broken')

    expect([status, JSON.parse(text)]).toStrictEqual([
      500,
      {
        type: 'about:blank',
        title: 'Internal server error',
        status: 500,
        detail: 'the request could not be handled',
      },
    ])
    expect(lines).toHaveLength(1)
    expect(`${lines.join('')}${text}`).not.toContain(secret)
  })

  test('that throw are logged with the place', async () => {
    const { app, lines } = openService({
      routes: (added) => {
        added.get('/broken', function breakDown() {
          throw new TypeError(secret)
        })
      },
    })
    await request(app).get('/broken')

    expect(JSON.parse(lines[0]!)).toMatchObject({
      err: { name: 'TypeError', message: 'internal error', stack: expect.stringMatching(/^at .*breakDown/) as string },
    })
  })
})
