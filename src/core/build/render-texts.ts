import type { LanguageTexts, Rule } from '../catalog-index.js'
import type { ConditionInfo } from '../conditions.js'
import { isCoveredBy } from '../match/general-conditions.js'
import type { Action } from '../vocabulary.js'
import { isRepeating } from './retry.js'

/** Title and hint of one result in one language. */
export interface RenderedTexts {
  readonly language: string
  readonly title: string
  readonly hint: string
}

/**
 * The texts for a condition, the rule's own hint first. Where `action` says to start again, a hint that says to send the same
 * request or to refresh gives way: an authorization code is single-use, and the refresh was refused.
 */
export function renderTexts(
  texts: LanguageTexts,
  info: ConditionInfo,
  rule: Rule | undefined,
  action: Action,
): RenderedTexts {
  // Where the text told another cause than the rule of its word, the rule's hint may be about something else.
  const own = rule !== undefined && isCoveredBy(info, rule) ? rule.hint?.(texts.tag) : undefined
  const [title, general] = texts.of(info.condition)
  let hint = own ?? general
  const hinted = rule?.action ?? info.action
  if (action === 'reauthorize' && hinted !== action) {
    if (isRepeating(hinted)) hint = own === undefined ? texts.codeExchange : `${own} ${texts.codeExchange}`
    else if (hinted === 'refresh_token') hint = texts.refreshRefused
  }
  return { language: texts.tag, title, hint }
}
