import { once } from '../once.js'
import { codeAt } from './code-at.js'

const utf8 = /* @__PURE__ */ once(() => new TextDecoder('utf-8', { fatal: true }))

/** The text of base64 in UTF-8, else in Latin-1 (RFC 7617 §2.1); `undefined` if it is no base64. */
export function decodeBase64(text: string): string | undefined {
  try {
    const latin = atob(text)
    if (/^[\x00-\x7f]*$/.test(latin)) return latin
    try {
      return utf8().decode(Uint8Array.from(latin, (character) => codeAt(character, 0)))
    } catch {
      return latin
    }
  } catch {
    return undefined
  }
}
