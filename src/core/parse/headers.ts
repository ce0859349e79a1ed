import type { HeadersInput } from '../http-response.js'
import { isCredentialField } from '../text/sensitivity.js'

/** Where a request's id may stand, the first that is there counts. */
export const requestIdFields = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-trace-id',
  'x-amzn-requestid',
  'x-ms-request-id',
  'x-vcap-request-id',
  'cf-ray',
] as const

/** When a limit ends, in the older fields; the first that is there counts. */
export const resetFields = [
  'ratelimit-reset',
  'x-ratelimit-reset-after',
  'x-ratelimit-reset',
  'x-rate-limit-reset',
  'x-ogw-ratelimit-reset',
  'x-rate-limit-reset-seconds',
] as const

/** The fields that the core itself reads, by their lower-case names. */
export const fieldNames = [
  'content-type',
  'location',
  'www-authenticate',
  'dpop-nonce',
  'date',
  'retry-after',
  'retry-after-ms',
  'x-ms-retry-after-ms',
  'ratelimit',
  'x-ratelimit-remaining',
  'ratelimit-remaining',
  'x-rate-limit-remaining',
  ...resetFields,
  ...requestIdFields,
  'authorization',
  'cf-mitigated',
] as const

/** One of {@link fieldNames}. */
export type FieldName = (typeof fieldNames)[number]

/** A bit for each of the fields. */
type Bits = { readonly [name in FieldName]: number }

const bits = /* @__PURE__ */ Object.fromEntries(fieldNames.map((name, place) => [name, 1 << place])) as Bits

/** One bit for all further fields whose names say that they hold a client's or a user's credentials. */
export const otherCredentials = 1 << 30

/** Those and `authorization`. */
export const credentialFields = /* @__PURE__ */ (() => bits.authorization | otherCredentials)()

/** The bits of some fields, for {@link HeaderFields.hasAny}. */
export function bitsOf(names: readonly (keyof Bits)[]): number {
  let all = 0
  for (const name of names) all |= bits[name]
  return all
}

/** The field by which Cloudflare says what it did in the provider's place. */
export const mitigatedField = /* @__PURE__ */ bitsOf(['cf-mitigated'])

interface Spelling {
  readonly lower: string
  readonly bit: number
}

const spellings = /* @__PURE__ */ new Map<string, Spelling>()

/** Names repeat from response to response: each spelling is folded once. */
function spellingOf(name: string): Spelling {
  const known = spellings.get(name)
  if (known !== undefined) return known
  const lower = name.toLowerCase()
  const bit = bits[lower as FieldName] ?? (isCredentialField(lower) ? otherCredentials : 0)
  const spelling = { lower: lower === name ? name : lower, bit }
  // Names come from the network: only so many are kept.
  if (spellings.size < 512 && name.length <= 64) spellings.set(name, spelling)
  return spelling
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value
      .slice(0, maxFields)
      .filter((item) => typeof item === 'string')
      .join(', ')
  return undefined
}

function join(fields: Map<string, string>, lower: string, value: string): void {
  const earlier = fields.get(lower)
  fields.set(lower, earlier === undefined ? value : `${earlier}, ${value}`)
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
    for (const name of Object.keys(record)) {
      const value = text(record[name])
      if (value !== undefined) join(this.folded, spellingOf(name).lower, value)
    }
  }

  /** Adds a field, behind earlier ones of its name. */
  add(name: string, value: string): void {
    const { lower, bit } = spellingOf(name)
    this.present |= bit
    join((this.folded ??= new Map<string, string>()), lower, value)
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
    if (this.folded !== undefined) return this.folded.get(name)
    const value = this.record?.[name]
    return typeof value === 'string' || value === undefined ? value : text(value)
  }
}

const none = /* @__PURE__ */ new HeaderFields(undefined)

/** No response has so many; a list may say any length. */
const maxFields = 1_000

function fromPairs(pairs: Iterable<unknown>): HeaderFields {
  const fields = new HeaderFields(undefined)
  let budget = maxFields
  for (const pair of pairs) {
    if (budget-- === 0) break
    if (!Array.isArray(pair)) continue
    const value = text(pair[1])
    if (value !== undefined) fields.add(String(pair[0]), value)
  }
  return fields
}

/** Node's `rawHeaders`: name, value, name, value. */
function fromFlatList(list: readonly unknown[]): HeaderFields {
  const pairs: unknown[] = []
  for (let i = 0; i + 1 < list.length && i < 2 * maxFields; i += 2) pairs.push([list[i], list[i + 1]])
  return fromPairs(pairs)
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
