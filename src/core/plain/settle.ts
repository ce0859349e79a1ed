import { conditionInfo } from '../conditions.js'
import { generalOf, isGeneral, vague } from '../match/general-conditions.js'
import type { Said } from './said.js'
import type { Condition } from '../vocabulary.js'

const ofCalls: ReadonlySet<Condition> = new Set<Condition>(['invalid_client', 'unknown_client', 'invalid_access_token'])

/** "No such user or wrong password" */
const ofLogins: ReadonlySet<Condition> = new Set<Condition>(['account_not_found', 'invalid_user_credentials'])

/** What several have in common. */
export function common(found: readonly Said[]): Said | undefined {
  const [first, ...others] = found
  if (first === undefined) return undefined
  if (others.every(({ condition }) => condition === first.condition)) {
    const isSame = others.every(({ parameter }) => parameter === first.parameter)
    return isSame ? first : { ...first, parameter: undefined }
  }
  const { category } = conditionInfo(first.condition)
  const condition = generalOf[category]
  const isOne = others.every((other) => conditionInfo(other.condition).category === category)
  // "Incorrect API key or access token": of a call, both are what it was sent with.
  if (found.every((said) => ofCalls.has(said.condition)))
    return { condition: 'invalid_access_token', parameter: undefined, isWeak: true }
  if (found.every((said) => ofLogins.has(said.condition)))
    return { condition: 'invalid_user_credentials', parameter: undefined, isWeak: true }
  return isOne && condition !== undefined ? { condition, parameter: undefined, isWeak: true } : undefined
}

const isOfToken = ({ condition }: Said) => /^(?:grant|token)$/.test(conditionInfo(condition).category)

/** "The token has expired, please log in again": the second is what to do about the first. Of a session, both say the same. */
function withoutAdvice(all: readonly Said[]): readonly Said[] {
  if (!all.some(({ condition }) => condition === 'login_required')) return all
  const found = all.filter(({ condition, isOfLogin }) => condition === 'login_required' || isOfLogin !== true)
  return found.some(isOfToken) ? found.filter(({ condition }) => condition !== 'login_required') : found
}

/** "Wrong password five times, the account is locked": the first is why. */
function withoutReason(all: readonly Said[]): readonly Said[] {
  const isLocked = all.some(({ condition }) => condition === 'account_locked')
  return isLocked ? all.filter(({ condition }) => condition !== 'invalid_user_credentials') : all
}

/** The one that says most. */
export function settle(all: readonly Said[]): Said | undefined {
  const found = withoutReason(withoutAdvice(all))
  const clear = found.filter(({ condition }) => !vague.has(condition))
  const particular = clear.filter(({ condition }) => !isGeneral(condition))
  if (particular.length === 0) return common(clear.length > 0 ? clear : found)
  const [first, ...others] = particular.map(({ condition }) => conditionInfo(condition).category)
  // "Invalid refresh token: issued to another client"
  const strong = others.every((category) => category === first) ? particular.filter(({ isWeak }) => !isWeak) : []
  return common(strong.length > 0 ? strong : particular)
}
