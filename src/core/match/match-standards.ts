import type { Registry, RuleIndex } from '../catalog-index.js'
import type { Facts } from '../read/facts.js'
import { matchRules, type Match } from './match.js'

/** A standard's word in another spelling: `INVALID_REQUEST`, `invalid-grant`, `InvalidScope`. */
function matchSpelling(standards: RuleIndex, facts: Facts): Match | undefined {
  const word = facts.error ?? facts.code
  if (word === undefined || !/^[a-z][-_a-z]{2,}$/i.test(word)) return undefined
  const spelled = word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_')
  // So spelled, they are said of permissions, not of a user's refusal, and of tokens, not of a device code.
  if (spelled === word || spelled === 'access_denied' || spelled === 'expired_token') return undefined
  return matchRules(standards, facts.withError(spelled))
}

/** A standard's word in the place of a code or a text: `{ "errorCode": "invalid_grant" }`. */
function isStandardWord(text: string | undefined): text is string {
  return text !== undefined && /^[a-z]+(?:_[a-z]+)+$/.test(text)
}

/** The rule of a standard, in whatever member and spelling its word stands. */
export function matchStandards({ standards }: Registry, facts: Facts): Match | undefined {
  const match = matchRules(standards, facts) ?? matchSpelling(standards, facts)
  if (match !== undefined || facts.error !== undefined) return match
  const word = [facts.code, facts.text].find(isStandardWord)
  return word === undefined ? undefined : matchRules(standards, facts.withError(word))
}
