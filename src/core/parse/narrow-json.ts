import { codeAt } from '../text/code-at.js'
import { closingQuote } from './scan-json.js'

/** No error has an object or a list of so many, and `JSON.parse` takes longer for each of them the more there are. */
const maxMembers = 1_024

function hasManyCommas(text: string): boolean {
  let at = -1
  for (let i = 0; i < maxMembers; i++) {
    at = text.indexOf(',', at + 1)
    if (at === -1) return false
  }
  return true
}

/**
 * A JSON text whose objects and lists are cut after their first 1,024 members; `undefined` if none is longer. It does not check the grammar
 * (`JSON.parse` does): of a text that ends inside of one the beginning is left.
 */
export function narrowJson(text: string): string | undefined {
  if (!hasManyCommas(text)) return undefined
  /** The members so far of each object and list that is open. */
  const open: number[] = []
  let out = ''
  let from = 0
  let cutAt = -1
  let cutLevel = 0
  for (let i = 0; i < text.length; i++) {
    const c = codeAt(text, i)
    if (c === 0x22) {
      i = closingQuote(text, i)
      if (i === -1) break
    } else if (c === 0x7b || c === 0x5b) open.push(0)
    else if (c === 0x2c) {
      if (cutAt === -1 && ++open[open.length - 1]! === maxMembers) {
        cutAt = i
        cutLevel = open.length
      }
    } else if (c === 0x7d || c === 0x5d) {
      if (cutAt !== -1 && open.length === cutLevel) {
        out += text.slice(from, cutAt)
        from = i
        cutAt = -1
      }
      open.pop()
      if (open.length === 0) break
    }
  }
  if (cutAt !== -1) return out + text.slice(from, cutAt)
  return from === 0 ? undefined : out + text.slice(from)
}
