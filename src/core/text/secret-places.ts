import { assignedName, codeBefore, mayFollowClause, startBefore } from './assigned-name.js'
import { codeAt } from './code-at.js'
import { once } from '../once.js'
import { nameStart, secretNameBefore } from './secret-names.js'
import { constant, isWords, namesComplaint } from './words.js'

/** Letters beside digits. */
function isMixed(token: string, digits: number): boolean {
  return digits > 0 && digits < token.length && /[a-z]/i.test(token)
}

/** `AADSTS700082`, `HMAC-SHA256`, `INC0012345`: capitals, then a number. `0x80070005` is one alone. */
const identifier = /^[A-Z]+(?:[-_][A-Z]+)*[-_]?\d*$|^0x[\dA-Fa-f]{1,8}$/

/** What such a name is given may also be somebody's number for it. */
const mayNameIdentifier = /^(?:code|key|sign|signature|session|ticket)$|[^ -~]/

/** Names of what people make up themselves, or what is as good. */
const ofPasswords = /secret|pass|pwd|session_?key|[密秘パ비]/

/** `BadCredentialsException` */
const className = /[a-z\d](?:Exception|Error)$/
/** `tokenExpired`, `auth.TokenExpired`, `token_expired_2024`: what an error is called, and a password may be. */
const errorName = /^(?=.*[a-z]{3})[A-Z]?[a-z]+(?:(?:\.?[A-Z]|\.)[a-z]+)+$|^[a-z]+(?:_[a-z]+)+_\d{1,5}$/
/** `OAuth2.0`, `sha256`, `aes-128-cbc`, `hmac-sha256`: few letters, then a version or a number of bits. */
const algorithm =
  /^(?:[a-z]{2,5}-)?[a-z]{2,5}-?(?:\d(?:\.\d)?|64|128|192|224|256|384|512|1024|2048|4096)(?:-[a-z]{3})?$/i

/** What is said of a secret in Chinese and Japanese begins with these: 令牌已过期, トークンが無効です. */
const easternPredicates = '已过過失无無不错錯被未非が'
/** A label ends with these: 令牌错误编号. */
const easternLabels = '号號码碼间間名型式址点點戳者人源因'

/** Whether what follows a name is none of its values; after a password's name only if a sentence goes on. */
function isSaid(name: string, token: string, after: string): boolean {
  if (!ofPasswords.test(name)) return className.test(token) || errorName.test(token) || algorithm.test(token)
  if (className.test(token)) return namesComplaint(token)
  return algorithm.test(token) && /[\u4e00-\u9fff]/.test(after) && !(easternPredicates + '正存的').includes(after)
}

/**
 * Whether what a name was given is a credential.
 *
 * @param isForm Between them stands a `=`: no sentence.
 * @param after The character behind it.
 */
export function isAssigned(name: string, token: string, digits: number, isForm: boolean, after = ''): boolean {
  const isPassword = ofPasswords.test(name)
  if (constant.test(token) && (!isPassword || namesComplaint(token))) return false
  if (!isPassword && isWords(token, isForm)) return false
  if (mayNameIdentifier.test(name) && identifier.test(token)) return false
  if (!isForm && isSaid(name, token, after)) return false
  // `code: 40029` is an error's number; a credential mixes letters and digits or is long.
  if (isMixed(token, digits) && token.length >= 8) return true
  return token.length >= 20 || (token.length >= 6 && (isPassword || /^[验驗認]/.test(name)))
}

const keys = '(?:api|access|secret|private)[-_ ]?keys?'
const codes = '(?:authorization|auth|device|user|verification|grant|invalid|the|this|your|expired|used)[-_ ]codes?'
const subjects = `(?:\\w*(?:token|secret|password|credential)s?|${keys}|${codes})`
const verdicts = '(?:is|was|has|been|no|not|longer|already|\\w+ed|\\w*valid|\\w*known|found|wrong|value)'

/** "Token expired: AB01…", "invalid token (AB01…": the value of what the clause is about. A label of its own would end that. */
const secretClause = /* @__PURE__ */ once(
  () => new RegExp(`(?:\\b${subjects}|(?:^|[^\\w -] ?)code)(?: ${verdicts}){0,3}[\\s:='"([]{1,4}$`, 'i'),
)
const lastWord = /* @__PURE__ */ once(() => new RegExp(`^(?:${subjects}|keys?|codes?|${verdicts})$`, 'i'))

/** The name of the credential that a clause is about which ends at `end`. */
function subjectOf(text: string, start: number, end: number): string | undefined {
  if (codeAt(text, end - 1) >= 0x80) {
    for (let said = end; end - said <= 8 && said > 0; said--) {
      const name = secretNameBefore(text, said)
      if (name !== undefined) {
        const isVerdict = easternPredicates.includes(text[said]!) && !easternLabels.includes(text[end - 1]!)
        return said === end || isVerdict ? name : undefined
      }
      if (codeAt(text, said - 1) < 0x3040) return undefined
    }
    return undefined
  }
  const word = text.slice(nameStart(text, end), end)
  return lastWord().test(word.slice(word.lastIndexOf('-') + 1)) &&
    secretClause().test(text.slice(Math.max(0, start - 48), start))
    ? word
    : undefined
}

/** ISO 8601, as far as no other sign ends it. */
const date = /^\d{4}-?\d\d-?\d\dT/

/** `OAuth2AuthenticationToken`, `service-v2`: words with numbers behind them. */
function isWordy(token: string): boolean {
  return token.split(/[_-]/).every((word) => /^[a-z]*\d{0,4}(?:[A-Z]{1,5}[a-z]{2,}\d{0,4})*[A-Z]?\d{0,4}$/.test(word))
}

/** Whether a run of letters and digits, no address, is said of a token: a long one, a random one, or behind a password's name. */
export function isSaidOfSecret(text: string, start: number, end: number, digits: number): boolean {
  const token = text.slice(start, end)
  if (!isMixed(token, digits) || /[.%]/.test(token) || identifier.test(token)) return false
  // Most ids stand behind a label, which its last word tells.
  let to = start
  while (to > 0 && mayFollowClause(codeAt(text, to - 1))) to--
  const subject = subjectOf(text, start, to)
  if (subject === undefined) return false
  if (ofPasswords.test(subject) && codeAt(subject, 0) >= 0x80) return !errorName.test(token) && !algorithm.test(token)
  if (token.length < 16 || token.includes('/') || date.test(token) || isWordy(token)) return false
  return token.length >= 24 || digits > 3 || (/[a-z]/.test(token) && /[A-Z]/.test(token))
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
  if (isWords(token, true)) return false
  if (isMixed(token, digits)) return token.length >= 8 && !identifier.test(token)
  if (token.length >= 20) return true
  // What is encoded behind `Basic` may be letters alone and look like a word, but behind the field's name it is none.
  const isEncoded = last === 0x63 && token.length >= 8 && /[a-z]/.test(token) && /.[A-Z]/.test(token)
  return isEncoded && assignedName(text, from) === 'authorization'
}
