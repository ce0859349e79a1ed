import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import type { Logger } from 'pino'
import { oauthErrorHandler } from '../adapters/express.js'
import type { Normalizer } from '../compile/create-normalizer.js'
import { defaultLimits, type HttpResponse } from '../core/http-response.js'
import { createNormalizer } from '../index.js'
import { normalizeInput, type NormalizeInput } from './normalize-input.js'
import { sendProblem, type InvalidMember } from './problem.js'

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

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** What the body parser says of a request that it cannot read; it alone names a `type`. */
const handleBodyError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown }
  if (type === 'entity.too.large') {
    return sendProblem(response, 413, 'Payload too large', `the body may have ${defaultLimits.body} bytes`)
  }
  if (type === 'entity.parse.failed' || type === 'entity.verify.failed')
    return sendProblem(response, 400, 'Bad request', 'the body is not JSON')
  if (typeof type === 'string' && typeof status === 'number' && status >= 400 && status < 500) {
    return sendProblem(response, status, 'Bad request', 'the body cannot be read')
  }
  next(error)
}

/** An empty body is no JSON, although the parser makes an object of it. */
function refuseEmpty(_request: unknown, _response: unknown, body: Uint8Array): void {
  if (body.length === 0) throw new SyntaxError('the body is empty')
}

/**
 * The service as an Express app: `POST /v1/normalize`, `/healthz`, and the package's own error handler for the routes that
 * are added.
 */
export function createApp({ logger, normalizer = createNormalizer(), routes }: ServiceOptions): Express {
  const app = express()
  app.disable('x-powered-by')

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok', providers: normalizer.providers.length })
  })

  const readJson = express.json({ limit: defaultLimits.body, strict: false, type: () => true, verify: refuseEmpty })
  app.post('/v1/normalize', readJson, (request: Request, response: Response) => {
    const input = normalizeInput.safeParse(request.body)
    if (!input.success) {
      const errors = input.error.issues.map((issue): InvalidMember => ({
        pointer: toPointer(issue.path),
        detail: issue.message,
      }))
      const named = errors
        .map(({ pointer, detail }) => `${pointer === '' ? 'the body' : pointer}: ${detail}`)
        .join('; ')
      return sendProblem(response, 400, 'Bad request', named, errors)
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

  routes?.(app)
  app.use((request, response) =>
    sendProblem(response, 404, 'Not found', `there is no ${request.method} ${request.path}`),
  )
  app.use(handleBodyError)
  app.use(oauthErrorHandler({ normalizer, logger }))
  const handleRest: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    logger.error({ err: { name: (error as Error | undefined)?.name, message: 'internal error' } }, 'request failed')
    sendProblem(response, 500, 'Internal server error', 'the request could not be handled')
  }
  app.use(handleRest)
  return app
}
