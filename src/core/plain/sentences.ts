import type { Token } from './tokens.js'

/** What comes behind one of these is asked for; what stood before has been said. */
const requests = ' please 请 '
const commas = ',，、'
const colons = ':：'

function isStatesOnly(tokens: readonly Token[], from: number): boolean {
  const to = tokens.findIndex(({ kind }, at) => at >= from && kind === 'end')
  const clause = tokens.slice(from, to === -1 ? undefined : to)
  const rest = clause.findIndex(({ kind }) => kind === 'preposition')
  const said = rest === -1 ? clause : clause.slice(0, rest)
  return said.some(({ kind }) => kind === 'state') && said.every(({ kind }) => /^(?:state|or|filler)$/.test(kind))
}

function isComma(token: Token | undefined): boolean {
  return token?.kind === 'end' && commas.includes(token.text)
}

/** "The property, 'to', is invalid": a value between two commas. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const opens = tokens[at + 1]?.kind === 'value' && isComma(tokens[at + 2])
  return opens || (tokens[at - 1]?.kind === 'value' && isComma(tokens[at - 2]))
}

/** "账号：admin 已停用", "Account: bob is suspended": what stands behind the colon is a name. */
function isNaming(tokens: readonly Token[], at: number): boolean {
  const isName = /^(?:other|value)$/.test(tokens[at + 1]?.kind ?? '')
  if (!isName || tokens[at - 1]?.kind !== 'thing') return false
  return tokens.slice(at + 2).find(({ kind }) => kind !== 'filler')?.kind === 'state'
}

/** "The title is required if …": that it is missing has been said. */
function asksFor(clause: readonly Token[]): boolean {
  const isDenied = clause.some(({ kind, name }) => kind === 'not' || name === 'none')
  return !isDenied && /^(?:required|mandatory|must be \w+)$/.test(clause.at(-1)?.text ?? '')
}

/** What may be a token itself, or have one in it. */
const signed = new Set(['state', 'assertion', 'clientassertion', 'idtoken', 'dpop'])

/** What is signed by whoever issued it. */
const issued = new Set([...signed, 'token', 'jwt', 'access', 'refresh'])

/** "The state is invalid: token is expired", "Invalid token: signature mismatch": the token or signature of what stood before the colon. */
export function withOwnTokens(tokens: readonly Token[]): readonly Token[] {
  const colon = tokens.findIndex(({ kind, text }) => kind === 'end' && colons.includes(text))
  const owner = tokens.slice(0, Math.max(colon, 0)).find(({ name }) => issued.has(name))
  if (owner === undefined) return tokens
  const isOwn = ({ name }: Token) => name === 'signature' || (name === 'token' && signed.has(owner.name))
  return tokens.map((token, at) => (at > colon && isOwn(token) ? { ...token, name: owner.name } : token))
}

/** Sentences, and in each what stands between commas. A colon introduces what is meant: "Missing parameter: code". */
export function sentencesOf(tokens: readonly Token[]): Token[][][] {
  let clauses: Token[][] = [[]]
  const sentences = [clauses]
  tokens.forEach((token, at) => {
    if (requests.includes(` ${token.text} `) || (token.text === 'if' && asksFor(clauses.at(-1)!))) clauses.push([token])
    else if (token.kind === 'other' && colons.includes(tokens[at - 1]?.text ?? '-') && isNaming(tokens, at - 1))
      clauses.at(-1)!.push({ ...token, kind: 'value' })
    else if (token.kind !== 'end') clauses.at(-1)!.push(token)
    else if (commas.includes(token.text) && isAside(tokens, at)) return
    else if (colons.includes(token.text) && isNaming(tokens, at)) return
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
