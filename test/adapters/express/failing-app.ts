import type { ErrorRequestHandler, Express } from 'express'
import { oauthErrorHandler, type ErrorHandlerOptions } from '../../../src/adapters/express.js'
import { normalize, toError, type HttpResponse, type OAuthError } from '../../../src/index.js'
import type { frameworks } from './frameworks.js'

type Framework = (typeof frameworks)[number]['express']

/** What a client library would throw for a provider's response. */
export function thrownFor(response: HttpResponse): OAuthError {
  return toError(normalize(response)!)
}

/** An app whose every route fails with one error; what the handler passes on is kept in `passed`. */
export function failingApp(
  express: Framework,
  error: unknown,
  options?: ErrorHandlerOptions,
): { readonly app: Express; readonly passed: unknown[] } {
  const passed: unknown[] = []
  const app = express()
  app.use((_request, _response, next) => next(error))
  app.use(oauthErrorHandler(options))
  const keep: ErrorRequestHandler = (rest: unknown, _request, response, _next) => {
    passed.push(rest)
    response.status(500).send('not ours')
  }
  app.use(keep)
  return { app, passed }
}
