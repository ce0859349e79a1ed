import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import express, { type Express } from 'express'
import { builtFile } from './built-package.js'
import { compare, type Candidate } from './compare.js'
import type { Family } from './family.js'

const { oauthErrorHandler } = (await import(
  builtFile('adapters/express.js')
)) as typeof import('../../src/adapters/express.js')

function createApp(): Express {
  const app = express()
  app.get('/profile', (_request, response) => {
    response.json({ id: 42, name: 'Ada', scopes: ['profile', 'email'] })
  })
  return app
}

/** One request through the app without a socket; everything of it is synchronous. */
function measureApp(name: string, app: Express): Candidate {
  const socket = new Socket()
  return {
    name,
    run: () => {
      const request = new IncomingMessage(socket)
      request.method = 'GET'
      request.url = '/profile'
      request.headers = { host: 'app.example.com', accept: 'application/json' }
      const response = new ServerResponse(request)
      app(request, response)
      if (!response.writableEnded) throw new Error('the app did not answer')
      return response
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
    const times = await compare(candidates, { rounds: quick ? 15 : 61, batch: 15 })
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
