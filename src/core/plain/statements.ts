import { withCompounds } from './compounds.js'
import { isPredicate, joined, meant, thingAfter, thingBefore } from './subjects.js'
import { quotedText, type Token } from './tokens.js'
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

/** The next thing behind, a region wherever it stands; `…` for what nobody knows. */
function nextThing(tokens: readonly Token[], from: number): string | undefined {
  if (tokens.some(({ kind, name }) => kind === 'thing' && name === 'region')) return 'region'
  for (let i = from; i < tokens.length; i++) if (tokens[i]!.kind === 'thing') return tokens[i]!.name
  return tokens.slice(from).some(({ kind }) => kind === 'other') ? '…' : undefined
}

/** What nobody knows, that a state is said of: "the order is unknown", "no such order". */
function wordOf(tokens: readonly Token[], at: number): string {
  const isBehind = /^no such$| (?:for|of)$/.test(tokens[at]!.text)
  const word = (isBehind ? tokens.slice(at) : tokens.slice(0, at)).findLast(
    ({ kind }) => kind === 'other' || kind === 'value',
  )
  return word === undefined ? '' : word.text || '…'
}

/** "The specified TTL": whatever it is, it came with the request. */
function isSent(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some(({ text }) => / (?:specified|provided|supplied|submitted) /.test(` ${text} `))
}

/** "'fields.name' is required": what is quoted is a name in the request. */
function isQuoted(tokens: readonly Token[], at: number, state: string): boolean {
  const before = tokens.slice(0, at).findLast(({ kind }) => kind !== 'filler')
  return (state === 'missing' || state === 'blank') && before?.kind === 'value' && before.text === quotedText
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
    const text = wordOf(tokens, at)
    return [
      {
        ...nothing,
        relation: nextThing(tokens, at + 1),
        thing:
          isQuoted(tokens, at, state) || (state === 'invalid' && text !== '' && isSent(tokens, at))
            ? 'input'
            : undefined,
        text,
        state,
      },
    ]
  }
  const relation = nextThing(tokens, isBefore ? at + 1 : subject + 1)
  const things = joined(tokens, meant(tokens, subject)).map((i) => tokens[meant(tokens, i)]!)
  const others = things.map(({ name }) => name)
  return things.map(({ name, text }) => ({ thing: name, text, state, isPhrase: false, relation, others }))
}

/** Whether a clause says what is, not what may be or what to do. */
export function isAsserted(clause: readonly Token[]): boolean {
  const first = clause[0]?.text
  return !clause.some(({ kind }) => kind === 'hedge') && !(first !== undefined && ` ${advice} `.includes(` ${first} `))
}

/** Of what errors are that nobody knows: parts of a server. */
const parts = new Set(['server', 'database', 'api', 'resource', 'tenant'])

/** "Unknown data store error": what went wrong is what is not known. */
function isUnknownError(clause: readonly Token[], at: number): boolean {
  if (clause[at]!.text !== 'unknown' || clause.at(-1)!.text !== 'error') return false
  const between = clause.slice(at + 1, -1)
  return between.length > 0 && between.every(({ kind, name }) => kind !== 'thing' || parts.has(name))
}

/** "A user exists with this name", not "exists in the list", "exists but is disabled". */
function isCondition(clause: readonly Token[], at: number): boolean {
  if (!/^exist(?:s|ed)?$/.test(clause[at]!.text)) return false
  const next = clause[at + 1]
  return next !== undefined && !(next.kind === 'preposition' && /^(?:with|for|under)$/.test(next.text))
}

/** "Unable to fetch": of keys, that nobody could look at a token; of anything else, no more than a failure. */
function isFetch(clause: readonly Token[], at: number): boolean {
  return clause[at]!.name === 'unreachable' && !clause.some(({ name }) => name === 'signkey')
}

/** "Your account will be locked": it is not yet. */
function isToCome(clause: readonly Token[], at: number): boolean {
  let i = at - 1
  while (/^(?:be|get|become|\w+ly|被)$/.test(clause[i]?.text ?? '')) i--
  return clause[i]?.text === 'will' || clause[i]?.text === '将'
}

function isStated(clause: readonly Token[], at: number): boolean {
  if (clause[at]!.kind !== 'state' || isUnknownError(clause, at)) return false
  return !isCondition(clause, at) && !isFetch(clause, at) && !isToCome(clause, at)
}

/** What one clause states; empty where it only supposes or advises something. */
export function statementsOf(said: readonly Token[]): Statement[] {
  if (!isAsserted(said)) return []
  const clause = withCompounds(said)
  return clause.flatMap((token, at): Statement[] => {
    if (token.kind === 'phrase') {
      const relation = clause.slice(0, at).findLast(({ kind }) => kind === 'thing')?.name
      return [{ ...nothing, state: token.name, isPhrase: true, relation }]
    }
    return isStated(clause, at) ? statementsAt(clause, at) : []
  })
}
