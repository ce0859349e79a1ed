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
import type { HttpResponse } from '../core/http-response.js'
import { createNormalizer } from '../index.js'
import { describeMistakes } from './describe-mistakes.js'
import { normalizeInput, type NormalizeInput } from './normalize-input.js'
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
  return response
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

  const normalize = app.route('/v1/normalize')
  normalize.post(...readJsonBody, (request: Request, response: Response) => {
    const input = normalizeInput.safeParse(request.body)
    if (!input.success) {
      const { detail, errors } = describeMistakes(input.error)
      return sendProblem(response, 400, 'Bad request', detail, errors)
    }
    const { language } = input.data
    const error = normalizer.normalize(toResponse(input.data), { language, now: Date.now() }) ?? null
    // Nothing of the body is logged: it is somebody's response and may hold anything.
    logger.info(
      { code: error?.code ?? null, provider: error?.provider ?? null, matched: error?.basis.matched ?? null },
      'normalized',
    )
    response
      .set('Cache-Control', 'no-store')
      .json(input.data.id === undefined ? { error } : { id: input.data.id, error })
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
