import { codeAt } from '../text/code-at.js'
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

function isTokenCharacter(c: number): boolean {
  return (
    (c >= 0x61 && c <= 0x7a) ||
    (c >= 0x41 && c <= 0x5a) ||
    (c >= 0x30 && c <= 0x39) ||
    c === 0x21 ||
    (c >= 0x23 && c <= 0x27) ||
    c === 0x2a ||
    c === 0x2b ||
    c === 0x2d ||
    c === 0x2e ||
    (c >= 0x5e && c <= 0x60) ||
    c === 0x7c ||
    c === 0x7e ||
    // Not token characters, but parts of token68 and of unquoted values that providers send.
    c === 0x2f ||
    c === 0x3a
  )
}

/** Reads a field from left to right; every step moves forward, so it is linear. */
class FieldReader {
  position = 0
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  peek(): number {
    return codeAt(this.text, this.position)
  }

  blanks(): void {
    while (this.peek() === 0x20 || this.peek() === 0x09) this.position++
  }

  token(): string {
    const start = this.position
    while (this.position < this.text.length && isTokenCharacter(this.peek())) this.position++
    return this.text.slice(start, this.position)
  }

  /** A quoted-string; without its closing quote it ends with the field. */
  quoted(): string {
    let value = ''
    let from = ++this.position
    for (; this.position < this.text.length; this.position++) {
      const c = this.peek()
      if (c === 0x22) break
      if (c === 0x5c) {
        value += this.text.slice(from, this.position)
        from = ++this.position
      }
    }
    value += this.text.slice(from, this.position)
    this.position++
    return value
  }
}

type Draft = { scheme: string; params: Record<string, string>; bare: string[] }

function readParam(field: FieldReader, name: string, current: Draft): void {
  field.position++
  field.blanks()
  // `name==`: the padding of a token68 credential, not a parameter.
  while (field.peek() === 0x3d) field.position++
  const value = field.peek() === 0x22 ? field.quoted() : field.token()
  const key = name.toLowerCase()
  if (!Object.hasOwn(current.params, key) && key !== '__proto__') current.params[key] = value
}

/**
 * Parses one or more challenges out of a field value: quoted commas, escaped quotes, token68, missing quotes. What cannot be
 * read is skipped. Linear; reads 16 KiB.
 */
export function parseChallenges(field: string | undefined): Challenge[] {
  if (field === undefined || field === '') return []
  const reader = new FieldReader(field.length > maxLength ? field.slice(0, maxLength) : field)
  const challenges: Draft[] = []
  let current: Draft | undefined
  let budget = maxParams
  let isBehindScheme = false
  while (reader.position < reader.text.length && budget > 0) {
    const c = reader.peek()
    if (c === 0x22) {
      const value = reader.quoted()
      current?.bare.push(value)
      budget--
      continue
    }
    const name = reader.token()
    if (name === '') {
      if (c === 0x2c) isBehindScheme = false
      reader.position++
      continue
    }
    budget--
    reader.blanks()
    if (reader.peek() === 0x3d && current !== undefined) {
      readParam(reader, name, current)
      isBehindScheme = false
      continue
    }
    if (isBehindScheme) {
      // token68: the credentials of Negotiate and NTLM, which are no scheme.
      isBehindScheme = false
      continue
    }
    isBehindScheme = true
    current = { scheme: name, params: {}, bare: [] }
    challenges.push(current)
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
