import type { Rule } from './catalog-index.js'
import { conditionInfo, type ConditionInfo } from './conditions.js'
import type { Facts } from './facts.js'
import type { Endpoint } from './http-response.js'
import { readMissing } from './read-missing.js'
import { conditionOf, readSentence } from './read-sentence.js'
import type { Condition } from './vocabulary.js'

/** A cause that the text says in plain words, and the parameter that it names. */
export interface Cause {
  readonly info: ConditionInfo
  readonly parameter: string | undefined
}

/** Whether a condition is one of those that a standard's word may stand for. */
export function isWithin(info: ConditionInfo, word: Rule): boolean {
  // Everything that a server does not accept is an `invalid_request` to some.
  return info.category === word.info.category || word.condition === 'invalid_request'
}

/**
 * What the text says, where no catalog knows it.
 *
 * @param word The rule of the standard's word beside it: the text tells more, and nothing else.
 */
export function readCause(
  word: Rule | undefined,
  facts: Facts,
  status: number | undefined,
  endpoint: Endpoint | undefined,
): Cause | undefined {
  if (facts.text === undefined) return undefined
  // Where no request for a token was refused, the token is the one that was sent.
  const isUnplaced = endpoint === undefined && word === undefined
  const isApi =
    isUnplaced || word?.info.category === 'token' || status === 401 || endpoint === 'api' || endpoint === 'userinfo'
  const missing = readMissing(facts.text)
  if (missing?.isOpen === true && !isApi) return undefined
  const condition = missing?.condition ?? statedCondition(facts.text, word, facts.grantType, isApi, endpoint)
  if (condition === undefined) return undefined
  const info = conditionInfo(condition)
  return word === undefined || isWithin(info, word) ? { info, parameter: missing?.parameter } : undefined
}

function statedCondition(
  text: string,
  word: Rule | undefined,
  grantType: string | undefined,
  isApi: boolean,
  endpoint: Endpoint | undefined,
): Condition | undefined {
  const statement = readSentence(text)
  if (statement === undefined) return undefined
  let { subject } = statement
  // A token that is not named is the one that was sent.
  if (subject === 'token') {
    if (grantType === 'refresh_token') subject = 'refresh'
    else if (isApi) subject = 'access'
  }
  const condition = conditionOf({ subject, state: statement.state })
  const isExchange = endpoint === 'token' || word?.condition === 'invalid_grant'
  return condition === 'redirect_uri_mismatch' && isExchange ? 'grant_redirect_uri_mismatch' : condition
}
