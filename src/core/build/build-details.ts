import type { Decision } from '../match/decision.js'
import { cleanText } from '../text/clean-text.js'
import type { Reading } from '../read/reading.js'
import type { Facts } from '../read/facts.js'
import { caughtDetails, toDetails } from '../match/match-details.js'
import { maskValues, withoutPartial } from '../redact/mask-values.js'
import { redact, type Secrets } from '../redact/redact.js'
import type { Details } from '../result.js'

const maxText = 1_024
/** All texts of the details together: each of them is searched for all secrets. */
const maxTexts = 8_192

/**
 * Texts for people lose all that looks like a secret. What a program sends back as it is (a nonce, claims) loses only
 * what the request carried.
 */
const texts: ReadonlySet<keyof Details> = new Set(['parameter', 'scopes', 'resource_metadata'])

/** Shows the values of one result's details, within one limit for all. */
class Showing {
  private left = maxTexts
  private readonly secrets: readonly string[]

  constructor(secrets: readonly string[]) {
    this.secrets = secrets
  }

  value(name: keyof Details, value: unknown): unknown {
    if (typeof value === 'string') return this.text(name, value)
    return Array.isArray(value) ? this.list(name, value as readonly unknown[]) : value
  }

  private text(name: keyof Details, value: string): string {
    const limit = Math.min(maxText, this.left)
    const clean = cleanText(value, limit)
    this.left -= clean.length
    const masked = texts.has(name) ? redact(clean, this.secrets) : maskValues(clean, this.secrets)
    return value.length > limit ? withoutPartial(masked, this.secrets) : masked
  }

  private list(name: keyof Details, values: readonly unknown[]): unknown[] {
    const shown: unknown[] = []
    for (const value of values) if (this.left > 0) shown.push(this.value(name, value))
    return shown
  }
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
  const showing = new Showing(secretsOf())
  const masked: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(details)) masked[name] = showing.value(name as keyof Details, value)
  return masked
}
