import type { AnyObject } from '../any-object.js'
import { isStream } from '../parse/unavailable.js'

/** Where clients put a body, on the response or beside it; the parsed one first, as the raw one may be a stream that was read. */
const bodyNames = [
  'data',
  '_data',
  'body',
  'rawBody',
  'payload',
  'text',
  'bodyAsText',
  'bodyText',
  'responseData',
  'parsedBody',
  'rawData',
  'rawError',
  'rawResponse',
  'errorResponse',
]

/** Where they put the whole body, or only what stood under its `error`: OpenAI, Dropbox, Stripe. */
const partNames = ['error', 'raw']

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A word that may be an error code. */
export function asWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]+$/.test(value) ? value : undefined
}

/** Whether it is text, or has members. */
function saysSomething(value: unknown): boolean {
  if (typeof value !== 'object') return asText(value) !== undefined
  if (value === null || isStream(value)) return false
  // Where a client could not parse, it may have left an empty object and the text beside it.
  return Object.getPrototypeOf(value) !== Object.prototype || Object.keys(value).length > 0
}

/** The body that a client keeps on one of these. */
export function bodyOf(...holders: readonly AnyObject[]): unknown {
  for (const holder of holders) {
    const name = bodyNames.find((one) => saysSomething(holder[one]))
    if (name !== undefined) return holder[name]
  }
  return holders.some((holder) => bodyNames.some((name) => holder[name] === '')) ? '' : undefined
}

/** The body of an error that is a response itself, with header fields of its own. One word alone is no body. */
export function ownBodyOf(error: AnyObject): unknown {
  const found = bodyOf(error)
  if (found !== undefined && found !== '') return found
  const part = partNames.map((name) => error[name]).find((one) => saysSomething(one) && asWord(one) === undefined)
  return typeof part === 'object' && !Object.hasOwn(part!, 'error') ? { error: part } : part
}

/** Whether it has a place for a body, filled or not. */
export function hasPlaceForBody(error: AnyObject): boolean {
  return [...bodyNames, ...partNames].some((name) => name in error)
}
