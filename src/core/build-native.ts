import { cleanText, cut } from './clean-text.js'
import type { Decision } from './decide.js'
import type { Reading } from './reading.js'
import type { Facts } from './facts.js'
import { mask } from './known-secrets.js'
import { maskCaught } from './match-details.js'
import { maskValues, redact, withoutPartial, type Secrets } from './redact.js'
import type { Diagnostic, Native } from './result.js'
import { mayHoldSecret, needsCleaning, outsideCharset, survey } from './survey.js'

const maxRequestId = 256

/** A word as it may be shown. One that the rule names is the provider's vocabulary: it cannot be a secret. */
function shownWord(text: string, own: string | undefined, secrets: Secrets, limit: number): string {
  if (text === own) return text
  const found = survey(text)
  if (text.length <= limit && (found & needsCleaning) === 0) return redact(text, secrets(), found)
  const shown = redact(cleanText(text, limit), secrets())
  return text.length > limit ? withoutPartial(shown, secrets()) : shown
}

function shownDescription(
  text: string,
  facts: Facts,
  own: string | undefined,
  secrets: Secrets,
  limit: number,
): string {
  // A sentence that a rule states word for word is the provider's vocabulary too.
  if (own !== undefined && text === facts.text && facts.sentence === text && !facts.wasCut) return text
  // What was no secret before is none after other values were masked.
  const found = text === facts.text || (facts.found & mayHoldSecret) === 0 ? facts.found : undefined
  const shown = cut(redact(text, secrets(), found), limit)
  return facts.wasCut ? withoutPartial(shown, secrets()) : shown
}

/** Cleaning changes a text too; masking leaves its mark. */
function isMasked(shown: string, original: string | undefined): boolean {
  return shown !== original && shown.includes(mask)
}

/** An id is made of random characters: only what the request itself carried is masked in it. */
function shownId(text: string, secrets: Secrets): string {
  const clean = cleanText(text, maxRequestId)
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
  if (facts.status !== undefined) native.status = facts.status
  if (facts.error !== undefined) {
    const shown = shownWord(facts.error, rule?.error, secrets, limit)
    if (shown !== '') native.error = shown
    if (isMasked(shown, facts.error)) masked = true
    if (shown !== rule?.error && (survey(shown) & outsideCharset) !== 0) nonconforming = true
  }
  if (text !== undefined) {
    const shown = shownDescription(text, facts, rule?.description, requestSecrets, limit)
    if (shown !== '') native.error_description = shown
    if (isMasked(shown, facts.text)) masked = true
    if ((facts.found & outsideCharset) !== 0) nonconforming = true
  }
  if (reading.error_uri !== undefined) {
    const shown = shownWord(reading.error_uri, undefined, secrets, limit)
    if (shown !== '') native.error_uri = shown
    if (isMasked(shown, reading.error_uri)) masked = true
  }
  if (facts.code !== undefined) {
    const shown = shownWord(facts.code, rule?.code, secrets, limit)
    if (shown !== '') native.code = shown
    if (isMasked(shown, facts.code)) masked = true
  }
  if (facts.subcode !== undefined) {
    const shown = shownWord(facts.subcode, rule?.subcode, secrets, limit)
    if (shown !== '') native.subcode = shown
    if (isMasked(shown, facts.subcode)) masked = true
  }
  if (facts.suberror !== undefined) {
    const shown = shownWord(facts.suberror, rule?.suberror, secrets, limit)
    if (shown !== '') native.suberror = shown
    if (isMasked(shown, facts.suberror)) masked = true
  }
  const id = reading.request_id ?? facts.requestId
  if (id !== undefined) {
    const shown = shownId(id, secrets)
    if (shown !== '') native.request_id = shown
    if (isMasked(shown, id)) masked = true
  }
  if (masked) diagnostics.push('masked')
  if (nonconforming) diagnostics.push('nonconforming_charset')
  return native
}
