import { assignedName, codeBefore, mayFollowClause, startBefore } from './assigned-name.js'
import { codeAt } from './code-at.js'
import { once } from '../once.js'
import { nameStart, secretNameBefore } from './secret-names.js'

/** Letters beside digits. */
function isMixed(token: string, digits: number): boolean {
  return digits > 0 && digits < token.length && /[a-z]/i.test(token)
}

/** `authorization_required_now`, `REDIRECT_URI_MISMATCH`: words are no secret, however long they are together. */
const words = /^(?:[a-z]+(?:_[a-z]+)+|[A-Z]+(?:_[A-Z]+)+)$/

/** `AADSTS700082`, `HMAC-SHA256`, `INC0012345`: capitals, then a number. */
const identifier = /^[A-Z]+(?:[-_][A-Z]+)*[-_]?\d*$/

/** What such a name is given may also be somebody's number for it. */
const mayNameIdentifier = /^(?:code|key|sign|signature|session|ticket)$|[^ -~]/

/** `BadCredentialsException` */
const className = /[a-z\d](?:Exception|Error)$/
/** `tokenExpired`, `token_expired_2024`: what an error is called, and a password may be. */
const errorName = /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)+$|^[a-z]+(?:_[a-z]+)+_\d{1,5}$/
/** `OAuth2.0`, `sha256`, `aes-128-cbc`: few letters, then a version or a number of bits. */
const algorithm = /^[a-z]{2,5}-?(?:\d(?:\.\d)?|64|128|192|224|256|384|512|1024|2048|4096)(?:-[a-z]{3})?$/i

/** What is said of a secret in Chinese and Japanese consists of these: 令牌已过期, トークンが無効です. A label has others. */
const easternVerdicts = '已过期失无無效効错误不正确存在的为がです'

/** Whether what follows a name of other scripts is none of its values; after a password's name only if a sentence goes on. */
function isSaid(name: string, token: string, after: string): boolean {
  if (className.test(token)) return true
  if (!/[密秘パ]/.test(name)) return errorName.test(token) || algorithm.test(token)
  return algorithm.test(token) && /[\u4e00-\u9fff]/.test(after) && !easternVerdicts.includes(after)
}

/**
 * Whether what a name was given is a credential.
 *
 * @param after The character behind it.
 */
export function isAssigned(name: string, token: string, digits: number, after = ''): boolean {
  if (words.test(token) && !/secret|pass|pwd/.test(name)) return false
  if (mayNameIdentifier.test(name) && identifier.test(token)) return false
  if (codeAt(name, 0) >= 0x80 && isSaid(name, token, after)) return false
  // `code: 40029` is an error's number; a credential mixes letters and digits or is long.
  if (isMixed(token, digits) && token.length >= 8) return true
  return token.length >= 20 || (token.length >= 6 && /secret|pass|pwd|session_?key|[密秘パ]/.test(name))
}

const subjects = '\\w*(?:token|secret|password|credential)s?'
const verdicts = '(?:is|was|has|been|no|not|longer|already|\\w+ed|\\w*valid|\\w*known|found|wrong|value)'

/** "Token expired: AB01…", "invalid token (AB01…": the value of what the clause is about. A label of its own would end that. */
const secretClause = /* @__PURE__ */ once(() => new RegExp(`\\b${subjects}(?: ${verdicts}){0,3}[\\s:='"([]{1,4}$`, 'i'))
const lastWord = /* @__PURE__ */ once(() => new RegExp(`^(?:${subjects}|${verdicts})$`, 'i'))

/** Whether a clause that ends at `end` is about a credential. */
function isOfSecret(text: string, start: number, end: number): boolean {
  if (codeAt(text, end - 1) >= 0x80) {
    let said = end
    while (said > 0 && easternVerdicts.includes(text[said - 1]!)) said--
    return secretNameBefore(text, said) !== undefined
  }
  const word = text.slice(nameStart(text, end), end)
  return (
    lastWord().test(word.slice(word.lastIndexOf('-') + 1)) &&
    secretClause().test(text.slice(Math.max(0, start - 48), start))
  )
}

/** Whether a long run of letters and digits, no address, is said of a token. */
export function isSaidOfSecret(text: string, start: number, end: number, digits: number): boolean {
  if (digits === 0) return false
  // Most ids stand behind a label, which its last word tells.
  let to = start
  while (to > 0 && mayFollowClause(codeAt(text, to - 1))) to--
  if (!isOfSecret(text, start, to)) return false
  const token = text.slice(start, end)
  return isMixed(token, digits) && !/[./%]/.test(token) && !identifier.test(token)
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
