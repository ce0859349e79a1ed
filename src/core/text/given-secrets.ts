import { once } from '../once.js'
import { codeAt } from './code-at.js'
import { mask } from './mask.js'
import { constant, isWords, namesComplaint } from './words.js'

/** How the names of what only its owner knows end: unlike a token or a code, it may be any text, and as short as people make it. */
const latinNames = 'secret|passw(?:or)?d|passphrase|pwd'

const nameAtEnd = /* @__PURE__ */ once(() => new RegExp(`(?:${latinNames})$`, 'i'))

/** A name, what closes its quotes, its sign; then the value in quotes, or up to what ends it. */
const given = /* @__PURE__ */ once(
  () =>
    new RegExp(
      `((?:${latinNames}|[密秘][码碼钥鑰]|パスワード|비밀번호)(?:(\\\\{0,8}["'])[ \\t]?)?([=:：＝])[ \\t]?)` +
        '(?:(\\\\{0,8}["\'])((?:\\\\[^]|[^])*?)(?=\\4|$)|([!#-%*+\\--:=?-Z^_a-z|~]+))',
      'gi',
    ),
)

/** What is said of a value instead of giving it: sentences, also of other scripts. */
const said =
  /^[a-z ,.'’-]+ [a-z ,.'’-]+$|(?:^|\s)(?:is|are|must|not?|has|too|least|null|none|true|false|undefined|required|invalid|missing|incorrect|wrong|empty|unknown)(?:\s|$)|[\u3040-\ud7af]/i

/** In a sentence, where a name and a colon also announce a reason: letters and digits with a sign between them, and no address. */
function isPassword(value: string): boolean {
  return /\d/.test(value) && /[a-z]/i.test(value) && /[^\w.~+/%-]/.test(value) && !/[=:]/.test(value)
}

/** `INVALID_SECRET`, `TooShort`: what an error is called. */
function isErrorName(value: string): boolean {
  return (constant.test(value) || /^[A-Z]?[a-z]+(?:[A-Z]+[a-z]+)+$/.test(value)) && namesComplaint(value)
}

function isGiven(value: string, isAssigned: boolean, isQuoted: boolean): boolean {
  if (value.length < 4 || said.test(value) || isErrorName(value)) return false
  return isAssigned || (isQuoted ? !value.includes(' ') && !isWords(value, false) : isPassword(value))
}

function maskGiven(
  all: string,
  before: string,
  nameQuote: string | undefined,
  sign: string,
  quote = '',
  quoted: string | undefined,
  bare = '',
): string {
  const value = quoted ?? bare.replace(/\.+$/, '')
  const isAssigned = nameQuote !== undefined || sign === '=' || sign === '＝'
  if (!isGiven(value, isAssigned, quoted !== undefined)) return all
  return before + quote + mask + (quoted === undefined ? bare.slice(value.length) : '')
}

const privateKey = /(-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----)[^]*?(?=-----END|$)/g
/** The password of an address: `postgresql://app:…@localhost/db`. */
const userInfo = /(:\/\/[^\s/@:"'<>?#]{0,128}:)(?!\d{1,5}[?#])[^\s/"'<>]{1,256}(?=@)/g

/** Masks passwords and secrets that are given to their names, private keys, and passwords in addresses: whatever characters they have. */
export function maskGivenSecrets(text: string): string {
  let masked = text.replace(given(), maskGiven)
  if (masked.includes('PRIVATE KEY-----')) masked = masked.replace(privateKey, `$1${mask}`)
  if (masked.includes('://') && masked.includes('@')) masked = masked.replace(userInfo, `$1${mask}`)
  return masked
}

/** Whether the word that ends at `end` begins a key, or with the sign or the quotes behind it may give what is masked here. */
export function mayGiveSecret(text: string, end: number): boolean {
  const last = codeAt(text, end - 1) | 0x20
  if (last === 0x6e) return text.endsWith('-----BEGIN', end)
  const mayEndName = last === 0x74 || last === 0x64 || last === 0x65
  return mayEndName && nameAtEnd().test(text.slice(Math.max(0, end - 10), end))
}
