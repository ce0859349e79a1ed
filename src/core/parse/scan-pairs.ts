import { codeAt } from '../text/code-at.js'
/** Characters that a name in a printed structure may have. */
function isNameCharacter(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c === 0x5f || c === 0x2d
}

function isBlank(c: number): boolean {
  return c === 0x20 || (c >= 0x09 && c <= 0x0d)
}

function isQuote(c: number): boolean {
  return c === 0x22 || c === 0x27
}

const maxPairs = 200
const maxValue = 4_096
/** Characters that are visited more than once, because a bare value goes on to the end of the line that further names stand in. */
const maxVisitedAgain = 16_384

/** The end of a quoted value; an escaped quote does not end it. Without a closing quote: the end of the text. */
function endOfQuoted(text: string, open: number, stop: number): number {
  const mark = codeAt(text, open)
  for (let i = open + 1; i < stop; i++) {
    const c = codeAt(text, i)
    if (c === 0x5c) i++
    else if (c === mark) return i
  }
  return stop
}

function endOfBare(text: string, start: number, stop: number): number {
  let i = start
  for (; i < stop; i++) {
    const c = codeAt(text, i)
    if (c === 0x2c || c === 0x3b || c === 0x7d || c === 0x5d || c === 0x28 || c === 0x29 || c === 0x0a || c === 0x0d)
      break
  }
  return i
}

function unescape(value: string): string {
  return value.includes('\\') ? value.replace(/\\(["'/\\])/g, '$1').replace(/\\n/g, '\n') : value
}

/**
 * Reads `name: value`, `name=value`, `"name": "value"` and the like out of a text that is no valid JSON: a cut body,
 * single quotes, a print of another language. Nothing is evaluated; the first value of a name counts. Linear: values that lie within
 * other values are bounded, each and all together.
 *
 * @param isCut The text ends where it should not: a value that reaches its end may be half of one and is left out.
 */
export function scanPairs(text: string, isCut = false): Record<string, string> | undefined {
  const pairs: Record<string, string> = Object.create(null) as Record<string, string>
  let count = 0
  let i = 0
  const length = text.length
  let budget = length + maxVisitedAgain
  while (i < length && count < maxPairs && budget > 0) {
    if (!isNameCharacter(codeAt(text, i))) {
      i++
      continue
    }
    const nameStart = i
    while (i < length && isNameCharacter(codeAt(text, i))) i++
    const nameEnd = i
    while (i < length && (codeAt(text, i) === 0x5c || isQuote(codeAt(text, i)))) i++
    while (i < length && isBlank(codeAt(text, i))) i++
    const separator = codeAt(text, i)
    if (separator !== 0x3a && separator !== 0x3d) continue
    i++
    if (separator === 0x3d && codeAt(text, i) === 0x3e) i++
    while (i < length && isBlank(codeAt(text, i))) i++
    if (nameEnd - nameStart > 64) continue
    while (codeAt(text, i) === 0x5c && isQuote(codeAt(text, i + 1))) i++
    const stop = Math.min(length, i + maxValue)
    const quoted = isQuote(codeAt(text, i))
    const valueStart = quoted ? i + 1 : i
    const first = codeAt(text, valueStart)
    if (!quoted && (first === 0x7b || first === 0x5b)) continue
    const name = text.slice(nameStart, nameEnd)
    if (!quoted && name in pairs) {
      i = valueStart
      continue
    }
    const valueEnd = quoted ? endOfQuoted(text, i, stop) : endOfBare(text, i, stop)
    budget -= valueEnd - valueStart
    const isHalf = isCut && valueEnd >= length
    if (!isHalf && !(name in pairs) && name !== '__proto__') {
      pairs[name] = unescape(text.slice(valueStart, valueEnd)).trim()
      count++
    }
    // A bare value may hold further names: `token: wrong secret rid: 1 (errcode: 40125)`.
    i = quoted ? valueEnd + 1 : valueStart
  }
  return count === 0 ? undefined : { ...pairs }
}
