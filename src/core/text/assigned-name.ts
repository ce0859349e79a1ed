import { codeAt } from './code-at.js'
import { escapedCode, escapeStart } from './percent.js'
import { nameStart, secretNameBefore } from './secret-names.js'

/** Quotes and blanks, which may stand between a name, its sign and its value. */
function isQuote(c: number): boolean {
  switch (c) {
    case 0x20: // blank
    case 0x22: // "
    case 0x27: // '
    case 0x5c: // \
    case 0x60: // `
    case 0xab: // «
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x201c: // “
    case 0x201d: // ”
    case 0x300c: // 「
    case 0x300e: // 『
      return true
    default:
      return false
  }
}

/** `(`, also of full width, and `[`. */
function isBracket(c: number): boolean {
  return c === 0x28 || c === 0x5b || c === 0xff08 || isQuote(c)
}

/** `=` and `:`, also of full width. */
function isSign(c: number): boolean {
  return c === 0x3d || c === 0x3a || c === 0xff1a || c === 0xff1d
}

/** What may stand between a clause and the value of what it is about. */
export function mayFollowClause(c: number): boolean {
  return isBracket(c) || isSign(c)
}

/** Where the character before `end` begins, which may be percent-encoded. */
export function startBefore(text: string, end: number): number {
  const start = escapeStart(text, end)
  return start === end ? end - 1 : start
}

export function codeBefore(text: string, end: number): number {
  return escapeStart(text, end) === end ? codeAt(text, end - 1) : escapedCode(text, end)
}

function skipBack(text: string, at: number, isSkipped: (c: number) => boolean): number {
  let end = at
  while (end > 0) {
    if (isSkipped(codeAt(text, end - 1))) end--
    else {
      const start = escapeStart(text, end)
      if (start === end || !isSkipped(escapedCode(text, end))) break
      end = start
    }
  }
  return end
}

/** "password is …": where the verb begins that ends at `end`; `end` itself if there is none. */
function verbStart(text: string, end: number): number {
  if ((codeAt(text, end - 1) | 0x20) !== 0x73) return end
  const verb = /\b(?:is|was)$/i.exec(text.slice(Math.max(0, end - 4), end))
  return verb === null ? end : end - verb[0].length
}

/** The name of the element `<ticket>` that ends before `end`. */
function elementName(text: string, end: number): string | undefined {
  const before = codeAt(text, nameStart(text, end) - 1)
  return before === 0x3c || before === 0x3a ? secretNameBefore(text, end) : undefined
}

/** Whether a value is only the next word: before it stand a blank and a letter that end neither a verb nor an escape. */
function isNextWord(text: string, at: number): boolean {
  if (codeAt(text, at - 1) !== 0x20) return false
  const last = codeAt(text, at - 2) | 0x20
  if (last < 0x61 || last > 0x7a || last === 0x73) return false
  const escape = codeAt(text, at - 4)
  return escape !== 0x25 && escape !== 0x35
}

/** The secret's name that gives a value at `at`: `access_token=`, `"code": "`, `<ticket>`, `password is `, `token (`. */
export function assignedName(text: string, at: number): string | undefined {
  if (isNextWord(text, at)) return undefined
  const opened = skipBack(text, at, isQuote)
  if (opened < 3) return undefined
  if (codeAt(text, opened - 1) === 0x3e) return elementName(text, opened - 1)
  const bracketed = skipBack(text, opened, isBracket)
  let end = skipBack(text, bracketed, isSign)
  if (end === bracketed) {
    end = verbStart(text, opened)
    // Without a sign, a verb, a bracket or a quote the value is only the next word.
    if (end === opened && bracketed === opened && text.slice(opened, at).trim() === '') return undefined
    if (end === opened) end = bracketed
  }
  return secretNameBefore(text, skipBack(text, end, isQuote))
}
