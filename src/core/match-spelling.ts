import type { RuleIndex } from './catalog-index.js'
import type { Facts } from './facts.js'
import { matchRules, type Match } from './match.js'

/** A standard's word in another spelling: `INVALID_REQUEST`, `invalid-grant`, `InvalidScope`. */
export function matchSpelling(standards: RuleIndex, facts: Facts): Match | undefined {
  const word = facts.error ?? facts.code
  if (word === undefined || !/^[a-z]+[-_A-Z][-_a-z]+$/i.test(word)) return undefined
  const spelled = word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_')
  // In capitals it is said of permissions, not of a user's refusal.
  if (spelled === word || spelled === 'access_denied') return undefined
  return matchRules(standards, facts.withError(spelled))
}
