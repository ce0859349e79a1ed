import { codeAt, skipBlanks } from '../text/code-at.js'

const quote = 0x22
const backslash = 0x5c
const minus = 0x2d

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39
}

/** Where a number ends that a double gives back digit for digit; -1 for any other. */
function endOfExactNumber(text: string, start: number): number {
  const first = codeAt(text, start)
  let i = first === minus ? start + 1 : start
  if (first === minus && codeAt(text, i) === 0x30) return -1
  while (isDigit(codeAt(text, i))) i++
  const behind = codeAt(text, i)
  const goesOn = behind === 0x2e || behind === 0x65 || behind === 0x45
  return goesOn || i - start >= 16 ? -1 : i
}

/** Whether the quote at `at` ends a name; 0 if it is escaped, -1 if it may begin a text. */
function endsName(text: string, at: number): number {
  const before = codeAt(text, at - 1)
  if (before === backslash) {
    let i = at - 2
    while (codeAt(text, i) === backslash) i--
    return (at - i) % 2
  }
  // A text begins behind `:`, `,`, `[`, `{` or a blank.
  return before === 0x3a || before === 0x2c || before === 0x5b || before === 0x7b || before <= 0x20 ? -1 : 1
}

/**
 * Whether a JSON text that was parsed says no more than the value: no name is doubled, and no number was changed. It looks at colons
 * alone, which is much less than every character; where that does not tell, the answer is no.
 */
export function isAsParsed(text: string, contents: { readonly members: number; readonly listed: number }): boolean {
  let names = 0
  let listed = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    const before = codeAt(text, at - 1)
    if (before <= 0x20) return false
    if (before !== quote) continue
    const ends = endsName(text, at - 1)
    if (ends === 0) continue
    if (ends === -1) return false
    names++
    let i = at + 1
    let c = codeAt(text, i)
    if (c <= 0x20) c = codeAt(text, (i = skipBlanks(text, i)))
    if (c === minus || isDigit(c)) {
      if (endOfExactNumber(text, i) === -1) return false
    } else if (c === 0x5b && contents.listed > 0) {
      c = codeAt(text, (i = skipBlanks(text, i + 1)))
      while (c === minus || isDigit(c)) {
        i = endOfExactNumber(text, i)
        if (i === -1) return false
        listed++
        c = codeAt(text, (i = skipBlanks(text, i)))
        if (c === 0x2c) c = codeAt(text, (i = skipBlanks(text, i + 1)))
      }
    }
  }
  return names === contents.members && listed === contents.listed
}
