import type { Cause, Rule } from '../catalog-index.js'
import { conditionInfo, type ConditionInfo } from '../conditions.js'
import type { Facts } from '../read/facts.js'
import { isGeneral, vague } from '../match/general-conditions.js'
import type { Endpoint } from '../http-response.js'
import { isOfClient, takesToken } from '../read/asked-with.js'
import type { Condition } from '../vocabulary.js'
import { namesToken } from '../match/posted-token.js'
import { isWithin } from '../match/within.js'
import { readText } from './read-text.js'
import type { Said, TokenKind } from './said.js'

/** What a word leaves open; where the text says no more, the word stands. */
function isNarrower(info: ConditionInfo, word: Rule): boolean {
  // Some say of the application what they mean of its token.
  if (word.condition === 'insufficient_scope' && info.condition === 'api_not_permitted') return false
  if (!isGeneral(info.condition)) return true
  const { category, condition } = info
  return (
    word.condition === 'invalid_request' &&
    (category === 'client' ||
      category === 'grant' ||
      condition === 'invalid_parameter' ||
      condition === 'already_exists')
  )
}

/** The redirect URI is compared with what was registered, not with that of the authorization request. */
const ofRegistration = /regist|configur|setting|allow|whitelist|support|登録|登记|注册|配置/i

/** Of a request that is signed: its clock. */
const ofClock = /time ?stamp|date|clock|skew|early|yet|时间/i

/** What a signature that is not accepted means where it is that of the token; "Signature has expired" is said by who checks one. */
function ofTokenSignature(condition: Condition, text: string): Condition {
  if (condition === 'invalid_signature') return 'invalid_access_token'
  return condition === 'invalid_timestamp' && !ofClock.test(text) ? 'expired_access_token' : condition
}

const issuer = /issuer|签发者|颁发者|签发人|发行者/i
const ofToken = /token|jwt|claim|\biss\b|assertion|令牌|トークン/i

/** Cards and certificates have issuers too, and of what was to be exchanged another's is no matter of a resource. */
function isOtherIssuer({ condition }: Said, text: string, isToken: boolean, kind: TokenKind): boolean {
  if (condition !== 'wrong_token_audience' || !issuer.test(text)) return false
  return kind !== 'access' || !(isToken || ofToken.test(text)) || /\bcard|certificate/i.test(text)
}

/** "Bad credentials": those of the user, where they were posted. */
function ofLogin(text: string): Said | undefined {
  const said = readText(text, 'access')
  const isOfUser = said?.isOfLogin === true && said.condition === 'invalid_access_token'
  return isOfUser ? { ...said, condition: 'invalid_user_credentials' } : undefined
}

/** What a text says that only refuses. */
const saysNo: ReadonlySet<Condition> = new Set<Condition>(['invalid_request', 'permission_denied', 'server_error'])

const ofCredential = /auth|token|credential|session|user|principal/i

/**
 * "Unauthorized" beside 429 and "Access denied" beside 401 are somebody's words for a refusal: the status says which. What is not
 * found beside 401 is what should have authenticated the request, unless the text names something else.
 */
function isStatusNearer({ condition, isWeak, isBare }: Said, status: number | undefined, text: string): boolean {
  if (status === 401 && condition === 'not_found') return isBare === true || ofCredential.test(text)
  if (status === 401) return isBare === true && condition === 'permission_denied'
  return isWeak && status === 429
}

/** `errors.com.epicgames.account.invalid_client_credentials`: the last of the names says what happened, the others where. */
function lastName(word: string): string {
  const last = /^[\w-]+(?:\.[\w-]+){2,}$/.test(word) ? word.slice(word.lastIndexOf('.') + 1) : ''
  // A single word says nothing without what it is said of.
  return /[a-z][A-Z]|[_-]/.test(last) ? last : ''
}

/** A word, not a number or a short sign. */
function isTelling(word: string | undefined): word is string {
  return word !== undefined && /[a-z]{4}|[\u3040-\u30ff\u3400-\u9fff]/i.test(word)
}

/**
 * What the text says, or else the provider's own word, where no catalog knows it.
 *
 * @param word The rule of the standard's word beside it: the text tells more, and nothing else.
 */
export function readCause(
  word: Rule | undefined,
  facts: Facts,
  status: number | undefined,
  endpoint: Endpoint | undefined,
): Cause | undefined {
  // Where no request for a token was refused, the token is the one that was sent.
  const isUnplaced = endpoint === undefined && word === undefined
  const isRefused = status === 401 && !isOfClient(endpoint)
  const isApi = isUnplaced || word?.info.category === 'token' || isRefused || takesToken(endpoint)
  const kind =
    facts.grantType === 'refresh_token'
      ? 'refresh'
      : isApi
        ? 'access'
        : endpoint === 'token' || word?.info.category === 'grant'
          ? 'grant'
          : undefined
  const isExchange = endpoint === 'token' || word?.condition === 'invalid_grant'
  const isOfToken = kind === 'access' && (word?.info.category === 'token' || namesToken(facts))
  const isToken = isOfToken || status === 401
  const place = (condition: Condition, text: string): Condition => {
    if (isOfToken) return ofTokenSignature(condition, text)
    if (condition === 'redirect_uri_mismatch' && isExchange && !ofRegistration.test(text))
      return 'grant_redirect_uri_mismatch'
    // The audience that was asked for, not that of a token (RFC 8707).
    const isAsked =
      condition === 'wrong_token_audience' &&
      (word?.condition === 'invalid_request' || (endpoint === 'token' && word === undefined))
    return isAsked && !/claim|assertion|token|jwt|issuer/i.test(text) ? 'invalid_target' : condition
  }
  const take = (text: string, matched: Cause['matched'], isDoubted = false): Cause | undefined => {
    const said = readText(text, kind) ?? (facts.grantType === 'password' ? ofLogin(text) : undefined)
    if (said === undefined || (said.isWeak && isDoubted) || isStatusNearer(said, status, text)) return undefined
    if (isOtherIssuer(said, text, isToken, kind)) return undefined
    const info = conditionInfo(place(said.condition, text))
    const isMore = word === undefined || (isWithin(info, word) && isNarrower(info, word))
    return isMore ? { info, parameter: said.parameter, matched } : undefined
  }
  const { sentence, error, code } = facts
  const cause = sentence === undefined ? undefined : take(sentence, 'description')
  if (word !== undefined || (cause !== undefined && !saysNo.has(cause.info.condition))) return cause
  // "You have no access" beside `expired_access_token`: the word says why.
  const isDoubted = cause !== undefined && cause.info.condition !== 'server_error'
  const takeWord = (name: string, matched: Cause['matched']) =>
    take(name, matched, isDoubted) ?? take(lastName(name), matched, isDoubted)
  const ofWord =
    (isTelling(error) ? takeWord(error, 'error') : undefined) ?? (isTelling(code) ? takeWord(code, 'code') : undefined)
  return ofWord !== undefined && !vague.has(ofWord.info.condition) ? ofWord : (cause ?? ofWord)
}
