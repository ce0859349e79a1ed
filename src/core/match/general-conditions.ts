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

/** What RFC 6749 §5.2 lists under `invalid_client` and `invalid_grant`, where the same is to be done as for the word. */
const listed: ReadonlySet<Condition> = new Set<Condition>([
  'unknown_client',
  'invalid_client_secret',
  'invalid_authorization_code',
  'expired_authorization_code',
  'reused_authorization_code',
  'invalid_refresh_token',
  'expired_refresh_token',
  'reused_refresh_token',
  'revoked_refresh_token',
])

/** Whether what a provider says of a word holds of this cause too: most servers answer to it with the bare word. */
export function isCoveredBy({ condition, category }: ConditionInfo, word: Condition): boolean {
  return condition === word || (listed.has(condition) && generalOf[category] === word)
}
