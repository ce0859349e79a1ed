import type { Rule } from './catalog-index.js'
import type { ConditionInfo } from './conditions.js'
import type { Reading } from './reading.js'
import type { HeaderFields } from './headers.js'
import type { Retry } from './result.js'
import { answerTime, readRateLimitReset, readRetryAfter, readWait } from './retry-after.js'

/** What retry advice depends on. */
export interface RetryCircumstances {
  readonly info: ConditionInfo
  readonly rule: Rule | undefined
  readonly reading: Reading
  readonly headers: HeaderFields
  readonly now: number | undefined
  /** The request exchanged an authorization code, which is never sent twice (RFC 6749 §4.1.2). */
  readonly isCodeExchange: boolean
}

/** RFC 8628 §3.5: `slow_down` adds five seconds to the interval, which is five seconds unless the server says more. */
const pollInterval = 5

/**
 * Whether the same request may succeed, and after how many seconds: `Retry-After`, the body, the rate-limit fields, the
 * rule's documented wait, in this order.
 */
export function adviseRetry({ info, rule, reading, headers, now, isCodeExchange }: RetryCircumstances): Retry {
  if (!info.retryable || isCodeExchange) return { retryable: false }
  const fromBody = (): number | undefined =>
    reading.retryAfter && readWait(reading.retryAfter.value, reading.retryAfter.unit, answerTime(headers, now))
  const limited = info.category === 'limit' || info.category === 'provider'
  const after =
    readRetryAfter(headers, now) ??
    fromBody() ??
    (limited ? readRateLimitReset(headers, now) : undefined) ??
    rule?.retryAfter ??
    (info.condition === 'slow_down'
      ? 2 * pollInterval
      : info.condition === 'authorization_pending'
        ? pollInterval
        : undefined)
  return after === undefined ? { retryable: true } : { retryable: true, after }
}
