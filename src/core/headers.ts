import type { HeadersInput } from './http-response.js'

/** Reads one header field by its lower-case name; several fields are joined as RFC 9110 §5.3 does. */
export type HeaderReader = (name: string) => string | undefined

const none: HeaderReader = () => undefined

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').join(', ')
  return undefined
}

function fromPairs(pairs: Iterable<unknown>): HeaderReader {
  const fields = new Map<string, string>()
  let budget = 1_000
  for (const pair of pairs) {
    if (budget-- === 0) break
    if (!Array.isArray(pair)) continue
    const value = text(pair[1])
    if (value === undefined) continue
    const name = String(pair[0]).toLowerCase()
    const earlier = fields.get(name)
    fields.set(name, earlier === undefined ? value : `${earlier}, ${value}`)
  }
  return (name) => fields.get(name)
}

/** Node's `rawHeaders`: name, value, name, value. */
function fromFlatList(list: readonly unknown[]): HeaderReader {
  const pairs: unknown[] = []
  for (let i = 0; i + 1 < list.length; i += 2) pairs.push([list[i], list[i + 1]])
  return fromPairs(pairs)
}

/** A bit for each letter that a name may begin with. */
function initial(name: string): number {
  return 1 << (name.charCodeAt(0) & 31)
}

function hasUpperCase(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i)
    if (c >= 0x41 && c <= 0x5a) return true
  }
  return false
}

function fromRecord(record: Record<string, unknown>): HeaderReader {
  let initials = 0
  for (const key in record) {
    // Most clients hand out lower-case names: a record of them alone is read as it is.
    if (hasUpperCase(key)) {
      const folded = foldNames(record)
      return (name) => folded.get(name)
    }
    initials |= initial(key)
  }
  return (name) => {
    if ((initials & initial(name)) === 0) return undefined
    const value = record[name]
    return typeof value === 'string' ? value : value === undefined ? undefined : text(value)
  }
}

function foldNames(record: Record<string, unknown>): Map<string, string> {
  const folded = new Map<string, string>()
  for (const key of Object.keys(record)) {
    const value = text(record[key])
    if (value !== undefined) folded.set(key.toLowerCase(), value)
  }
  return folded
}

/**
 * One reader for every form of header fields: a record, pairs, a `Map`, `Headers`, axios's headers, Node's raw list.
 * Anything else reads as no header at all.
 */
export function readHeaders(input: HeadersInput | undefined | null): HeaderReader {
  if (typeof input !== 'object' || input === null) return none
  if (Array.isArray(input)) return Array.isArray(input[0]) ? fromPairs(input) : fromFlatList(input)
  const iterable = (input as Iterable<unknown>)[Symbol.iterator]
  if (typeof iterable === 'function') return fromPairs(input as Iterable<unknown>)
  return fromRecord(input as Record<string, unknown>)
}
