import { mask, maskKnownSecrets } from '../text/known-secrets.js'
import { mayHoldSecret, survey } from '../text/survey.js'

/** Gives the values that must not be shown. */
export type Secrets = () => readonly string[]

const wordCharacter = /[\p{L}\p{N}_]/u

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1]
  const after = text[end]
  return (before === undefined || !wordCharacter.test(before)) && (after === undefined || !wordCharacter.test(after))
}

/** Replaces one exact value; a short one only where it stands as a whole token. */
export function maskValue(text: string, secret: string): string {
  let at = text.indexOf(secret)
  if (at === -1) return text
  let out = ''
  let from = 0
  while (at !== -1) {
    const end = at + secret.length
    if (secret.length >= 8 || standsAlone(text, at, end)) {
      out += text.slice(from, at) + mask
      from = end
    }
    at = text.indexOf(secret, end)
  }
  return out + text.slice(from)
}

/** Masks a value that blanks were put into, for instance by a line break in the middle of it. */
function maskSplitValue(text: string, secret: string): string {
  let masked = text
  for (let rounds = 0; rounds < 16; rounds++) {
    const compact = masked.replaceAll(' ', '')
    const at = compact.indexOf(secret)
    if (at === -1) return masked
    let seen = 0
    let start = -1
    let end = -1
    for (let i = 0; end === -1 && i < masked.length; i++) {
      if (masked[i] === ' ') continue
      if (seen === at) start = i
      if (++seen === at + secret.length) end = i + 1
    }
    masked = masked.slice(0, start) + mask + masked.slice(end)
  }
  return masked
}

/** The bytes of a text in UTF-8, one character each. */
function utf8Bytes(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return bytes
}

/** Masks a value that is percent-encoded in whole or in part, in either case, with `+` for a blank or without. */
function maskEncoded(text: string, secret: string): string {
  let bytes = ''
  // Where in the text each byte begins.
  const places: number[] = []
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '%' ? /^[0-9a-f]{2}/i.exec(text.slice(i + 1, i + 3))?.[0] : undefined
    const decoded =
      hex !== undefined ? String.fromCharCode(Number.parseInt(hex, 16)) : text[i] === '+' ? ' ' : utf8Bytes(text[i]!)
    for (let j = 0; j < decoded.length; j++) places.push(i)
    // A blank and `+` are one in a form.
    bytes += decoded === '+' ? ' ' : decoded
    if (hex !== undefined) i += 2
  }
  places.push(text.length)
  const wanted = utf8Bytes(secret.replaceAll('+', ' '))
  let masked = ''
  let from = 0
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + wanted.length)) {
    masked += text.slice(from, places[at]) + mask
    from = places[at + wanted.length]!
  }
  return masked + text.slice(from)
}

/** A value as JSON writes it, where that differs. */
function escapedSpellings(secret: string): readonly string[] {
  const escaped = JSON.stringify(secret).slice(1, -1)
  return [escaped, escaped.replaceAll('/', '\\/')].filter((spelling) => spelling !== secret)
}

/** Masks the exact values that a request carried, also percent-encoded, escaped, or split by a blank or a line break. */
export function maskValues(text: string, secrets: readonly string[]): string {
  let masked = text
  const isEncoded = text.includes('%') || text.includes('+')
  const isEscaped = text.includes('\\')
  const hasBlank = text.includes(' ')
  let compact: string | undefined
  for (let i = 0; i < secrets.length; i++) {
    const secret = secrets[i]!
    if (secret.length > text.length) continue
    masked = maskValue(masked, secret)
    if (isEncoded && secret.length >= 8) masked = maskEncoded(masked, secret)
    if (isEscaped) for (const spelling of escapedSpellings(secret)) masked = maskValue(masked, spelling)
    // A split value still begins somewhere.
    if (!hasBlank || secret.length < 8 || secret.includes(' ') || !masked.includes(secret.slice(0, 2))) continue
    compact ??= text.replaceAll(' ', '')
    if (compact.length < text.length && compact.includes(secret)) masked = maskSplitValue(masked, secret)
  }
  return masked
}

/** A text that was cut, without the beginning of a value that the cut may have left at its end. */
export function withoutPartial(text: string, secrets: readonly string[]): string {
  let end = text.length
  for (const secret of secrets) {
    const head = secret.slice(0, 2)
    let at = text.indexOf(head, Math.max(0, text.length - secret.length + 1))
    while (at !== -1 && !secret.startsWith(text.slice(at))) at = text.indexOf(head, at + 1)
    if (at !== -1) end = Math.min(end, at)
  }
  return text.slice(0, end)
}

/**
 * Masks in one text all that must not be shown: the request's values, then what is a secret by its looks.
 *
 * @param found What {@link survey} found in the text.
 */
export function redact(text: string, secrets: readonly string[], found = survey(text)): string {
  const masked = secrets.length === 0 ? text : maskValues(text, secrets)
  return (found & mayHoldSecret) === 0 ? masked : maskKnownSecrets(masked)
}

/**
 * The part of `original` that a placeholder caught in the folded form of the same text. Case and blanks may differ.
 */
export function originalOf(original: string, caught: string): readonly [number, number] | undefined {
  if (caught === '') return undefined
  let folded = ''
  const places: number[] = []
  for (let i = 0; i < original.length; i++) {
    const isBlank = /\s/.test(original[i]!)
    if (isBlank && folded.endsWith(' ')) continue
    const lower = isBlank ? ' ' : original[i]!.toLowerCase()
    folded += lower
    for (let j = 0; j < lower.length; j++) places.push(i)
  }
  const at = folded.lastIndexOf(caught)
  return at === -1 ? undefined : [places[at]!, places[at + caught.length - 1]! + 1]
}
