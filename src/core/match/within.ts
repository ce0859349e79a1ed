import type { Rule } from '../catalog-index.js'
import type { ConditionInfo } from '../conditions.js'
import type { Condition } from '../vocabulary.js'

/**
 * What servers say with a word beside its own category: everything that they do not accept is an `invalid_request` to some, a
 * locked account an `invalid_grant`, and whom they refuse for any reason they deny access. Where the text speaks of a limit,
 * every word was but the nearest.
 */
const reach: { readonly [condition in Condition]?: readonly ConditionInfo['category'][] } = {
  invalid_grant: ['user'],
  access_denied: ['permission', 'token'],
  expired_device_code: ['token'],
  invalid_access_token: ['permission'],
}

/** Words that tell the client its next step, whatever a text says beside them (RFC 8628 §3.5, RFC 9449 §8). */
const steps: ReadonlySet<Condition> = new Set<Condition>(['authorization_pending', 'slow_down', 'dpop_nonce_required'])

/** Whether a word of a standard tells the client its next step. */
export function isStep({ condition }: Rule): boolean {
  return steps.has(condition)
}

/** Whether a condition is one of those that a standard's word may stand for. */
export function isWithin(info: ConditionInfo, word: Rule): boolean {
  if (isStep(word)) return false
  return (
    info.category === word.info.category ||
    info.category === 'limit' ||
    word.condition === 'invalid_request' ||
    word.condition === 'invalid_parameter' ||
    reach[word.condition]?.includes(info.category) === true ||
    (word.condition === 'invalid_grant' && info.condition === 'redirect_uri_mismatch')
  )
}
