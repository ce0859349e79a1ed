import { isKnownSecret } from './known-secrets.js'

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

const part = 32
const digit = 64
const sign = 128
const flags = needsCleaning | outsideCharset | hasUpperCase | mayHoldSecret

const classes = /* @__PURE__ */ (() => {
  const table = new Uint8Array(256)
  table.fill(needsCleaning | outsideCharset, 0, 0x20)
  table.fill(needsCleaning | outsideCharset, 0x7f)
  table[0x20] = needsFolding
  table[0x22] = outsideCharset
  table[0x5c] = outsideCharset
  // An `@` may belong to an address.
  table[0x40] = mayHoldSecret
  table[0x3a] = sign
  table[0x3d] = sign
  for (let c = 0x61; c <= 0x7a; c++) table[c] = part
  for (let c = 0x41; c <= 0x5a; c++) table[c] = part | hasUpperCase
  for (let c = 0x30; c <= 0x39; c++) table[c] = part | digit
  for (const c of '_-.~+/%') table[c.charCodeAt(0)] = part
  return table
})()

const maxLength = 4_096
/** From here on a run without a digit may be a secret too. */
const longRun = 16
/** Below this many characters, one by one is faster than the encoder. */
const fewCharacters = 96
const encoder = /* @__PURE__ */ new TextEncoder()
// Bytes are read faster than characters; what stands here is used up before the function returns.
const bytes = /* @__PURE__ */ new Uint8Array(maxLength)

/** Puts a text into `bytes`; false if it is not all ASCII. */
function load(text: string): boolean {
  const length = text.length
  if (length > maxLength) return false
  if (length >= fewCharacters) return encoder.encodeInto(text, bytes).written === length
  const buffer = bytes
  let all = 0
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i)
    buffer[i] = c
    all |= c
  }
  return all < 128
}

/** Whether some run of credential characters is a secret; every run is asked. */
function holdsLongSecret(text: string): boolean {
  const buffer = bytes
  const table = classes
  let start = -1
  let digits = 0
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? table[buffer[i]!]! : 0
    if ((kind & part) !== 0) {
      if (start === -1) start = i
      if ((kind & digit) !== 0) digits++
      continue
    }
    if (start !== -1 && i - start >= 6 && isKnownSecret(text, start, i, digits)) return true
    start = -1
    digits = 0
  }
  return false
}

/** The same where no run is long: a secret then has a digit in it or stands after `:` or `=`. */
function holdsSecret(text: string): boolean {
  const length = text.length
  const buffer = bytes
  const table = classes
  let from = 0
  for (let i = 0; i < length; i++) {
    const kind = table[buffer[i]!]!
    if ((kind & (digit | sign)) === 0) continue
    let start = i
    if ((kind & sign) !== 0) {
      start++
      while (start < length && (table[buffer[start]!]! & part) === 0) start++
      i = start
    } else while (start > from && (table[buffer[start - 1]!]! & part) !== 0) start--
    let digits = 0
    while (i < length && (table[buffer[i]!]! & part) !== 0) digits += (table[buffer[i++]!]! & digit) >> 6
    if (i - start >= 6 && isKnownSecret(text, start, i, digits)) return true
    from = i
    // A sign right behind the run is looked at next.
    i--
  }
  return false
}

/** The steps that a text needs, as bits. */
export function survey(text: string): number {
  const length = text.length
  if (!load(text)) return everything
  // Local names: a loop reads a variable of the module anew in each turn.
  const buffer = bytes
  const table = classes
  let seen = 0
  let blanks = 0
  let run = 0
  let runs = 0
  let before = needsFolding
  // Without a branch: most of the time of a result is spent on characters.
  for (let i = 0; i < length; i++) {
    const kind = table[buffer[i]!]!
    seen |= kind
    blanks |= kind & before
    before = kind
    // The run goes on where the class is a part of a credential, and is zero elsewhere.
    run = (run + 1) & -((kind >> 5) & 1)
    runs |= run
  }
  let found = (seen & flags) | ((blanks | before) & needsFolding)
  if (length === 0) return 0
  if ((found & needsCleaning) !== 0) return found | needsFolding | mayHoldSecret
  if ((found & mayHoldSecret) !== 0) return found
  const isLong = runs >= longRun
  if (isLong ? holdsLongSecret(text) : (seen & (digit | sign)) !== 0 && holdsSecret(text)) found |= mayHoldSecret
  return found
}
