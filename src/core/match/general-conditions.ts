import type { Rule } from '../catalog-index.js'
import { conditionInfo, type ConditionInfo } from '../conditions.js'
import type { Condition } from '../vocabulary.js'

/** What stands for all conditions of a category. */
export const generalOf: { readonly [category in ConditionInfo['category']]?: Condition } = {
  client: 'invalid_client',
  grant: 'invalid_grant',
  token: 'invalid_access_token',
}

/** Conditions that a text often adds to what it really says. */
export const vague: ReadonlySet<Condition> = new Set<Condition>([
  'invalid_request',
  'server_error',
  'not_found',
  'already_exists',
  'invalid_parameter',
  'permission_denied',
])

/** Whether a condition says no more than its category. */
export function isGeneral(condition: Condition): boolean {
  return vague.has(condition) || generalOf[conditionInfo(condition).category] === condition
}

const ofCode: readonly Condition[] = [
  'invalid_authorization_code',
  'expired_authorization_code',
  'reused_authorization_code',
]

const ofRefresh: readonly Condition[] = [
  'invalid_refresh_token',
  'expired_refresh_token',
  'reused_refresh_token',
  'revoked_refresh_token',
]

/** What RFC 6749 §5.2 lists under `invalid_client` and `invalid_grant`, where the same is to be done as for the word. */
const listed: ReadonlySet<Condition> = new Set<Condition>([
  'unknown_client',
  'invalid_client_secret',
  ...ofCode,
  ...ofRefresh,
])

/** Whether a condition is one of those for which most servers answer with the bare word; who denies access is mostly the user. */
export function isListed({ condition, category }: ConditionInfo, word: Condition): boolean {
  if (word === 'access_denied') return condition === 'user_cancelled'
  return listed.has(condition) && generalOf[category] === word
}

/**
 * Whether what a provider says of a word holds of this cause too. Of a code, the general words say more, unless the rule is about
 * codes: what a provider says of `invalid_grant` is mostly about the connection that ended.
 */
export function isCoveredBy(info: ConditionInfo, { condition: word, grantType }: Rule): boolean {
  const { condition } = info
  if (condition === word) return true
  if (word === 'invalid_refresh_token') return ofRefresh.includes(condition)
  if (ofCode.includes(condition) && grantType?.includes('authorization_code') !== true) return false
  return isListed(info, word)
}
