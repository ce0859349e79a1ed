import { decodeComponent } from '../parse/parse-form.js'
import { closingQuote } from '../parse/scan-json.js'
import type { RequestParameters } from './request-parameters.js'

/** Characters of a text in which parameters may begin; the last one is read to its end, since half a secret would show the rest. */
export const maxText = 262_144

/** `application/x-www-form-urlencoded`, a query, a fragment. */
export function readForm(text: string, to: RequestParameters): void {
  const isEncoded = text.includes('%') || text.includes('+')
  let from = 0
  let equals = text.indexOf('=')
  while (from < text.length && from < maxText) {
    let end = text.indexOf('&', from)
    if (end === -1) end = text.length
    // Names without a value would all look for the same sign.
    if (equals < from) equals = text.indexOf('=', from)
    if (equals === -1) return
    if (equals < end) {
      const name = text.slice(from, equals)
      const value = text.slice(equals + 1, end)
      if (isEncoded) to.add(decodeComponent(name), decodeComponent(value))
      else to.add(name, value)
    }
    from = end + 1
  }
}

function unquote(text: string, open: number, close: number): string {
  try {
    return JSON.parse(text.slice(open, close + 1)) as string
  } catch {
    return text.slice(open + 1, close)
  }
}

/** The names and texts of JSON that cannot be parsed, or is too long to be. Elements of a list stand under the list's name. */
export function readJsonPairs(text: string, to: RequestParameters): void {
  const colon = /\s*:\s*(-?\d[\d.eE+-]*)?/y
  let name = ''
  let open = text.indexOf('"')
  while (open !== -1 && open < maxText) {
    const close = closingQuote(text, open)
    if (close === -1) return
    const content = unquote(text, open, close)
    colon.lastIndex = close + 1
    const found = colon.exec(text)
    if (found === null) to.add(name, content)
    else {
      name = content
      if (found[1] !== undefined) to.add(name, found[1])
    }
    open = text.indexOf('"', close + 1)
  }
}

/** `multipart/form-data` (RFC 7578): its fields, without files. */
export function readMultipart(text: string, to: RequestParameters): void {
  const boundary = /^--[^\r\n]{1,200}/.exec(text)?.[0].trimEnd()
  if (boundary === undefined) return
  let start = text.indexOf(boundary)
  while (start !== -1 && start < maxText) {
    const next = text.indexOf(boundary, start + boundary.length)
    const part = text.slice(start + boundary.length, next === -1 ? text.length : next)
    const blank = /\r?\n\r?\n/.exec(part)
    const head = blank === null ? '' : part.slice(0, blank.index)
    const name = /\bname="([^"]{1,256})"/.exec(head)?.[1]
    if (blank !== null && name !== undefined && !head.includes('filename')) {
      to.add(name, part.slice(blank.index + blank[0].length).replace(/\r?\n$/, ''))
    }
    start = next
  }
}
