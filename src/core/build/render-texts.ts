import type { LanguageTexts, Rule } from '../catalog-index.js'
import type { Condition } from '../vocabulary.js'

/** Title and hint of one result in one language. */
export interface RenderedTexts {
  readonly language: string
  readonly title: string
  readonly hint: string
}

/**
 * The texts for a condition, the rule's own hint first. After the exchange of an authorization code, a hint that says to
 * send the request again gives way: the code is single-use.
 */
export function renderTexts(
  texts: LanguageTexts,
  condition: Condition,
  rule: Rule | undefined,
  mustStartAgain: boolean,
): RenderedTexts {
  // Where the text told another cause than the rule of its word, the rule's hint is about something else.
  const own = rule?.condition === condition ? rule.hint?.(texts.tag) : undefined
  const [title, general] = texts.of(condition)
  const hint = mustStartAgain
    ? own === undefined
      ? texts.codeExchange
      : `${own} ${texts.codeExchange}`
    : (own ?? general)
  return { language: texts.tag, title, hint }
}
