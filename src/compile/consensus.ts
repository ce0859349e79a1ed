import type { Rule, RuleIndex } from '../core/catalog-index.js'
import { compileRules, indexRules, type RuleContext } from './compile-rules.js'
import { speaksForItself, type PackedRule } from './pack.js'

/*
 * A sentence that some provider documents says the same with a provider that nobody knows: "The authorization code has
 * expired" is no matter of who says it. A number is, and so is a word.
 */

/** One catalog's rules that are texts, and maybe others, still packed, with what compiles them. */
export interface Statement {
  readonly rules: readonly PackedRule[]
  readonly context: RuleContext
}

/** Whether a text says enough to stand for itself: a sentence, not a word. */
function isTelling(rule: Rule): boolean {
  if (rule.description !== undefined) {
    return /\S\s+\S/.test(rule.description) || /[\u4e00-\u9fff]{4}/.test(rule.description)
  }
  const literals = rule.template!.literals
  return rule.template!.weight >= 20 && literals[0]!.trim().includes(' ')
}

/** The text that catalogs must agree on, and where it is said: at another endpoint it may mean another thing. */
function textOf({ description, template, endpoint, grantType, status }: Rule): string {
  return [description ?? template!.literals.join('{}'), endpoint, grantType, status].join('\n')
}

/**
 * The rules whose text alone tells the cause: stated by one catalog, or by several that agree on the condition and the
 * action. A text on which they differ is left out.
 */
export function indexConsensus(statements: readonly Statement[]): RuleIndex {
  const byText = new Map<string, Rule[]>()
  for (const { rules, context } of statements) {
    for (const rule of compileRules(rules.filter(speaksForItself), context, true)) {
      if (!isTelling(rule)) continue
      const text = textOf(rule)
      const list = byText.get(text)
      if (list === undefined) byText.set(text, [rule])
      else list.push(rule)
    }
  }
  const agreed = [...byText.values()].filter((rules) =>
    rules.every(({ condition, action }) => condition === rules[0]!.condition && action === rules[0]!.action),
  )
  return indexRules(agreed.flat())
}
