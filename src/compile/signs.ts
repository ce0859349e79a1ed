import type { EnvelopeSource, ReferenceSource } from './catalog.js'

/** Members of a body by which an error shows, as the envelopes of a provider name them. */
export interface Signs {
  /** Words and codes stand there. */
  readonly words: readonly string[]
  /** They mark a failure. */
  readonly failures: readonly string[]
}

/** A provider that reports errors with 2xx, and how they show. */
export interface Habit extends Signs {
  /** Its id and aliases. */
  readonly names: readonly string[]
  readonly hosts: readonly string[]
  /** It is recognized at any host. */
  readonly anywhere: boolean
}

function firstSegment(reference: ReferenceSource): string[] {
  const at = typeof reference === 'string' ? reference : reference.at
  return at.startsWith('/') ? [at.slice(1).split('/', 1)[0]!] : []
}

function listOf(references: EnvelopeSource['error']): readonly ReferenceSource[] {
  if (references === undefined) return []
  return Array.isArray(references) ? (references as readonly ReferenceSource[]) : [references as ReferenceSource]
}

/** The signs of some envelopes, each once. */
export function signsOf(envelopes: readonly EnvelopeSource[]): Signs {
  const words = envelopes.flatMap(({ error, code }) => [...listOf(error), ...listOf(code)])
  const failures = envelopes.flatMap(({ failure }) => Object.keys(failure ?? {}))
  return { words: [...new Set(words.flatMap(firstSegment))], failures: [...new Set(failures.flatMap(firstSegment))] }
}
