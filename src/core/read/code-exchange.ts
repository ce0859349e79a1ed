import type { Endpoint } from '../http-response.js'
import type { RequestValues } from '../redact/request-values.js'

/**
 * Whether a request exchanged an authorization code, which is never sent twice (RFC 6749 §4.1.2): by its grant type, else by the code
 * that it carried.
 */
export function isCodeExchange(
  grantType: string | undefined,
  endpoint: Endpoint | undefined,
  request: RequestValues,
): boolean {
  if (grantType !== undefined) return grantType === 'authorization_code'
  return request.sentCode && (endpoint === 'token' || endpoint === undefined)
}
