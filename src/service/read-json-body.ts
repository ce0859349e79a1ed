import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { defaultLimits } from '../core/http-response.js'
import { sendProblem } from './problem.js'

const requireJson: RequestHandler = (request, response, next) => {
  if (/^application\/(?:[\w.+-]+\+)?json *(?:;|$)/i.test(request.get('content-type') ?? '')) return next()
  sendProblem(
    response,
    415,
    'Unsupported media type',
    'the body must be application/json, or a type that ends in +json',
  )
}

/** An empty body is no JSON, although the parser makes an object of it. */
function refuseEmpty(_request: unknown, _response: unknown, body: Uint8Array): void {
  if (body.length === 0) throw new SyntaxError('the body is empty')
}

/** What the parser says of a body that it cannot read. Some of its errors have no `type`: those of gzip that is none. */
const answerBodyError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown }
  if (type === 'entity.too.large') {
    return sendProblem(response, 413, 'Payload too large', `the body may have at most ${defaultLimits.body} bytes`)
  }
  if (type === 'entity.parse.failed' || type === 'entity.verify.failed') {
    return sendProblem(response, 400, 'Bad request', 'the body is not JSON')
  }
  if (status === 415) return sendProblem(response, 415, 'Unsupported media type', 'the body cannot be read')
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return sendProblem(response, status, 'Bad request', 'the body cannot be read')
  }
  next(error)
}

/** Middleware for one route: its body as JSON, or problem details about it. Errors of other routes never come here. */
export const readJsonBody: readonly (RequestHandler | ErrorRequestHandler)[] = [
  requireJson,
  express.json({ limit: defaultLimits.body, strict: false, type: () => true, verify: refuseEmpty }),
  answerBodyError,
]
