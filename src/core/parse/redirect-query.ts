import type { HeaderFields } from './headers.js'
import type { HttpResponse } from '../http-response.js'
import { parseForm } from './parse-form.js'
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

/** The parameters of a redirect: as the caller gave them, or out of the `Location` of a 3xx. */
export function redirectQuery(
  given: HttpResponse['query'],
  status: number | undefined,
  headers: HeaderFields,
  diagnostics: Diagnostic[],
): Readonly<Record<string, unknown>> | undefined {
  if (given instanceof URLSearchParams) return parseForm(given.toString(), diagnostics)
  if (typeof given === 'object' && given !== null) return given as Readonly<Record<string, unknown>>
  const text = typeof given === 'string' ? given : errorInLocation(status, headers)
  if (text === undefined) return undefined
  const bounded = text.slice(0, maxLength)
  // A whole URL, or the parameters alone, with their mark or without; query and fragment may both be there.
  const isUrl = /^(?:[a-z][a-z\d+.-]*:)?\/|^[?#]/i.test(bounded)
  const mark = isUrl ? bounded.search(/[?#]/) : -1
  if (isUrl && mark === -1) return undefined
  return parseForm(bounded.slice(mark + 1).replace('#', '&'), diagnostics)
}
