import type { LanguageTexts, Rule } from './catalog-index.js'
import { isNormalizedError } from './is-normalized-error.js'
import { conditionInfo } from './conditions.js'
import { isRepeating } from './build/retry.js'
import { renderTexts } from './build/render-texts.js'
import type { NormalizedError } from './result.js'

/** The same result with title and hint in another language. A result that is not one of ours comes back as it is. */
export function relocalize(
  result: NormalizedError,
  texts: LanguageTexts,
  ruleById: (provider: string | undefined, catalog: string, id: string) => Rule | undefined,
): NormalizedError {
  if (!isNormalizedError(result)) return result
  const { catalog, rule: id } = result.basis
  const rule = catalog === undefined || id === undefined ? undefined : ruleById(result.provider, catalog, id)
  // The exchange of a code is the one case in which what is to be sent again is not.
  const wanted = rule?.action ?? conditionInfo(result.condition).action
  const mustStartAgain = isRepeating(wanted) && result.remediation.action === 'reauthorize'
  const { language, title, hint } = renderTexts(texts, result.condition, rule, mustStartAgain)
  return { ...result, language, title, remediation: { ...result.remediation, hint } }
}
