import { assignedName } from './assigned-name.js'
import { codeAt } from './code-at.js'
import { findSecret, innerEnd, innerToken } from './find-secret.js'
import { maskGivenSecrets } from './given-secrets.js'
import { mask } from './mask.js'
import { escapedCode, escapeEnd } from './percent.js'
import { mailbox } from './personal.js'
import { characterClasses, digit, part } from './survey.js'

/** Where the `=` behind a secret end, as they are or percent-encoded. */
function paddingEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const next = codeAt(text, end) === 0x3d ? end + 1 : escapeEnd(text, end)
    if (next === end || (next > end + 1 && escapedCode(text, next) !== 0x3d)) return end
    end = next
  }
}

/** Express signs cookies: `connect.sid=s%3A…`. */
function isSignedValue(text: string, start: number, meant: number): boolean {
  return meant === 0x3a && codeAt(text, start - 1) === 0x3d && assignedName(text, start) !== undefined
}

/**
 * Masks what is a secret by its shape or its place: tokens of known platforms, JSON Web Tokens, credentials after
 * `Bearer` or `access_token=`, passwords, private keys, e-mail addresses, telephone numbers.
 */
export function maskKnownSecrets(sent: string): string {
  const text = maskGivenSecrets(sent)
  const classes = characterClasses()
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
    if (c >= 128 || (classes[c]! & part) === 0) {
      i++
      continue
    }
    const start = i
    let digits = 0
    let afterEscape = i
    let kind: number
    while (i < length && (kind = codeAt(text, i)) < 128 && ((kind = classes[kind]!) & part) !== 0) {
      if ((kind & digit) !== 0) digits++
      afterEscape = escapeEnd(text, i)
      if (afterEscape > i) {
        // An escape is what it stands for.
        const meant = escapedCode(text, afterEscape)
        if (meant >= 128 || ((classes[meant]! & part) === 0 && !isSignedValue(text, start, meant))) break
        i = afterEscape
      } else i++
    }
    let end = i
    while (end > start && codeAt(text, end - 1) === 0x2e) end--
    const isLocalPart = i < length && codeAt(text, i) === 0x40
    let at = i - start < 6 || isLocalPart ? -1 : findSecret(text, start, end, digits)
    while (at !== -1) {
      out += text.slice(from, at) + mask
      from = at === start ? end : innerEnd(text, at, end)
      at = at === start ? -1 : innerToken(text, from, end)
    }
    if (afterEscape > i) i = afterEscape
    // The padding of base64 goes with it.
    if (from === end && from > start) from = i = paddingEnd(text, end)
  }
  return from === 0 ? text : out + text.slice(from)
}
