/**
 * Express middleware, for express 4 and 5.
 *
 * @module
 */
export { oauthErrorHandler, type OAuthErrorHandler } from './express/error-handler.js'
export { oauthCallback, type CallbackOptions, type OAuthCallback } from './express/callback.js'
export { sendOAuthProblem } from './express/send-problem.js'
export type { ErrorHandlerOptions, LoggerLike, ProblemResponseOptions } from './express/options.js'
export type { ProblemDetails } from '../render/problem-details.js'
export type { RequestLike, ResponseLike } from './express/http.js'
