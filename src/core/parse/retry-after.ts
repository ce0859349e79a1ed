import { bitsOf, resetFields } from './field-names.js'
import type { HeaderFields } from './headers.js'

/** A wait of more than a year is a mistake, not an advice. */
const maxSeconds = 31_536_000

const months = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** Two of the three forms differ in little, and the third is put into their order. A leap second is one. */
const httpDate = /^[a-z]{3,9}, ([ \d]\d)[ -]([a-z]{3})[ -](\d{2,4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60) gmt$/
const asctime = /^([a-z]{3}) ([a-z]{3}) ([ \d]\d) (.{8}) (\d{4})$/

/** The three forms of an HTTP-date (RFC 9110 §5.6.7), in milliseconds; `undefined` for anything else. */
export function parseHttpDate(text: string): number | undefined {
  const found = httpDate.exec(text.toLowerCase().replace(asctime, '$1, $3 $2 $5 $4 gmt'))
  if (found === null) return undefined
  const month = months.indexOf(found[2]!)
  const [day, , year, hour, minute, second] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const century = found[3]!.length > 2 ? 0 : year >= 70 ? 1900 : 2000
  const midnight = Date.UTC(century + year, month / 3, day)
  // The 31st of a February is none: `Date.UTC` would count on.
  if (month % 3 !== 0 || new Date(midnight).getUTCDate() !== day) return undefined
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000
}

/** ISO 8601 as some platforms write it where an HTTP-date belongs: `2020-05-31T00:00:00Z`, `2020-05-31T00:00Z`. */
function parseIsoDate(text: string): number | undefined {
  if (
    text.length > 40 ||
    !/^\s*\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})\s*$/.test(text)
  )
    return undefined
  return Date.parse(text)
}

function clamp(seconds: number): number | undefined {
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > maxSeconds) return undefined
  return Math.ceil(seconds)
}

/** Seconds out of a number with or without a fraction, also as a duration (`30s`); `undefined` for anything else. */
function seconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,13}(?:\.\d{1,9})?s?\s*$/.test(text) ? Number.parseFloat(text) : undefined
}

/** The seconds from one time to another, both in milliseconds; none are left of a time that is past. */
function secondsUntil(at: number | undefined, now: number | undefined): number | undefined {
  return at === undefined || now === undefined ? undefined : clamp(Math.max(0, at - now) / 1000)
}

/** A number that may be seconds to wait or the epoch second of the reset. */
function deltaOrEpoch(text: string | undefined, now: number | undefined): number | undefined {
  const value = seconds(text)
  if (value === undefined) return secondsUntil(parseIsoDate(text ?? ''), now)
  if (value < 1_000_000_000) return clamp(value)
  return secondsUntil(value > 100_000_000_000 ? value : value * 1000, now)
}

/** A number that a parameter of a structured field has. */
function parameter(member: string, name: RegExp): number | undefined {
  const value = name.exec(member)?.[1]
  return value === undefined ? undefined : Number(value)
}

const remainingName = /(?:^|[;,\s])r(?:emaining)?\s*=\s*(\d{1,10})/
const resetName = /(?:^|[;,\s])(?:t|reset)\s*=\s*(\d{1,10})/

/**
 * `t` of the `RateLimit` field (draft-ietf-httpapi-ratelimit-headers), `reset` of its earlier drafts. Of several
 * policies, those that are used up count, else one that does not say what is left.
 */
function structuredReset(field: string | undefined, isLimited: boolean): number | undefined {
  if (field === undefined) return undefined
  const members = field.slice(0, 1_024).split(/,(?=\s*"?[\w-]+"?\s*;)/)
  const waits = members.map((member) => ({
    remaining: parameter(member, remainingName),
    reset: parameter(member, resetName),
  }))
  const usedUp = waits.filter(({ remaining }) => remaining === 0)
  const silent = waits.filter(({ remaining }) => isLimited && remaining === undefined).slice(0, 1)
  return clamp(Math.max(...(usedUp.length > 0 ? usedUp : silent).map(({ reset }) => reset ?? -1)))
}

/** Waits for a quota that is used up count only then: many providers send these fields with every answer. */
function isExhausted(headers: HeaderFields, isLimited: boolean): boolean {
  const remaining =
    headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining') ?? headers.get('x-rate-limit-remaining')
  return remaining === undefined ? isLimited : Number(remaining) <= 0
}

const waitFields = /* @__PURE__ */ bitsOf([...resetFields, 'retry-after-ms', 'x-ms-retry-after-ms', 'ratelimit'])
export const retryAfterField = /* @__PURE__ */ bitsOf(['retry-after'])

/** Whether some field may tell how long to wait. */
export function tellsWait(headers: HeaderFields): boolean {
  return headers.hasAny(waitFields | retryAfterField)
}

/** The time that a provider's answer counts from: the caller's clock, else the answer's own `Date`. */
export function answerTime(headers: HeaderFields, now: number | undefined): number | undefined {
  if (now !== undefined && Number.isFinite(now)) return now
  const date = headers.get('date')
  return date === undefined ? undefined : parseHttpDate(date.trim())
}

/** `Retry-After` alone, in both forms (RFC 9110 §10.2.3), in seconds. */
export function readRetryAfter(headers: HeaderFields, now: number | undefined): number | undefined {
  const field = headers.hasAny(retryAfterField) ? headers.get('retry-after') : undefined
  if (field === undefined) return undefined
  // A proxy may have joined two fields; the first number is the provider's.
  const value = field.length > 64 ? field.slice(0, 64) : field
  const delta = seconds(value.split(',', 1)[0])
  if (delta !== undefined) return clamp(delta)
  return secondsUntil(parseHttpDate(value.trim()) ?? parseIsoDate(value.trim()), answerTime(headers, now))
}

/**
 * The wait that rate-limit fields tell, in seconds: the structured pair, the older triple and providers' own.
 *
 * @param isLimited The answer itself says that a limit was reached: then a reset counts also where no field says what is left.
 */
export function readRateLimitReset(
  headers: HeaderFields,
  now: number | undefined,
  isLimited: boolean,
): number | undefined {
  if (!headers.hasAny(waitFields)) return undefined
  const milliseconds = seconds(headers.get('retry-after-ms') ?? headers.get('x-ms-retry-after-ms'))
  if (milliseconds !== undefined) return clamp(milliseconds / 1000)
  const structured = structuredReset(headers.get('ratelimit'), isLimited)
  if (structured !== undefined) return structured
  if (!isExhausted(headers, isLimited)) return undefined
  const reference = answerTime(headers, now)
  for (const name of resetFields) {
    const wait = deltaOrEpoch(headers.get(name), reference)
    if (wait !== undefined) return wait
  }
  return undefined
}

/** A wait found in a body: seconds, milliseconds or the epoch second of the reset. */
export function readWait(value: unknown, unit: 's' | 'ms' | 'epoch', now: number | undefined): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined
  if (unit === 'epoch') return deltaOrEpoch(text, now)
  const wait = seconds(text)
  return wait === undefined ? undefined : clamp(unit === 'ms' ? wait / 1000 : wait)
}
