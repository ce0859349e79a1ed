import type { Registry } from '../catalog-index.js'
import { isOfClient, takesToken } from '../read/asked-with.js'
import type { Facts } from '../read/facts.js'
import { matchWord, type Match } from './match.js'
import { namesToken } from './posted-token.js'
import { isWithin } from './within.js'

/** Of a request that is signed; `InvalidSignatureError` is what a library calls it of a token. */
const ofRequest = /signature(?!error$)/i

function saysOfRequest(facts: Facts): boolean {
  return !namesToken(facts) && (ofRequest.test(facts.error ?? '') || ofRequest.test(facts.code ?? ''))
}

/**
 * A text that libraries print of the token that was sent ("Signature verification failed"), or what stands beside it: they check
 * assertions and requests with the same words, and the provider's own word says what was checked.
 *
 * @returns `undefined` where the text is not that of a token, and no standard's word stands beside it.
 */
export function besideWord({ standards }: Registry, text: Match, facts: Facts): Match | undefined {
  const { info, error } = text.rule
  if (error !== undefined || info.category !== 'token') return text
  const word = standards && matchWord(standards, facts)
  if (word !== undefined && !isWithin(info, word.rule)) return word
  // Where only a client authenticates itself, no access token is missing.
  const isNone = info.condition === 'missing_access_token' && isOfClient(facts.endpoint) && !takesToken(facts.endpoint)
  return isNone || saysOfRequest(facts) ? word : text
}
