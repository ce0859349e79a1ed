import { conditionInfo } from '../conditions.js'
import { generalOf, isGeneral, vague } from '../match/general-conditions.js'
import type { Said } from './said.js'

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
  return isOne && condition !== undefined ? { condition, parameter: undefined, isWeak: true } : undefined
}

/** The one that says most. */
export function settle(found: readonly Said[]): Said | undefined {
  const clear = found.filter(({ condition }) => !vague.has(condition))
  const particular = clear.filter(({ condition }) => !isGeneral(condition))
  if (particular.length === 0) return common(clear.length > 0 ? clear : found)
  const [first, ...others] = particular.map(({ condition }) => conditionInfo(condition).category)
  // "Invalid refresh token: issued to another client"
  const strong = others.every((category) => category === first) ? particular.filter(({ isWeak }) => !isWeak) : []
  return common(strong.length > 0 ? strong : particular)
}
