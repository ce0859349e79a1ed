/*
 * One pass over a text that tells which of the slower steps it needs. Most texts of providers are short plain ASCII and
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
/** A digit, `@`, `=` or a run of 16 characters without a blank: a secret may be among them. */
export const mayHoldSecret = 16

const blank = 32
const longRun = 16

const classes = /* @__PURE__ */ (() => {
  const table = new Uint8Array(128)
  table.fill(needsCleaning | outsideCharset, 0, 0x20)
  table[0x7f] = needsCleaning | outsideCharset
  table[0x20] = blank
  table[0x22] = outsideCharset
  table[0x5c] = outsideCharset
  for (let c = 0x41; c <= 0x5a; c++) table[c] = hasUpperCase
  for (let c = 0x30; c <= 0x39; c++) table[c] = mayHoldSecret
  table[0x40] = mayHoldSecret
  table[0x3d] = mayHoldSecret
  return table
})()

/** The steps that a text needs, as bits. */
export function survey(text: string): number {
  let found = 0
  // As if a blank came before, so that one at the start counts.
  let lastBlank = -1
  const length = text.length
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i)
    if (c > 127) {
      found |= needsCleaning | outsideCharset | needsFolding | hasUpperCase | mayHoldSecret
      continue
    }
    const kind = classes[c]!
    if (kind === blank) {
      const run = i - lastBlank
      if (run === 1) found |= needsFolding
      else if (run > longRun) found |= mayHoldSecret
      lastBlank = i
    } else found |= kind
  }
  if (length - lastBlank > longRun) found |= mayHoldSecret
  if (lastBlank === length - 1) found |= needsFolding
  if ((found & needsCleaning) !== 0) found |= needsFolding | mayHoldSecret
  return found & ~blank
}
