import { isAnyObject } from '../any-object.js'
import { readEnvelopes, sourceOf, type Envelopes } from './envelope.js'
import type { Source } from './reference.js'
import type { Limits } from '../http-response.js'
import { parseJson } from '../parse/parse-json.js'
import { namesOf } from './members.js'
import { isNoError } from './outcome-words.js'
import { readCommon } from './read-common.js'
import { readOwn } from './read-own.js'
import { newReading, type Reading } from './reading.js'
import { scanPairs } from '../parse/scan-pairs.js'

/*
 * Services that stand between a provider and its client put the provider's answer, as text, into their own: as JSON
 * inside a string, or printed into a sentence.
 */

const maxText = 4_096
const maxTexts = 64
const maxDepth = 6
const maxMembers = 32
/** Objects of a body that are looked into: what refers to itself has more of them than it holds. */
const maxObjects = 256

/** An error as JSON inside a text. */
export function readInnerJson(
  text: string,
  envelopes: Envelopes | undefined,
  source: Source,
  limits: Limits,
): Reading | undefined {
  const open = text.indexOf('{')
  if (open === -1 || text.indexOf('"', open) === -1) return undefined
  const parsed = parseJson(text.slice(open, open + limits.body), limits.depth, [])
  if (!('value' in parsed)) return undefined
  const { value } = parsed
  const own = sourceOf(envelopes, value, source.headers, source.challenge)
  const inner = readOwn(envelopes, value, own) ?? readCommon(value).reading
  return inner.error !== undefined || inner.code !== undefined ? inner : undefined
}

/** As Go's oauth2 prints one, by value alone: `oauth2: "invalid_grant" "Token has been expired or revoked."`. */
const printedByGo = /\boauth2: "([a-z_]{4,40})"(?: "([^"]*)")?/

/** An error printed into a text: names with values, by the provider's own names first. */
export function readPrinted(text: string, envelopes: Envelopes | undefined, source: Source): Reading | undefined {
  const byGo = printedByGo.exec(text)
  if (byGo !== null) return newReading(byGo[1], byGo[2] ?? text)
  const pairs = scanPairs(text.slice(0, maxText))
  if (pairs === undefined) return undefined
  const printed = envelopes?.printed()
  const { headers, challenge } = source
  const isCallback = /^\w+:\/\/\S*[?&]code=\S*$/.test(text)
  const own =
    printed && !isCallback ? readEnvelopes(printed.list, sourceOf(printed, pairs, headers, challenge)) : undefined
  // What is printed behind the number belongs to something else.
  const code = own?.code?.split(/[.,;]*(?:\s|$)/, 1)[0]
  if (own !== undefined && code !== undefined && /^-?[A-Za-z]*\d/.test(code)) {
    own.code = code
    own.error_description ??= text
    return own
  }
  const { error, error_description } = pairs
  if (error === undefined || !/^[a-z_]{4,40}$/.test(error) || isNoError(error)) return undefined
  return newReading(error, error_description ?? text)
}

/** The texts of a body, in the order in which it has them. */
function* texts(value: unknown, depth = maxDepth, visits = { left: maxObjects }): Generator<string> {
  if (typeof value === 'string') yield value
  else if (isAnyObject(value) && depth > 0 && visits.left-- > 0) {
    for (const name of namesOf(value, maxMembers)) yield* texts(value[name], depth - 1, visits)
  }
}

/** The first error that stands as text somewhere in a body. */
export function findEmbedded(
  envelopes: Envelopes | undefined,
  body: unknown,
  source: Source,
  limits: Limits,
): Reading | undefined {
  let budget = maxTexts
  for (const text of texts(body)) {
    if (budget-- === 0) return undefined
    if (text.length < 8) continue
    const found = readInnerJson(text, envelopes, source, limits) ?? readPrinted(text, envelopes, source)
    if (found !== undefined) return found
  }
  return undefined
}
