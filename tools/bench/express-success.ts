import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type Express } from 'express'
import type * as Adapter from '../../src/adapters/express.js'
import { builtFile } from './built-package.js'
import { compare, type Candidate } from './compare.js'
import type { Family } from './family.js'

const { oauthErrorHandler } = (await import(builtFile('adapters/express.js'))) as typeof Adapter

function createApp(): Express {
  const app = express()
  app.get('/profile', (_request, response) => {
    response.json({ id: 42, name: 'Ada', scopes: ['profile', 'email'] })
  })
  return app
}

/** What express asks of a response, without a socket under it: all of a request is synchronous. */
class Answer {
  statusCode = 200
  body: unknown
  readonly #fields = new Map<string, unknown>()

  readonly getHeader = (name: string): unknown => this.#fields.get(name.toLowerCase())
  readonly setHeader = (name: string, value: unknown): void => void this.#fields.set(name.toLowerCase(), value)
  readonly removeHeader = (name: string): void => void this.#fields.delete(name.toLowerCase())
  readonly end = (body: unknown): void => {
    this.body = body
  }
}

function measureApp(name: string, app: Express): Candidate {
  return {
    name,
    run: () => {
      const request = {
        method: 'GET',
        url: '/profile',
        headers: { host: 'app.example.com', accept: 'application/json' },
      }
      const answer = new Answer()
      app(request as unknown as IncomingMessage, answer as unknown as ServerResponse)
      if (answer.body === undefined) throw new Error('the app did not answer')
      return answer
    },
  }
}

/** What the error handler costs a request that succeeds. */
export const expressSuccessFamily: Family = {
  name: 'express',
  async run({ quick }) {
    const handled = createApp()
    handled.use(oauthErrorHandler())
    const apps = { without: createApp(), control: createApp(), with: handled }
    const candidates = Object.entries(apps).map(([label, app]) => measureApp(label, app))
    const times = await compare(candidates, { rounds: quick ? 31 : 201, batch: 4, warmUp: quick ? 500 : 2_000 })
    const control = times.ratio('control', 'without')
    const row = (label: string) => ({ time: times.time(label), floor: times.time('without') })
    return [
      {
        title: 'Express 5, no sockets, a JSON answer: ÷ without handler',
        rows: [
          { name: 'without again (A/A)', ...row('control'), ratio: control },
          {
            name: 'with oauthErrorHandler',
            ...row('with'),
            ratio: times.ratio('with', 'without'),
            target: { atMost: 1.03, control },
          },
        ],
      },
    ]
  },
}
