import { findCondition } from './conditions.js'
import type { NormalizedError } from './result.js'

/**
 * Whether a value is a result of this package, also one that went through JSON or comes from another copy of it.
 *
 * @example
 * ```ts
 * import { isNormalizedError } from 'oauth-errors'
 *
 * isNormalizedError(JSON.parse(message)) // message: string
 * declare const message: string
 * ```
 */
export function isNormalizedError(value: unknown): value is NormalizedError {
  try {
    if (typeof value !== 'object' || value === null) return false
    const { code, condition, remediation, retry, basis, native } = value as Partial<NormalizedError>
    return (
      typeof code === 'string' &&
      /^[12]-\d{2}-\d{3}$/.test(code) &&
      typeof condition === 'string' &&
      findCondition(condition)?.condition === condition &&
      [remediation, retry, basis, native].every((part) => typeof part === 'object' && part !== null)
    )
  } catch {
    return false
  }
}

/**
 * The result that an adapter attached to an error, also behind `cause`. The safe way to `error.oauth`.
 *
 * @returns `undefined` for anything that carries none.
 * @example
 * ```ts
 * import { oauthErrorOf } from 'oauth-errors'
 *
 * try {
 *   await refresh()
 * } catch (error) {
 *   if (oauthErrorOf(error)?.remediation.action === 'reauthorize') startOver()
 *   else throw error
 * }
 * declare const refresh: () => Promise<void>
 * declare const startOver: () => void
 * ```
 */
export function oauthErrorOf(error: unknown): NormalizedError | undefined {
  try {
    let current = error
    for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth++) {
      const { oauth, cause } = current as { oauth?: unknown; cause?: unknown }
      if (isNormalizedError(oauth)) return oauth
      current = cause
    }
  } catch {
    // A getter or a proxy of somebody else threw: then nothing is attached that could be read.
  }
  return undefined
}

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
