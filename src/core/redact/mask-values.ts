import { codeAt } from '../text/code-at.js'
import { cleanText } from '../text/clean-text.js'
import { mask } from '../text/mask.js'
import { undisguise, type Plain } from './undisguise.js'

const wordCharacter = /[\p{L}\p{N}_]/u

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1]
  const after = text[end]
  return (before === undefined || !wordCharacter.test(before)) && (after === undefined || !wordCharacter.test(after))
}

/** From here on a value is masked wherever it stands. */
const longValue = 8

/** Replaces one exact value; a short one only where it stands as a whole token. */
export function maskValue(text: string, secret: string): string {
  let at = text.indexOf(secret)
  if (at === -1) return text
  let out = ''
  let from = 0
  while (at !== -1) {
    const end = at + secret.length
    if (secret.length >= longValue || standsAlone(text, at, end)) {
      out += text.slice(from, at) + mask
      from = end
    }
    at = text.indexOf(secret, end)
  }
  return out + text.slice(from)
}

/** A short value as JSON writes it, or as it is left when a text is cleaned. */
function maskShortSpellings(text: string, secret: string): string {
  if (/^[\w.-]*$/.test(secret)) return text
  const escaped = JSON.stringify(secret).slice(1, -1)
  let masked = text
  for (const spelling of [escaped, escaped.replaceAll('/', '\\/'), cleanText(secret, longValue)])
    if (spelling !== secret && spelling.length >= 4) masked = maskValue(masked, spelling)
  return masked
}

function undisguised(secret: string): string {
  return /^[\w.~/-]*$/.test(secret) ? secret : undisguise(secret).bytes
}

function isDigitOrUpperCase(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a)
}

function isLowerCase(c: number): boolean {
  return c >= 0x61 && c <= 0x7a
}

/** Whether a text lacks a character of a value; what comes behind `%`, `\` or `&` may stand for another. */
function lacks(text: string, secret: string, isOfKind: (c: number) => boolean): boolean {
  const length = Math.min(secret.length, 32)
  for (let i = 0; i < length; i++) {
    const c = codeAt(secret, i)
    if (c === 0x25 || c === 0x26 || c === 0x5c) return false
    if (isOfKind(c) && text.indexOf(secret[i]!) === -1) return true
  }
  return false
}

/** Whether a text without escapes may hold a value, with gaps in it or without. Sentences have few capitals and digits. */
function mayHold(text: string, secret: string): boolean {
  return !lacks(text, secret, isDigitOrUpperCase) && !lacks(text, secret, isLowerCase)
}

type Span = readonly [start: number, end: number]

function find({ bytes, starts, ends }: Plain, wanted: string, found: Span[]): void {
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + wanted.length))
    found.push([starts[at]!, ends[at + wanted.length - 1]!])
}

/** What pads base64 goes with it. */
const padding = /(?:=|%(?:25)*3d)*/iy

/** Masks each span; those that overlap are one. */
function maskSpans(text: string, spans: Span[]): string {
  spans.sort(([a], [b]) => a - b)
  let out = ''
  let from = 0
  for (const [start, end] of spans) {
    if (start >= from) out += text.slice(from, start) + mask
    if (end <= from) continue
    padding.lastIndex = end
    from = end + padding.exec(text)![0].length
  }
  return out + text.slice(from)
}

function maskDisguised(text: string, secrets: readonly string[], isEscaped: boolean): string {
  let plain: Plain | undefined
  const spans: Span[] = []
  for (const secret of secrets) {
    if (secret.length < longValue || !(isEscaped || mayHold(text, secret))) continue
    const wanted = undisguised(secret)
    // What so little is left of could be anything.
    if (wanted.length >= 6) find((plain ??= undisguise(text)), wanted, spans)
  }
  return spans.length === 0 ? text : maskSpans(text, spans)
}

/**
 * Masks the exact values that a request carried. Those of 8 characters and more are also found percent-encoded (once or
 * twice, in whole or in part), escaped for JSON or HTML, and with blanks, line breaks or unseen marks in between.
 */
export function maskValues(text: string, secrets: readonly string[]): string {
  const isEscaped = text.includes('%') || text.includes('\\') || text.includes('&')
  let masked = text
  let mayBeDisguised = false
  for (let i = 0; i < secrets.length; i++) {
    const secret = secrets[i]!
    if (!isEscaped && !mayHold(text, secret)) continue
    masked = maskValue(masked, secret)
    if (secret.length < longValue) masked = maskShortSpellings(masked, secret)
    else mayBeDisguised = true
  }
  return mayBeDisguised ? maskDisguised(masked, secrets, isEscaped) : masked
}

/** An escape that a cut left unfinished, or half of a pair. */
const openEscape = /(?:%(?:25)*[\da-f]?|(?:\\+ud[89ab][\da-f]{2})?(?:\\+(?:u[\da-f]{0,3})?)?|&(?:amp;)*[#\w]{0,7})$/i

/** A text that was cut, without the beginning of a value that the cut may have left at its end, however it is written. */
export function withoutPartial(text: string, secrets: readonly string[]): string {
  if (secrets.length === 0) return text
  const { bytes: read, starts } = undisguise(text.replace(openEscape, ''))
  const bytes = read.replace(openEscape, '')
  let end = text.length
  for (const secret of secrets) {
    const wanted = undisguised(secret)
    const head = wanted.slice(0, 2)
    if (head.length < 2) continue
    let at = bytes.indexOf(head, Math.max(0, bytes.length - wanted.length + 1))
    while (at !== -1 && !wanted.startsWith(bytes.slice(at))) at = bytes.indexOf(head, at + 1)
    if (at !== -1) end = Math.min(end, starts[at]!)
  }
  return text.slice(0, end)
}
