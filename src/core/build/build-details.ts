import type { Decision } from '../match/decide.js'
import { cleanText } from '../text/clean-text.js'
import type { Reading } from '../read/reading.js'
import type { Facts } from '../read/facts.js'
import { caughtDetails, toDetails } from '../match/match-details.js'
import { maskValues, withoutPartial } from '../redact/mask-values.js'
import { redact, type Secrets } from '../redact/redact.js'
import type { Details } from '../result.js'

const maxText = 1_024

/**
 * Values that a program sends back as they are (a nonce, claims) lose only what the request carried; a parameter's name
 * that a placeholder caught is a text like any other.
 */
function shown(name: keyof Details, value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    const clean = cleanText(value, maxText)
    const masked = name === 'parameter' ? redact(clean, secrets) : maskValues(clean, secrets)
    return value.length > maxText ? withoutPartial(masked, secrets) : masked
  }
  return Array.isArray(value) ? value.map((item) => shown(name, item, secrets)) : value
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
  const raw: Partial<Record<keyof Details, unknown>> = { ...reading.details }
  // The nonce comes with many answers; it means something where the server asks for it.
  if (info.condition !== 'dpop_nonce_required') delete raw.dpop_nonce
  if (catches) {
    Object.assign(raw, caughtDetails(match, facts))
  }
  if (constants !== undefined) Object.assign(raw, constants)
  if (parameter !== undefined) raw.parameter = parameter
  const details = toDetails(raw)
  if (details === undefined) return undefined
  const secrets = secretsOf()
  const masked: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(details)) masked[name] = shown(name as keyof Details, value, secrets)
  return masked
}
