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
export function spellingOf(name: string): Spelling {
  const known = spellings.get(name)
  if (known !== undefined) return known
  const lower = name.toLowerCase()
  const bit = bits[lower as FieldName] ?? (isCredentialField(lower) ? otherCredentials : 0)
  const spelling = { lower: lower === name ? name : lower, bit }
  // Names come from the network: only so many are kept.
  if (spellings.size < 512 && name.length <= 64) spellings.set(name, spelling)
  return spelling
}
