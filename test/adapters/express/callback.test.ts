import type { ErrorRequestHandler, Request } from 'express'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { oauthCallback, oauthErrorHandler, type CallbackOptions } from '../../../src/adapters/express.js'
import { oauthErrorOf, type NormalizedError } from '../../../src/index.js'
import { frameworks } from './frameworks.js'

describe.each(frameworks)('$name', ({ express }) => {
  /** An app with a redirect URI, and what its callback made of the last request. */
  function callbackApp(options?: CallbackOptions<Request>) {
    const seen: { oauth?: NormalizedError | undefined } = {}
    const app = express()
    app.use(express.urlencoded({ extended: false }))
    app.all('/callback', oauthCallback(options), (_request, response) => void response.send('signed in'))
    const look: ErrorRequestHandler = (error: unknown, _request, _response, next) => {
      seen.oauth = oauthErrorOf(error)
      next(error)
    }
    app.use(look, oauthErrorHandler())
    return { app, seen }
  }

  test('an error in the query becomes an error of the provider', async () => {
    const { app, seen } = callbackApp({ provider: 'google', verifyState: () => true })
    const query = { error: 'access_denied', error_description: 'The user denied', state: 'xyz' }

    expect(await request(app).get('/callback').query(query)).toMatchObject({
      status: 403,
      body: { code: '2-08-402', provider: 'google' },
    })
    expect(seen.oauth).toMatchObject({
      condition: 'user_cancelled',
      native: { error: 'access_denied', error_description: 'The user denied' },
      basis: { recognized: 'caller' },
      diagnostics: [],
    })
  })

  test('an error in a form_post body does, too', async () => {
    const { app, seen } = callbackApp({ verifyState: () => true })
    const answer = await request(app).post('/callback').type('form').send({ error: 'login_required', state: 'xyz' })

    expect(answer.body).toMatchObject({ condition: 'login_required' })
    expect(seen.oauth).toMatchObject({ native: { error: 'login_required' }, diagnostics: [] })
  })

  test.each([
    { parser: 'no parser', parse: undefined },
    { parser: 'a parser of JSON', parse: express.json() },
    { parser: 'bytes', parse: express.raw({ type: () => true }) },
    { parser: 'text', parse: express.text({ type: () => true }) },
  ])('a form that nobody parsed is no success: $parser', async ({ parse }) => {
    const app = express()
    if (parse !== undefined) app.use(parse)
    app.post('/callback', oauthCallback({ provider: 'apple' }), (_request, response) => void response.send('signed in'))
    let caught: unknown
    const look: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
      caught = error
      response.status(500).send('failed')
    }
    app.use(oauthErrorHandler(), look)
    const answer = await request(app).post('/callback').type('form').send({ error: 'user_cancelled_authorize' })

    expect(answer.text).toBe('failed')
    expect(caught).toStrictEqual(
      new Error(
        'oauthCallback: the body of the form_post was not parsed; put app.use(express.urlencoded({ extended: false })) before it',
      ),
    )
  })

  test.each([
    ['get', { code: 'SplxlOBeZQQYbYS6WxSbIA', state: 'xyz' }],
    ['post', { code: 'SplxlOBeZQQYbYS6WxSbIA', state: 'xyz' }],
    ['get', { code: 'SplxlOBeZQQYbYS6WxSbIA', error: '' }],
    ['get', {}],
    ['post', {}],
  ] as const)('%s with %j goes on to the route', async (method, parameters) => {
    const { app } = callbackApp({ provider: 'google', verifyState: () => true })
    const asked = request(app)[method]('/callback')
    const { status, text } = await (method === 'get' ? asked.query(parameters) : asked.type('form').send(parameters))

    expect([status, text]).toEqual([200, 'signed in'])
  })

  test('a word that nobody knows is answered all the same: it came to the redirect URI', async () => {
    const { app } = callbackApp()
    const answer = await request(app).get('/callback?error=something_new')

    expect(answer.body).toMatchObject({ code: '2-00-999', condition: 'unknown_error', status: 502 })
  })

  test.each<{
    readonly name: string
    readonly verifyState?: CallbackOptions['verifyState']
    readonly verified: boolean
  }>([
    { name: 'is the session’s', verifyState: () => true, verified: true },
    { name: 'is the session’s, as is known later', verifyState: () => Promise.resolve(true), verified: true },
    { name: 'is another one', verifyState: () => false, verified: false },
    { name: 'is another one, as is known later', verifyState: () => Promise.resolve(false), verified: false },
    { name: 'is not checked', verified: false },
    { name: 'is checked by something that says nothing', verifyState: () => undefined as never, verified: false },
    { name: 'is checked by something that says 1', verifyState: () => 1 as never, verified: false },
  ])('a state that $name: verified is $verified', async ({ verifyState, verified }) => {
    const { app, seen } = callbackApp({ provider: 'google', verifyState })
    const answer = await request(app).get('/callback?error=invalid_scope&state=xyz')

    expect(answer.body).toMatchObject({ condition: 'invalid_scope' })
    expect(seen.oauth?.diagnostics).toEqual(verified ? [] : ['unverified_state'])
  })

  const failure = new Error('no session store')
  test.each<{ readonly name: string; readonly verifyState: () => Promise<boolean>; readonly passed: unknown }>([
    {
      name: 'throws',
      verifyState: () => {
        throw failure
      },
      passed: failure,
    },
    { name: 'rejects', verifyState: () => Promise.reject(failure), passed: failure },
    ...[undefined, 'route'].map((reason) => ({
      name: `rejects with ${reason}, which Express takes for no error`,
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      verifyState: () => Promise.reject(reason),
      passed: new Error('oauthCallback: verifyState failed', { cause: reason }),
    })),
  ])('a verifyState that $name is an error of the program', async ({ verifyState, passed }) => {
    const app = express()
    app.get('/callback', oauthCallback({ provider: 'google', verifyState }), (_request, response) => {
      response.send('signed in')
    })
    const thrown: unknown[] = []
    const look: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
      thrown.push(error)
      response.status(500).end()
    }
    app.use(oauthErrorHandler(), look)

    expect((await request(app).get('/callback?error=invalid_scope')).status).toBe(500)
    expect(thrown).toStrictEqual([passed])
  })

  test('a success is not checked: that is for the route', async () => {
    const verifyState = () => {
      throw new Error('asked')
    }
    const { app } = callbackApp({ provider: 'google', issuer: 'https://accounts.google.com', verifyState })
    const answer = await request(app).get('/callback?code=x&state=WRONG&iss=https://evil.example')

    expect([answer.status, answer.text]).toEqual([200, 'signed in'])
  })

  test('verifyState is given the request', async () => {
    const { app, seen } = callbackApp({ verifyState: ({ query }) => query['state'] === 'af0ifjsldkj' })
    await request(app).get('/callback?error=login_required&state=af0ifjsldkj')
    expect(seen.oauth?.diagnostics).toEqual([])
  })

  describe('the issuer (RFC 9207)', () => {
    const issuer = 'https://accounts.google.com'

    test.each([issuer, undefined])('that was asked, %s, changes nothing', async (iss) => {
      const { app, seen } = callbackApp({ provider: 'google', issuer, verifyState: () => true })
      await request(app)
        .get('/callback')
        .query({ error: 'access_denied', ...(iss === undefined ? {} : { iss }) })
      expect(seen.oauth?.condition).toBe('user_cancelled')
    })

    test('that differs is believed in nothing', async () => {
      const { app, seen } = callbackApp({ provider: 'google', issuer, verifyState: () => true })
      const query = { error: 'access_denied', error_description: 'forged words', iss: 'https://evil.example' }
      const { status } = await request(app).get('/callback').query(query)

      expect(status).toBe(403)
      expect(seen.oauth).toStrictEqual({
        code: '2-00-029',
        condition: 'issuer_mismatch',
        category: 'request',
        level: 'service',
        language: 'en',
        title: 'The response came from a different issuer',
        remediation: { action: 'investigate', owner: 'developer', hint: expect.stringMatching(/^Discard/) as string },
        retry: { retryable: false },
        details: { iss: 'https://evil.example' },
        native: {},
        basis: {
          recognized: 'none',
          matched: 'standard',
          catalog: 'rfc9207',
          source: 'https://www.rfc-editor.org/rfc/rfc9207#section-2.4',
        },
        diagnostics: ['issuer_mismatch'],
      })
    })

    test.each([
      'https://accounts.google.com/',
      'HTTPS://ACCOUNTS.GOOGLE.COM',
      'https://accounts.google.com.evil.example',
      'https://accounts.google.co',
    ])('%s is not the same issuer: they are compared as they are', async (iss) => {
      const { app, seen } = callbackApp({ provider: 'google', issuer })
      await request(app).get('/callback').query({ error: 'access_denied', iss })
      expect(seen.oauth?.condition).toBe('issuer_mismatch')
    })

    test.each([
      'iss=https://accounts.google.com&iss=https://evil.example',
      'iss=https://accounts.google.com&iss=https://accounts.google.com',
      'iss=https://accounts.google.com%E2%80%8B',
      'iss=%20https://accounts.google.com',
      'iss=',
    ])('%s is not the issuer: one text, as it was sent, is', async (iss) => {
      const { app, seen } = callbackApp({ provider: 'google', issuer, verifyState: () => true })
      await request(app).get(`/callback?error=access_denied&${iss}`)
      await request(app).post('/callback').type('form').send(`error=access_denied&${iss}`)

      expect(seen.oauth).toMatchObject({ condition: 'issuer_mismatch', native: {} })
    })
  })

  test.each([
    'error=a&error=b',
    'error[a]=b',
    'error[]=access_denied',
    '__proto__[error]=x&error=server_error',
    'error=%ZZ',
    'error=server_error&error_description=%ff%fe',
    `error=server_error&${'a=1&'.repeat(2_000)}`,
  ])('%s is answered or passed on, never thrown', async (query) => {
    const { app } = callbackApp({ provider: 'google' })
    const { status, headers } = await request(app).get(`/callback?${query}`)

    expect([200, 403, 502, 503]).toContain(status)
    expect(headers['content-type']).toMatch(/^(?:text\/html|application\/problem\+json)/)
  })
})

describe('where nothing parsed the query, the callback reads it from the URL', () => {
  const handler = oauthCallback({ provider: 'google', issuer: 'https://op.example' })

  test.each([
    ['/callback?error=access_denied#x', 'user_cancelled'],
    ['/callback?error=access_denied&iss=https://op.example&iss=https://evil.example', 'issuer_mismatch'],
    ['/callback?code=x', undefined],
    ['/callback', undefined],
  ])('%s: %s', async (url, condition) => {
    const request = { method: 'GET', url, headers: {} }
    const error = await new Promise<unknown>((next) => handler(request, {} as never, next))

    expect(oauthErrorOf(error)?.condition).toBe(condition)
  })
})
