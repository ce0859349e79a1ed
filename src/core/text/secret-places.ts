import { codeAt } from './code-at.js'
import { once } from '../once.js'
import { escapedCode, escapeStart } from './percent.js'
import { nameStart, secretNameBefore } from './secret-names.js'

/** Letters beside digits. */
export function isMixed(token: string, digits: number): boolean {
  return digits > 0 && digits < token.length && /[a-z]/i.test(token)
}

/** `authorization_required_now`, `REDIRECT_URI_MISMATCH`: words are no secret, however long they are together. */
const words = /^(?:[a-z]+(?:_[a-z]+)+|[A-Z]+(?:_[A-Z]+)+)$/

/** `AADSTS700082`, `HMAC-SHA256`, `INC0012345`: capitals, then a number. */
const identifier = /^[A-Z]+(?:[-_][A-Z]+)*[-_]?\d*$/

/** What such a name is given may also be somebody's number for it. */
const mayNameIdentifier = /^(?:code|key|sign|signature|session|ticket)$/

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

function isBracket(c: number): boolean {
  return c === 0x28 || c === 0x5b || isQuote(c)
}

/** `=` and `:`, also of full width. */
function isSign(c: number): boolean {
  return c === 0x3d || c === 0x3a || c === 0xff1a || c === 0xff1d
}

/** Where the character before `end` begins, which may be percent-encoded. */
function startBefore(text: string, end: number): number {
  const start = escapeStart(text, end)
  return start === end ? end - 1 : start
}

function codeBefore(text: string, end: number): number {
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

/** Whether what a name was given is a credential. */
export function isAssigned(name: string, token: string, digits: number): boolean {
  if (words.test(token) && !/secret|pass|pwd/.test(name)) return false
  if (mayNameIdentifier.test(name) && identifier.test(token)) return false
  // `code: 40029` is an error's number; a credential mixes letters and digits or is long.
  if (isMixed(token, digits) && token.length >= 8) return true
  return token.length >= 20 || (token.length >= 6 && /secret|pass|pwd|session_?key/.test(name))
}

const subjects = '(?:token|secret|password|credential)s?'
const verdicts = '(?:is|was|has|been|no|not|longer|already|\\w+ed|\\w*valid|\\w*known|found|wrong|value)'

/** "Token expired: AB01…", "invalid token (AB01…": the value of what the clause is about. A label of its own would end that. */
const secretClause = /* @__PURE__ */ once(() => new RegExp(`\\b${subjects}(?: ${verdicts}){0,3}[\\s:='"([]{1,4}$`, 'i'))
const lastWord = /* @__PURE__ */ once(() => new RegExp(`^(?:${subjects}|${verdicts})$`, 'i'))

const mayFollowClause = (c: number) => isBracket(c) || isSign(c)

/** Whether a long run of letters and digits, no address, is said of a token. */
export function isSaidOfSecret(text: string, start: number, end: number, digits: number): boolean {
  if (digits === 0) return false
  // Most ids stand behind a label, which its last word tells.
  let to = start
  while (to > 0 && mayFollowClause(codeAt(text, to - 1))) to--
  const word = text.slice(nameStart(text, to), to)
  if (!lastWord().test(word.slice(word.lastIndexOf('-') + 1))) return false
  if (!secretClause().test(text.slice(Math.max(0, start - 48), start))) return false
  const token = text.slice(start, end)
  return isMixed(token, digits) && !/[./%]/.test(token)
}

/** Whether a credential follows its scheme (RFC 9110 §11.4): `Bearer …`, `Basic …`, `DPoP …`. */
export function isAfterScheme(text: string, start: number, end: number, digits: number): boolean {
  if (start < 5 || codeBefore(text, start) !== 0x20) return false
  const stop = startBefore(text, start)
  // They end so; any other word is not worth reading.
  const last = codeAt(text, stop - 1) | 0x20
  if (last !== 0x72 && last !== 0x63 && last !== 0x70) return false
  const from = nameStart(text, stop)
  if (!/^(?:%20|3[ad]|20)*(?:bearer|basic|dpop)$/i.test(text.slice(from, stop))) return false
  const token = text.slice(start, end)
  if (words.test(token)) return false
  if (isMixed(token, digits)) return token.length >= 8 && !identifier.test(token)
  if (token.length >= 20) return true
  // What is encoded behind `Basic` may be letters alone and look like a word, but behind the field's name it is none.
  const isEncoded = last === 0x63 && token.length >= 8 && /[a-z]/.test(token) && /.[A-Z]/.test(token)
  return isEncoded && assignedName(text, from) === 'authorization'
}
