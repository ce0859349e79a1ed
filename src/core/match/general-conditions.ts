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
