import type { BodyKind } from '../parse/parse-body.js'
import type { Endpoint } from '../http-response.js'
import type { Condition } from '../vocabulary.js'

const clientEndpoints: ReadonlySet<Endpoint> = new Set(['token', 'device', 'par', 'revocation', 'introspection'])

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
  if (status === undefined) return undefined
  const page = kind === 'html'
  switch (status) {
    case 400:
    case 422:
      return page ? 'malformed_response' : 'invalid_request'
    case 401:
      if (page) return 'malformed_response'
      return endpoint !== undefined && clientEndpoints.has(endpoint) ? 'invalid_client' : 'invalid_access_token'
    case 402:
      return 'subscription_required'
    case 403:
      if (hasRetryAfter) return 'rate_limited'
      return page ? 'malformed_response' : 'permission_denied'
    case 404:
    case 410:
      return endpoint !== undefined && endpoint !== 'api' && endpoint !== 'userinfo' ? 'unknown_method' : 'not_found'
    case 405:
      return 'unsupported_http_method'
    case 406:
    case 415:
      return 'unsupported_content_type'
    case 408:
    case 504:
    case 522:
    case 524:
      return 'provider_timeout'
    case 409:
    case 412:
      return 'conflict'
    case 413:
    case 431:
    case 414:
      return 'payload_too_large'
    case 423:
      return 'concurrent_request'
    case 425:
      return 'temporarily_unavailable'
    case 429:
      return 'rate_limited'
    case 451:
      return 'policy_blocked'
    case 501:
      return 'unknown_method'
    case 503:
    case 520:
    case 521:
    case 523:
    case 529:
    case 530:
      return 'temporarily_unavailable'
    case 525:
    case 526:
      return 'server_error'
    case 507:
      return 'storage_error'
    case 511:
      return 'malformed_response'
  }
  // RFC 9110 §15 has other classes read as 5xx. Who makes one up means something of his own, seldom one that passes: 999 is a block.
  if (status >= 600) return undefined
  if (status >= 500) return 'server_error'
  return status >= 400 ? (page ? 'malformed_response' : 'invalid_request') : undefined
}
