import type { Condition } from './vocabulary.js'

/*
 * "The refresh token has already been used" is plain English: what it is about, and what is the matter with it. A text is
 * read so only if it says one thing about one thing: "invalid, expired or revoked" tells no cause.
 */

/** What a sentence is about. `token`: it does not say which. */
export type Subject = 'code' | 'device' | 'refresh' | 'access' | 'token' | 'secret' | 'redirect' | 'scope'
type State = 'expired' | 'revoked' | 'reused' | 'invalid'

/** What a text says. */
export interface Statement {
  readonly subject: Subject
  readonly state: State
}

const conditions: { readonly [subject in Subject]: { readonly [state in State]?: Condition } } = {
  code: {
    expired: 'expired_authorization_code',
    reused: 'reused_authorization_code',
    invalid: 'invalid_authorization_code',
  },
  device: { expired: 'expired_device_code', invalid: 'invalid_device_code' },
  refresh: {
    expired: 'expired_refresh_token',
    revoked: 'revoked_refresh_token',
    reused: 'reused_refresh_token',
    invalid: 'invalid_refresh_token',
  },
  access: { expired: 'expired_access_token', revoked: 'revoked_access_token', invalid: 'invalid_access_token' },
  token: {},
  secret: { expired: 'expired_client_secret', invalid: 'invalid_client_secret' },
  redirect: { invalid: 'redirect_uri_mismatch' },
  scope: { invalid: 'invalid_scope' },
}

/** The condition that a statement means; `undefined` where it means none. */
export function conditionOf({ subject, state }: Statement): Condition | undefined {
  return conditions[subject][state]
}

const stateWords: { readonly [word in string]?: State } = {
  expired: 'expired',
  expires: 'expired',
  revoked: 'revoked',
  used: 'reused',
  redeemed: 'reused',
  consumed: 'reused',
  invalid: 'invalid',
  incorrect: 'invalid',
  wrong: 'invalid',
  unknown: 'invalid',
  unrecognized: 'invalid',
  mismatch: 'invalid',
}

/** With a "not" before them. */
const negated = /^(?:valid|found|recognized|recognised|exist|correct|known|active|match)$/

/** What may stand between a subject and its state. */
const fillers =
  /^(?:the|an?|this|that|your|provided|given|supplied|submitted|passed|presented|sent|received|specified|is|are|was|were|be|been|being|has|have|had|it|already|does|do|did|could|can)$/

/** What may stand behind "invalid authorization code"; a noun would make another thing of it: "invalid code verifier". */
const closing = /^(?:[^a-z]|and|for|in|from|with|by|on|please|fields?$|parameter$|value$)/

function subjectAt(tokens: readonly string[], at: number): Subject | undefined {
  const word = tokens[at]
  const before = tokens[at - 1] ?? '.'
  if (word === 'token') {
    if (before === 'refresh' || before === 'access') return before
    return isOpen(before) || /^(?:oauth|bearer|auth)$/.test(before) ? 'token' : undefined
  }
  if (word === 'code') {
    if (before === 'device') return before
    return isOpen(before) || /^(?:authori[sz]ation|auth|grant)$/.test(before) ? 'code' : undefined
  }
  if (word === 'scope' || word === 'scopes')
    return isOpen(before) || /^(?:oauth|requested)$/.test(before) ? 'scope' : undefined
  if (word === 'secret') return before === 'client' ? 'secret' : undefined
  return (word === 'uri' || word === 'url') && before === 'redirect' && tokens[at - 2] !== 'logout'
    ? 'redirect'
    : undefined
}

/** Whether a word before a bare "code" or "token" leaves it what it is; "error code" is another thing. */
function isOpen(word: string): boolean {
  return !/^[a-z]/.test(word) || fillers.test(word) || stateWords[word] !== undefined
}

/** "The token used in the request": nothing has happened to it. */
function isParticiple(tokens: readonly string[], at: number): boolean {
  return /^(?:used|exchanged)$/.test(tokens[at]!) && !/^(?:is|was|were|be|been|already)$/.test(tokens[at - 1] ?? '')
}

/** What "not" at a place denies, if that is a state: "is not valid", "could not be found", "is no longer valid". */
function denied(tokens: readonly string[], at: number): number | undefined {
  let next = at + 1
  while (next < tokens.length && (tokens[next] === 'longer' || fillers.test(tokens[next]!))) next++
  return negated.test(tokens[next] ?? '') ? next : undefined
}

const negation = /^(?:not|no|cannot)$/

/** The states behind a subject: all of them, as "expired or revoked" is not one. */
function statesBehind(tokens: readonly string[], from: number): State[] {
  const found: State[] = []
  for (let i = from; i < tokens.length; i++) {
    const word = tokens[i]!
    if (negation.test(word)) {
      const next = denied(tokens, i)
      if (next === undefined) return []
      found.push('invalid')
      i = next
    } else if (stateWords[word] !== undefined && !isParticiple(tokens, i)) found.push(stateWords[word])
    else if (found.length > 0 ? !/^(?:,|or|and)$/.test(word) && !fillers.test(word) : !fillers.test(word)) break
  }
  return found
}

/** The state before a subject: "invalid or expired" is two. */
function statesBefore(tokens: readonly string[], before: number): State[] {
  const found: State[] = []
  for (let i = before; i >= 0; i--) {
    const word = tokens[i]!
    if (stateWords[word] !== undefined) found.push(stateWords[word])
    else if (found.length > 0 ? !/^(?:,|or|and)$/.test(word) : !fillers.test(word)) break
  }
  return found
}

const chinese =
  /(?<![a-z_])(授权码|code|(?:refresh_?|刷新)(?:token|令牌)|(?:access_?|访问)(?:token|令牌))\s*(?:已经|已|被)*(过期|失效|无效|错误|有误|不正确|不存在|不合法|使用|撤销|吊销)(?!或)/gi

function readChinese(text: string): Statement[] {
  return [...text.matchAll(chinese)].map(([, about, what]) => ({
    subject: /^(?:refresh|刷新)/i.test(about!) ? 'refresh' : /^(?:access|访问)/i.test(about!) ? 'access' : 'code',
    state: what === '过期' ? 'expired' : what === '使用' ? 'reused' : /撤销|吊销/.test(what!) ? 'revoked' : 'invalid',
  }))
}

function readEnglish(text: string): Statement[] {
  const tokens = text.toLowerCase().match(/[a-z]+|[^\sa-z_"'`]/g) ?? []
  // What else is not so may be the cause: "does not contain the scope".
  if (tokens.some((word, at) => negation.test(word) && denied(tokens, at) === undefined)) return []
  const found: Statement[] = []
  tokens.forEach((_, at) => {
    const subject = subjectAt(tokens, at)
    if (subject === undefined) return
    // "authorization code": what stands before both.
    const first = /^(?:token|code|scopes?)$/.test(tokens[at]!) && isOpen(tokens[at - 1] ?? '.') ? at : at - 1
    const before = closing.test(tokens[at + 1] ?? '.') ? statesBefore(tokens, first - 1) : []
    for (const state of [...before, ...statesBehind(tokens, at + 1)]) found.push({ subject, state })
  })
  return found
}

const maxLength = 240
const mayTell = /token|code|secret|redirect|scope|授权码|令牌/i
const alternative = /\bor\b|\w\/\w|或/i

/** The words beside subjects, states and what joins them. */
function countOthers(text: string): number {
  const known =
    /^(?:token|code|scopes?|fields?|parameter|value|requested|oauth|refresh|access|device|authori[sz]ation|auth|grant|client|secret|redirect|uri|url|not|no|longer|for|of|to|from|in|with|by|on|please)$/
  const others = (text.toLowerCase().match(/[a-z]{2,}/g) ?? []).filter(
    (word) => !fillers.test(word) && !known.test(word) && !negated.test(word) && stateWords[word] === undefined,
  )
  return others.length
}

/** Reads what a text says about a code, a token or a client; `undefined` unless it says one thing. */
export function readSentence(text: string): Statement | undefined {
  if (text.length > maxLength || !mayTell.test(text) || alternative.test(text)) return undefined
  const found = /[\u4e00-\u9fff]/.test(text) ? readChinese(text) : readEnglish(text)
  const [first] = found
  if (first === undefined) return undefined
  // "Invalid" is vague: what else the text says may be the cause.
  const said = first.subject === 'scope' ? text.split(':', 1)[0]! : text
  if (first.state === 'invalid' && countOthers(said) > 1) return undefined
  return found.every(({ subject, state }) => subject === first.subject && state === first.state) ? first : undefined
}
