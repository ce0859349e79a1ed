import type { CatalogIndex, Cause, Registry, Rule } from '../catalog-index.js'
import { conditionInfo } from '../conditions.js'
import type { Decision } from './decision.js'
import { vague } from './general-conditions.js'
import type { Facts } from '../read/facts.js'
import { inPlace } from './in-place.js'
import { matchRules, type Match } from './match.js'
import { matchSpelling } from './match-spelling.js'
import type { BodyKind } from '../parse/parse-body.js'
import type { Circumstances } from '../read/circumstances.js'
import { isFinal, isStep, isWithin } from './within.js'
import { mitigatedField } from '../parse/headers.js'
import { retryAfterField } from '../parse/retry-after.js'
import { statusCondition } from './status-condition.js'
import type { Condition } from '../vocabulary.js'

function byRule(match: Match, matched: string): Decision {
  return { info: match.rule.info, matched, match, isOwn: false, standard: undefined }
}

function byOwnRule(match: Match): Decision {
  return { info: match.rule.info, matched: match.rule.keys, match, isOwn: true, standard: undefined }
}

function without(condition: Condition, matched: string): Decision {
  return { info: conditionInfo(condition), matched, match: undefined, isOwn: false, standard: undefined }
}

/** The same rule, with the cause that plain words add to it. */
function withCause(decided: Decision, cause: Cause | undefined): Decision {
  if (cause === undefined) return decided
  return { ...decided, info: cause.info, parameter: cause.parameter }
}

/** What a page says of sessions and tokens is said to a person, by whoever stands in front: it never costs a token. */
function blamesGrant({ info }: Cause): boolean {
  return info.category === 'grant' || info.category === 'token' || info.category === 'user'
}

/** RFC 6750 §3.1: a request without authentication information gets a challenge without an error code. */
function bareChallenge(): Decision {
  return {
    info: conditionInfo('missing_access_token'),
    matched: 'standard',
    match: undefined,
    isOwn: false,
    standard: { catalog: 'rfc6750', source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1' },
  }
}

/**
 * The provider's rules; for a provider that nobody knows, the texts of widespread servers; then the standards, with what
 * the text says in plain words.
 *
 * @param isError Known to be an error: otherwise a sentence must not make it one.
 */
function decideByRules(
  registry: Registry,
  { catalog, status, endpoint, body }: Circumstances,
  facts: Facts,
  isError: boolean,
): Decision | undefined {
  const readPlain = (word: Rule | undefined): Cause | undefined => {
    // On a page, "Access denied" is a title, which 401 does not explain.
    const cause = registry.plainWords?.(
      word,
      facts,
      body.kind === 'html' && status === 401 ? undefined : status,
      endpoint,
    )
    return cause !== undefined && body.kind === 'html' && blamesGrant(cause) ? undefined : cause
  }
  const own = catalog && matchRules(catalog.rules, facts)
  const stated = own ?? (catalog === undefined ? matchFallback(registry, facts) : undefined)
  if (stated !== undefined && !isWordless(stated)) {
    const decided = own === undefined ? byRule(stated, stated.rule.keys) : byOwnRule(own)
    return withCause(decided, causeBeside(registry, stated, facts, isError, readPlain))
  }
  const found = matchStandards(registry, facts)
  const match = found !== undefined && body.kind === 'json' && isTitle(found) ? undefined : found
  if (match !== undefined && isWord(match) && isStep(match.rule)) return byRule(match, 'standard')
  const sentence = isError ? sentenceFor(registry, catalog, match, facts) : undefined
  if (sentence?.rule.description !== undefined) return byRule(sentence, sentence.rule.keys)
  const said = isError && (match === undefined || isWord(match)) ? readPlain(match?.rule) : undefined
  // "The refresh token is {rest}" knows less than what the rest says.
  if (sentence !== undefined && said === undefined && match?.rule.description === undefined)
    return byRule(sentence, sentence.rule.keys)
  if (match === undefined || (stated !== undefined && isWordless(match))) {
    if (said === undefined || said.info.condition === own?.rule.condition) return own && byOwnRule(own)
    return { ...said, match: undefined, isOwn: false, standard: undefined }
  }
  // A word of a standard is a standard's; a text that gateways and clients print is matched like any other.
  const decided = byRule(match, match.rule.error === undefined ? match.rule.keys : 'standard')
  return withCause(decided, said)
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
  if (isOpen(registry, rule, facts)) return readPlain(rule)
  // "unauthorized" is also said of a token that lacks a scope.
  const isRefusal = rule.condition === 'invalid_access_token' && rule.action === undefined
  const cause = isRefusal ? readPlain(rule) : undefined
  return cause?.info.category === 'permission' ? cause : undefined
}

/** A standard's word in the place of a code or a text: `{ "errorCode": "invalid_grant" }`. */
function isStandardWord(text: string | undefined): text is string {
  return text !== undefined && /^[a-z]+(?:_[a-z]+)+$/.test(text)
}

function matchStandards({ standards }: Registry, facts: Facts): Match | undefined {
  const match = matchRules(standards, facts) ?? matchSpelling(standards, facts)
  if (match !== undefined || facts.error !== undefined) return match
  const word = [facts.code, facts.text].find(isStandardWord)
  return word === undefined ? undefined : matchRules(standards, facts.withError(word))
}

/**
 * Whether a catalog's rule of a mere word leaves to the text what the text says: where it says of the word what the standard
 * says of it, or next to nothing.
 */
function isOpen(registry: Registry, { condition, action }: Rule, facts: Facts): boolean {
  if (facts.text === undefined || action !== undefined) return false
  return vague.has(condition) || condition === matchStandards(registry, facts)?.rule.condition
}

/** From here on a text is a sentence of its own: "Server error" says what any status says. */
const sentenceLength = 15

/** The texts of widespread servers; a text that somebody else prints word for word is nearer than one with blanks to fill in. */
function matchFallback(registry: Registry, facts: Facts): Match | undefined {
  if (facts.text === undefined || facts.text.length < sentenceLength) return undefined
  const found = matchRules(registry.fallback, facts)
  const isTemplate = found !== undefined && found.rule.description === undefined
  return isTemplate && matchRules(registry.standards, facts)?.rule.description !== undefined ? undefined : found
}

/** "Access Denied", "Request Rejected": titles of a firewall's page; in JSON they are the provider's own words for any refusal. */
function isTitle({ rule }: Match): boolean {
  return rule.condition === 'risk_control_blocked' && rule.description !== undefined
}

/** A rule of a standard that looks at the word, not at the text. */
function isWord({ rule }: Match): boolean {
  return rule.error !== undefined && rule.description === undefined && rule.template === undefined
}

/**
 * A sentence that every provider means alike: of a provider that nobody knows; else where the catalog has nothing to say and a
 * standard's word alone decides, within what that word says (`invalid_grant` with "The refresh token has expired").
 */
function sentenceFor(
  registry: Registry,
  catalog: CatalogIndex | undefined,
  match: Match | undefined,
  facts: Facts,
): Match | undefined {
  if (facts.text === undefined) return undefined
  const word = match !== undefined && isWord(match) ? match.rule : undefined
  if (catalog !== undefined && word === undefined) return undefined
  const sentence = matchRules(registry.consensus, facts)
  if (sentence === undefined) return undefined
  const { info } = sentence.rule
  if (catalog !== undefined) return isWithin(info, word!) ? sentence : undefined
  if (word !== undefined && isFinal(word)) return undefined
  return info.level === 'service' || facts.text.length >= sentenceLength ? sentence : undefined
}

/** A rule that looks at the status and the place alone: any word tells more, also a gateway's. */
function isWordless({ rule }: Match): boolean {
  return (
    rule.error === undefined &&
    rule.code === undefined &&
    rule.subcode === undefined &&
    rule.suberror === undefined &&
    rule.description === undefined &&
    rule.template === undefined
  )
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
  if (decided !== undefined) {
    return decided.isOwn ? decided : inPlace(decided, facts)
  }
  const { status, endpoint, body, headers } = circumstances
  const isSilent = facts.error === undefined && facts.code === undefined && facts.text === undefined
  // Where a client authenticates itself, a bare challenge asks for the client's credentials.
  const asksForToken = endpoint === undefined || endpoint === 'api' || endpoint === 'userinfo'
  if (status === 401 && isSilent && asksForToken && scheme !== undefined && /^(?:bearer|dpop)$/i.test(scheme))
    return bareChallenge()
  // Cloudflare marks its challenge pages, whatever their text.
  if (isSilent && headers.hasAny(mitigatedField) && headers.get('cf-mitigated') === 'challenge')
    return without('captcha_required', 'status')
  const condition = statusCondition(status, endpoint, body.kind, headers.hasAny(retryAfterField))
  return condition && without(condition, 'status')
}

/** `malformed_response` where nothing but an unreadable body came, else `unknown_error`. */
export function undecided(kind: BodyKind, facts: Facts): Decision {
  const isBroken = (kind === 'broken' || kind === 'opaque') && facts.error === undefined && facts.code === undefined
  const isUnreadable = kind === 'html' || isBroken
  return without(isUnreadable ? 'malformed_response' : 'unknown_error', 'nothing')
}
