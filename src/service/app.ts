import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { Logger } from 'pino'
import { oauthErrorHandler } from '../adapters/express.js'
import type { Normalizer } from '../compile/create-normalizer.js'
import { providerNames } from '../compile/provider-names.js'
import type { HttpResponse } from '../core/http-response.js'
import { once } from '../core/once.js'
import { readStatus } from '../core/response-members.js'
import { createNormalizer } from '../index.js'
import { describeMistakes, type NormalizeInput } from './check-input.js'
import { sendProblem } from './problem.js'
import { readJsonBody } from './read-json-body.js'

/** What the service is made of. */
export interface ServiceOptions {
  readonly logger: Logger
  readonly normalizer?: Normalizer
  /** Adds routes of one's own before the error handlers. */
  readonly routes?: (app: Express) => void
}

function toResponse(input: NormalizeInput): HttpResponse {
  const { id: _id, language: _language, ...response } = input
  return { ...response, status: readStatus(response.status) as number | undefined }
}

function allowOnly(...methods: readonly string[]): RequestHandler {
  return ({ method, path }, response) => {
    response.set('Allow', methods.join(', '))
    sendProblem(response, 405, 'Method not allowed', `there is no ${method} ${path}, only ${methods.join(' and ')}`)
  }
}

/** The frames of a stack without its message, which may quote a request. */
function framesOf({ name, message, stack = '' }: Error): string {
  const head = message === '' ? name : `${name}: ${message}`
  return stack.startsWith(head) ? stack.slice(head.length).trim() : ''
}

/**
 * The service as an Express app: `POST /v1/normalize`, `/healthz`, and the package's own error handler for the routes that
 * are added.
 */
export function createApp({ logger, normalizer = createNormalizer(), routes }: ServiceOptions): Express {
  const app = express()
  app.disable('x-powered-by')

  const healthz = app.route('/healthz')
  healthz.get((_request, response) => {
    response.json({ status: 'ok', providers: normalizer.providers.length })
  })
  healthz.all(allowOnly('GET', 'HEAD'))

  const names = once(() => providerNames(normalizer.providers))
  // A name that is like none that is known may be that of a platform without a catalog.
  const misspeltProvider = (name: string): string | undefined => {
    const near = names().has(name) ? undefined : names().suggest(name)
    return near === undefined ? undefined : `there is no such provider; did you mean "${near}"?`
  }
  const normalize = app.route('/v1/normalize')
  normalize.post(...readJsonBody, (request: Request, response: Response) => {
    const mistakes = describeMistakes(request.body, misspeltProvider)
    if (mistakes !== undefined) return sendProblem(response, 400, 'Bad request', mistakes.detail, mistakes.errors)
    const input = request.body as NormalizeInput
    const options = { language: input.language ?? undefined, now: Date.now() }
    const error = normalizer.normalize(toResponse(input), options) ?? null
    // Nothing of the body is logged: it is somebody's response and may hold anything.
    logger.info(
      { code: error?.code ?? null, provider: error?.provider ?? null, matched: error?.basis.matched ?? null },
      'normalized',
    )
    response.set('Cache-Control', 'no-store').json(input.id === undefined ? { error } : { id: input.id, error })
  })
  normalize.all(allowOnly('POST'))

  routes?.(app)
  app.use((request, response) =>
    sendProblem(response, 404, 'Not found', `there is no ${request.method} ${request.path}`),
  )
  app.use(oauthErrorHandler({ normalizer, logger }))
  const handleRest: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const stack = error instanceof Error ? framesOf(error) : ''
    logger.error(
      { err: { name: (error as Error | undefined)?.name, message: 'internal error', stack } },
      'request failed',
    )
    sendProblem(response, 500, 'Internal server error', 'the request could not be handled')
  }
  app.use(handleRest)
  return app
}
