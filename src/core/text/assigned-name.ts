import { codeAt } from './code-at.js'
import { escapedCode, escapeStart } from './percent.js'
import { nameStart, secretNameBefore } from './secret-names.js'

/** What may stand between a name, its sign and its value: quotes and blanks; brackets too; `=` and `:`, also of full width. */
const quotes = ' "\'\\`«‘’“”「『'
const brackets = `([${quotes}`
const signs = '=:：＝'

export const mayFollowClause = brackets + signs

/** Where the character before `end` begins, which may be percent-encoded. */
export function startBefore(text: string, end: number): number {
  const start = escapeStart(text, end)
  return start === end ? end - 1 : start
}

export function codeBefore(text: string, end: number): number {
  return escapeStart(text, end) === end ? codeAt(text, end - 1) : escapedCode(text, end)
}

function skipBack(text: string, at: number, skipped: string): number {
  let end = at
  while (end > 0) {
    if (skipped.includes(text[end - 1]!)) end--
    else {
      const start = escapeStart(text, end)
      if (start === end || !skipped.includes(String.fromCharCode(escapedCode(text, end)))) break
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
  const opened = skipBack(text, at, quotes)
  if (opened < 3) return undefined
  if (codeAt(text, opened - 1) === 0x3e) return elementName(text, opened - 1)
  const bracketed = skipBack(text, opened, brackets)
  let end = skipBack(text, bracketed, signs)
  if (end === bracketed) {
    end = verbStart(text, opened)
    // Without a sign, a verb, a bracket or a quote the value is only the next word.
    if (end === opened && bracketed === opened && text.slice(opened, at).trim() === '') return undefined
    if (end === opened) end = bracketed
  }
  return secretNameBefore(text, skipBack(text, end, quotes))
}
