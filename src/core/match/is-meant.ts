import type { ConditionInfo } from '../conditions.js'
import type { Facts } from '../read/facts.js'
import type { Condition } from '../vocabulary.js'
import type { Decision } from './decision.js'
import { isDeed } from './deed.js'

/** Whether the provider's word or code is a word, not a number. */
export function hasWord({ error, code }: Facts): boolean {
  return /^[a-z]/i.test(error ?? code ?? '')
}

/** What no success says: that a credential or the right to something is missing. */
const refusals: ReadonlySet<Condition> = new Set<Condition>([
  'invalid_client',
  'unknown_client',
  'invalid_client_secret',
  'expired_client_secret',
  'invalid_authorization_code',
  'expired_authorization_code',
  'reused_authorization_code',
  'invalid_refresh_token',
  'expired_refresh_token',
  'invalid_user_credentials',
  'missing_access_token',
  'invalid_access_token',
  'expired_access_token',
  'invalid_app_token',
  'expired_app_token',
  'login_required',
  'permission_denied',
  'rate_limited',
])

/** What was done, is still to come, or is not so; a limit is no more than that if nobody reached it. */
const otherwise =
  /\b(?:success\w*|changed|created|updated|removed|deleted|sent|verified|complete\w*|saved|reset|added|set|enabled|revoked|expires?|will|logged out|all)\b|^no\b|: ?(?:false|no|0)\b|成功|完成|已发送|しました/i
const reached = /exceed|too (?:many|fast|frequent)|reached|频繁|过快|超过|超出|上限|限流/i

/** Whether a text alone, or beside a word for an error, refuses a request that came through. */
function isRefusal({ condition, category }: ConditionInfo, facts: Facts): boolean {
  const text = facts.text ?? ''
  if (otherwise.test(text) || (condition === 'rate_limited' && !reached.test(text))) return false
  return refusals.has(condition) || (category === 'request' && hasWord(facts))
}

/** What speaks for an error in a body that might be one. */
export interface Signs {
  /** It is a text, or a word and a text without a status, and nothing else. */
  readonly mayBeError: boolean
  /** The error was printed into a text, with its name. */
  readonly isPrinted: boolean
  /** The status says that all went well. */
  readonly isOn2xx: boolean
}

/** Whether a body that might be an error is one: the provider's rule knows it, or its words say so and no success would. */
export function isMeant(
  decided: Decision | undefined,
  facts: Facts,
  { mayBeError, isPrinted, isOn2xx }: Signs,
): boolean {
  if (decided === undefined) return false
  if (mayBeError && !isOn2xx && hasWord(facts)) return true
  const rule = decided.match?.rule
  // A number that was found somewhere in the body is not yet the provider's, but where it is printed with its name.
  const isKnown = rule !== undefined && (isPrinted || rule.code === undefined || rule.description !== undefined)
  if (isKnown && decided.isOwn) return true
  if (isDeed(decided.info.condition, facts.text)) return false
  return isOn2xx && mayBeError ? isRefusal(decided.info, facts) : mayBeError || isKnown
}
