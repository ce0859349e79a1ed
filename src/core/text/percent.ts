import { codeAt } from './code-at.js'

function isHex(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x66)
}

/** Where the escape `%2F` or `%252F` at `at` ends; `at` itself if there is none. */
export function escapeEnd(text: string, at: number): number {
  if (codeAt(text, at) !== 0x25) return at
  let digits = at + 1
  while (text.startsWith('25', digits) && isHex(codeAt(text, digits + 2)) && isHex(codeAt(text, digits + 3)))
    digits += 2
  return isHex(codeAt(text, digits)) && isHex(codeAt(text, digits + 1)) ? digits + 2 : at
}

/** Where the escape that ends at `end` begins; `end` itself if there is none. */
export function escapeStart(text: string, end: number): number {
  if (end < 3 || !isHex(codeAt(text, end - 1)) || !isHex(codeAt(text, end - 2))) return end
  let start = end - 2
  while (codeAt(text, start - 1) === 0x35 && codeAt(text, start - 2) === 0x32) start -= 2
  return codeAt(text, start - 1) === 0x25 ? start - 1 : end
}

/** The character that an escape ending at `end` stands for. */
export function escapedCode(text: string, end: number): number {
  return Number.parseInt(text.slice(end - 2, end), 16)
}
