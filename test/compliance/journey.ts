import axios, { type AxiosError, type AxiosRequestConfig } from 'axios'
import { pino } from 'pino'
import request from 'supertest'
import { attachOAuthErrors } from '../../src/adapters/axios.js'
import { oauthErrorHandler } from '../../src/adapters/express.js'
import type { NormalizedError } from '../../src/index.js'
import { frameworks } from '../adapters/express/frameworks.js'
import { expectPlainResult } from '../core/expect-plain-result.js'

/** What each station holds of a provider's answer. */
export interface Journey {
  readonly oauth: NormalizedError | undefined
  readonly error: AxiosError
  /** What our own caller receives. */
  readonly status: number
  readonly headers: Record<string, string>
  readonly text: string
  /** What the log holds. */
  readonly log: string
}

/** A provider's answer on its way to our caller: real axios with the interceptor, real Express with the middleware, real pino. */
export async function journey(
  baseURL: string,
  config: AxiosRequestConfig = {},
  framework = frameworks[0]!,
): Promise<Journey> {
  const client = axios.create({ baseURL })
  attachOAuthErrors(client)
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const app = framework.express()
  let error: AxiosError | undefined
  app.get('/', (_request, response, next) => {
    client.request({ url: '/oauth/token', ...config }).then(
      () => response.send('a success'),
      (thrown: AxiosError) => next((error = thrown)),
    )
  })
  app.use(oauthErrorHandler({ logger, claim: () => true }))
  const answer = await request(app).get('/')
  if (error === undefined) throw new Error('the answer was taken for a success')
  expectPlainResult(error.oauth)
  const headers = answer.headers as Record<string, string>
  return { oauth: error.oauth, error, status: answer.status, headers, text: answer.text, log: lines.join('') }
}
