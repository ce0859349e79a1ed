import { mask, maskKnownSecrets } from './known-secrets.js'
import { mayHoldSecret, survey } from './survey.js'

const wordCharacter = /[\p{L}\p{N}_]/u

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1]
  const after = text[end]
  return (before === undefined || !wordCharacter.test(before)) && (after === undefined || !wordCharacter.test(after))
}

/** Replaces one exact value; a short one only where it stands as a whole token. */
function maskValue(text: string, secret: string): string {
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
function maskSplitValue(text: string, compact: string, secret: string): string {
  const at = compact.indexOf(secret)
  if (at === -1) return text
  let seen = 0
  let start = -1
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ') continue
    if (seen === at) start = i
    seen++
    if (seen === at + secret.length) return text.slice(0, start) + mask + text.slice(i + 1)
  }
  return text
}

function encoded(secret: string): string | undefined {
  if (/^[\w.~-]*$/.test(secret)) return undefined
  try {
    return encodeURIComponent(secret)
  } catch {
    return undefined
  }
}

/** Masks the exact values that a request carried, also percent-encoded or split by a blank. */
export function maskValues(text: string, secrets: readonly string[]): string {
  let masked = text
  const hasPercent = text.includes('%')
  let compact: string | undefined
  for (const secret of secrets) {
    if (secret.length > text.length) continue
    masked = maskValue(masked, secret)
    if (hasPercent) {
      const percent = encoded(secret)
      if (percent !== undefined) masked = maskValue(masked, percent)
    }
    if (secret.length < 8 || secret.includes(' ')) continue
    compact ??= masked.replaceAll(' ', '')
    if (compact.length < masked.length) {
      const joined = maskSplitValue(masked, compact, secret)
      if (joined !== masked) compact = undefined
      masked = joined
    }
  }
  return masked
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

/** The part of `original` that a placeholder caught in the folded form of the same text. */
export function originalOf(original: string, caught: string): readonly [number, number] | undefined {
  if (caught === '') return undefined
  const lower = original.toLowerCase()
  if (lower.length !== original.length) return undefined
  const at = lower.lastIndexOf(caught)
  return at === -1 ? undefined : [at, at + caught.length]
}
