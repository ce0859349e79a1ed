import type { Token } from './tokens.js'
import { advice } from './words.js'

/** What a clause says: what is the matter with a thing. */
export interface Statement {
  /** Absent where the clause names none that is known. */
  readonly thing: string | undefined
  /** The thing in the text's own words; where none is known, the word before, if there is one. */
  readonly text: string
  /** A state; or, where a phrase says it all, that condition. */
  readonly state: string
  readonly isPhrase: boolean
  /** The next thing behind: "the client is not allowed to use the grant type"; of a phrase, the thing before. */
  readonly relation: string | undefined
  /** Things of which the same is said, one or the other. */
  readonly others: readonly string[]
}

/** What may stand between a thing and its state: "already", "provided", a value. */
function isLoose(token: Token | undefined): boolean {
  if (token === undefined) return false
  const { kind, text } = token
  return (
    kind === 'filler' ||
    kind === 'value' ||
    (kind === 'other' && /(?:ly|ed|ing)$/.test(text) && !/^(?:reply|apply|need|seed|feed|string)$/.test(text))
  )
}

const copulas = ' is are was were be been being has have had already does do did could can 被 已 已经 '

/** Heads of compounds that are not what they are alone: an "error code" is no code, a "CSRF token" no token. */
const bare = new Set([
  'code',
  'token',
  'state',
  'server',
  'session',
  'credential',
  'grant',
  'secret',
  'client',
  'route',
  'lock',
  'file',
])

/** Names that say what another thing is: "client_id parameter", "JWT signature", "刷新 token". */
const heads = new Set(['input', 'signature', 'json', 'token', 'route', 'key'])

/** What a request has parameters for. */
const parameters =
  ' code refresh access token device secret clientid redirect scope granttype responsetype responsemode signature ' +
  'signmethod timestamp nonce state verifier challenge assertion clientassertion jwt subject audience version '

function isNamed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  // "client name", "token endpoint": another thing.
  if (after?.kind === 'other' && !isLoose(after)) return false
  return !(before?.kind === 'other' && !isLoose(before) && bare.has(tokens[at]!.name))
}

/** Of names that stand together, the one that is meant. */
function meant(tokens: readonly Token[], at: number): number {
  if (!heads.has(tokens[at]!.name)) return at
  for (const next of [at - 1, at + 1]) {
    let i = next
    while (tokens[i]?.kind === 'filler') i += next - at
    if (tokens[i]?.kind === 'thing' && parameters.includes(` ${tokens[i]!.name} `)) return i
  }
  return at
}

/** "expired or revoked": the first of two. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  let i = at + 1
  while (isLoose(tokens[i])) i++
  return tokens[i]?.kind === 'or'
}

/** The thing that a state behind it is said of. */
function thingBefore(tokens: readonly Token[], at: number): number | undefined {
  let others = 0
  let found: number | undefined
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.kind === 'thing') {
      if (!isNamed(tokens, i)) return undefined
      // "The token of this user": the token is meant.
      let j = i - 1
      while (isLoose(tokens[j]) || tokens[j]?.kind === 'thing') j--
      if (tokens[j]?.kind !== 'preposition') return i
      found ??= i
      others = 0
      i = j
    } else if (token.kind === 'phrase' || (token.kind === 'state' && !isJoined(tokens, i))) break
    else if (token.kind === 'other' && !isLoose(token) && ++others > 1) break
  }
  return others > 0 ? undefined : found
}

/** The thing that a state before it is said of. */
function thingAfter(tokens: readonly Token[], at: number): number | undefined {
  let i = at + 1
  // "invalid or expired"
  while (
    isLoose(tokens[i]) ||
    tokens[i]?.kind === 'state' ||
    (tokens[i]?.kind === 'or' && tokens[i + 1]?.kind === 'state')
  )
    i++
  // "invalid tag id": of whatever it is.
  if (tokens[i]?.kind === 'other' && tokens[i + 1]?.name === 'id') i++
  if (tokens[i]?.kind !== 'thing') return undefined
  while (tokens[i + 1]?.kind === 'thing') i++
  return isNamed(tokens, i) ? i : undefined
}

/** "is invalid", "has expired"; and what is never said before its thing. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.name === 'failed') return true
  let i = at - 1
  while (
    i >= 0 &&
    (tokens[i]!.kind === 'state' || tokens[i]!.kind === 'or' || (tokens[i]!.kind === 'other' && isLoose(tokens[i])))
  )
    i--
  return copulas.includes(` ${tokens[i]?.text ?? '-'} `) || tokens[at]!.text.startsWith('not ')
}

/** The next thing behind; `…` for what nobody knows. */
function nextThing(tokens: readonly Token[], from: number): string | undefined {
  for (let i = from; i < tokens.length; i++) if (tokens[i]!.kind === 'thing') return tokens[i]!.name
  return tokens.slice(from).some(({ kind }) => kind === 'other') ? '…' : undefined
}

/** Things joined with the one at a place: "client id or secret". */
function joined(tokens: readonly Token[], at: number): number[] {
  const all = [at]
  for (const step of [-1, 1]) {
    let i = at + step
    while (tokens[i]?.kind === 'filler') i += step
    if (tokens[i]?.kind !== 'or') continue
    i += step
    while (tokens[i]?.kind === 'filler' || tokens[i]?.kind === 'or') i += step
    if (tokens[i]?.kind === 'thing') all.push(i)
  }
  return all
}

/** What nobody knows, that a state behind it is said of. */
function wordBefore(tokens: readonly Token[], at: number): string {
  const word = tokens.slice(0, at).findLast(({ kind }) => kind === 'other' || kind === 'value')
  return word === undefined ? '' : word.text || '…'
}

/** "The specified TTL": whatever it is, it came with the request. */
function isSent(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some(({ text }) => / (?:specified|provided|supplied|submitted) /.test(` ${text} `))
}

const nothing = { thing: undefined, text: '', isPhrase: false, relation: undefined, others: [] }

function statementsAt(tokens: readonly Token[], at: number): Statement[] {
  // "No matching code found": one was sent, and it is not known.
  const state = tokens[at + 1]?.text === 'matching' ? 'unknown' : tokens[at]!.name
  // "no" and "without" stand before what is missing.
  const before = state === 'none' ? undefined : thingBefore(tokens, at)
  const after = thingAfter(tokens, at)
  // "The request is missing the scope": what is missing stands behind, if anything does.
  const isSubject = state !== 'missing' && isPredicate(tokens, at)
  const isBefore = before !== undefined && (after === undefined || isSubject)
  const subject = isBefore ? before : after
  if (subject === undefined) {
    const text = wordBefore(tokens, at)
    return [
      {
        ...nothing,
        thing: state === 'invalid' && text !== '' && isSent(tokens, at) ? 'input' : undefined,
        text,
        state,
      },
    ]
  }
  const relation = nextThing(tokens, isBefore ? at + 1 : subject + 1)
  const things = joined(tokens, subject).map((i) => tokens[meant(tokens, i)]!)
  const others = things.map(({ name }) => name)
  return things.map(({ name, text }) => ({ thing: name, text, state, isPhrase: false, relation, others }))
}

/** Whether a clause says what is, not what may be or what to do. */
export function isAsserted(clause: readonly Token[]): boolean {
  const first = clause[0]?.text
  return !clause.some(({ kind }) => kind === 'hedge') && !(first !== undefined && ` ${advice} `.includes(` ${first} `))
}

/** What one clause states; empty where it only supposes or advises something. */
export function statementsOf(clause: readonly Token[]): Statement[] {
  if (!isAsserted(clause)) return []
  return clause.flatMap((token, at): Statement[] => {
    if (token.kind === 'phrase') {
      const relation = clause.slice(0, at).findLast(({ kind }) => kind === 'thing')?.name
      return [{ ...nothing, state: token.name, isPhrase: true, relation }]
    }
    return token.kind === 'state' ? statementsAt(clause, at) : []
  })
}
