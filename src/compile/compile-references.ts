import type { Envelope, Reference } from '../core/envelope.js'
import { parsePointer } from '../core/pointer.js'
import type { NativeField } from '../core/reading.js'
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

function compileReference(source: ReferenceSource): Reference {
  const { at, find, prefix } = typeof source === 'string' ? { at: source, find: undefined, prefix: undefined } : source
  const colon = at.startsWith('/') ? -1 : at.indexOf(':')
  const from = colon === -1 ? 'body' : at.startsWith('header:') ? 'header' : 'challenge'
  return {
    from,
    pointer: from === 'body' ? parsePointer(at) : [],
    name: from === 'body' ? '' : at.slice(colon + 1).toLowerCase(),
    find,
    prefix: prefix ?? '',
  }
}

type References = EnvelopeSource['error']

function compileReferences(source: References): Reference[] {
  if (source === undefined) return []
  return (Array.isArray(source) ? (source as readonly ReferenceSource[]) : [source as ReferenceSource]).map(
    compileReference,
  )
}

function compileMarkers(source: EnvelopeSource['success']): Envelope['success'] {
  return Object.entries(source ?? {}).map(([pointer, values]) => [parsePointer(pointer), values] as const)
}

/** Prepares an envelope so that reading it only walks pointers. */
export function compileEnvelope(source: EnvelopeSource): Envelope {
  const fields = nativeFields
    .map((field) => [field, compileReferences(source[field])] as const)
    .filter(([, references]) => references.length > 0)
  const of = (field: NativeField) => fields.find(([name]) => name === field)?.[1] ?? []
  const words = [...of('error'), ...of('code')]
  const wait = source.retryAfter
  const firstWait = Array.isArray(wait)
    ? (wait as readonly ReferenceSource[])[0]
    : (wait as ReferenceSource | undefined)
  return {
    fields,
    when: (source.when ?? []).map(compileReference),
    unless: (source.unless ?? []).map(compileReference),
    keys: words.length > 0 ? words : of('error_description'),
    success: compileMarkers(source.success),
    failure: compileMarkers(source.failure),
    retryAfter:
      firstWait === undefined
        ? undefined
        : { at: compileReferences(wait), unit: (typeof firstWait === 'object' ? firstWait.unit : undefined) ?? 's' },
    details: Object.entries(source.details ?? {}).map(([name, references]) => [
      name as keyof Details,
      compileReferences(references),
    ]),
  }
}
