import { renderTexts } from './build/render-texts.js'
import type { LanguageTexts, Registry, Rule } from './catalog-index.js'
import { conditionInfo } from './conditions.js'
import { isNormalizedError } from './is-normalized-error.js'
import type { NormalizedError } from './result.js'
import type { Setup } from './setup.js'

/** The rule that a result names, if it is known here: a catalog of somebody else may have another one under its name. */
function knownRule({ provider, basis }: NormalizedError, { ruleById }: Registry): Rule | undefined {
  const { catalog, rule: id, source } = basis
  const rule = catalog === undefined || id === undefined ? undefined : ruleById(provider, catalog, id)
  return rule?.source?.() === source ? rule : undefined
}

/**
 * The same result with title and hint in another language. A result that is not one of ours comes back as it is; so does one with
 * a hint that nobody knows here, which somebody wrote for a catalog of their own.
 */
export function relocalize(
  { texts, registry }: Pick<Setup, 'texts' | 'registry'>,
  result: NormalizedError,
  language: string,
): NormalizedError {
  if (!isNormalizedError(result)) return result
  const wanted = texts(language)
  if (wanted.tag === result.language) return result
  const { condition, basis, remediation } = result
  const info = conditionInfo(condition)
  const rule = knownRule(result, registry)
  const textsIn = (language: LanguageTexts) => renderTexts(language, info, rule, remediation.action)
  // Of a rule that is not known here: the condition's hint, or one that was overruled by the sentence behind it, can be said anew.
  const isForeign = rule === undefined && basis.rule !== undefined
  if (isForeign && !remediation.hint.endsWith(textsIn(texts(result.language)).hint)) return result
  const { hint, ...shown } = textsIn(wanted)
  return { ...result, ...shown, remediation: { ...remediation, hint } }
}
