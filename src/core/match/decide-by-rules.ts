import type { Cause, Registry, Rule } from '../catalog-index.js'
import { besideWord } from './beside-word.js'
import { newDecision, type Decision } from './decision.js'
import { isListed, vague } from './general-conditions.js'
import type { Facts } from '../read/facts.js'
import { isWord, isWordless, matchRules, type Match } from './match.js'
import { matchConsensus, matchFallback } from './match-sentence.js'
import { matchStandards } from './match-standards.js'
import type { Circumstances } from '../read/circumstances.js'
import { ofPosted } from './posted-token.js'
import { repeatsStatus } from '../parse/read-page.js'
import { isStep } from './within.js'

function byRule(match: Match, isOwn = false): Decision {
  return newDecision(match.rule.info, match.rule.keys, match, isOwn)
}

function byStandard(match: Match): Decision {
  return newDecision(match.rule.info, 'standard', match)
}

/** The same rule, with the cause that plain words add to it. */
function withCause(decided: Decision, cause: Cause | undefined): Decision {
  if (cause === undefined) return decided
  return { ...decided, info: cause.info, parameter: cause.parameter }
}

/** Who writes a parameter as it stands on the wire has read the request. */
const namesParameter = /\b(?:access|refresh)_token\b|\bauthorization_code\b/

/** What a page says of sessions and tokens is said to a person, by whoever stands in front: it never costs a token. */
function blamesGrant({ info }: Cause, { text }: Facts): boolean {
  const isOfGrant = info.category === 'grant' || info.category === 'token' || info.category === 'user'
  return isOfGrant && !namesParameter.test(text ?? '')
}

/**
 * The word that a catalog's rule of a mere word leaves to the text: where it says of the word what the standard says of it or
 * lists under it, or next to nothing.
 */
function openWord(registry: Registry, rule: Rule, facts: Facts): Rule | undefined {
  const { condition, action, info } = rule
  if (facts.text === undefined || action !== undefined) return undefined
  if (vague.has(condition)) return rule
  const standard = matchStandards(registry, facts)
  if (standard?.rule.condition === condition) return rule
  return standard !== undefined && isWord(standard) && isListed(info, standard.rule.condition)
    ? standard.rule
    : undefined
}

/** What the text adds to a rule that looks at a word alone, or that knows that it does not know. */
function causeBeside(
  registry: Registry,
  stated: Match,
  facts: Facts,
  isError: boolean,
  readPlain: (word: Rule | undefined) => Cause | undefined,
): Cause | undefined {
  const { rule } = stated
  // "Remote service error"
  if (rule.condition === 'unknown_error') return readPlain(undefined)
  if (!isError || !isWord(stated) || rule.code !== undefined) return undefined
  const open = openWord(registry, rule, facts)
  if (open !== undefined) return readPlain(open)
  // "unauthorized" is also said of a token that lacks a scope.
  const isRefusal = rule.condition === 'invalid_access_token' && rule.action === undefined
  const cause = isRefusal ? readPlain(rule) : undefined
  return cause?.info.category === 'permission' ? cause : undefined
}

/** "Access Denied", "Request Rejected": words of a firewall's page; in JSON they are the provider's own for any refusal. */
function isTitle({ rule }: Match): boolean {
  return rule.condition === 'risk_control_blocked' && rule.error === undefined
}

/**
 * The provider's rules; for a provider that nobody knows, the texts of widespread servers; then the standards, with what
 * the text says in plain words.
 *
 * @param isError Known to be an error: otherwise a sentence must not make it one.
 */
export function decideByRules(
  registry: Registry,
  { catalog, status, endpoint, body }: Circumstances,
  facts: Facts,
  isError: boolean,
): Decision | undefined {
  const readPlain = (word: Rule | undefined): Cause | undefined => {
    // On a page, "Access denied" is a title, which 401 does not explain.
    const cause = registry.plainWords?.readCause(
      word,
      facts,
      body.kind === 'html' && status === 401 ? undefined : status,
      endpoint,
    )
    // A title that says what the status says is nobody's word for a cause.
    if (body.kind === 'html' && repeatsStatus(facts.text ?? '')) return undefined
    // "Request blocked" beside 429 is a limit.
    if (status === 429 && cause?.info.condition === 'risk_control_blocked') return undefined
    return cause !== undefined && body.kind === 'html' && blamesGrant(cause, facts) ? undefined : cause
  }
  const own = catalog && matchRules(catalog.rules, facts)
  const stated = own ?? (catalog === undefined && body.kind !== 'html' ? matchFallback(registry, facts) : undefined)
  if (stated !== undefined && !isWordless(stated)) {
    const decided = byRule(stated, own !== undefined)
    return withCause(decided, causeBeside(registry, stated, facts, isError, readPlain))
  }
  const standard = matchStandards(registry, facts)
  const found = standard && besideWord(registry, standard, facts)
  const isOthers = found !== undefined && body.kind === 'json' && isTitle(found)
  const match = found === undefined || isOthers ? undefined : ofPosted(found, facts)
  if (match !== undefined && isWord(match) && isStep(match.rule)) return byStandard(match)
  // What somebody prints word for word is nearer than what another provider says in the same words; a page is nobody's sentence.
  const isNearer = match?.rule.description !== undefined || body.kind === 'html'
  const sentence = isError && !isNearer ? matchConsensus(registry, catalog, match, facts) : undefined
  if (sentence?.rule.description !== undefined) return byRule(sentence)
  const said = isError && (match === undefined || isWord(match)) ? readPlain(match?.rule) : undefined
  // "The refresh token is {rest}" knows less than what the rest says.
  if (sentence !== undefined && said === undefined && match?.rule.description === undefined) return byRule(sentence)
  if (match === undefined || (stated !== undefined && isWordless(match))) {
    if (said === undefined || said.info.condition === own?.rule.condition) return own && byRule(own, true)
    return withCause(newDecision(said.info, said.matched), said)
  }
  // A word of a standard is a standard's; a text that gateways and clients print is matched like any other.
  return withCause(match.rule.error === undefined ? byRule(match) : byStandard(match), said)
}
