import type { Condition } from '../../../src/index.js'

/** An answer of something that stands before the authorization server. */
export interface GatewayAnswer {
  readonly title: string
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly conditions: readonly Condition[]
}

export const html = { 'content-type': 'text/html; charset=UTF-8' }
export const text = { 'content-type': 'text/plain' }

/** A refusal of a page that says no more than its status. */
export const refused: readonly Condition[] = [
  'risk_control_blocked',
  'permission_denied',
  'malformed_response',
  // Gitee answers so to a request without a User-Agent.
  'user_agent_not_allowed',
]
// Huawei answers 503 where others answer 429.
export const down: readonly Condition[] = ['temporarily_unavailable', 'server_error', 'rate_limited']
// Some platforms say that their 429 is the day's quota.
export const limited: readonly Condition[] = ['rate_limited', 'quota_exceeded']
export const unknownPath: readonly Condition[] = ['unknown_method', 'not_found', 'malformed_response']
export const timedOut: readonly Condition[] = ['provider_timeout']
/** A request that the gateway itself could not read. */
export const unread: readonly Condition[] = [
  'malformed_response',
  'invalid_request',
  'payload_too_large',
  'insecure_transport',
]
