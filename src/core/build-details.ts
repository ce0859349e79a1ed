import type { Decision } from './decide.js'
import { cleanText } from './clean-text.js'
import type { Reading } from './envelope.js'
import type { ReadFacts } from './facts.js'
import { caughtDetails, toDetails } from './match-details.js'
import { redact } from './redact.js'
import type { Details } from './result.js'

const maxText = 1_024

function shown(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return redact(cleanText(value, maxText), secrets)
  return Array.isArray(value) ? value.map((item) => shown(item, secrets)) : value
}

/** What a program needs to act on: out of the response, the rule's placeholders and the rule itself. */
export function buildDetails(
  reading: Reading,
  read: ReadFacts,
  decision: Decision,
  secrets: readonly string[],
): Details | undefined {
  const { match, condition } = decision
  const catches = match?.rule.catchesDetails === true
  const constants = match?.rule.details
  if (reading.details === undefined && constants === undefined && !catches) return undefined
  const raw: Partial<Record<keyof Details, unknown>> = { ...reading.details }
  // The nonce comes with many answers; it means something where the server asks for it.
  if (condition !== 'dpop_nonce_required') delete raw.dpop_nonce
  if (catches) {
    Object.assign(raw, caughtDetails(match!, read))
  }
  if (constants !== undefined) Object.assign(raw, constants)
  for (const name of Object.keys(raw) as (keyof Details)[]) raw[name] = shown(raw[name], secrets)
  return toDetails(raw)
}
