import { assignedName } from './assigned-name.js'
import { codeAt } from './code-at.js'
import { isPersonal } from './personal.js'
import { isAfterScheme, isAssigned, isSaidOfSecret } from './secret-places.js'
import { isTokenShape, mayBeToken } from './token-shapes.js'

/** What may stand right before a value. */
function isOpening(c: number): boolean {
  switch (c) {
    case 0x20: // blank
    case 0x22: // "
    case 0x27: // '
    case 0x28: // (
    case 0x3a: // :
    case 0x3d: // =
    case 0x3e: // >
    case 0x5b: // [
    case 0x60: // `
      return true
    default:
      // The last digit of an escape, or a sign of full width.
      return c >= 0x80 || (c >= 0x30 && c <= 0x39) || (c | 0x20) >= 0x61
  }
}

/** Amazon's `Atza|…` and Telegram's `<id>:AA…` have a sign within. */
function isBehindItsPrefix(text: string, start: number, end: number, before: number): boolean {
  if (before === 0x7c) return /\bAt[zn][acr]\|$/.test(text.slice(Math.max(0, start - 6), start))
  return (
    end - start === 35 &&
    text.startsWith('AA', start) &&
    /(?:^|\D)\d{8,10}:$/.test(text.slice(start > 12 ? start - 12 : 0, start))
  )
}

/** Where the token at `at`, which is a part of a longer run, ends. */
export function innerEnd(text: string, at: number, stop: number): number {
  let end = at
  while (end < stop && !'/+%'.includes(text[end]!)) end++
  return end
}

/** Where in a run a token begins that is known by its shape: `https://h.example/<token>/x`, `Bearer+<token>`; -1 if there is none. */
export function innerToken(text: string, start: number, end: number): number {
  if (!/[+/]/.test(text.slice(start, end))) return -1
  for (let i = start; i < end - 16; i++) {
    const c = codeAt(text, i)
    if ((c !== 0x2f && c !== 0x2b) || !mayBeToken(text, i + 1)) continue
    if (isTokenShape(text.slice(i + 1, innerEnd(text, i + 1, end)))) return i + 1
  }
  return -1
}

/**
 * Where in the run of credential characters from `start` to `stop` a secret begins, told by its shape or by what stands
 * before it; -1 if there is none. Cheap questions come first: nearly every run is a word.
 */
export function findSecret(text: string, start: number, stop: number, digits: number): number {
  let end = stop
  // A stop ends the sentence, not the credential.
  while (end > start && codeAt(text, end - 1) === 0x2e) end--
  const length = end - start
  if (length < 6) return -1
  const before = start === 0 ? 0 : codeAt(text, start - 1)
  if (digits === 0 && length < 16 && before !== 0x3d && before !== 0x20) return -1
  const first = codeAt(text, start)
  if (length >= 16) {
    if (mayBeToken(text, start) && isTokenShape(text.slice(start, end))) return start
    if ((before === 0x7c || before === 0x3a) && isBehindItsPrefix(text, start, end, before)) return start
  }
  if (length === 11 || length === 28 || first === 0x2b) {
    if (isPersonal(text.slice(start, end), digits)) return start
  }
  if (isOpening(before)) {
    if (isAfterScheme(text, start, end, digits)) return start
    if (digits > 0 || length >= 16 || before !== 0x20) {
      const name = assignedName(text, start)
      if (name !== undefined && isAssigned(name, text.slice(start, end), digits, before === 0x3d, text[end]))
        return start
    }
    if (digits > 0 && (length >= 16 || before >= 0x80) && isSaidOfSecret(text, start, end, digits)) return start
  }
  return length >= 16 && digits > 0 ? innerToken(text, start, end) : -1
}
