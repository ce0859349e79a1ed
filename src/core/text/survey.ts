import { codeAt } from './code-at.js'
import { once } from '../once.js'
import { findSecret } from './find-secret.js'
import { mayGiveSecret } from './given-secrets.js'

/*
 * One pass over a text that tells which of the slower steps it needs. Most texts of providers are plain ASCII and
 * need none.
 */

/** Some character is no printable ASCII: the text must be cleaned. */
export const needsCleaning = 1
/** Blanks that folding changes: two in a row, or at an end. */
export const needsFolding = 2
/** Characters outside of RFC 6749 §5.2. */
export const outsideCharset = 4
/** Upper-case letters. */
export const hasUpperCase = 8
/** Something in it looks like a secret. */
export const mayHoldSecret = 16

const everything = needsCleaning | needsFolding | outsideCharset | hasUpperCase | mayHoldSecret

/** Part of a credential; a digit; what may stand behind the name of a value: its sign, or the end of quotes. */
export const part = 32
export const digit = 64
const sign = 128
const flags = needsCleaning | outsideCharset | hasUpperCase | mayHoldSecret

const maxLength = 4_096
/** Below this many characters, one by one is faster than the encoder. */
const fewCharacters = 24
/** From here on a run without a digit may be a secret too. */
const longRun = 16

/** What each character of a byte is, as bits. */
export const characterClasses = /* @__PURE__ */ once(() => {
  const table = new Uint8Array(256)
  table.fill(needsCleaning | outsideCharset, 0, 0x20)
  table.fill(needsCleaning | outsideCharset, 0x7f)
  table[0x20] = needsFolding
  table[0x22] = outsideCharset | sign
  table[0x5c] = outsideCharset | sign
  // An `@` may belong to an address.
  table[0x40] = mayHoldSecret
  for (const c of "=:'") table[codeAt(c, 0)] = sign
  for (let c = 0x61; c <= 0x7a; c++) table[c] = part
  for (let c = 0x41; c <= 0x5a; c++) table[c] = part | hasUpperCase
  for (let c = 0x30; c <= 0x39; c++) table[c] = part | digit
  for (const c of '_-.~+/') table[codeAt(c, 0)] = part
  // An escape may stand for any sign.
  table[0x25] = part | mayHoldSecret
  return table
})

// Constants of a function, not of the module: bundlers make variables of those, which a loop reads anew in each turn.
function createSurvey(): (text: string) => number {
  const table = characterClasses()
  const encoder = new TextEncoder()
  // Bytes are read faster than characters; what stands here is used up before the function returns.
  const bytes = new Uint8Array(maxLength)

  /** Puts a text into `bytes`; false if it is not all ASCII. */
  function load(text: string, length: number): boolean {
    if (length >= fewCharacters) return encoder.encodeInto(text, bytes).written === length
    let all = 0
    for (let i = 0; i < length; i++) {
      const c = codeAt(text, i)
      bytes[i] = c
      all |= c
    }
    return all < 128
  }

  return function survey(text) {
    const { length } = text
    if (length === 0) return 0
    if (length > maxLength || !load(text, length)) return everything
    let seen = 0
    let blanks = 0
    let before = needsFolding
    let start = -1
    let digits = 0
    let secret = 0
    for (let i = 0; i <= length; i++) {
      const kind = i < length ? table[bytes[i]!]! : 0
      if ((kind & part) !== 0) {
        if (start === -1) {
          start = i
          digits = 0
        }
        digits += (kind >> 6) & 1
      } else if (start !== -1) {
        const run = i - start
        // Without a digit, a secret is long or is given to a name.
        if (run >= 6 && (digits > 0 || run >= longRun || (start > 0 && bytes[start - 1] === 0x3d)) && secret === 0) {
          if (findSecret(text, start, i, digits) !== -1) secret = mayHoldSecret
        }
        // A name that is given any text, or `-----BEGIN`.
        if ((kind & sign) !== 0 || (run >= 10 && bytes[i - 6] === 0x2d)) {
          if (secret === 0 && mayGiveSecret(text, i)) secret = mayHoldSecret
        }
        // "Basic": what follows is looked at, even if it is only letters.
        if (run === 5 && (bytes[start]! | 0x20) === 0x62 && (bytes[i - 1]! | 0x20) === 0x63) secret = mayHoldSecret
        start = -1
      }
      if (i === length) break
      seen |= kind
      blanks |= kind & before
      before = kind
    }
    const found = (seen & flags) | ((blanks | before) & needsFolding) | secret
    return (found & needsCleaning) === 0 ? found : found | needsFolding | mayHoldSecret
  }
}

const surveyor = /* @__PURE__ */ once(createSurvey)

/** The steps that a text needs, as bits. */
export function survey(text: string): number {
  return surveyor()(text)
}
