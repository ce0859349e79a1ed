import type { CatalogIndex, Registry } from '../catalog-index.js'
import type { Facts } from '../read/facts.js'
import { isWord, matchRules, type Match } from './match.js'
import { namesToken } from './posted-token.js'
import { isFinal, isWithin } from './within.js'

/** From here on a text is a sentence of its own: "Server error" says what any status says. */
const sentenceLength = 15

/** The texts of widespread servers; a text that somebody else prints word for word is nearer than one with blanks to fill in. */
export function matchFallback(registry: Registry, facts: Facts): Match | undefined {
  if (facts.text === undefined || facts.text.length < sentenceLength) return undefined
  const found = matchRules(registry.fallback, facts)
  const isTemplate = found !== undefined && found.rule.description === undefined
  return isTemplate && matchRules(registry.standards, facts)?.rule.description !== undefined ? undefined : found
}

/**
 * A sentence that every provider means alike: of a provider that nobody knows; else where the catalog has nothing to say and a
 * standard's word alone decides, within what that word says (`invalid_grant` with "The refresh token has expired").
 */
export function matchConsensus(
  registry: Registry,
  catalog: CatalogIndex | undefined,
  match: Match | undefined,
  facts: Facts,
): Match | undefined {
  if (facts.text === undefined) return undefined
  const word = match !== undefined && isWord(match) ? match.rule : undefined
  if (catalog !== undefined && word === undefined) return undefined
  const sentence = matchRules(registry.consensus, facts)
  if (sentence === undefined) return undefined
  const { info } = sentence.rule
  if (catalog !== undefined) return isWithin(info, word!) ? sentence : undefined
  if (word !== undefined && isFinal(word)) return undefined
  // "Invalid signature" beside `invalid_token` or `JsonWebTokenError`: with others it is said of a request.
  if (word?.condition === 'invalid_access_token' && !isWithin(info, word)) return undefined
  if (info.condition === 'invalid_signature' && namesToken(facts)) return undefined
  return info.level === 'service' || facts.text.length >= sentenceLength ? sentence : undefined
}
