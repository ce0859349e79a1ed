import { oauthErrorOf } from '../../core/attached.js'
import { isClaimed } from '../../core/claim.js'
import type { NormalizedError } from '../../core/result.js'
import { isCallbackError } from './callback-error.js'
import type { Next, RequestLike, ResponseLike } from './http.js'
import { settleOptions, type ErrorHandlerOptions } from './options.js'
import { isOwnAnswer } from '../../core/thrown/own-answer.js'
import { canAnswer, writeProblem } from './send-problem.js'

/** Express's error-handling middleware: four arguments. */
export type OAuthErrorHandler = (error: unknown, request: RequestLike, response: ResponseLike, next: Next) => void

/** Whose error it is: what an adapter attached is a provider's; so is what came to a redirect URI, whatever its word. */
function isProviders(result: NormalizedError, error: unknown): boolean {
  if (isCallbackError(error)) return true
  return isClaimed(result) && (oauthErrorOf(error) !== undefined || !isOwnAnswer(error))
}

/**
 * Error-handling middleware that answers a provider's errors with RFC 9457 problem details and passes every other error
 * on untouched. Mount it after the routes. A route may throw what a client library threw, or `toError(result)`.
 *
 * @throws TypeError for unknown or impossible options.
 * @example
 * ```ts
 * import express from 'express'
 * import { oauthErrorHandler } from 'oauth-errors/express'
 *
 * const app = express()
 * app.use(oauthErrorHandler({ typeBase: 'https://docs.example.com/errors' }))
 * ```
 */
export function oauthErrorHandler(options: ErrorHandlerOptions = {}): OAuthErrorHandler {
  const settled = settleOptions('oauthErrorHandler', options, ['claim'])
  if (options.claim !== undefined && typeof options.claim !== 'function') {
    throw new TypeError('oauthErrorHandler: claim must be a function (result, error) => boolean')
  }
  const claim = options.claim ?? isProviders
  return function handleOAuthError(error, request, response, next) {
    if (!canAnswer(response)) return next(error)
    // An object that was thrown as it is may be a provider's body, so that nothing in it is believed to be a result.
    const result = settled.normalizer().normalizeThrown(error)
    if (result === undefined || !claim(result, error)) return next(error)
    writeProblem(request, response, result, error, settled)
  }
}
