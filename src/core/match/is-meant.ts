import type { ConditionInfo } from '../conditions.js'
import type { Facts } from '../read/facts.js'
import type { Condition } from '../vocabulary.js'
import type { Decision } from './decision.js'
import { isDeed } from './deed.js'

/** Whether the provider's word or code is a word, not a number. */
export function hasWord({ error, code }: Facts): boolean {
  return /^[a-z]/i.test(error ?? code ?? '')
}

const refusals: ReadonlySet<Condition> = new Set<Condition>(['login_required', 'permission_denied', 'rate_limited'])

/**
 * What no success says: that a credential or the right to something is missing, or, beside a word for it, that the request is wrong.
 * Features are switched off on request.
 */
function isRefusal({ condition, category }: ConditionInfo, facts: Facts): boolean {
  if (category === 'request') return hasWord(facts)
  return /^(?:client|grant|token)$/.test(category) ? condition !== 'feature_not_enabled' : refusals.has(condition)
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
