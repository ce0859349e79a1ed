import type { Token } from './tokens.js'

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
  'endpoint',
  'key',
  'lock',
  'file',
])

/** What is done with a token or was done to it, where "shipping" and "tracking" say which one it is. */
const deeds =
  ' issued returned generated stored saved cached existing incoming attached included signed encoded encrypted decoded authenticated ' +
  'authorized registered introspected refreshed matching remaining calling requesting issuing validating verifying checking ' +
  'processing parsing decoding refreshing exchanging redeeming retrieving fetching getting obtaining creating generating ' +
  'revoking sending using accessing uploading during uploaded unexpected ' +
  'previously newly recently originally already currently '

/** Things of shops, mailboxes and people: a "payment token" is none of OAuth. */
const worldly = new Set(['resource', 'subscription', 'tenant', 'email', 'login', 'file', 'quota', 'space'])

/** What has codes and states of its own: "employee code", "database state"; a "user code" stands in the lexicon. */
const coded = new Set(['user', 'database', 'server', 'device', 'api', 'operation'])

/** Heads that are what they are, whatever in the world they belong to: "payment service", "project app", "image file". */
const anybodys = new Set(['server', 'client', 'file', 'lock', 'route', 'endpoint', 'session'])

/** What makes the head behind it another thing. */
function isForeign(before: Token | undefined, { name, text }: Token): boolean {
  if (before?.kind === 'other') return !deeds.includes(` ${before.text} `)
  if (before?.kind !== 'thing' || text.includes(' ')) return false
  if (coded.has(before.name)) return name === 'code' || name === 'state'
  return worldly.has(before.name) && !anybodys.has(name)
}

/** "The state of the shipment": whose it is stands behind. */
function isOfTheWorld(clause: readonly Token[], at: number): boolean {
  if (clause[at + 1]?.text !== 'of') return false
  const owner = clause.slice(at + 2).find(({ kind }) => kind !== 'filler')
  return owner?.kind === 'other' || (owner?.kind === 'thing' && worldly.has(owner.name))
}

/** "in an invalid state": no parameter. */
function isCondition(clause: readonly Token[], at: number): boolean {
  const before = clause.slice(0, at).findLast(({ kind }) => kind !== 'filler' && kind !== 'state')
  return clause[at]!.name === 'state' && before?.text === 'in'
}

/** What is sent as a value; of anything else that is missing nobody knows where it was to be. */
const values = new Set(['code', 'token', 'state', 'secret', 'key'])

/** The words of a clause, where a head is another thing if what stands around it makes it one. */
export function withCompounds(clause: readonly Token[]): readonly Token[] {
  return clause.map((token, at): Token => {
    if (token.kind !== 'thing' || !bare.has(token.name)) return token
    const before = clause[at - 1]
    const isAnother = isForeign(before, token) || isOfTheWorld(clause, at) || isCondition(clause, at)
    if (!isAnother || clause[at + 1]?.name === 'token') return token
    const name = values.has(token.name) ? 'anothervalue' : 'another'
    return { ...token, name, text: `${before?.text ?? ''} ${token.text}` }
  })
}
