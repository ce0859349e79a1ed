import { isAnyObject } from '../any-object.js'
import type { HeaderFields } from './headers.js'
import type { HttpResponse } from '../http-response.js'
import { maxPairs, parseForm, putFirst } from './parse-form.js'
import type { Diagnostic } from '../result.js'

const maxLength = 65_536

/** The raw parameters in the `Location` of a 3xx that carries an error response (RFC 6749 §4.1.2.1). */
function errorInLocation(status: number | undefined, headers: HeaderFields): string | undefined {
  if (status === undefined || status < 300 || status >= 400) return undefined
  const location = headers.get('location')
  if (location === undefined) return undefined
  const start = location.search(/[?#]/)
  return start !== -1 && /[?#&](?:error|oauth_problem)=/.test(location) ? location.slice(start) : undefined
}

/**
 * The text with the parameters: of a whole URL, what follows its mark; of a fragment that is a place itself, as routers in a browser have
 * it (`#/cb?error=…`), what follows the mark in there. Query and fragment may both be there.
 */
function parametersOf(text: string): string | undefined {
  // A scheme or a path; or a mark that stands before any name has its value: `app:cb?error=…` (RFC 8252 §7.1).
  const isUrl = /^(?:[a-z][a-z\d+.-]*:)?\/|^[^=&?#]*[?#]/i.test(text)
  const mark = isUrl ? text.search(/[?#]/) : -1
  if (isUrl && mark === -1) return undefined
  const marked = mark === -1 ? text : text.slice(mark)
  return marked.replace(/^\?/, '').replace(/#(?:[^=&?#]*\?)?/, '&')
}

/** Pairs in any form, within the bounds of a form; values that are no texts stay what they are, as in a record. */
function readPairs(given: Iterable<unknown>, diagnostics: Diagnostic[]): Readonly<Record<string, unknown>> {
  const fields = new Map<string, unknown>()
  let budget = maxLength
  let count = 0
  let isCut = false
  const take = (text: string): string => {
    const part = text.slice(0, budget)
    budget -= part.length
    isCut ||= part.length < text.length
    return part.toWellFormed()
  }
  try {
    for (const pair of given) {
      if (count++ === maxPairs || budget === 0) {
        isCut = true
        break
      }
      const [key, value] = Array.isArray(pair) ? (pair as unknown[]) : []
      if (typeof key !== 'string') continue
      const name = take(key)
      putFirst(fields, name, typeof value === 'string' ? take(value) : value, diagnostics)
    }
  } catch {
    // It broke on its way: what came before is there.
    isCut = true
  }
  if (isCut) diagnostics.push('truncated')
  return Object.fromEntries(fields)
}

function isIterable(given: object): given is Iterable<unknown> {
  return typeof (given as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'
}

/** The text of an address: of a `URL` of any realm and of a browser's `Location`, but not a parameter of that name. */
function textOf(given: unknown): string | undefined {
  if (!isAnyObject(given)) return typeof given === 'string' ? given : undefined
  if (isIterable(given) || 'error' in given) return undefined
  return typeof given['href'] === 'string' ? given['href'] : undefined
}

/** The parameters of a redirect: as the caller gave them, or out of the `Location` of a 3xx. */
export function redirectQuery(
  given: HttpResponse['query'],
  status: number | undefined,
  headers: HeaderFields,
  diagnostics: Diagnostic[],
): Readonly<Record<string, unknown>> | undefined {
  const whole = textOf(given)
  if (whole === undefined && isAnyObject(given)) {
    return isIterable(given) ? readPairs(given, diagnostics) : given
  }
  const text = whole ?? errorInLocation(status, headers)
  const parameters = text === undefined ? undefined : parametersOf(text.slice(0, maxLength))
  return parameters === undefined ? undefined : parseForm(parameters, diagnostics)
}
