import type { Endpoint } from '../http-response.js'
import type { RequestValues } from '../redact/request-values.js'

/**
 * Grants whose code is another one: of a device (Baidu's `device_token`), of a second factor. Extensions are named by a URI
 * (RFC 6749 §4.5).
 */
const otherGrants = /^(?:refresh_token|client_credentials?|password|device_(?:code|token))$|:/

/**
 * Whether a request exchanged an authorization code, which is never sent twice (RFC 6749 §4.1.2): by its grant type, or by the
 * code that it carried, whatever the platform calls the grant (`authorized_code`).
 */
export function isCodeExchange(
  grantType: string | undefined,
  endpoint: Endpoint | undefined,
  request: RequestValues,
): boolean {
  if (grantType === 'authorization_code') return true
  if (grantType !== undefined && otherGrants.test(grantType)) return false
  // Who tells a user by a code and not by an access token of the user's exchanges it (WeCom, DingTalk).
  return request.sentCode && (endpoint === 'token' || endpoint === 'userinfo' || endpoint === undefined)
}
