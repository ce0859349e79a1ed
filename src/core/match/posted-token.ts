import type { Rule } from '../catalog-index.js'
import { conditionInfo } from '../conditions.js'
import { isOfClient } from '../read/asked-with.js'
import type { Facts } from '../read/facts.js'
import type { Match } from './match.js'
import type { Condition } from '../vocabulary.js'

/** An access token, in the texts that name one. */
export const namesAccess = /access[ _-]?token|访问令牌|アクセストークン/i

/** Names that say that a token was read: of libraries' errors (`JsonWebTokenError`, `ERR_JWS_INVALID`) and of codes. */
export function namesToken({ error, code }: Facts): boolean {
  return /jw[est](?![a-z])|jwt|token/i.test(error ?? code ?? '')
}

/** What is said of the token that lets a request in, and asks for a newer one. */
const ofAccess: ReadonlySet<Condition> = new Set<Condition>([
  'invalid_access_token',
  'expired_access_token',
  'revoked_access_token',
  'superseded_token',
])

/** Grants that no access token stands for, whatever a text calls what was posted; an extension may be given one. */
const withoutAccess = /^(?:authorization_code|password|refresh_token|client_credentials)$/

/** Whether it is the token that was to be revoked; a text names its matter better than a word beside it. */
function isOfRevoked(facts: Facts): boolean {
  const text = facts.text ?? ''
  return /token|令牌|トークン/i.test(text) || (namesToken(facts) && !/client|secret|客户端|密钥/i.test(text))
}

/** What is not accepted where no access token lets a request in: the grant, the client, or the token that was posted. */
function postedOf(facts: Facts): Condition | undefined {
  const { endpoint, grantType = '', status, text } = facts
  switch (endpoint) {
    case 'token':
      if (!withoutAccess.test(grantType) && namesAccess.test(text ?? '')) return undefined
      return grantType === 'client_credentials' ? 'invalid_client' : 'invalid_grant'
    case 'device':
    case 'par':
      return 'invalid_client'
    // What was to be revoked is void already (RFC 7009 §2.2); who is not authorized is the client.
    case 'revocation':
      return isOfRevoked(facts) ? 'revoked_access_token' : 'invalid_client'
    // RFC 7662 §2.3: beside 401 it is the token that lets the caller in.
    case 'introspection':
      return status === 401 ? undefined : 'invalid_grant'
    default:
      return undefined
  }
}

/** What a condition of the access token means where none was sent; `undefined` if it means what it says. */
export function postedCondition(condition: Condition, facts: Facts): Condition | undefined {
  return ofAccess.has(condition) ? postedOf(facts) : undefined
}

/** Beside 401, a text without a standard's word that does not name a token is about the client (RFC 6749 §5.2). */
function isOfAsker({ error }: Rule, { status, endpoint, text }: Facts): boolean {
  return (
    error === undefined && status === 401 && isOfClient(endpoint) && !/token|jw[est]|令牌|トークン/i.test(text ?? '')
  )
}

/** A word of the standards (`invalid_token`) as it is meant there: of what was posted, its text tells the cause. */
export function ofPosted(match: Match, facts: Facts): Match {
  const { rule, spans } = match
  if (isOfAsker(rule, facts)) return match
  const isRefreshed = facts.grantType === 'refresh_token' && rule.condition === 'invalid_access_token'
  const condition = isRefreshed ? 'invalid_refresh_token' : postedCondition(rule.condition, facts)
  return condition === undefined ? match : { rule: { ...rule, condition, info: conditionInfo(condition) }, spans }
}
