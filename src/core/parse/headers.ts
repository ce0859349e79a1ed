import type { HeadersInput } from '../http-response.js'
import { credentialFields, spellingOf } from './field-names.js'

/** No response has so many; a list may say any length. */
const maxFields = 1_000

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return undefined
  const texts = value.slice(0, maxFields).filter((item) => typeof item === 'string')
  return texts.join(', ')
}

/** Header fields by their lower-case names; several fields of a name are joined as RFC 9110 §5.3 does. */
export class HeaderFields {
  private present = 0
  private readonly record: Readonly<Record<string, unknown>> | undefined
  private folded: Map<string, string> | undefined = undefined

  /** @param record A record whose names may be in any case. */
  constructor(record: Readonly<Record<string, unknown>> | undefined) {
    this.record = record
    for (const name in record) {
      const { lower, bit } = spellingOf(name)
      this.present |= bit
      // Most clients hand out lower-case names: a record of them alone is read as it is.
      if (lower !== name) this.folded ??= new Map()
    }
    if (this.folded === undefined || record === undefined) return
    for (const name of Object.keys(record)) this.add(name, record[name])
  }

  /** Adds a field, behind earlier ones of its name; a value that is no text is left out. */
  add(name: string, value: unknown): void {
    const added = text(value)
    if (added === undefined) return
    const { lower, bit } = spellingOf(name)
    this.present |= bit
    const fields = (this.folded ??= new Map<string, string>())
    const earlier = fields.get(lower)
    fields.set(lower, earlier === undefined ? added : `${earlier}, ${added}`)
  }

  /** Whether one of these is there: what nearly every call asks, and what nearly no response has. */
  hasAny(fields: number): boolean {
    return (this.present & fields) !== 0
  }

  /** The first name, in lower case, that a test accepts. */
  findName(accepts: (name: string) => boolean): string | undefined {
    for (const name in this.record) if (accepts(spellingOf(name).lower)) return spellingOf(name).lower
    for (const name of this.folded?.keys() ?? []) if (accepts(name)) return name
    return undefined
  }

  /** Visits the fields of {@link credentialFields}, by their lower-case names. */
  eachCredential(visit: (name: string, value: string) => void): void {
    for (const name of this.folded?.keys() ?? Object.keys(this.record ?? {})) {
      const value = (spellingOf(name).bit & credentialFields) === 0 ? undefined : this.get(name)
      if (value !== undefined) visit(name, value)
    }
  }

  /** One field by its lower-case name. */
  get(name: string): string | undefined {
    return this.folded === undefined ? text(this.record?.[name]) : this.folded.get(name)
  }
}

const none = /* @__PURE__ */ new HeaderFields(undefined)

function fromPairs(pairs: Iterable<unknown>): HeaderFields {
  const fields = new HeaderFields(undefined)
  let budget = maxFields
  for (const pair of pairs) {
    if (budget-- === 0) break
    if (Array.isArray(pair)) fields.add(String(pair[0]), pair[1])
  }
  return fields
}

/** Node's `rawHeaders`: name, value, name, value. */
function fromFlatList(list: readonly unknown[]): HeaderFields {
  const fields = new HeaderFields(undefined)
  for (let i = 0; i + 1 < list.length && i < 2 * maxFields; i += 2) fields.add(String(list[i]), list[i + 1])
  return fields
}

/**
 * One reader for every form of header fields: a record, pairs, a `Map`, `Headers`, axios's headers, Node's raw list.
 * Anything else reads as no header at all.
 */
export function readHeaders(input: HeadersInput | undefined | null): HeaderFields {
  if (typeof input !== 'object' || input === null) return none
  if (Array.isArray(input)) return Array.isArray(input[0]) ? fromPairs(input) : fromFlatList(input)
  const iterable = (input as Iterable<unknown>)[Symbol.iterator]
  if (typeof iterable === 'function') return fromPairs(input as Iterable<unknown>)
  return new HeaderFields(input as Record<string, unknown>)
}
