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

/**
 * Words that name what is not accepted: a text says of it why not ("the user code has expired"), and of another thing only that
 * it stands in it ("the signature of the request object is invalid").
 */
const precise: ReadonlySet<Condition> = new Set<Condition>([
  'invalid_dpop_proof',
  'invalid_request_object',
  'invalid_client_metadata',
  'invalid_user_credentials',
])

/** Whether a standard's word says all that there is to say: a text beside it adds no other cause. */
export function isFinal(word: Rule): boolean {
  return isStep(word) || precise.has(word.condition)
}

/** Whether a condition is one of those that a standard's word may stand for. */
export function isWithin(info: ConditionInfo, word: Rule): boolean {
  if (isFinal(word)) return false
  return (
    info.category === word.info.category ||
    info.category === 'limit' ||
    word.condition === 'invalid_request' ||
    word.condition === 'invalid_parameter' ||
    reach[word.condition]?.includes(info.category) === true ||
    (word.condition === 'invalid_grant' && info.condition === 'redirect_uri_mismatch') ||
    // "The token is not yet valid": the clocks differ.
    (word.condition === 'invalid_access_token' && info.condition === 'invalid_timestamp')
  )
}
