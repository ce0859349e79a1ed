import type { Challenge } from '../parse/challenges.js'
import type { HeaderFields } from '../parse/headers.js'
import { firstEntry } from './members.js'
import { holds, type Markers } from './markers.js'
import { scalarText } from './pointer.js'
import type { PointerTree } from './pointer-tree.js'
import { newReading, type NativeField, type Reading } from './reading.js'
import { firstText, rawValue, readReference, type Reference, type Source } from './reference.js'
import type { Details } from '../result.js'

/** Where a provider keeps its fields. */
export interface Envelope extends Markers {
  readonly fields: readonly (readonly [NativeField, readonly Reference[]])[]
  /** All must be filled for the envelope to apply. */
  readonly when: readonly Reference[]
  /** None may be filled for the envelope to apply. */
  readonly unless: readonly Reference[]
  /** Without `when`: one of these must be filled. */
  readonly keys: readonly Reference[]
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
