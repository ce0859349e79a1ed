import type { Challenge } from '../parse/challenges.js'
import type { HeaderFields } from '../parse/headers.js'
import { codeAt } from '../text/code-at.js'
import { isFilled, scalarText } from './pointer.js'

/** Where one value stands. */
export interface Reference {
  readonly from: 'body' | 'header' | 'challenge'
  /** Where {@link Source.found} has what the pointer finds. */
  readonly place: number
  /** The header's lower-case name, or the challenge's parameter or index. */
  readonly name: string
  /** The last occurrence of this literal that digits follow, with the digits. */
  readonly find: string | undefined
  /** Put before the value. */
  readonly prefix: string
}

/** What an envelope reads from. */
export interface Source {
  /** What the pointers of all envelopes found in the body. */
  readonly found: readonly unknown[]
  readonly headers: HeaderFields
  readonly challenge: Challenge | undefined
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39
}

/** The last `literal` that digits follow, with its digits. */
function findNumbered(text: string, literal: string): string | undefined {
  let found: string | undefined
  let at = text.indexOf(literal)
  while (at !== -1) {
    const start = at + literal.length
    let end = start
    while (isDigit(codeAt(text, end))) end++
    if (end > start) found = text.slice(at, end)
    at = text.indexOf(literal, end)
  }
  return found
}

function challengeValue(challenge: Challenge | undefined, name: string): string | undefined {
  if (challenge === undefined) return undefined
  if (/^\d+$/.test(name)) return challenge.bare[Number(name)]
  return Object.hasOwn(challenge.params, name) ? challenge.params[name] : undefined
}

/** The value at a reference as it stands, also an empty one. */
export function rawValue(reference: Reference, source: Source): unknown {
  if (reference.from === 'body') return source.found[reference.place]
  return reference.from === 'header'
    ? source.headers.get(reference.name)
    : challengeValue(source.challenge, reference.name)
}

/** The value at a reference, with `find` and `prefix` applied; filled or `undefined`. */
export function readReference(reference: Reference, source: Source): unknown {
  const value = rawValue(reference, source)
  if (value === undefined || !isFilled(value)) return undefined
  if (reference.find === undefined && reference.prefix === '') return value
  const text = scalarText(value)
  if (text === undefined) return undefined
  if (reference.find === undefined) return reference.prefix + text
  const found = findNumbered(text, reference.find)
  return found === undefined ? undefined : reference.prefix + found
}

/** The first text that one of several references finds. */
export function firstText(references: readonly Reference[], source: Source): string | undefined {
  for (let i = 0; i < references.length; i++) {
    const value = readReference(references[i]!, source)
    if (value === undefined) continue
    const text = scalarText(value)
    if (text !== undefined) return text
  }
  return undefined
}
