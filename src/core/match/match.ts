import type { Rule, RuleIndex } from '../catalog-index.js'
import type { Facts } from '../read/facts.js'
import { matchTemplate } from '../text/template.js'

/** A rule that holds, with the spans of its placeholders in the folded description. */
export interface Match {
  readonly rule: Rule
  readonly spans: readonly number[]
}

const noSpans: readonly number[] = []

function holds(rule: Rule, facts: Facts): readonly number[] | undefined {
  if (rule.subcode !== undefined && rule.subcode !== facts.subcode) return undefined
  if (rule.code !== undefined && rule.code !== facts.code) return undefined
  if (rule.error !== undefined && rule.error !== facts.error) return undefined
  if (rule.suberror !== undefined && rule.suberror !== facts.suberror) return undefined
  if (rule.status !== undefined && rule.status !== facts.status) return undefined
  if (rule.endpoint !== undefined && (facts.endpoint === undefined || !rule.endpoint.includes(facts.endpoint))) {
    return undefined
  }
  if (rule.grantType !== undefined && (facts.grantType === undefined || !rule.grantType.includes(facts.grantType))) {
    return undefined
  }
  if (rule.description !== undefined) return rule.description === facts.description ? noSpans : undefined
  if (rule.template === undefined) return noSpans
  return facts.description === undefined ? undefined : matchTemplate(rule.template, facts.description)
}

/** Rules are filed by falling rank, so the first that holds is the most specific. */
function firstThatHolds(rules: readonly Rule[] | undefined, facts: Facts): Match | undefined {
  if (rules === undefined) return undefined
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i]!
    const spans = holds(rule, facts)
    if (spans !== undefined) return { rule, spans }
  }
  return undefined
}

/** The first words of a text that are complete in it, two at the most: they file the templates. */
export function openingWords(literal: string): string {
  const first = literal.indexOf(' ')
  const second = literal.indexOf(' ', first + 1)
  return first === -1 ? '' : literal.slice(0, second === -1 ? first : second)
}

function better(a: Match | undefined, b: Match | undefined): Match | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.rule.rank > a.rule.rank ? b : a
}

/** Templates that begin with the same two words as the text, with the same word, and with anything. */
function matchTemplates({ byOpening }: RuleIndex, description: string, facts: Facts): Match | undefined {
  const two = openingWords(`${description} `)
  const blank = two.indexOf(' ')
  const one = blank === -1 ? undefined : byOpening.get(two.slice(0, blank))
  return better(
    better(firstThatHolds(byOpening.get(two), facts), firstThatHolds(one, facts)),
    firstThatHolds(byOpening.get(''), facts),
  )
}

/**
 * The most specific rule that holds. A rule is filed under its foremost key, and rules with a foremost key that
 * compares earlier are more specific, so the first file with a match decides: a handful of map look-ups, however many rules there are.
 */
export function matchRules(index: RuleIndex | undefined, facts: Facts): Match | undefined {
  if (index === undefined) return undefined
  if (facts.subcode !== undefined && index.bySubcode.size > 0) {
    const match = firstThatHolds(index.bySubcode.get(facts.subcode), facts)
    if (match !== undefined) return match
  }
  if (facts.code !== undefined && index.byCode.size > 0) {
    const match = firstThatHolds(index.byCode.get(facts.code), facts)
    if (match !== undefined) return match
  }
  const description = facts.text === undefined ? undefined : facts.description
  if (description !== undefined) {
    const exact =
      index.byDescription.size === 0 ? undefined : firstThatHolds(index.byDescription.get(description), facts)
    if (exact !== undefined) return exact
    if (index.byOpening.size > 0) {
      const template = matchTemplates(index, description, facts)
      if (template !== undefined) return template
    }
  }
  return (
    (facts.suberror === undefined || index.bySuberror.size === 0
      ? undefined
      : firstThatHolds(index.bySuberror.get(facts.suberror), facts)) ??
    (facts.error === undefined ? undefined : firstThatHolds(index.byError.get(facts.error), facts)) ??
    firstThatHolds(index.others, facts)
  )
}

/** A rule that looks at the word, not at the text. */
export function isWord({ rule }: Match): boolean {
  return rule.error !== undefined && !rule.keys.includes('description')
}

/** A rule that looks at the status and the place alone: any word tells more, also a gateway's. */
export function isWordless({ rule }: Match): boolean {
  return !/code|error|description/.test(rule.keys)
}
