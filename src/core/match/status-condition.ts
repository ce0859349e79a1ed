import type { BodyKind } from '../parse/parse-body.js'
import { isOfClient } from '../read/asked-with.js'
import type { Endpoint } from '../http-response.js'
import type { Condition } from '../vocabulary.js'

/** What a status says wherever it comes from, and whatever came with it. */
const byStatus: { readonly [status: number]: Condition } = {
  402: 'subscription_required',
  405: 'unsupported_http_method',
  406: 'unsupported_content_type',
  // A proxy on our side of the way lacks our credentials: nothing to sign in for, nothing to repeat (RFC 9110 §15.5.8).
  407: 'permission_denied',
  408: 'provider_timeout',
  409: 'conflict',
  412: 'conflict',
  413: 'payload_too_large',
  414: 'payload_too_large',
  415: 'unsupported_content_type',
  423: 'concurrent_request',
  425: 'temporarily_unavailable',
  429: 'rate_limited',
  431: 'payload_too_large',
  451: 'policy_blocked',
  501: 'unknown_method',
  503: 'temporarily_unavailable',
  504: 'provider_timeout',
  507: 'storage_error',
  511: 'malformed_response',
  520: 'temporarily_unavailable',
  521: 'temporarily_unavailable',
  522: 'provider_timeout',
  523: 'temporarily_unavailable',
  524: 'provider_timeout',
  529: 'temporarily_unavailable',
  530: 'temporarily_unavailable',
}

/**
 * What an HTTP status says when no words decide (RFC 9110 §15, RFC 6585). A status alone is never blamed on the grant: nobody
 * may throw a refresh token away because a gateway answered 403.
 *
 * @returns `undefined` for a status that says nothing about a cause.
 */
export function statusCondition(
  status: number | undefined,
  endpoint: Endpoint | undefined,
  kind: BodyKind,
  hasRetryAfter: boolean,
): Condition | undefined {
  // RFC 9110 §15 has other classes read as 5xx. Who makes one up means something of his own, seldom one that passes: 999 is a block.
  if (status === undefined || status < 400 || status >= 600) return undefined
  const known = byStatus[status]
  if (known !== undefined) return known
  if (status >= 500) return 'server_error'
  if (status === 404 || status === 410)
    return endpoint !== undefined && endpoint !== 'api' && endpoint !== 'userinfo' ? 'unknown_method' : 'not_found'
  if (status === 403 && hasRetryAfter) return 'rate_limited'
  if (kind === 'html') return 'malformed_response'
  if (status === 401) return isOfClient(endpoint) ? 'invalid_client' : 'invalid_access_token'
  return status === 403 ? 'permission_denied' : 'invalid_request'
}
