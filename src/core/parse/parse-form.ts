import type { Diagnostic } from '../result.js'

export const maxPairs = 256

/** Percent-decoding that leaves broken escapes as they are. */
export function decodeComponent(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run)
      } catch {
        return run
      }
    })
  }
}

/** Keeps the first value of a name; says once what it does not keep. */
export function putFirst<T>(fields: Map<string, T>, name: string, value: T, diagnostics: Diagnostic[]): void {
  const odd = fields.has(name) ? 'duplicate_key' : name === '__proto__' ? 'forbidden_key' : undefined
  if (odd === undefined) fields.set(name, value)
  else if (!diagnostics.includes(odd)) diagnostics.push(odd)
}

/**
 * Parses `application/x-www-form-urlencoded` text, a query or a fragment. The first value of a name counts; never
 * throws; reads at most 256 pairs.
 */
export function parseForm(text: string, diagnostics: Diagnostic[]): Record<string, string> {
  const fields = new Map<string, string>()
  let from = 0
  let count = 0
  let equals = text.indexOf('=')
  while (from <= text.length) {
    if (count++ === maxPairs) {
      diagnostics.push('truncated')
      break
    }
    let to = text.indexOf('&', from)
    if (to === -1) to = text.length
    if (to > from) {
      if (equals !== -1 && equals < from) equals = text.indexOf('=', from)
      const split = equals === -1 || equals > to ? to : equals
      const name = decodeComponent(text.slice(from, split))
      putFirst(fields, name, decodeComponent(text.slice(split + 1, to)), diagnostics)
    }
    from = to + 1
  }
  return Object.fromEntries(fields)
}

const knownName =
  /(?:^|&)(?:error|error_description|oauth_problem|access_token|errcode|error_code|code|ret|state|oauth_token)=/

/** Some providers print the last value without encoding it: `code=100020&msg=code is reused error`. */
const unencodedForm = /^[\w.-]+=[^&\s<>{}"]*&[\w.-]+=/

/** Three pairs are no chance, whatever their names: `TIMESTAMP=2013%2d02%2d20&ACK=Failure&VERSION=85%2e0`. */
const manyPairs = /^[\w.-]+=[^&\s<>{}"]*(?:&[\w.-]+=[^&\s<>{}"]*){2,}$/

/** Whether an unlabelled text is a form: names and values without blanks, and one name that such bodies carry, or many. */
export function looksLikeForm(text: string): boolean {
  const equals = text.indexOf('=')
  if (equals <= 0 || equals > 64) return false
  const head = text.slice(0, 2_048).trimEnd()
  if (manyPairs.test(head)) return true
  return knownName.test(head) && (!/[\s<>{}"]/.test(head) || unencodedForm.test(head))
}
