import { isAnyObject, type AnyObject } from './any-object.js'
import { isError } from './is-error.js'
import { isNormalizedError } from './is-normalized-error.js'
import type { NormalizedError } from './result.js'

/** On what this package attached a result to and is no `Error`; known to every copy of it, and to no JSON. */
const mark = Symbol.for('oauth-errors')

/**
 * Attaches a result as `holder.oauth`.
 *
 * @throws TypeError if the holder is frozen.
 */
export function attach(holder: { oauth?: NormalizedError }, result: NormalizedError): void {
  holder.oauth = result
  if (!isError(holder)) Object.defineProperty(holder, mark, { value: true, configurable: true })
}

/**
 * The result that an adapter attached to an error, also behind `cause`. The safe way to `error.oauth`: only what stands on an
 * `Error`, or on what an adapter of this package attached it to, counts, since other objects may be what a provider sent.
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
    for (let depth = 0; depth < 8 && isAnyObject(current); depth++) {
      if (!isError(current) && !Object.hasOwn(current, mark)) return undefined
      const { oauth, cause }: AnyObject = current
      if (isNormalizedError(oauth)) return oauth
      current = cause
    }
  } catch {
    // A getter or a proxy of somebody else threw: then nothing is attached that could be read.
  }
  return undefined
}
