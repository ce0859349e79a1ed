import { once } from '../once.js'

/** One challenge of a `WWW-Authenticate` field (RFC 9110 §11.6.1). */
export interface Challenge {
  /** The scheme as sent. */
  readonly scheme: string
  /** Parameters by lower-case name; the first of a name counts. */
  readonly params: Readonly<Record<string, string>>
  /** Quoted strings without a name, which some providers send, in order. */
  readonly bare: readonly string[]
}

const maxLength = 16_384
const maxParams = 128

type Draft = { scheme: string; params: Record<string, string>; bare: string[] }

/** A quoted-string; without its closing quote it ends with the field. */
const quoted = '"((?:[^"\\\\]|\\\\[^])*)"?'
/** A token; `/` and `:` are no parts of one, but of token68 and of unquoted values that providers send. */
const token = "[\\w!#-'*+./:^`|~-]"

/** A quoted-string or a comma; a name and what follows it, of which more than one `=` is the padding of a token68 credential. */
const piece = /* @__PURE__ */ once(
  () => new RegExp(`${quoted}|,|(${token}+)[ \\t]*(?:=[ \\t]*=*(?:${quoted}|(${token}*)))?`, 'g'),
)

const unescape = (value: string): string => (value.includes('\\') ? value.replace(/\\([^])/g, '$1') : value)

/**
 * Parses one or more challenges out of a field value: quoted commas, escaped quotes, token68, missing quotes. What cannot be
 * read is skipped. Linear; reads 16 KiB.
 */
export function parseChallenges(field = ''): Challenge[] {
  const challenges: Draft[] = []
  let current: Draft | undefined
  let budget = maxParams
  let isBehindScheme = false
  const pieces = piece()
  const text = field.slice(0, maxLength)
  pieces.lastIndex = 0
  for (let found = pieces.exec(text); found !== null && budget > 0; found = pieces.exec(text)) {
    const [, bare, name, long, short] = found
    if (found[0] !== ',') budget--
    const value = long ?? short
    if (name === undefined) {
      if (bare === undefined) isBehindScheme = false
      else current?.bare.push(unescape(bare))
    } else if (current === undefined || (value === undefined && !isBehindScheme)) {
      current = { scheme: name, params: {}, bare: long === undefined ? [] : [unescape(long)] }
      challenges.push(current)
      isBehindScheme = (short ?? '') === ''
    } else {
      // Behind a scheme and without a `=`: the credentials of Negotiate and NTLM, which are no scheme.
      isBehindScheme = false
      const key = name.toLowerCase()
      if (value === undefined || Object.hasOwn(current.params, key) || key === '__proto__') continue
      current.params[key] = unescape(value)
    }
  }
  return challenges
}

/**
 * The challenge that says most about the error: one with an `error`, else Bearer or DPoP, else the first. RFC 6750 §3,
 * RFC 9449 §7.1.
 */
export function chooseChallenge(challenges: readonly Challenge[]): Challenge | undefined {
  const isToken = ({ scheme }: Challenge) => /^(?:bearer|dpop)$/i.test(scheme)
  return (
    challenges.find((challenge) => isToken(challenge) && challenge.params['error'] !== undefined) ??
    challenges.find((challenge) => challenge.params['error'] !== undefined || challenge.bare.length > 1) ??
    challenges.find(isToken) ??
    challenges[0]
  )
}
