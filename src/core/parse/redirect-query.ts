import type { HeaderFields } from './headers.js'
import type { HttpResponse } from '../http-response.js'
import { parseForm } from './parse-form.js'
import type { Diagnostic } from '../result.js'

const maxLength = 65_536
/** More than a form may have, so that it says that it was cut. */
const maxPairs = 1_024

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

function encode(text: string): string {
  return encodeURIComponent(text.slice(0, maxLength).toWellFormed())
}

/** Pairs in any form as a query: only texts are parameters. */
function printed(pairs: Iterable<unknown>): string {
  const parts: string[] = []
  let budget = maxPairs
  for (const pair of pairs) {
    if (budget-- === 0) break
    const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : []
    if (typeof name === 'string' && typeof value === 'string') parts.push(`${encode(name)}=${encode(value)}`)
  }
  return parts.join('&')
}

/** The parameters of a redirect: as the caller gave them, or out of the `Location` of a 3xx. */
export function redirectQuery(
  given: HttpResponse['query'],
  status: number | undefined,
  headers: HeaderFields,
  diagnostics: Diagnostic[],
): Readonly<Record<string, unknown>> | undefined {
  if (typeof given === 'object' && given !== null) {
    const pairs = (given as Iterable<unknown>)[Symbol.iterator]
    if (typeof pairs !== 'function') return given as Readonly<Record<string, unknown>>
    return parseForm(printed(given as Iterable<unknown>), diagnostics)
  }
  const text = typeof given === 'string' ? given : errorInLocation(status, headers)
  const parameters = text === undefined ? undefined : parametersOf(text.slice(0, maxLength))
  return parameters === undefined ? undefined : parseForm(parameters, diagnostics)
}
