import type { Facts } from '../read/facts.js'
import type { Match } from './match.js'
import { maskValue } from '../redact/mask-values.js'
import { originalOf } from '../redact/original-of.js'
import { mask } from '../text/mask.js'
import { isDetail, type RawDetails } from './to-details.js'

/** Where in the shown text stands what a placeholder caught in the folded one. */
function place(match: Match, index: number, facts: Facts, shown: string): readonly [number, number] | undefined {
  const start = match.spans[index * 2]!
  const end = match.spans[index * 2 + 1]!
  if (facts.isAligned) return [start, end]
  return originalOf(shown, (facts.description ?? '').slice(start, end))
}

/** What the placeholders caught, as details; names that are no details are left. */
export function caughtDetails(match: Match, facts: Facts): RawDetails {
  const caught: RawDetails = {}
  const original = facts.text ?? ''
  match.rule.template?.names.forEach((name, i) => {
    if (!isDetail(name)) return
    const span = place(match, i, facts, original)
    if (span === undefined) return
    caught[name] = original.slice(span[0], span[1]).replace(/^["'`]|["'`]$/g, '')
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
