import type { Said, TokenKind } from '../catalog-index.js'
import { conditionOf } from './meanings.js'
import { common, settle, type Claim } from './settle.js'
import { statementsOf, type Statement } from './statements.js'
import { tokensOf, type Token } from './tokens.js'

const parameters =
  ' client_id client_secret redirect_uri response_type grant_type scope state refresh_token device_code code_verifier ' +
  'code_challenge code_challenge_method code assertion client_assertion subject_token username password nonce audience resource '

function parameterOf({ text, state }: Statement): string | undefined {
  if (state !== 'missing' && state !== 'none') return undefined
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

function saidBy(statements: readonly Statement[], kind: TokenKind): Claim[] {
  return oneForEach(statements).flatMap((statement) => {
    const condition = conditionOf(statement, kind)
    const isOpen = statement.others.some((thing) => conditionOf({ ...statement, thing }, kind) === undefined)
    return condition === undefined || isOpen
      ? []
      : [{ condition, parameter: parameterOf(statement), isWeak: /^(?:invalid|failed)$/.test(statement.state) }]
  })
}

const commas = ',，、'
const colons = ':：'

function isStatesOnly(tokens: readonly Token[], from: number): boolean {
  const to = tokens.findIndex(({ kind }, at) => at >= from && kind === 'end')
  const clause = tokens.slice(from, to === -1 ? undefined : to)
  const rest = clause.findIndex(({ kind }) => kind === 'preposition')
  const said = rest === -1 ? clause : clause.slice(0, rest)
  return said.some(({ kind }) => kind === 'state') && said.every(({ kind }) => /^(?:state|or|filler)$/.test(kind))
}

/** Sentences, and in each what stands between commas. A colon introduces what is meant: "Missing parameter: code". */
function sentencesOf(tokens: readonly Token[]): Token[][][] {
  let clauses: Token[][] = [[]]
  const sentences = [clauses]
  tokens.forEach((token, at) => {
    if (token.kind !== 'end') clauses.at(-1)!.push(token)
    else if (commas.includes(token.text)) {
      // "expired, revoked or malformed": of the same thing.
      if (isStatesOnly(tokens, at + 1)) clauses.at(-1)!.push({ ...token, kind: 'or' })
      else clauses.push([])
    } else if (!colons.includes(token.text) || tokens[at + 1]?.kind !== 'thing' || tokens[at - 1]?.name !== 'input') {
      clauses = [[]]
      sentences.push(clauses)
    }
  })
  return sentences
}

/** "unknown client, no authentication, or another method": whatever they have in common. */
function readAlternatives(clauses: readonly Token[][], kind: TokenKind): Claim[] {
  const each = clauses.map((clause) => settle(saidBy(statementsOf(clause), kind)))
  const said = each.includes(undefined) ? undefined : common(each as Claim[])
  return said === undefined ? [] : [said]
}

function readSentence(clauses: readonly Token[][], kind: TokenKind): Claim[] {
  if (clauses.slice(2).some(([first]) => first?.kind === 'or')) return readAlternatives(clauses, kind)
  // What is supposed or advised goes on to the end of the sentence.
  const hedged = clauses.findIndex((clause) => clause.some((token) => token.kind === 'hedge'))
  const said = hedged === -1 ? clauses : clauses.slice(0, hedged + 1)
  return saidBy(said.flatMap(statementsOf), kind)
}

const daily = 'daily|per day|a day|monthly|per month|24 hours|每天|每日|当日|今日|当天|日调用|每月'
const shortly = 'per minute|per second|per-minute|per-second|per user per|每分钟|每秒|分钟'

function mentions(text: string, list: string): boolean {
  const lower = text.toLowerCase()
  return list.split('|').some((words) => lower.includes(words))
}

const maxLength = 400

/** What a text says in plain words; `undefined` unless it says one thing. */
export function readText(text: string, kind: TokenKind): Said | undefined {
  // Data is no sentence.
  if (text.length > maxLength || /^[\s"]*[[{<]/.test(text)) return undefined
  const tokens = tokensOf(text)
  // What else is not so may be the cause: "does not contain the scope".
  if (tokens.some((token) => token.kind === 'not')) return undefined
  const said = settle(sentencesOf(tokens).flatMap((clauses) => readSentence(clauses, kind)))
  if (said?.condition === 'rate_limited' && mentions(text, daily)) return { ...said, condition: 'quota_exceeded' }
  if (said?.condition === 'quota_exceeded' && mentions(text, shortly)) return { ...said, condition: 'rate_limited' }
  return said
}
