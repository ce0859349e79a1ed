import { codeAt } from './code-at.js'
import { once } from '../once.js'

/** How tokens begin that nothing else begins like. */
const ownPrefix =
  /^(?:gh[opusr]_|github_pat_|gl(?:pat|oas|ptt|dt|rt|cbt|soat)-|xox[a-z][-.]|xapp-|ya29\.|1\/\/0|GOCSPX-|AIza|[sr]k_(?:live|test)_|whsec_|shp(?:at|ca|ss|pa)_|sq0[a-z]{3}-|do[opr]_v1_|ATATT|lin_(?:api|oauth)_|pat-[a-z]{2}\d-|sk-ant-|pypi-|sbp_|PMAK-|APP_USR-)|^A[KS]IA[A-Z\d]{16}|^SG\.[\w-]{16,}\.|^[\w.~-]{3}\dQ~[\w.~-]{30}/

/** How tokens begin, and words too. */
const sharedPrefix = /^(?:EAA|IGQ|secret_|ntn_|fig[do]_|hf_|npm_|sk-|sl\.|hvs\.|dapi|TG-|[tu]-(?=\w{24}))/

/** What follows such a beginning in a token: a long part with a digit, or one longer than any word. */
const randomPart = /(?=[A-Za-z]*\d)[A-Za-z\d]{12}|[A-Za-z\d]{30}/

/** A JSON Web Token: base64url of `{"`, then more parts. */
const jwt = /^eyJ[\w-]*\./

const firstLetters = /* @__PURE__ */ once(() => {
  const table = new Uint8Array(128)
  for (const c of 'gxyGAE1srwnSdlfphITePtu') table[codeAt(c, 0)] = 1
  return table
})

/** Whether a token of those may begin at `at`: with one of their letters, or with the five characters before Azure's `~`. */
export function mayBeToken(text: string, at: number): boolean {
  const first = codeAt(text, at)
  return (first < 128 && firstLetters()[first] === 1) || codeAt(text, at + 5) === 0x7e
}

const minLength = 16

/** Whether a token is known by its prefix or is a JSON Web Token, and nothing else looks so. */
export function isOwnShape(token: string): boolean {
  if (token.length < minLength || !mayBeToken(token, 0)) return false
  return ownPrefix.test(token) || (token.length >= 20 && jwt.test(token))
}

/** Whether a token is known by its shape, which a long word may share in part. */
export function isTokenShape(token: string): boolean {
  if (token.length < minLength || !mayBeToken(token, 0)) return false
  if (isOwnShape(token)) return true
  const prefix = sharedPrefix.exec(token)?.[0]
  return prefix !== undefined && randomPart.test(token.slice(prefix.length))
}
