import { checkSharedOptions } from '../check-shared-options.js'
import type { Normalizer } from '../../compile/create-normalizer.js'
import type { NormalizedError } from '../../core/result.js'
import type { LogLevel } from '../../render/log-record.js'
import type { Exposure } from '../../render/problem-details.js'
import { sharedNormalizer } from '../shared-normalizer.js'

/** What is used of a pino logger; any logger with its four methods will do. */
export type LoggerLike = { readonly [level in LogLevel]: (record: object, message?: string) => void }

/** Options of everything that answers with problem details. */
export interface ProblemResponseOptions {
  /**
   * The bundled normalizer unless given. Where your client has one with catalogs of your own, give the same here: no other can put
   * their hints into the caller's language.
   */
  readonly normalizer?: Normalizer | undefined
  /** The language of answers; without it the request's `Accept-Language` decides. */
  readonly language?: string | undefined
  /** What the `type` of each condition starts with, a URL of your documentation; `urn:oauth-errors:condition`. */
  readonly typeBase?: string | undefined
  /**
   * Who reads the answers. `"developer"` (default): your own front end or partners. `"user"`: strangers; they see causes
   * and hints only where the user can act.
   */
  readonly expose?: Exposure | undefined
  /**
   * The HTTP status of an answer; the condition's own unless given. What is no whole number from 400 to 599 is replaced by the
   * condition's own too: an error must not look like a success.
   */
  readonly status?: ((result: NormalizedError) => number) | undefined
  /** A pino logger; each error is logged once, under `oauth_error`. */
  readonly logger?: LoggerLike | undefined
}

/** Options of `oauthErrorHandler`. */
export interface ErrorHandlerOptions extends ProblemResponseOptions {
  /**
   * Which errors are answered here; the others go to `next(err)` untouched. Unless given: those whose provider is
   * recognized, and those decided by a standard's error code or a Bearer or DPoP challenge.
   */
  readonly claim?: ((result: NormalizedError, error: unknown) => boolean) | undefined
}

/** Options as they are used. */
export interface SettledOptions {
  readonly normalizer: () => Normalizer
  readonly language: string | undefined
  readonly typeBase: string
  readonly expose: Exposure
  readonly status: ((result: NormalizedError) => number) | undefined
  readonly logger: LoggerLike | undefined
}

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']

function fail(where: string, message: string): never {
  throw new TypeError(`${where}: ${message}`)
}

const problemOptionNames = ['normalizer', 'language', 'typeBase', 'expose', 'status', 'logger'] as const

/**
 * Checks options once, when the middleware is made.
 *
 * @param further The names of the options that the caller has beside these.
 * @throws TypeError that names the option and what it should be.
 */
export function settleOptions(
  where: string,
  options: ProblemResponseOptions,
  further: readonly string[] = [],
): SettledOptions {
  checkSharedOptions(where, options, [...problemOptionNames, ...further])
  const { normalizer, language, typeBase, expose, status, logger } = options
  if (expose !== undefined && expose !== 'developer' && expose !== 'user')
    fail(where, 'expose must be "developer" or "user"')
  if (typeBase !== undefined && (typeof typeBase !== 'string' || !/^[a-z][a-z\d+.-]*:/i.test(typeBase))) {
    fail(where, 'typeBase must be a URL such as "https://docs.example.com/errors"')
  }
  if (status !== undefined && typeof status !== 'function') fail(where, 'status must be a function (result) => number')
  const missing = logger === undefined ? undefined : levels.find((level) => typeof logger?.[level] !== 'function')
  if (missing !== undefined) fail(where, `logger must be a pino logger; it has no method "${missing}"`)
  return {
    normalizer: () => normalizer ?? sharedNormalizer(),
    language,
    typeBase: (typeBase ?? 'urn:oauth-errors:condition').replace(/\/+$/, ''),
    expose: expose ?? 'developer',
    status,
    logger,
  }
}
