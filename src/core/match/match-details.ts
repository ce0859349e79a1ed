import { isAnyObject } from '../any-object.js'
import type { Facts } from '../read/facts.js'
import type { Match } from './match.js'
import { maskValue } from '../redact/mask-values.js'
import { originalOf } from '../redact/original-of.js'
import type { Details } from '../result.js'
import { mask } from '../text/known-secrets.js'

/** The members of `details`, which placeholders may be named as. */
export const detailNames: ReadonlySet<string> = new Set([
  'parameter',
  'scopes',
  'claims',
  'acr_values',
  'max_age',
  'iss',
  'resource_metadata',
  'dpop_nonce',
])

/** Turns raw values into details: lists split, numbers checked, empty ones left out. */
export function toDetails(raw: Partial<Record<keyof Details, unknown>>): Details | undefined {
  const details: Record<string, unknown> = {}
  let some = false
  for (const [name, value] of Object.entries(raw) as [keyof Details, unknown][]) {
    const converted = convert(name, value)
    if (converted === undefined) continue
    details[name] = converted
    some = true
  }
  return some ? details : undefined
}

function convert(name: keyof Details, value: unknown): unknown {
  if (name === 'scopes') {
    const list = Array.isArray(value)
      ? value.slice(0, 1_024).filter((item) => typeof item === 'string')
      : splitList(value)
    return list.length === 0 ? undefined : list.slice(0, 64)
  }
  if (name === 'max_age') {
    const age = Number(value)
    return Number.isInteger(age) && age >= 0 && value !== '' ? age : undefined
  }
  if (name === 'claims' && isAnyObject(value)) return safeStringify(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function safeStringify(value: object): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

function splitList(value: unknown): string[] {
  if (typeof value !== 'string') return []
  return value.split(/[\s,[\]"']+/).filter((item) => item !== '')
}

/** Where in the shown text stands what a placeholder caught in the folded one. */
function place(match: Match, index: number, facts: Facts, shown: string): readonly [number, number] | undefined {
  const start = match.spans[index * 2]!
  const end = match.spans[index * 2 + 1]!
  if (facts.isAligned) return [start, end]
  return originalOf(shown, (facts.description ?? '').slice(start, end))
}

/** What the placeholders caught, as details; names that are no details are left. */
export function caughtDetails(match: Match, facts: Facts): Partial<Record<keyof Details, unknown>> {
  const caught: Partial<Record<keyof Details, unknown>> = {}
  const original = facts.text ?? ''
  match.rule.template?.names.forEach((name, i) => {
    if (!detailNames.has(name)) return
    const span = place(match, i, facts, original)
    if (span === undefined) return
    caught[name as keyof Details] = original.slice(span[0], span[1]).replace(/^["'`]|["'`]$/g, '')
  })
  return caught
}

/** A description with what secret placeholders caught masked, and what that was. */
export interface Uncaught {
  readonly text: string
  readonly caught: readonly string[]
}

/** Masks what secret placeholders caught, wherever it stands in the description. */
export function maskCaught(match: Match, facts: Facts): Uncaught {
  const { template, secret } = match.rule
  const original = facts.text ?? ''
  if (template === undefined) return { text: original, caught: [] }
  let masked = original
  const caught: string[] = []
  // From the end, so that the places of those before stay right.
  for (let i = template.names.length - 1; i >= 0; i--) {
    if (!secret.includes(template.names[i]!)) continue
    const span = place(match, i, facts, masked)
    if (span === undefined) continue
    const value = original.slice(span[0], span[1])
    if (value.trim() === '') continue
    masked = masked.slice(0, span[0]) + mask + masked.slice(span[1])
    caught.push(value)
  }
  for (const value of caught) {
    // A short value may also be a word of the sentence around it.
    const isWord = template.literals.some((literal) => literal.includes(value.toLowerCase()))
    if (!isWord) masked = maskValue(masked, value)
  }
  return { text: masked, caught }
}
