import type { Envelope, Envelopes } from '../core/read/envelope.js'
import type { Marker } from '../core/read/markers.js'
import type { Reference } from '../core/read/reference.js'
import { parsePointer, type Pointer } from '../core/read/pointer.js'
import { PointerTree } from '../core/read/pointer-tree.js'
import type { NativeField } from '../core/read/reading.js'
import type { Details } from '../core/result.js'
import type { EnvelopeSource, ReferenceSource } from './catalog.js'

const nativeFields: readonly NativeField[] = [
  'error',
  'error_description',
  'error_uri',
  'code',
  'subcode',
  'suberror',
  'request_id',
]

/** Files a pointer among those of all envelopes of a provider. */
type Place = (pointer: Pointer) => number

function compileReference(source: ReferenceSource, place: Place): Reference {
  const { at, find, prefix } = typeof source === 'string' ? { at: source, find: undefined, prefix: undefined } : source
  const colon = at.startsWith('/') ? -1 : at.indexOf(':')
  const from = colon === -1 ? 'body' : at.startsWith('header:') ? 'header' : 'challenge'
  return {
    from,
    place: from === 'body' ? place(parsePointer(at)) : -1,
    name: from === 'body' ? '' : at.slice(colon + 1).toLowerCase(),
    find,
    prefix: prefix ?? '',
  }
}

type References = EnvelopeSource['error']

function compileReferences(source: References, place: Place): Reference[] {
  if (source === undefined) return []
  return (Array.isArray(source) ? (source as readonly ReferenceSource[]) : [source as ReferenceSource]).map(
    (reference) => compileReference(reference, place),
  )
}

function compileMarkers(source: EnvelopeSource['success'], place: Place): Marker[] {
  return Object.entries(source ?? {}).map(([pointer, values]) => [place(parsePointer(pointer)), values] as const)
}

/** An id that stands in a header field is read there, whatever the body says: {@link requestIdHeaders}. */
function referencesOf(source: EnvelopeSource, field: NativeField, place: Place): Reference[] {
  const references = compileReferences(source[field], place)
  return field === 'request_id' ? references.filter(({ from }) => from !== 'header') : references
}

function compileEnvelope(source: EnvelopeSource, place: Place): Envelope {
  const fields = nativeFields
    .map((field) => [field, referencesOf(source, field, place)] as const)
    .filter(([, references]) => references.length > 0)
  const of = (field: NativeField) => fields.find(([name]) => name === field)?.[1] ?? []
  const words = [...of('error'), ...of('code')]
  const wait = source.retryAfter
  const firstWait = Array.isArray(wait)
    ? (wait as readonly ReferenceSource[])[0]
    : (wait as ReferenceSource | undefined)
  return {
    fields,
    when: compileReferences(source.when, place),
    unless: compileReferences(source.unless, place),
    keys: words.length > 0 ? words : of('error_description'),
    success: compileMarkers(source.success, place),
    failure: compileMarkers(source.failure, place),
    retryAfter:
      firstWait === undefined
        ? undefined
        : {
            at: compileReferences(wait, place),
            unit: (typeof firstWait === 'object' ? firstWait.unit : undefined) ?? 's',
          },
    details: Object.entries(source.details ?? {}).map(([name, references]) => [
      name as keyof Details,
      compileReferences(references, place),
    ]),
  }
}

function compileAll(sources: readonly EnvelopeSource[], shorten: (pointer: Pointer) => Pointer): Envelopes {
  const pointers = new PointerTree()
  const place: Place = (pointer) => pointers.add(shorten(pointer))
  let printed: Envelopes | undefined
  return {
    list: sources.map((source) => compileEnvelope(source, place)),
    pointers,
    printed: () =>
      (printed ??= compileAll(
        sources.map(({ when: _, ...source }) => source),
        (pointer) => pointer.slice(-1),
      )),
  }
}

function allReferences({ fields, when, unless, retryAfter, details }: Envelope): Reference[] {
  const named = [...fields, ...details].flatMap(([, references]) => references)
  return [...named, ...when, ...unless, ...(retryAfter?.at ?? [])]
}

/** Whether some value of a result stands in a header field. */
export function readsHeaders(envelopes: Envelopes | undefined): boolean {
  return (envelopes?.list ?? []).flatMap(allReferences).some(({ from }) => from === 'header')
}

/** The header fields, in lower case, that hold a request's id. */
export function requestIdHeaders(sources: readonly EnvelopeSource[] | undefined): string[] {
  const references = (sources ?? []).flatMap(({ request_id }) => compileReferences(request_id, () => -1))
  return [...new Set(references.flatMap(({ from, name }) => (from === 'header' ? [name] : [])))]
}

/** Prepares a provider's envelopes so that reading a body visits its members once; `undefined` if there are none. */
export function compileEnvelopes(sources: readonly EnvelopeSource[] | undefined): Envelopes | undefined {
  return sources === undefined || sources.length === 0 ? undefined : compileAll(sources, (pointer) => pointer)
}
