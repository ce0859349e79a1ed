import { ownCopy } from '../text/own-copy.js'
import { conditionOf } from './meanings.js'
import { limitIn, ofItsTime } from './limit.js'
import { readBare } from './read-bare.js'
import { common, settle } from './settle.js'
import { sentencesOf, withOwnTokens } from './sentences.js'
import { isAsserted, statementsOf, type Statement } from './statements.js'
import { tokensOf, type Token } from './tokens.js'
import type { Said, TokenKind } from './said.js'

const parameters =
  ' client_id client_secret redirect_uri response_type grant_type scope state refresh_token device_code code_verifier ' +
  'code_challenge code_challenge_method code assertion client_assertion subject_token username password nonce audience resource '

function parameterOf({ text, state }: Statement): string | undefined {
  if (state !== 'missing' && state !== 'none' && state !== 'blank') return undefined
  const name = text.replaceAll(' ', '_').replace(/^redirect_url$/, 'redirect_uri')
  return parameters.includes(` ${name} `) ? name : undefined
}

/** Of a thing in two states ("invalid or expired") only what both have in common holds. */
function oneForEach(statements: readonly Statement[]): Statement[] {
  const things = new Map<string, Statement>()
  const found: Statement[] = []
  for (const statement of statements) {
    if (statement.thing === undefined) found.push(statement)
    else {
      const before = things.get(statement.thing)
      // "TokenExpiredError"
      if (before === undefined || before.state === statement.state || before.state === 'failed')
        things.set(statement.thing, statement)
      else if (statement.state === 'failed') continue
      else things.set(statement.thing, { ...before, state: 'invalid', relation: undefined })
    }
  }
  return [...found, ...things.values()]
}

function meaningOf(statement: Statement, kind: TokenKind): Said | undefined {
  const condition = conditionOf(statement, kind)
  const isOpen = statement.others.some((thing) => conditionOf({ ...statement, thing }, kind) === undefined)
  if (condition === undefined || isOpen) return undefined
  const said = { condition, parameter: parameterOf(statement), isWeak: /^(?:invalid|failed)$/.test(statement.state) }
  return statement.thing === 'session' || statement.thing === 'credential' ? { ...said, isOfLogin: true } : said
}

function saidBy(statements: readonly Statement[], kind: TokenKind): Said[] {
  return statements.flatMap((statement) => meaningOf(statement, kind) ?? [])
}

/** "unknown client, no authentication, or another method": whatever they have in common, if each says something. */
function oneOf(all: readonly (Said | undefined)[]): Said[] {
  const one = all.includes(undefined) ? undefined : common(all as Said[])
  return one === undefined ? [] : [one]
}

function readClause(clause: readonly Token[], kind: TokenKind): Said[] {
  const statements = oneForEach(statementsOf(clause))
  // "Invalid key or wrong endpoint": one of two.
  const isEither = clause.some(({ kind: word, text }) => word === 'or' && text !== 'and')
  return isEither ? oneOf(statements.map((statement) => meaningOf(statement, kind))) : saidBy(statements, kind)
}

function readSentence(clauses: readonly Token[][], kind: TokenKind): Said[] {
  if (clauses.slice(1).some(([first]) => first?.kind === 'or' && first.text !== 'and'))
    return oneOf(clauses.map((clause) => settle(readClause(clause, kind))))
  // What is supposed or advised goes on to the end of the sentence.
  const hedged = clauses.findIndex((clause) => !isAsserted(clause))
  const said = hedged === -1 ? clauses : clauses.slice(0, hedged)
  return said.flatMap((clause) => readClause(clause, kind))
}

const maxLength = 400

function readAnew(text: string, tokens: readonly Token[], kind: TokenKind): Said | undefined {
  const bare = readBare(text, kind)
  if (bare !== undefined) return bare
  // What else is not so may be the cause: "does not contain the scope".
  if (tokens.some((token) => token.kind === 'not')) return undefined
  const said = settle(sentencesOf(withOwnTokens(tokens)).flatMap((clauses) => readSentence(clauses, kind)))
  return said === undefined ? limitIn(tokens) : ofItsTime(said, text)
}

/** Servers say the same sentences again and again; of words that are all known, so without any value, they are remembered. */
type Memory = Map<string, Said | undefined>
const remembered: Readonly<Record<NonNullable<TokenKind> | 'open', Memory>> = {
  access: new Map(),
  refresh: new Map(),
  grant: new Map(),
  open: new Map(),
}
const maxRemembered = 64

/** Whether no word of a text could be anybody's: what stands in brackets or behind an at sign is passed over unseen. */
function isOfKnownWords(text: string, tokens: readonly Token[]): boolean {
  return !/[\d([{（@]|:\/\//.test(text) && tokens.every(({ kind }) => kind !== 'other' && kind !== 'value')
}

/** What a text says in plain words; `undefined` unless it says one thing. */
export function readText(text: string, kind: TokenKind): Said | undefined {
  // Data is no sentence.
  if (text.length > maxLength || /^[\s"]*[[{<]|\w\{\w+\s*[=:]/.test(text)) return undefined
  const memory = remembered[kind ?? 'open']
  const known = memory.get(text)
  if (known !== undefined || memory.has(text)) return known
  const tokens = tokensOf(text)
  const said = readAnew(text, tokens, kind)
  if (isOfKnownWords(text, tokens)) {
    if (memory.size >= maxRemembered) memory.clear()
    memory.set(ownCopy(text), said)
  }
  return said
}
