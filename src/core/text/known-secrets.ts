import { codeAt } from './code-at.js'
import { once } from '../once.js'

/** What stands in the place of a secret. */
export const mask = '***'

/** 1: part of a credential; 2: a digit, which is such a part too. */
const classesOnce = /* @__PURE__ */ once(() => {
  const table = new Uint8Array(128)
  for (let c = 0x61; c <= 0x7a; c++) table[c] = 1
  for (let c = 0x41; c <= 0x5a; c++) table[c] = 1
  for (const c of '_-.~+/%') table[codeAt(c, 0)] = 1
  for (let c = 0x30; c <= 0x39; c++) table[c] = 2
  return table
})

/** How the tokens of well-known platforms begin. */
const prefixes =
  /^(?:gh[opusr]_|github_pat_|gl(?:pat|oas|ptt)-|xox[a-z][-.]|xapp-|ya29\.|1\/\/0|GOCSPX-|AIza|EAA[A-Za-z0-9]|[sr]k_(?:live|test)_|whsec_|shp(?:at|ca|ss|pa)_|AKIA|ASIA|secret_|ntn_|sq0[a-z]{3}-|dop_v1_|ATATT|lin_(?:api|oauth)_|fig[do]_|pat-[a-z]{2}\d-|hf_|npm_|SG\.|Atz[ar]\||IGQ|APP_USR-|TG-)/

/** Whether a token of those or a JSON Web Token may begin so. */
function mayBegin(c: number): boolean {
  return 'gxyGAE1srwnSdlfphITe'.includes(String.fromCharCode(c))
}

/** Names before `=` or `:` whose value is a credential or a person's identifier. */
const secretNames = /* @__PURE__ */ once(
  () =>
    new Set(
      (
        'access_token accesstoken refresh_token refreshtoken id_token token client_secret clientsecret secret appsecret ' +
        'app_secret code auth_code authcode authorization_code session_key sessionkey session password passwd pwd api_key ' +
        'apikey assertion client_assertion openid unionid ticket code_verifier device_code user_code jwt authorization ' +
        'cookie sid key private_key signature sign'
      ).split(' '),
    ),
)

/** Letters, digits, `_` and `-`: what a name is made of. */
function isNamePart(c: number): boolean {
  const lower = c | 0x20
  return (lower >= 0x61 && lower <= 0x7a && c >= 0x41) || (c >= 0x30 && c <= 0x39) || c === 0x5f || c === 0x2d
}

/** Quotes and blanks that may stand between a name, its sign and its value. */
function isPadding(c: number): boolean {
  return c === 0x22 || c === 0x27 || c === 0x5c || c === 0x20
}

function nameBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start <= 32 && isNamePart(codeAt(text, start - 1))) start--
  return text.slice(start, end).toLowerCase()
}

/** For the last letter of each of the names, a bit for its length. */
const lengthsByLastLetter = /* @__PURE__ */ once(() => {
  const table = new Uint32Array(32)
  for (const name of secretNames()) table[codeAt(name, name.length - 1) & 31]! |= 1 << name.length
  return table
})

/** Whether a secret's name may end at `end`: most names need not be cut out to know that they are none. */
function mayBeSecretName(text: string, end: number): boolean {
  const lengths = end < 3 ? 0 : lengthsByLastLetter()[codeAt(text, end - 1) & 31]!
  if (lengths === 0) return false
  let start = end
  while (start > 0 && end - start <= 31 && isNamePart(codeAt(text, start - 1))) start--
  return ((lengths >>> (end - start)) & 1) === 1
}

/** The secret's name that an assignment before `at` gives a value: `access_token=`, `"code": "`, `refresh_token: `. */
function assignedName(text: string, at: number): string | undefined {
  let i = at - 1
  while (i >= 0 && isPadding(codeAt(text, i))) i--
  if (i < 0) return undefined
  const sign = codeAt(text, i)
  if (sign !== 0x3d && sign !== 0x3a) return undefined
  i--
  while (i >= 0 && isPadding(codeAt(text, i))) i--
  if (!mayBeSecretName(text, i + 1)) return undefined
  const name = nameBefore(text, i + 1)
  return secretNames().has(name) ? name : undefined
}

function precedingWord(text: string, at: number): string {
  if (at < 2 || codeAt(text, at - 1) !== 0x20) return ''
  // `Bearer`, `Basic` and `DPoP` end so; any other word is not worth reading.
  const last = codeAt(text, at - 2) | 0x20
  return last === 0x72 || last === 0x63 || last === 0x70 ? nameBefore(text, at - 1) : ''
}

function isMixed(token: string, digits: number): boolean {
  return digits > 0 && digits < token.length && /[a-z]/i.test(token)
}

/** A JSON Web Token: base64url of `{"`, then more parts. */
function isJwt(token: string): boolean {
  return token.startsWith('eyJ') && token.length >= 20 && token.includes('.')
}

/** Numbers and tokens that are a person's: Chinese and international telephone numbers, WeChat's openid. */
function isPersonal(token: string, digits: number): boolean {
  if (digits === token.length) return token.length === 11 && /^1[3-9]/.test(token)
  if (token[0] === '+' && digits === token.length - 1) return digits >= 10 && digits <= 15
  return token.length === 28 && token[0] === 'o' && /^o[\w-]{27}$/.test(token) && /[A-Z]/.test(token) && digits > 0
}

/** "Token expired: AB01…": the value of what the clause is about. */
const secretClause = /\b(?:token|secret|password|credential)s?(?: [a-z]+){0,2}[\s:='"([]{1,4}$/i

/** Whether a long run of letters and digits, no address, is said of a token. */
function isSaidOfSecret(text: string, start: number, end: number, digits: number): boolean {
  const token = text.slice(start, end)
  if (!isMixed(token, digits) || /[./%]/.test(token)) return false
  return secretClause.test(text.slice(Math.max(0, start - 40), start))
}

/** Whether what a name was given is a credential. */
function isAssigned(name: string, token: string, digits: number): boolean {
  // `code: 40029` is an error's number; a credential mixes letters and digits or is long.
  if (isMixed(token, digits) && token.length >= 8) return true
  return token.length >= 20 || (token.length >= 6 && /secret|pass|pwd|session_?key/.test(name))
}

/**
 * Whether the run of credential characters from `start` to `stop` is a secret, by its shape or by what stands before it.
 * Cheap questions come first: nearly every run is a word.
 */
export function isKnownSecret(text: string, start: number, stop: number, digits: number): boolean {
  let end = stop
  // A stop ends the sentence, not the credential.
  while (end > start && codeAt(text, end - 1) === 0x2e) end--
  const length = end - start
  if (length < 6) return false
  const before = start === 0 ? 0 : codeAt(text, start - 1)
  const isAfterSign = before === 0x3d || before === 0x3a || before === 0x22 || before === 0x27 || before === 0x20
  if (digits === 0 && length < 16 && before !== 0x3d) return false
  const first = codeAt(text, start)
  if (length >= 16 && mayBegin(first)) {
    const token = text.slice(start, end)
    if (isJwt(token) || prefixes.test(token)) return true
  }
  if (length === 11 || length === 28 || first === 0x2b) {
    if (isPersonal(text.slice(start, end), digits)) return true
  }
  if (!isAfterSign) return false
  if (length >= 24 && isSaidOfSecret(text, start, end, digits)) return true
  const name = assignedName(text, start)
  if (name !== undefined && isAssigned(name, text.slice(start, end), digits)) return true
  const word = precedingWord(text, start)
  if (word !== 'bearer' && word !== 'basic' && word !== 'dpop') return false
  return isMixed(text.slice(start, end), digits) ? length >= 8 : length >= 20
}

const mailboxPart = /[\w.%+-]/
const domainPart = /[a-z0-9.-]/i

/** Start and end of the e-mail address around the `@` at `at`; `undefined` if it is none. */
function mailbox(text: string, at: number): readonly [number, number] | undefined {
  let start = at
  while (start > 0 && at - start < 64 && mailboxPart.test(text[start - 1]!)) start--
  let end = at + 1
  while (end < text.length && end - at < 255 && domainPart.test(text[end]!)) end++
  while (text[end - 1] === '.' || text[end - 1] === '-') end--
  return start < at && text.slice(at + 1, end).includes('.') ? [start, end] : undefined
}

/**
 * Masks what is a secret by its shape or its place: tokens of known platforms, JSON Web Tokens, credentials after
 * `Bearer` or `access_token=`, e-mail addresses, telephone numbers. One pass over the text.
 */
export function maskKnownSecrets(text: string): string {
  const classes = classesOnce()
  let out = ''
  let from = 0
  let i = 0
  const length = text.length
  while (i < length) {
    const c = codeAt(text, i)
    if (c === 0x40) {
      const span = mailbox(text, i)
      if (span !== undefined && span[0] >= from) {
        out += text.slice(from, span[0]) + mask
        from = i = span[1]
        continue
      }
    }
    if (c >= 128 || classes[c] === 0) {
      i++
      continue
    }
    const start = i
    let digits = 0
    let kind: number
    while (i < length && (kind = codeAt(text, i)) < 128 && (kind = classes[kind]!) !== 0) {
      if (kind === 2) digits++
      i++
    }
    if (i - start < 6) continue
    let end = i
    while (end > start && codeAt(text, end - 1) === 0x2e) end--
    if (i < length && codeAt(text, i) === 0x40) continue
    if (isKnownSecret(text, start, end, digits)) {
      out += text.slice(from, start) + mask
      // The padding of base64 goes with it.
      while (end === i && i < length && codeAt(text, i) === 0x3d) end = ++i
      from = end
    }
  }
  return from === 0 ? text : out + text.slice(from)
}
