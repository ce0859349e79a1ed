import { once } from 'node:events'
import { get as httpGet, type ClientRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { ErrorRequestHandler, Express, RequestHandler, Response } from 'express'
import request from 'supertest'
import { describe, expect, onTestFinished, test } from 'vitest'
import { oauthErrorHandler, type LoggerLike } from '../../../src/adapters/express.js'
import { thrownFor } from './failing-app.js'
import { frameworks } from './frameworks.js'

const error = () => thrownFor({ provider: 'wechat', status: 200, body: '{"errcode":40029,"errmsg":"invalid code"}' })
const fail: RequestHandler = (_request, _response, next) => next(error())

function counting() {
  const records: object[] = []
  const keep = (record: object) => records.push(record)
  const logger: LoggerLike = { debug: keep, info: keep, warn: keep, error: keep }
  return { records, logger }
}

async function listening(app: Express): Promise<number> {
  const server = app.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

describe.each(frameworks)('$name', ({ express }) => {
  /** An app that keeps what reached its end. */
  function ending(app: Express): unknown[] {
    const rest: unknown[] = []
    const keep: ErrorRequestHandler = (reached: unknown, _request, response, next) => {
      rest.push(reached)
      if (response.headersSent) next(reached)
      else response.status(500).send('not ours')
    }
    app.use(keep)
    return rest
  }

  test('mounted twice, it answers once and logs once', async () => {
    const { records, logger } = counting()
    const app = express()
    app.use(fail, oauthErrorHandler({ logger }), oauthErrorHandler({ logger }))
    const rest = ending(app)

    expect(await request(app).get('/')).toMatchObject({ status: 403, body: { code: '2-07-202' } })
    expect(records).toHaveLength(1)
    expect(rest).toEqual([])
  })

  test('mounted in a sub-app and in the app, it answers once and logs once', async () => {
    const { records, logger } = counting()
    const [app, accounts, login] = [express(), express(), express.Router()]
    login.get('/callback', fail)
    accounts.use('/login', login, oauthErrorHandler({ logger }))
    app.use('/accounts', accounts)
    app.use(oauthErrorHandler({ logger }))

    expect((await request(app).get('/accounts/login/callback')).body).toMatchObject({ code: '2-07-202' })
    expect(records).toHaveLength(1)
  })

  test('an error that one handler passes on is logged by the one that answers', async () => {
    const { records, logger } = counting()
    const app = express()
    app.use(fail, oauthErrorHandler({ logger, claim: () => false }), oauthErrorHandler({ logger }))

    expect((await request(app).get('/')).status).toBe(403)
    expect(records).toHaveLength(1)
  })

  test('an error that is wrapped on its way is logged once', async () => {
    const { records, logger } = counting()
    const [app, inner] = [express(), error()]
    app.get('/first', (_request, _response, next) => next(inner))
    app.get('/second', (_request, _response, next) => next(new Error('sign-in failed', { cause: inner })))
    app.use(oauthErrorHandler({ logger }))

    expect((await request(app).get('/first')).status).toBe(403)
    expect((await request(app).get('/second')).status).toBe(403)
    expect(records).toHaveLength(1)
  })

  test('a hundred requests with errors of their own are logged one by one', async () => {
    const { records, logger } = counting()
    const app = express()
    app.use(fail, oauthErrorHandler({ logger }))
    const port = await listening(app)
    const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(`http://127.0.0.1:${port}/`)))

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]))
    expect(records).toHaveLength(100)
  })

  test('a response that has begun is left to Express', async () => {
    const { records, logger } = counting()
    const app = express()
    app.get('/', (_request, response, next) => {
      response.status(200).type('text').write('the first part')
      next(error())
    })
    app.use(oauthErrorHandler({ logger }))
    const rest = ending(app)
    const port = await listening(app)
    const answer = await fetch(`http://127.0.0.1:${port}/`)

    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
    expect(rest).toHaveLength(1)
    expect(records).toEqual([])
  })

  test('a response that has ended is left as it is', async () => {
    const app = express()
    app.get('/', (_request, response, next) => {
      response.send('all is well')
      next(error())
    })
    app.use(oauthErrorHandler())
    const rest = ending(app)
    const { status, text } = await request(app).get('/')

    expect([status, text]).toEqual([200, 'all is well'])
    expect(rest).toHaveLength(1)
  })

  test('a caller who is gone is not answered', async () => {
    const app = express()
    const left: { request?: ClientRequest } = {}
    const reached = new Promise<unknown>((resolve) => {
      app.get('/', (_request, response, next) => {
        response.once('close', () => next(error()))
        left.request!.destroy()
      })
      app.use(oauthErrorHandler())
      const keep: ErrorRequestHandler = (rest: unknown, _request, _response, _next) => resolve(rest)
      app.use(keep)
    })
    left.request = httpGet(`http://127.0.0.1:${await listening(app)}/`)
    left.request.on('error', () => undefined)

    expect(await reached).toMatchObject({ name: 'OAuthError', code: '2-07-202' })
  })

  test.each([
    {
      where: 'before',
      mount: (app: Express) => app.use(express.json(), express.urlencoded({ extended: false }), fail),
    },
    { where: 'after', mount: (app: Express) => app.use(fail, express.json()) },
  ])('it stands with the body parsers $where the route', async ({ mount }) => {
    const app = express()
    mount(app)
    app.use(oauthErrorHandler())
    expect((await request(app).post('/').send({ id: 1 })).body).toMatchObject({ code: '2-07-202' })
  })

  test('a res.json of another library does not change the answer', async () => {
    const app = express()
    app.use((_request, response, next) => {
      const wrapped = response.json.bind(response)
      response.json = (value: unknown) => wrapped({ data: value }) as Response
      response.send = () => response
      next()
    }, fail)
    app.use(oauthErrorHandler())

    expect(await request(app).get('/')).toMatchObject({ type: 'application/problem+json', body: { code: '2-07-202' } })
  })

  test('a response that is compressed on its way stays whole', async () => {
    const app = express()
    app.use((_request, response, next) => {
      const end = response.end.bind(response) as (chunk: Buffer) => Response
      response.end = ((text: string) => {
        const compressed = gzipSync(text)
        response.set({ 'Content-Encoding': 'gzip', 'Content-Length': String(compressed.length) })
        return end(compressed)
      }) as typeof response.end
      next()
    }, fail)
    app.use(oauthErrorHandler())
    const [answer] = (await once(httpGet(`http://127.0.0.1:${await listening(app)}/`), 'response')) as [IncomingMessage]
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)

    expect(JSON.parse(gunzipSync(Buffer.concat(chunks)).toString())).toMatchObject({ code: '2-07-202' })
  })
})
