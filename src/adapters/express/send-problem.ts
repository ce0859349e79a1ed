import { isNormalizedError } from '../../core/is-normalized-error.js'
import type { NormalizedError } from '../../core/result.js'
import { chooseLanguage } from '../../render/accept-language.js'
import { logLevelOf, toLogRecord } from '../../render/log-record.js'
import { toProblemDetails } from '../../render/problem-details.js'
import { addVary, headerOf, type RequestLike, type ResponseLike } from './http.js'
import { settleOptions, type ProblemResponseOptions, type SettledOptions } from './options.js'

const logged = new WeakSet<object>()

/** Logs a result once, however many handlers see its error, also wrapped in another one. */
function log(result: NormalizedError, error: unknown, { logger }: SettledOptions): void {
  if (logger === undefined) return
  const keys = [result, error].filter((key) => typeof key === 'object' && key !== null)
  if (keys.some((key) => logged.has(key))) return
  for (const key of keys) logged.add(key)
  try {
    logger[logLevelOf(result)]({ oauth_error: toLogRecord(result) }, 'OAuth provider error')
  } catch {
    // Its log is full or its connection gone; the caller still gets the answer.
  }
}

const bodyHeaders = ['Content-Encoding', 'Content-Range', 'ETag', 'Last-Modified', 'Content-Disposition']

/** Writes problem details; the response must not have begun. */
export function writeProblem(
  request: RequestLike,
  response: ResponseLike,
  result: NormalizedError,
  error: unknown,
  options: SettledOptions,
): void {
  log(result, error, options)
  const normalizer = options.normalizer()
  const wanted = options.language ?? chooseLanguage(headerOf(request, 'accept-language'), normalizer.languages)
  const shown = wanted === undefined ? result : normalizer.localize(result, wanted)
  const problem = toProblemDetails(shown, {
    typeBase: options.typeBase,
    expose: options.expose,
    status: options.status,
    neutralTitle: normalizer.neutralTitle(shown.language),
  })
  const body = JSON.stringify(problem)
  for (const name of bodyHeaders) response.removeHeader(name)
  response.statusCode = problem.status
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8')
  response.setHeader('Content-Language', shown.language)
  response.setHeader('Cache-Control', 'no-store')
  addVary(response, 'Accept-Language')
  if (problem.retry_after !== undefined) response.setHeader('Retry-After', problem.retry_after)
  response.setHeader('Content-Length', new TextEncoder().encode(body).length)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Whether an answer can still be given. */
export function canAnswer(response: ResponseLike): boolean {
  return !response.headersSent && !response.writableEnded && !response.destroyed
}

/**
 * Answers with the problem details of a result, or of what a client library threw. For routes that pass a provider's
 * answer on by themselves.
 *
 * @returns `false`, with nothing sent, if there is no provider's error in it or the response has begun.
 * @throws TypeError for unknown or impossible options.
 * @example
 * ```ts
 * import express from 'express'
 * import { sendOAuthProblem } from 'oauth-errors/express'
 *
 * const app = express()
 * app.get('/profile', async (req, res, next) => {
 *   try {
 *     res.json(await profile())
 *   } catch (error) {
 *     if (!sendOAuthProblem(req, res, error)) next(error)
 *   }
 * })
 * declare const profile: () => Promise<object>
 * ```
 */
export function sendOAuthProblem(
  request: RequestLike,
  response: ResponseLike,
  thrownOrResult: unknown,
  options: ProblemResponseOptions = {},
): boolean {
  const settled = settleOptions('sendOAuthProblem', options)
  if (!canAnswer(response)) return false
  const result = isNormalizedError(thrownOrResult)
    ? thrownOrResult
    : settled.normalizer().normalizeThrown(thrownOrResult)
  if (result === undefined) return false
  writeProblem(request, response, result, thrownOrResult, settled)
  return true
}
