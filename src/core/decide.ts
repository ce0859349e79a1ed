import type { Registry } from './catalog-index.js'
import type { Facts } from './facts.js'
import { matchRules, type Match } from './match.js'
import type { BodyKind } from './parse-body.js'
import type { Circumstances } from './read-response.js'
import { statusCondition } from './status-condition.js'
import type { Condition } from './vocabulary.js'

/** The decision about the cause. */
export interface Decision {
  readonly condition: Condition
  /** For `basis.matched`. */
  readonly matched: string
  readonly match: Match | undefined
  /** The standard that speaks through a bare challenge, which no rule states. */
  readonly standard: { readonly catalog: string; readonly source: string } | undefined
}

function byRule(match: Match, matched: string): Decision {
  return { condition: match.rule.condition, matched, match, standard: undefined }
}

function without(condition: Condition, matched: string): Decision {
  return { condition, matched, match: undefined, standard: undefined }
}

/** RFC 6750 §3.1: a request without authentication information gets a challenge without an error code. */
const bareChallenge: Decision = {
  condition: 'missing_access_token',
  matched: 'standard',
  match: undefined,
  standard: { catalog: 'rfc6750', source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1' },
}

/**
 * The provider's rules; for a provider that nobody knows, the texts of widespread servers, then sentences that every
 * provider means alike; then the standards.
 *
 * @param isError Known to be an error: otherwise a sentence of another provider must not make it one.
 */
function decideByRules(
  registry: Registry,
  { catalog }: Circumstances,
  facts: Facts,
  isError: boolean,
): Decision | undefined {
  if (catalog !== undefined) {
    const own = matchRules(catalog.rules, facts)
    if (own !== undefined) return byRule(own, own.rule.keys)
  } else if (facts.text !== undefined) {
    const text = matchRules(registry.fallback, facts) ?? (isError ? matchRules(registry.consensus, facts) : undefined)
    if (text !== undefined) return byRule(text, text.rule.keys)
  }
  const match = matchRules(registry.standards, facts)
  // A word of a standard is a standard's; a text that gateways and clients print is matched like any other.
  return match && byRule(match, match.rule.error === undefined ? match.rule.keys : 'standard')
}

/** Rules, then what a status says; `undefined` if nothing decides. */
export function decide(
  registry: Registry,
  circumstances: Circumstances,
  facts: Facts,
  scheme: string | undefined,
  isError: boolean,
): Decision | undefined {
  const decided = decideByRules(registry, circumstances, facts, isError)
  if (decided !== undefined) return decided
  const { status, endpoint, body, headers } = circumstances
  const isWordless = facts.error === undefined && facts.code === undefined && facts.text === undefined
  if (status === 401 && isWordless && scheme !== undefined && /^(?:bearer|dpop)$/i.test(scheme)) return bareChallenge
  const condition = statusCondition(status, endpoint, body.kind, headers('retry-after') !== undefined)
  return condition && without(condition, 'status')
}

/** `malformed_response` where nothing but an unreadable body came, else `unknown_error`. */
export function undecided(kind: BodyKind, facts: Facts): Decision {
  const isBroken = (kind === 'broken' || kind === 'opaque') && facts.error === undefined && facts.code === undefined
  const isUnreadable = kind === 'html' || isBroken
  return without(isUnreadable ? 'malformed_response' : 'unknown_error', 'nothing')
}
