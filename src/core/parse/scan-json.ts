import { codeAt } from '../text/code-at.js'

/** What one linear pass over a JSON text tells before it is parsed. */
export interface JsonScan {
  /** The index after the first complete value; -1 when the text ends inside it. */
  readonly end: number
  /** The deepest nesting. */
  readonly depth: number
  /** The members of all objects, duplicates included. */
  readonly members: number
  /** Start and end of numbers that a double would not give back digit for digit. */
  readonly exactNumbers: readonly number[]
}

const none: readonly number[] = []
const quote = 0x22
const backslash = 0x5c

/** The index of the quote that closes the string opened at `open`; -1 if none does. */
export function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at !== -1) {
    let back = at - 1
    while (codeAt(text, back) === backslash) back--
    if ((at - back) % 2 === 1) return at
    at = text.indexOf('"', at + 1)
  }
  return -1
}

function isNumberCharacter(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || c === 0x2e || c === 0x65 || c === 0x45 || c === 0x2b || c === 0x2d
}

/** Whether `String(Number(token))` could differ from the token. */
function isInexact(text: string, start: number, end: number): boolean {
  if (end - start >= 16) return true
  if (codeAt(text, start) === 0x2d && codeAt(text, start + 1) === 0x30) return true
  for (let i = start + 1; i < end; i++) {
    const c = codeAt(text, i)
    if (c === 0x2e || c === 0x65 || c === 0x45) return true
  }
  return false
}

/**
 * Scans a JSON object or array that starts at `start`. It does not check the grammar (`JSON.parse` does); it finds what
 * `JSON.parse` does not tell: the end of the first value, its depth, duplicate keys, numbers beyond a double.
 */
export function scanJson(text: string, start: number): JsonScan {
  let level = 0
  let depth = 0
  let members = 0
  let exactNumbers: number[] | undefined
  const length = text.length
  let i = start
  let end = -1
  scan: while (i < length) {
    const c = codeAt(text, i)
    switch (c) {
      case quote: {
        i = closingQuote(text, i)
        if (i === -1) break scan
        break
      }
      case 0x3a:
        members++
        break
      case 0x7b:
      case 0x5b:
        if (++level > depth) depth = level
        break
      case 0x7d:
      case 0x5d:
        if (--level <= 0) {
          end = i + 1
          break scan
        }
        break
      default:
        if (c === 0x2d || (c >= 0x30 && c <= 0x39)) {
          let to = i + 1
          while (to < length && isNumberCharacter(codeAt(text, to))) to++
          if (isInexact(text, i, to)) (exactNumbers ??= []).push(i, to)
          i = to - 1
        }
    }
    i++
  }
  return { end, depth, members, exactNumbers: exactNumbers ?? none }
}
