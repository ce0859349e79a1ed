import { createRequire } from 'node:module'
import axios, { type AxiosInstance } from 'axios'
import type { Request, Response } from 'express'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { oauthErrorHandler } from '../../../src/adapters/express.js'
import { normalize } from '../../../src/index.js'
import { answering, json, serve } from '../loopback.js'
import { failingApp, thrownFor } from './failing-app.js'
import { frameworks } from './frameworks.js'

const systemError = (code: string, message: string) => Object.assign(new Error(message), { code, syscall: 'connect' })

/** http-errors is Express's own; what it makes says by itself how it is answered. */
const createError = createRequire(createRequire(import.meta.url).resolve('express'))('http-errors') as (
  status: number,
  properties?: object,
) => Error

/** As the guards of bearer tokens throw it at the app's own callers (RFC 6750 §3). */
const guarded = Object.assign(new Error('The token has expired'), {
  status: 401,
  statusCode: 401,
  headers: { 'WWW-Authenticate': 'Bearer realm="api", error="invalid_token", error_description="expired"' },
})

const others: { readonly name: string; readonly error: unknown }[] = [
  { name: 'a TypeError', error: new TypeError('x is not a function') },
  { name: 'null', error: null },
  { name: 'a string', error: 'invalid_grant' },
  { name: 'a number', error: 400 },
  { name: 'a symbol', error: Symbol('invalid_grant') },
  { name: 'a function', error: () => 'invalid_grant' },
  { name: 'a frozen object', error: Object.freeze({ status: 404 }) },
  { name: 'an object with a status as text', error: { status: '400', message: 'x' } },
  { name: 'an object with an impossible status', error: { status: 99, statusCode: 1000, expose: true } },
  { name: 'a database that refuses', error: systemError('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432') },
  { name: 'a database that is slow', error: systemError('ETIMEDOUT', 'connect ETIMEDOUT') },
  { name: 'a missing file', error: systemError('ENOENT', 'no such file') },
  { name: 'an aborted request', error: Object.assign(new Error('This operation was aborted'), { name: 'AbortError' }) },
  { name: 'a 404 of http-errors', error: createError(404) },
  { name: 'a 401 of http-errors', error: createError(401, { headers: guarded.headers, error: 'invalid_token' }) },
  { name: 'a 400 of http-errors with a body', error: createError(400, { body: '{"error":"invalid_grant"}' }) },
  { name: 'the app’s own 401', error: guarded },
  { name: 'a validation error', error: { name: 'ValidationError', errors: { email: { message: 'required' } } } },
  { name: 'an internal API’s answer', error: { response: { status: 404, data: { error: 'not found' } } } },
]

describe.each(frameworks)('$name', ({ express }) => {
  test.each(others)('$name goes on untouched', async ({ error }) => {
    const { app, passed } = failingApp(express, error)
    const { status, text } = await request(app).get('/')

    if (error === null) {
      // For Express nothing was thrown: no error handler is called.
      expect([status, passed]).toEqual([404, []])
      return
    }
    expect(passed).toEqual([error])
    expect(passed[0]).toBe(error)
    expect([status, text]).toEqual([500, 'not ours'])
  })

  async function appWith(client: AxiosInstance, path: string) {
    const app = express()
    app.get('/', (_request: Request, response: Response, next) => {
      client.get(path).then(() => response.send('fine'), next)
    })
    const passed: unknown[] = []
    app.use((error: unknown, _request: Request, _response: Response, next: (error: unknown) => void) => next(error))
    app.use(oauthErrorHandler())
    app.use((error: unknown, _request: Request, response: Response, _next: unknown) => {
      passed.push(error)
      response.status(500).send('not ours')
    })
    return { answer: await request(app).get('/'), passed }
  }

  test('an internal 404 goes on, although the same axios instance talks to providers', async () => {
    const client = axios.create({
      baseURL: await serve(answering({ status: 404, body: '{"message":"no such order"}' })),
    })
    attachOAuthErrors(client)
    const { answer, passed } = await appWith(client, '/orders/7')

    expect(answer.text).toBe('not ours')
    expect(passed).toMatchObject([{ isAxiosError: true, status: 404, oauth: { basis: { recognized: 'none' } } }])
  })

  test.each([
    { name: 'a provider by name', options: { provider: 'wechat' }, answer: { status: 404, headers: {}, body: '' } },
    { name: 'an error code of RFC 6749', options: {}, answer: { body: '{"error":"invalid_grant"}' } },
    {
      name: 'a Bearer challenge',
      options: {},
      answer: { status: 401, headers: { ...json, 'www-authenticate': 'Bearer error="invalid_token"' } },
    },
    {
      name: 'a DPoP challenge',
      options: {},
      answer: { status: 401, headers: { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': 'n-1' } },
    },
  ])('$name is claimed', async ({ options, answer }) => {
    const client = axios.create({ baseURL: await serve(answering(answer)) })
    attachOAuthErrors(client, options)
    const { answer: problem, passed } = await appWith(client, '/x')

    expect(passed).toEqual([])
    expect(problem.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  test('a named provider that could not be reached is claimed, too', async () => {
    const client = axios.create({ baseURL: 'http://nobody.invalid' })
    attachOAuthErrors(client, { provider: 'weibo' })
    const { answer } = await appWith(client, '/2/users/show.json')

    expect(JSON.parse(answer.text)).toMatchObject({ code: '1-05-806', condition: 'network_error', provider: 'weibo' })
  })

  test('what a client library threw needs no adapter', async () => {
    const thrown = new Error('token endpoint', {
      cause: { response: { status: 400, headers: {}, data: { error: 'invalid_grant' } }, config: { url: '/token' } },
    })
    const { app } = failingApp(express, thrown)
    expect((await request(app).get('/')).body).toMatchObject({ condition: 'invalid_grant' })
  })

  test('what looks like a result and is no Error may be a provider’s body', async () => {
    const result = normalize({ provider: 'weibo', status: 400, body: { error: 'expired_token', error_code: 21327 } })
    const { app, passed } = failingApp(express, result)

    expect((await request(app).get('/')).text).toBe('not ours')
    expect(passed).toEqual([result])
  })

  test('a malformed body of our own caller is no provider’s, whatever it says', async () => {
    const app = express()
    app.use(express.json(), oauthErrorHandler())
    const sent = request(app).post('/').set('Content-Type', 'application/json')
    const { status, headers } = await sent.send('{"error":"invalid_grant","error_description":"x",')

    expect(status).toBe(400)
    expect(headers['content-type']).not.toContain('problem+json')
  })

  describe('a claim of one’s own', () => {
    const internal = { response: { status: 404, data: { error: 'not found' } } }

    test('is asked with the result and the error, and answers for more', async () => {
      const asked: unknown[] = []
      const { app } = failingApp(express, internal, {
        claim: (result, error) => {
          asked.push([result.condition, error])
          return true
        },
      })
      expect((await request(app).get('/')).status).toBe(404)
      expect(asked).toEqual([['not_found', internal]])
    })

    test('may refuse what would be claimed', async () => {
      const error = thrownFor({ provider: 'wechat', status: 200, body: '{"errcode":40029}' })
      const { app, passed } = failingApp(express, error, { claim: () => false })
      expect((await request(app).get('/')).text).toBe('not ours')
      expect(passed).toEqual([error])
    })

    test('is not asked about what holds no response', async () => {
      const { app } = failingApp(express, new TypeError('x'), { claim: () => true })
      expect((await request(app).get('/')).text).toBe('not ours')
    })
  })
})
