import type { Rule } from '../catalog-index.js'
import type { ConditionInfo } from '../conditions.js'
import type { HeaderFields } from '../parse/headers.js'
import type { ReadWait } from '../read/reading.js'
import type { Retry } from '../result.js'
import type { Action } from '../vocabulary.js'
import { answerTime, readRateLimitReset, readRetryAfter, readWait } from '../parse/retry-after.js'

/** Whether who does so sends the same request again. */
export function isRepeating(action: Action): boolean {
  return action === 'retry' || action === 'keep_polling'
}

/** RFC 8628 §3.5: `slow_down` adds five seconds to the interval, which is five seconds unless the server says more. */
const pollInterval = 5

function documentedWait(info: ConditionInfo, rule: Rule | undefined): number | undefined {
  if (rule?.retryAfter !== undefined) return rule.retryAfter
  if (info.condition === 'slow_down') return 2 * pollInterval
  return info.condition === 'authorization_pending' ? pollInterval : undefined
}

/** The waits that an answer tells itself. */
export interface Waits {
  readonly inBody: ReadWait | undefined
  /** In seconds. */
  readonly inText: number | undefined
}

/**
 * When a request that may succeed can be sent again, in seconds: `Retry-After`, the body's members, the rate-limit fields, the
 * body's text, the rule's documented wait, in this order.
 */
export function adviseRetry(
  info: ConditionInfo,
  rule: Rule | undefined,
  { inBody, inText }: Waits,
  status: number | undefined,
  headers: HeaderFields,
  now: number | undefined,
): Retry {
  const isLimit = info.category === 'limit'
  const after =
    readRetryAfter(headers, now) ??
    (inBody && readWait(inBody.value, inBody.unit, answerTime(headers, now))) ??
    (isLimit || info.category === 'provider'
      ? readRateLimitReset(headers, now, isLimit || status === 503)
      : undefined) ??
    inText ??
    documentedWait(info, rule)
  return after === undefined ? { retryable: true } : { retryable: true, after }
}
