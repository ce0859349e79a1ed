import type { Challenge } from '../parse/challenges.js'
import { codeAt } from '../text/code-at.js'
import type { HeaderFields } from '../parse/headers.js'
import { firstEntry } from './members.js'
import { isFilled, scalarText } from './pointer.js'
import type { PointerTree } from './pointer-tree.js'
import { newReading, type NativeField, type Reading } from './reading.js'
import type { Details } from '../result.js'

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

/** A place of {@link Source.found}, and the values there that mean something. */
export type Marker = readonly [place: number, values: readonly string[]]

/** Where a provider keeps its fields. */
export interface Envelope {
  readonly fields: readonly (readonly [NativeField, readonly Reference[]])[]
  /** All must be filled for the envelope to apply. */
  readonly when: readonly Reference[]
  /** None may be filled for the envelope to apply. */
  readonly unless: readonly Reference[]
  /** Without `when`: one of these must be filled. */
  readonly keys: readonly Reference[]
  readonly success: readonly Marker[]
  readonly failure: readonly Marker[]
  readonly retryAfter: { readonly at: readonly Reference[]; readonly unit: 's' | 'ms' | 'epoch' } | undefined
  readonly details: readonly (readonly [keyof Details, readonly Reference[]])[]
}

/** All envelopes of a provider, with the pointers of all of them. */
export interface Envelopes {
  readonly list: readonly Envelope[]
  readonly pointers: PointerTree
  /** The same for what is left of a structure once it is printed into a text: names without their parents. */
  readonly printed: () => Envelopes
}

/** What an envelope reads from. */
export interface Source {
  /** What {@link Envelopes.pointers} found in the body. */
  readonly found: readonly unknown[]
  readonly headers: HeaderFields
  readonly challenge: Challenge | undefined
}

/** A body, ready to be read by a provider's envelopes. */
export function sourceOf(
  envelopes: Envelopes | undefined,
  body: unknown,
  headers: HeaderFields,
  challenge: Challenge | undefined,
): Source {
  return { found: envelopes === undefined ? nothing : envelopes.pointers.read(body), headers, challenge }
}

const nothing: readonly unknown[] = []

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

function rawValue(reference: Reference, source: Source): unknown {
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

function firstText(references: readonly Reference[], source: Source): string | undefined {
  for (let i = 0; i < references.length; i++) {
    const value = readReference(references[i]!, source)
    if (value === undefined) continue
    const text = scalarText(value)
    if (text !== undefined) return text
  }
  return undefined
}

function applies(envelope: Envelope, source: Source): boolean {
  const { when, unless, keys } = envelope
  for (let i = 0; i < unless.length; i++) if (readReference(unless[i]!, source) !== undefined) return false
  if (when.length === 0) return firstText(keys, source) !== undefined
  for (let i = 0; i < when.length; i++) if (readReference(when[i]!, source) === undefined) return false
  return true
}

/** Reads by the first envelope that applies; `undefined` if none does. */
export function readEnvelopes(envelopes: readonly Envelope[], source: Source): Reading | undefined {
  for (let i = 0; i < envelopes.length; i++) {
    if (applies(envelopes[i]!, source)) return readFields(envelopes[i]!, source)
  }
  return undefined
}

/**
 * Reads a body that the provider's marker calls a failure although no envelope applies: there, a code `0` is a code like
 * any other.
 */
export function readFailure(envelopes: readonly Envelope[], source: Source): Reading | undefined {
  const envelope = envelopes.find(({ failure }) => failure.length > 0 && holds(failure, source))
  if (envelope === undefined) return undefined
  const reading = readFields(envelope, source)
  if (reading.code === undefined) {
    const references = envelope.fields.find(([field]) => field === 'code')?.[1] ?? []
    const zero = references.map((reference) => scalarText(rawValue(reference, source))).find((text) => text === '0')
    if (zero !== undefined) reading.code = zero
  }
  const says = reading.error ?? reading.code ?? reading.error_description
  return says === undefined ? undefined : reading
}

function readFields(envelope: Envelope, source: Source): Reading {
  const reading = newReading()
  const { fields, details, retryAfter } = envelope
  for (let i = 0; i < fields.length; i++) {
    const text = firstText(fields[i]![1], source)
    if (text !== undefined) setField(reading, fields[i]![0], text)
  }
  if (retryAfter !== undefined) {
    const { at, unit } = retryAfter
    for (const reference of at) {
      const found = readReference(reference, source)
      const value = firstEntry(found)
      if (value === undefined) continue
      // Found in a text: the literal before the number has done its part.
      const digits = reference.find === undefined ? value : scalarText(value)?.slice(reference.find.length)
      reading.retryAfter = { value: digits, unit }
      break
    }
  }
  for (let i = 0; i < details.length; i++) {
    const [name, references] = details[i]!
    const value = references.map((reference) => readReference(reference, source)).find((found) => found !== undefined)
    if (value !== undefined) (reading.details ??= {})[name] = value
  }
  return reading
}

/** `reading[field] = text`, each member by its own name, which is faster than by a name that varies. */
function setField(reading: Reading, field: NativeField, text: string): void {
  switch (field) {
    case 'error':
      reading.error = text
      break
    case 'error_description':
      reading.error_description = text
      break
    case 'error_uri':
      reading.error_uri = text
      break
    case 'code':
      reading.code = text
      break
    case 'subcode':
      reading.subcode = text
      break
    case 'suberror':
      reading.suberror = text
      break
    case 'request_id':
      reading.request_id = text
  }
}

function holds(markers: readonly Marker[], { found }: Source): boolean {
  for (let i = 0; i < markers.length; i++) {
    const value = found[markers[i]![0]]
    if (value === undefined) continue
    const text = typeof value === 'boolean' || value === null ? String(value) : scalarText(value)
    if (text !== undefined && markers[i]![1].includes(text)) return true
  }
  return false
}

/** What the provider's own markers say, failure first; `undefined` if they say nothing. */
export function readMarkers(envelopes: readonly Envelope[], source: Source): 'success' | 'failure' | undefined {
  for (let i = 0; i < envelopes.length; i++) if (holds(envelopes[i]!.failure, source)) return 'failure'
  for (let i = 0; i < envelopes.length; i++) if (holds(envelopes[i]!.success, source)) return 'success'
  return undefined
}
