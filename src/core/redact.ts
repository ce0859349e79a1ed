import { mask, maskKnownSecrets } from './known-secrets.js'
import { mayHoldSecret, survey } from './survey.js'

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

/** Other spellings of a value that providers send back: percent-encoded in either case, escaped as in JSON. */
function spellings(secret: string): readonly string[] {
  if (/^[\w.~-]*$/.test(secret)) return []
  const found: string[] = []
  try {
    const upper = encodeURIComponent(secret)
    found.push(
      upper,
      upper.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
      upper.replaceAll('%20', '+'),
    )
  } catch {
    // A lone surrogate has no percent-encoding.
  }
  const escaped = JSON.stringify(secret).slice(1, -1)
  found.push(escaped, escaped.replaceAll('/', '\\/'))
  return found.filter((spelling) => spelling !== secret)
}

/** Masks the exact values that a request carried, also percent-encoded, escaped, or split by a blank or a line break. */
export function maskValues(text: string, secrets: readonly string[]): string {
  let masked = text
  const isSpelled = text.includes('%') || text.includes('\\') || text.includes('+')
  let compact: string | undefined
  for (let i = 0; i < secrets.length; i++) {
    const secret = secrets[i]!
    if (secret.length > text.length) continue
    masked = maskValue(masked, secret)
    if (isSpelled) for (const spelling of spellings(secret)) masked = maskValue(masked, spelling)
    if (secret.length < 8 || secret.includes(' ')) continue
    compact ??= text.replaceAll(' ', '')
    if (compact.length < text.length && compact.includes(secret)) masked = maskSplitValue(masked, secret)
  }
  return masked
}

/** A text that was cut, without the beginning of a value that the cut may have left at its end. */
export function withoutPartial(text: string, secrets: readonly string[]): string {
  let end = text.length
  for (const secret of secrets) {
    for (let length = Math.min(secret.length - 1, text.length); length >= 2; length--) {
      if (!text.endsWith(secret.slice(0, length))) continue
      end = Math.min(end, text.length - length)
      break
    }
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
