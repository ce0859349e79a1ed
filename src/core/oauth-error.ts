import { isNormalizedError } from './is-normalized-error.js'
import type { NormalizedError } from './result.js'

/** An `Error` that carries a result. Branded by its name, so that it is known across copies of this package. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError'
  /** The code `A-BB-CCC`. */
  readonly code: string
  readonly oauth: NormalizedError

  constructor(oauth: NormalizedError, options?: ErrorOptions) {
    super(`${oauth.code} ${oauth.condition}: ${oauth.title}`, options)
    this.code = oauth.code
    this.oauth = oauth
  }
}

/**
 * Makes an `Error` of a result, for programs that throw. Results themselves are plain objects, which cost a tenth.
 *
 * @param options `cause`: the error that the client library threw.
 * @throws TypeError if `result` is none.
 */
export function toError(result: NormalizedError, options?: ErrorOptions): OAuthError {
  if (!isNormalizedError(result)) throw new TypeError('toError: expected a result of normalize()')
  return new OAuthError(result, options)
}
