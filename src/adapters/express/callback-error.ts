import { toError, type OAuthError } from '../../core/oauth-error.js'
import type { NormalizedError } from '../../core/result.js'

const callbackErrors = new WeakSet<object>()

/** An error that arrived on the redirect URI: it is the provider's by its place, whatever its word. */
export function callbackError(result: NormalizedError): OAuthError {
  const error = toError(result)
  callbackErrors.add(error)
  return error
}

export function isCallbackError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && callbackErrors.has(error)
}
