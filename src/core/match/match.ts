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
function matchTemplates({ byOpening }: RuleIndex, facts: Facts): Match | undefined {
  if (byOpening.size === 0 || facts.description === undefined) return undefined
  const two = openingWords(`${facts.description} `)
  const blank = two.indexOf(' ')
  const one = blank === -1 ? undefined : byOpening.get(two.slice(0, blank))
  return better(
    better(firstThatHolds(byOpening.get(two), facts), firstThatHolds(one, facts)),
    firstThatHolds(byOpening.get(''), facts),
  )
}

function find(files: ReadonlyMap<string, readonly Rule[]>, key: string | undefined, facts: Facts): Match | undefined {
  // A text need not be hashed where there are no texts.
  return key === undefined || files.size === 0 ? undefined : firstThatHolds(files.get(key), facts)
}

/**
 * The most specific rule that holds. A rule is filed under its foremost key, and rules with a foremost key that
 * compares earlier are more specific, so the first file with a match decides: a handful of map look-ups, however many rules there are.
 */
export function matchRules(index: RuleIndex | undefined, facts: Facts): Match | undefined {
  if (index === undefined) return undefined
  return (
    find(index.bySubcode, facts.subcode, facts) ??
    find(index.byCode, facts.code, facts) ??
    find(index.byDescription, facts.description, facts) ??
    matchTemplates(index, facts) ??
    find(index.bySuberror, facts.suberror, facts) ??
    find(index.byError, facts.error, facts) ??
    firstThatHolds(index.others, facts)
  )
}

/** The rule of the word alone, whatever text stands beside it. */
export function matchWord({ byError }: RuleIndex, facts: Facts): Match | undefined {
  return find(byError, facts.error, facts)
}

/** A rule that looks at the word, not at the text. */
export function isWord({ rule }: Match): boolean {
  return rule.error !== undefined && rule.description === undefined && rule.template === undefined
}

/** A rule that looks at the status and the place alone: any word tells more, also a gateway's. */
export function isWordless({ rule }: Match): boolean {
  return (rule.code ?? rule.subcode ?? rule.error ?? rule.suberror ?? rule.description ?? rule.template) === undefined
}
