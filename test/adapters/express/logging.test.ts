import axios from 'axios'
import { pino } from 'pino'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { oauthCallback, oauthErrorHandler } from '../../../src/adapters/express.js'
import { normalize, type HttpResponse } from '../../../src/index.js'
import { answering, json, serve } from '../loopback.js'
import { failingApp, thrownFor } from './failing-app.js'
import { frameworks } from './frameworks.js'

/** A real pino logger and the lines that it wrote. */
function logging() {
  const lines: string[] = []
  return { lines, logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) }
}

type Line = { readonly level: number; readonly msg: string; readonly oauth_error: object }
const read = (line: string) => JSON.parse(line) as Line
const levels = { debug: 20, info: 30, warn: 40, error: 50 } as const

const error = (word: string, more: HttpResponse = {}): HttpResponse => ({ status: 400, body: { error: word }, ...more })
const bearer = (word: string): HttpResponse => ({
  status: 401,
  headers: { 'www-authenticate': `Bearer error="${word}"` },
})

const loudness: { readonly response: HttpResponse; readonly condition: string; readonly level: keyof typeof levels }[] =
  [
    { response: error('invalid_client'), condition: 'invalid_client', level: 'error' },
    { response: error('unsupported_grant_type'), condition: 'unsupported_grant_type', level: 'error' },
    { response: error('server_error', { status: 500 }), condition: 'server_error', level: 'warn' },
    {
      response: error('temporarily_unavailable', { status: 503 }),
      condition: 'temporarily_unavailable',
      level: 'warn',
    },
    { response: error('invalid_grant'), condition: 'invalid_grant', level: 'info' },
    { response: error('login_required'), condition: 'login_required', level: 'info' },
    { response: bearer('invalid_token'), condition: 'invalid_access_token', level: 'debug' },
    {
      response: { provider: 'wechat', body: { errcode: 42001, errmsg: 'access_token expired' } },
      condition: 'expired_access_token',
      level: 'debug',
    },
    { response: error('authorization_pending'), condition: 'authorization_pending', level: 'debug' },
    { response: error('slow_down'), condition: 'slow_down', level: 'debug' },
  ]

describe.each(frameworks)('$name', ({ express }) => {
  test.each(loudness)('$condition is logged as $level', async ({ response, condition, level }) => {
    const { lines, logger } = logging()
    await request(failingApp(express, thrownFor(response), { logger }).app).get('/')

    expect(lines.map(read)).toMatchObject([{ level: levels[level], oauth_error: { condition } }])
  })

  test.each([
    { name: 'a state that is the session’s', query: 'error=invalid_scope', verified: true, level: 'error' },
    { name: 'a state that nobody confirmed', query: 'error=invalid_scope', verified: false, level: 'info' },
    {
      name: 'an issuer that differs',
      query: 'error=server_error&iss=https://evil.example',
      verified: true,
      level: 'info',
    },
  ] as const)('what came to the redirect URI with $name is logged as $level', async ({ query, verified, level }) => {
    const { lines, logger } = logging()
    const app = express()
    app.get('/callback', oauthCallback({ issuer: 'https://op.example', verifyState: () => verified }))
    app.use(oauthErrorHandler({ logger }))
    await request(app).get(`/callback?${query}`)

    expect(lines.map(read)).toMatchObject([{ level: levels[level] }])
  })

  test('a record is what the result says, without texts for people', async () => {
    const { lines, logger } = logging()
    const response: HttpResponse = {
      provider: 'baidu',
      status: 400,
      body: '{"error":"invalid_grant","error_description":"Invalid authorization code: ANXxSNjwQDugOnqeikRMu2bKaXCdlLxn"}',
    }
    await request(failingApp(express, thrownFor(response), { logger }).app).get('/')
    const { basis } = normalize(response)!

    expect(read(lines[0]!)).toStrictEqual({
      level: levels.info,
      time: expect.any(Number) as number,
      pid: process.pid,
      hostname: expect.any(String) as string,
      oauth_error: {
        code: '2-02-202',
        condition: 'invalid_authorization_code',
        provider: 'baidu',
        action: 'reauthorize',
        owner: 'user',
        retryable: false,
        native: { status: 400, error: 'invalid_grant', error_description: 'Invalid authorization code: ***' },
        basis,
        diagnostics: ['masked'],
      },
      msg: 'OAuth provider error',
    })
  })

  test('nothing secret of a request or a response reaches the log', async () => {
    const secrets = ['Zx81-Kq92pwLm', '122.2b6f1a8c0e57d94f', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl']
    const description = `client secret ${secrets[0]} and refresh token ${secrets[1]} with Bearer ${secrets[2]} %s %o {{x}}`
    const body = JSON.stringify({ error: 'invalid_client', error_description: description, debug: secrets })
    const client = axios.create({
      baseURL: await serve(answering({ headers: { ...json, 'x-token': secrets[1]! }, body })),
    })
    attachOAuthErrors(client, { provider: 'weibo' })
    const { lines, logger } = logging()
    const app = express()
    app.get('/', (_request, _response, next) => {
      const form = new URLSearchParams({ client_secret: secrets[0]!, refresh_token: secrets[1]! })
      client.post('/oauth2/access_token', form).catch(next)
    })
    app.use(oauthErrorHandler({ logger }))
    const { text } = await request(app).get('/')

    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('client secret *** and refresh token *** with Bearer *** %s %o {{x}}')
    for (const secret of secrets) expect(`${lines.join('')}${text}`).not.toContain(secret)
  })

  test('line breaks and control characters make no second line', async () => {
    const { lines, logger } = logging()
    const body = {
      error: 'invalid_client',
      error_description: 'a\r\n{"level":60,"msg":"forged"}\u001b[31m\u2028\u0000b',
    }
    await request(failingApp(express, thrownFor({ status: 400, body }), { logger }).app).get('/')

    expect(lines).toHaveLength(1)
    expect(lines[0]!.trimEnd()).toMatch(/^[^\u0000-\u001f\u2028]*$/)
  })

  test('a long description is cut in the log', async () => {
    const { lines, logger } = logging()
    const body = { error: 'invalid_client', error_description: 'x '.repeat(5_000) }
    await request(failingApp(express, thrownFor({ status: 400, body }), { logger }).app).get('/')
    const { native } = read(lines[0]!).oauth_error as { native: { error_description: string } }

    expect(native.error_description.length).toBeLessThanOrEqual(1_024)
  })

  test('a description is not cut within a character', async () => {
    const { lines, logger } = logging()
    const body = { error: 'invalid_client', error_description: `${'x '.repeat(511)}x😀 and more` }
    await request(failingApp(express, thrownFor({ status: 400, body }), { logger }).app).get('/')

    const description = `${'x '.repeat(511)}x`
    expect(read(lines[0]!).oauth_error).toMatchObject({ native: { error_description: description } })
  })

  test('a logger that throws costs nobody the answer', async () => {
    const fail = () => {
      throw new Error('ENOSPC')
    }
    const logger = { debug: fail, info: fail, warn: fail, error: fail }
    const { app, passed } = failingApp(express, thrownFor(error('invalid_client')), { logger })

    expect(await request(app).get('/')).toMatchObject({ status: 500, body: { condition: 'invalid_client' } })
    expect(passed).toEqual([])
  })

  test('what is passed on is not logged', async () => {
    const { lines, logger } = logging()
    await request(failingApp(express, new TypeError('x'), { logger }).app).get('/')
    expect(lines).toEqual([])
  })
})
