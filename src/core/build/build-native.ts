import { cleanText, cut } from '../text/clean-text.js'
import type { Decision } from '../match/decision.js'
import type { Reading } from '../read/reading.js'
import type { Facts } from '../read/facts.js'
import { mask } from '../text/mask.js'
import { maskCaught } from '../match/match-details.js'
import { maskValues, withoutPartial } from '../redact/mask-values.js'
import { redact, type Secrets } from '../redact/redact.js'
import type { Diagnostic, Native } from '../result.js'
import { isOwnShape } from '../text/token-shapes.js'
import { mayHoldSecret, needsCleaning, outsideCharset, survey } from '../text/survey.js'

const maxRequestId = 256

/** What `error_uri` may not hold (RFC 6749 §5.2): unlike the other two, it has no blanks either. */
const outsideUri = /[^\x21\x23-\x5b\x5d-\x7e]/

/** A word as it may be shown. One that the rule names is the provider's vocabulary: it cannot be a secret. */
function shownWord(text: string, own: string | undefined, facts: Facts, secrets: Secrets, limit: number): string {
  if (text === own) return text
  const found = facts.surveyWord(text)
  if (text.length <= limit && (found & needsCleaning) === 0) return redact(text, secrets(), found)
  const shown = redact(cleanText(text, limit), secrets())
  return text.length > limit ? withoutPartial(shown, secrets()) : shown
}

/** A sentence that a rule states word for word is the provider's vocabulary too. */
export function isOwnSentence(text: string | undefined, own: string | undefined, facts: Facts): boolean {
  return own !== undefined && text === facts.text && facts.sentence === text && !facts.wasCut
}

function shownDescription(
  text: string,
  facts: Facts,
  own: string | undefined,
  secrets: Secrets,
  limit: number,
): string {
  if (isOwnSentence(text, own, facts)) return text
  // What was no secret before is none after other values were masked.
  const found = text === facts.text || (facts.found & mayHoldSecret) === 0 ? facts.found : undefined
  const shown = cut(redact(text, secrets(), found), limit)
  return facts.wasCut ? withoutPartial(shown, secrets()) : shown
}

/** Cleaning changes a text too; masking leaves its mark. */
function isMasked(shown: string, original: string | undefined): boolean {
  return shown !== original && shown.includes(mask)
}

/** An id is made of random characters: only what the request itself carried, or what nothing but a token looks like, is masked in it. */
export function shownId(text: string, secrets: Secrets): string {
  const clean = cleanText(text, maxRequestId)
  if (isOwnShape(clean)) return mask
  const masked = maskValues(clean, secrets())
  return text.length > maxRequestId ? withoutPartial(masked, secrets()) : masked
}

/** The provider's own words as they may be shown. What is odd about them goes to `diagnostics`. */
export function buildNative(
  reading: Reading,
  facts: Facts,
  decision: Decision,
  requestSecrets: Secrets,
  limit: number,
  diagnostics: Diagnostic[],
): Native {
  const native: Native = {}
  const { match } = decision
  let secrets = requestSecrets
  let text = facts.text
  if (text !== undefined && match !== undefined && match.rule.secret.length > 0) {
    const uncaught = maskCaught(match, facts)
    text = uncaught.text
    // What the description gave away must not stand in another field either.
    if (uncaught.caught.length > 0) secrets = () => [...requestSecrets(), ...uncaught.caught]
  }
  const rule = match?.rule
  let masked = false
  let nonconforming = false
  /** A text as it may be shown; `undefined` if nothing is left of it. */
  const take = (shown: string, original: string | undefined): string | undefined => {
    if (isMasked(shown, original)) masked = true
    return shown === '' ? undefined : shown
  }
  const word = (sent: string | undefined, own?: string): string | undefined =>
    sent === undefined ? undefined : take(shownWord(sent, own, facts, secrets, limit), sent)
  let shown: string | undefined
  // Member by member, in the order in which people read them.
  if (facts.status !== undefined) native.status = facts.status
  if ((shown = word(facts.error, rule?.error)) !== undefined) {
    native.error = shown
    const found = shown === rule?.error ? 0 : shown === facts.error ? facts.surveyWord(shown) : survey(shown)
    if ((found & outsideCharset) !== 0) nonconforming = true
  }
  if (text !== undefined) {
    shown = take(shownDescription(text, facts, rule?.description, requestSecrets, limit), facts.text)
    if (shown !== undefined) native.error_description = shown
    if ((facts.found & outsideCharset) !== 0) nonconforming = true
  }
  const uri = reading.error_uri
  if (uri !== undefined && (shown = word(uri)) !== undefined) {
    native.error_uri = shown
    if (outsideUri.test(shown)) nonconforming = true
  }
  if ((shown = word(facts.code, rule?.code)) !== undefined) native.code = shown
  if ((shown = word(facts.subcode, rule?.subcode)) !== undefined) native.subcode = shown
  if ((shown = word(facts.suberror, rule?.suberror)) !== undefined) native.suberror = shown
  const id = reading.request_id ?? facts.requestId
  if (id !== undefined && (shown = take(shownId(id, secrets), id)) !== undefined) native.request_id = shown
  if (masked) diagnostics.push('masked')
  if (nonconforming) diagnostics.push('nonconforming_charset')
  return native
}
