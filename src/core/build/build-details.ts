import type { Decision } from '../match/decision.js'
import { caughtDetails } from '../match/match-details.js'
import { toDetails, type RawDetails } from '../match/to-details.js'
import type { Facts } from '../read/facts.js'
import type { Reading } from '../read/reading.js'
import { maskValues, withoutPartial } from '../redact/mask-values.js'
import { redact, type Secrets } from '../redact/redact.js'
import type { Details } from '../result.js'
import { cleanText } from '../text/clean-text.js'

const maxText = 1_024
/** All texts of the details together: each of them is searched for all secrets. */
const maxTexts = 8_192

/** Shows the texts of one result's details, within one limit for all. */
class Showing {
  private left = maxTexts
  private readonly secrets: readonly string[]

  constructor(secrets: readonly string[]) {
    this.secrets = secrets
  }

  /** A text for people loses all that looks like a secret. */
  text(value: string): string {
    const limit = Math.min(maxText, this.left)
    const clean = cleanText(value, limit)
    this.left -= clean.length
    const masked = redact(clean, this.secrets)
    return value.length > limit ? withoutPartial(masked, this.secrets) : masked
  }

  list(values: readonly string[]): string[] {
    const shown: string[] = []
    for (const value of values) if (this.left > 0) shown.push(this.text(value))
    return shown
  }

  /** What a program sends back (a nonce, claims) is never cut, and loses only what the request carried. */
  whole(value: string): string | undefined {
    if (value.length > this.left || cleanText(value, value.length) !== value) return undefined
    this.left -= value.length
    return maskValues(value, this.secrets)
  }
}

const sentBack = ['claims', 'acr_values', 'iss', 'dpop_nonce'] as const

function show(details: Details, showing: Showing): Details | undefined {
  const { parameter, scopes, max_age, resource_metadata } = details
  const shown: Details = {}
  for (const name of sentBack) {
    const value = details[name]
    const whole = value === undefined ? undefined : showing.whole(value)
    if (whole !== undefined) shown[name] = whole
  }
  if (parameter !== undefined) shown.parameter = showing.text(parameter)
  if (scopes !== undefined) shown.scopes = showing.list(scopes)
  if (max_age !== undefined) shown.max_age = max_age
  if (resource_metadata !== undefined) shown.resource_metadata = showing.text(resource_metadata)
  return Object.keys(shown).length === 0 ? undefined : shown
}

/** What a program needs to act on: out of the response, the rule's placeholders and the rule itself. */
export function buildDetails(
  reading: Reading,
  facts: Facts,
  decision: Decision,
  secretsOf: Secrets,
): Details | undefined {
  const { match, info } = decision
  const catches = match?.rule.catchesDetails === true
  const constants = match?.rule.details
  const { parameter } = decision
  if (reading.details === undefined && constants === undefined && !catches && parameter === undefined) return undefined
  const raw: RawDetails = { ...reading.details }
  // The nonce comes with many answers; it means something where the server asks for it.
  if (info.condition !== 'dpop_nonce_required') delete raw.dpop_nonce
  if (catches) {
    Object.assign(raw, caughtDetails(match, facts))
  }
  if (constants !== undefined) Object.assign(raw, constants)
  if (parameter !== undefined) raw.parameter = parameter
  const details = toDetails(raw)
  return Object.keys(details).length === 0 ? undefined : show(details, new Showing(secretsOf()))
}
