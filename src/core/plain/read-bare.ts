import type { Condition } from '../vocabulary.js'
import type { Said, TokenKind } from './said.js'
import { spell } from './tokens.js'
import { bareTexts } from './words.js'

function readTable(): Map<string, Condition> {
  const lines = bareTexts.trim().split('\n')
  return new Map(
    lines.flatMap((line): [string, Condition][] => {
      const [condition, texts] = line.split(': ')
      return texts!.split('|').map((text) => [text, condition as Condition])
    }),
  )
}

let table: ReadonlyMap<string, Condition> | undefined

/** Longer than all of them, with what may stand around one. */
const maxLength = 40

/** "Unauthorized" says what the status says: that the token was not accepted, where one was sent. */
export function readBare(text: string, kind: TokenKind): Said | undefined {
  if (kind === 'refresh' || kind === 'grant') return undefined
  if (text.length > maxLength) return undefined
  const word = spell(text)
    .replace(/[^a-z\u4e00-\u9fff]+/g, ' ')
    .trim()
    .replace(/^(?:http|error) (?:(?:basic|bearer|digest|token) )?/, '')
  table ??= readTable()
  const condition = table.get(word)
  if (condition === undefined) return undefined
  const isOfToken = condition === 'invalid_access_token' || condition === 'missing_access_token'
  // "Cancelled" is said of a dialog; on an API, of anything.
  const isOut = kind === 'access' ? condition === 'user_cancelled' : isOfToken
  return isOut ? undefined : { condition, parameter: undefined, isWeak: true, isBare: true }
}
