import type { Rule } from '../catalog-index.js'
import type { ConditionInfo } from '../conditions.js'
import type { HeaderFields } from '../parse/headers.js'
import type { Reading } from '../read/reading.js'
import type { Retry } from '../result.js'
import type { Action } from '../vocabulary.js'
import { answerTime, readRateLimitReset, readRetryAfter, readWait } from '../parse/retry-after.js'
import { readWaitInText } from '../parse/wait-in-text.js'

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

/** What the answer's sentence says; polling has its protocol's intervals. */
function statedWait({ action }: ConditionInfo, { error_description, error }: Reading): number | undefined {
  const text = error_description ?? error
  return text === undefined || action === 'keep_polling' ? undefined : readWaitInText(text)
}

/**
 * When a request that may succeed can be sent again, in seconds: `Retry-After`, the body's members, the rate-limit fields, the
 * body's text, the rule's documented wait, in this order.
 */
export function adviseRetry(
  info: ConditionInfo,
  rule: Rule | undefined,
  reading: Reading,
  status: number | undefined,
  headers: HeaderFields,
  now: number | undefined,
): Retry {
  const wait = reading.retryAfter
  const isLimit = info.category === 'limit'
  const after =
    readRetryAfter(headers, now) ??
    (wait && readWait(wait.value, wait.unit, answerTime(headers, now))) ??
    (isLimit || info.category === 'provider'
      ? readRateLimitReset(headers, now, isLimit || status === 503)
      : undefined) ??
    statedWait(info, reading) ??
    documentedWait(info, rule)
  return after === undefined ? { retryable: true } : { retryable: true, after }
}
