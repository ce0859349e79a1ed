import type { Rule, RuleIndex } from '../core/catalog-index.js'
import { foldTemplate, foldText } from '../core/fold.js'
import { canonicalGrantType } from '../core/endpoint.js'
import type { Endpoint } from '../core/http-response.js'
import { firstWord } from '../core/match.js'
import { detailNames } from '../core/match-details.js'
import { hasPlaceholder, parseTemplate } from '../core/template.js'
import type { PackedRule } from './pack.js'

/** What a rule's texts and sources are resolved with. */
export interface RuleContext {
  readonly catalog: string
  readonly sources: readonly string[]
  readonly hint: (place: number, language: string) => string | undefined
}

const idNames = [
  ['error', 'e'],
  ['code', 'c'],
  ['subcode', 's'],
  ['suberror', 'u'],
  ['description', 'd'],
  ['endpoint', 'p'],
  ['grantType', 'g'],
  ['status', 't'],
] as const

/** `error=invalid_grant&description=…`: the keys that are there, with their values. */
export function ruleId(packed: PackedRule): string {
  return idNames
    .filter(([, short]) => packed[short] !== undefined)
    .map(([name, short]) => `${name}=${[packed[short]].flat().join(',')}`)
    .join('&')
}

const maxWeight = 4_095

/**
 * Specificity as one number: the keys in the order of comparison are bits from high to low, and between template and
 * the lesser keys stands the template's weight.
 */
function rankOf(rule: Omit<Rule, 'rank'>): number {
  const high =
    (rule.subcode === undefined ? 0 : 8) +
    (rule.code === undefined ? 0 : 4) +
    (rule.description === undefined ? 0 : 2) +
    (rule.template === undefined ? 0 : 1)
  const low =
    (rule.suberror === undefined ? 0 : 16) +
    (rule.error === undefined ? 0 : 8) +
    (rule.endpoint === undefined ? 0 : 4) +
    (rule.grantType === undefined ? 0 : 2) +
    (rule.status === undefined ? 0 : 1)
  return (high * (maxWeight + 1) + Math.min(rule.template?.weight ?? 0, maxWeight)) * 32 + low
}

function keyList(rule: Omit<Rule, 'rank' | 'keys'>): string {
  const names: string[] = []
  for (const name of ['subcode', 'code'] as const) if (rule[name] !== undefined) names.push(name)
  if (rule.description !== undefined || rule.template !== undefined) names.push('description')
  for (const name of ['suberror', 'error', 'endpoint', 'grantType', 'status'] as const)
    if (rule[name] !== undefined) names.push(name)
  return names.join('+')
}

function compileRule(packed: PackedRule, context: RuleContext): Rule {
  const isTemplate = packed.d !== undefined && hasPlaceholder(packed.d)
  const place = packed.h
  const template = isTemplate ? parseTemplate(foldTemplate(packed.d)) : undefined
  const partial = {
    id: ruleId(packed),
    catalog: packed.b ?? context.catalog,
    condition: packed.k!,
    action: packed.a,
    error: packed.e,
    code: packed.c,
    subcode: packed.s,
    suberror: packed.u,
    description:
      packed.d === undefined || isTemplate ? undefined : foldText(packed.d.replaceAll('{{', '{').replaceAll('}}', '}')),
    template: isTemplate ? parseTemplate(foldTemplate(packed.d)) : undefined,
    endpoint: packed.p as readonly Endpoint[] | undefined,
    grantType: packed.g?.map((grantType) => canonicalGrantType(grantType) ?? grantType),
    status: packed.t,
    secret: packed.x ?? [],
    catchesDetails: template?.names.some((name) => detailNames.has(name)) ?? false,
    details: packed.f,
    retryAfter: packed.r,
    source: packed.o === undefined ? undefined : context.sources[packed.o],
    docs: packed.l,
    hint: place === undefined ? undefined : (language: string) => context.hint(place, language),
  }
  const keyed = { ...partial, keys: keyList(partial) }
  return { ...keyed, rank: rankOf(keyed) }
}

function file(map: Map<string, Rule[]>, key: string, rule: Rule): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [rule])
  else list.push(rule)
}

/** Files rules under their foremost key, each list by falling rank. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const index = {
    bySubcode: new Map<string, Rule[]>(),
    byCode: new Map<string, Rule[]>(),
    byDescription: new Map<string, Rule[]>(),
    byFirstWord: new Map<string, Rule[]>(),
    bySuberror: new Map<string, Rule[]>(),
    byError: new Map<string, Rule[]>(),
    others: [] as Rule[],
    all: rules,
    errors: new Set<string>(),
  }
  for (const rule of [...rules].sort((a, b) => b.rank - a.rank)) {
    if (rule.error !== undefined) index.errors.add(rule.error)
    if (rule.subcode !== undefined) file(index.bySubcode, rule.subcode, rule)
    else if (rule.code !== undefined) file(index.byCode, rule.code, rule)
    else if (rule.description !== undefined) file(index.byDescription, rule.description, rule)
    else if (rule.template !== undefined) {
      const head = rule.template.literals[0]!
      file(index.byFirstWord, head.includes(' ') ? firstWord(head) : '', rule)
    } else if (rule.suberror !== undefined) file(index.bySuberror, rule.suberror, rule)
    else if (rule.error !== undefined) file(index.byError, rule.error, rule)
    else index.others.push(rule)
  }
  return index
}

/** Turns shipped rules into rules that can be matched. */
export function compileRules(packed: readonly PackedRule[], context: RuleContext): Rule[] {
  return packed.filter(({ k }) => k !== null).map((rule) => compileRule(rule, context))
}
