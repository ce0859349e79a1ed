import { codeAt } from './code-at.js'
import { once } from '../once.js'

/** How the names of credentials and of a person's identifiers end; what stands before it says whose they are. */
const endings =
  'token secret password passwd pwd passphrase jwt assertion cookie session_id sessionid sessid session_key sessionkey ' +
  'api_key apikey secret_key secretkey private_key access_key auth_code authcode authorization_code device_code user_code ' +
  'code_verifier ticket samlresponse openid unionid authorization signature'

/** Names that mean something else behind another word: `error_code`, `public_key`. */
const wholeNames = 'code key sid sign session'

const secretName = /* @__PURE__ */ once(
  () => new RegExp(`(?:${endings.replaceAll(' ', '|')})$|^(?:${wholeNames.replaceAll(' ', '|')})$`),
)

/** The last letters of all of them, as bits: most words need not be cut out to know that they are none. */
const lastLetters = /* @__PURE__ */ once(() => {
  let bits = 0
  for (const name of `${endings} ${wholeNames}`.split(' ')) bits |= 1 << (codeAt(name, name.length - 1) & 31)
  return bits
})

/** Names of credentials in Chinese, Japanese and Korean; no blank stands before them. */
const easternName =
  /(?:令牌|[密秘][码碼钥鑰]|(?:授[权權]|[验驗][证證])[码碼]|凭证|憑證|票据|トークン|パスワード|(?:認可|認証)コード|토큰|비밀번호)(?:是|为|為)?$/

/** Letters, digits, `_` and `-`: what a name is made of. */
function isNamePart(c: number): boolean {
  const lower = c | 0x20
  return (lower >= 0x61 && lower <= 0x7a && c >= 0x41) || (c >= 0x30 && c <= 0x39) || c === 0x5f || c === 0x2d
}

/** Where the name that ends at `end` begins. */
export function nameStart(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start <= 40 && isNamePart(codeAt(text, start - 1))) start--
  return start
}

/** The name of a credential that ends at `end`, in small letters with `_`; `undefined` for any other word. */
export function secretNameBefore(text: string, end: number): string | undefined {
  const last = codeAt(text, end - 1)
  if (last >= 0x80) return easternName.exec(text.slice(Math.max(0, end - 6), end))?.[0]
  if (end < 3) return undefined
  // No name has fewer than three letters.
  if (last < 0x41 || ((lastLetters() >>> (last & 31)) & 1) === 0 || !isNamePart(codeAt(text, end - 3))) return undefined
  const start = nameStart(text, end)
  let name = text.slice(start, end).toLowerCase().replaceAll('-', '_')
  // `%26code`: the escape's digits are no part of the name.
  if (start > 0 && codeAt(text, start - 1) === 0x25) name = name.replace(/^(?:25)*[\da-f]{2}/, '')
  return secretName().test(name) ? name : undefined
}
