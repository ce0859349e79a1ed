import type { Token } from './tokens.js'

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

/** Names that say what another thing is: "client_id parameter", "JWT signature", "刷新 token". */
const heads = new Set(['input', 'signature', 'json', 'token', 'route', 'key', 'claim'])

/** What a request has parameters for. */
const parameters =
  ' code refresh access token device secret clientid redirect scope granttype responsetype responsemode signature ' +
  'signmethod timestamp nonce state verifier challenge assertion clientassertion jwt subject audience issuer version '

/** "client name", "token endpoint": another thing. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  if (after?.kind !== 'other' || isLoose(after) || after.text === 'value') return true
  // "参数page_size": the name of this one.
  return tokens[at]!.text === '参数'
}

/** Of names that stand together, the one that is meant. */
export function meant(tokens: readonly Token[], at: number): number {
  if (!heads.has(tokens[at]!.name)) return at
  for (const next of [at - 1, at + 1]) {
    let i = next
    while (tokens[i]?.kind === 'filler') i += next - at
    if (tokens[i]?.kind !== 'thing') continue
    // "token 签名": of the token, who issued it has signed it.
    const pair = `${tokens[at]!.name} ${tokens[i]!.name}`
    if (pair === 'token signature') continue
    if (pair === 'signature token' || parameters.includes(` ${tokens[i]!.name} `)) return i
  }
  return at
}

/** "expired or revoked": the first of two. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  let i = at + 1
  while (isLoose(tokens[i])) i++
  return tokens[i]?.kind === 'or'
}

/** Where calls come from: of "access from this address" it is the address that is refused. */
const origins = new Set(['ip', 'referer', 'origin'])

/** The thing that a state behind it is said of. */
export function thingBefore(tokens: readonly Token[], at: number): number | undefined {
  let others = 0
  let found: number | undefined
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.kind === 'thing') {
      if (!isNamed(tokens, i)) return undefined
      // "The token of this user": the token is meant.
      let j = i - 1
      while (isLoose(tokens[j]) || tokens[j]?.kind === 'thing') j--
      if (tokens[j]?.kind !== 'preposition' || (tokens[j]!.text === 'from' && origins.has(token.name))) return i
      found ??= i
      others = 0
      i = j
    } else if (token.kind === 'phrase' || (token.kind === 'state' && !isJoined(tokens, i))) break
    else if (token.kind === 'other' && !isLoose(token) && ++others > 1) break
  }
  return others > 0 ? undefined : found
}

/** What names of products stand before, without making it another thing. */
const whoever = new Set(['rate', 'apikey', 'accesskey', 'clientid', 'redirect'])

/** The permission that a Chinese clause ends with, behind what it is for. */
function objectOf(tokens: readonly Token[], at: number): number | undefined {
  const end = tokens.findIndex(({ name }, i) => i > at && name === 'permission')
  const isOfClient = tokens.some(({ name }) => name === 'client' || name === 'api' || name === 'scope')
  return tokens[end - 1]?.text === '的' && !isOfClient ? end : undefined
}

/** The thing that a state before it is said of. */
export function thingAfter(tokens: readonly Token[], at: number): number | undefined {
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
  // "invalid Acme API key": of whichever.
  if (tokens[i]?.kind === 'other' && whoever.has(tokens[i + 1]?.name ?? '')) i++
  // "没有存取此资源的权限": what there is none of stands at the end.
  if (tokens[at]!.name === 'lacking') return objectOf(tokens, at)
  if (tokens[i]?.kind !== 'thing') return undefined
  // "the scope orders.read": what stands behind is its name.
  if (tokens[i]!.name === 'scope' && tokens[i + 1]?.name !== 'permission') return i
  while (tokens[i + 1]?.kind === 'thing') i++
  return isNamed(tokens, i) ? i : undefined
}

const owns = /^(?:has|have|had|having)$/

/** States that are never done, as "has expired" is. */
const qualities = new Set(['invalid', 'unknown', 'unsupported', 'insufficient'])

/** "is invalid", "has expired"; and what is never said before its thing. */
export function isPredicate(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.name === 'failed') return true
  let i = at - 1
  while (
    i >= 0 &&
    (tokens[i]!.kind === 'state' || tokens[i]!.kind === 'or' || (tokens[i]!.kind === 'other' && isLoose(tokens[i])))
  )
    i--
  const before = tokens[i]?.text ?? '-'
  // "The token has an invalid audience": what it has stands behind.
  if (owns.test(before) && qualities.has(tokens[at]!.name)) return false
  return copulas.includes(` ${before} `) || tokens[at]!.text.startsWith('not ')
}

/** Things joined with the one at a place: "client id or secret". */
export function joined(tokens: readonly Token[], at: number): number[] {
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
