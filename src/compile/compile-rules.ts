import type { Rule, RuleIndex } from '../core/catalog-index.js'
import { conditionInfo } from '../core/conditions.js'
import { foldTemplate, foldText } from '../core/text/fold.js'
import { canonicalGrantType } from '../core/read/endpoint.js'
import type { Endpoint } from '../core/http-response.js'
import { openingWords } from '../core/match/match.js'
import { isDetail } from '../core/match/to-details.js'
import { hasPlaceholder, parseTemplate, type Template } from '../core/text/template.js'
import type { PackedRule } from './pack.js'
import { keysBySpecificity, ruleKeys, shortNames } from './rule-keys.js'

/** What a rule's texts and sources are resolved with. */
export interface RuleContext {
  readonly catalog: string
  readonly sources: () => readonly string[]
  readonly hint: (place: number, language: string) => string | undefined
}

/** `error=invalid_grant&description=…`: the keys that are there, with their values. */
export function ruleId(packed: PackedRule): string {
  let id = ''
  for (const name of ruleKeys) {
    const value = packed[shortNames[name]]
    if (value !== undefined) id += `${id === '' ? '' : '&'}${name}=${String(value)}`
  }
  return id
}

const maxWeight = 4_095

/**
 * Specificity as one number: the keys in the order of comparison are bits from high to low, and between template and
 * the lesser keys stands the template's weight.
 */
function rankOf(packed: PackedRule, template: Template | undefined): number {
  const high =
    (packed.s === undefined ? 0 : 8) +
    (packed.c === undefined ? 0 : 4) +
    (packed.d === undefined ? 0 : template === undefined ? 2 : 1)
  const low =
    (packed.u === undefined ? 0 : 16) +
    (packed.e === undefined ? 0 : 8) +
    (packed.p === undefined ? 0 : 4) +
    (packed.g === undefined ? 0 : 2) +
    (packed.t === undefined ? 0 : 1)
  return (high * (maxWeight + 1) + Math.min(template?.weight ?? 0, maxWeight)) * 32 + low
}

function keyList(packed: PackedRule): string {
  return keysBySpecificity.filter((name) => packed[shortNames[name]] !== undefined).join('+')
}

const noNames: readonly string[] = []

/** All members at once: objects that are put together in steps each get a hidden class of their own, and are slow to read. */
function compileRule(packed: PackedRule, context: RuleContext, isShared: boolean): Rule {
  const { d: description, o: source } = packed
  const place = isShared ? undefined : packed.h
  const template =
    description !== undefined && hasPlaceholder(description) ? parseTemplate(foldTemplate(description)) : undefined
  return {
    id: ruleId(packed),
    catalog: packed.b ?? context.catalog,
    condition: packed.k!,
    info: conditionInfo(packed.k!),
    action: packed.a,
    error: packed.e,
    code: packed.c,
    subcode: packed.s,
    suberror: packed.u,
    description:
      description === undefined || template !== undefined
        ? undefined
        : foldText(description.replaceAll('{{', '{').replaceAll('}}', '}')),
    template,
    endpoint: packed.p as readonly Endpoint[] | undefined,
    grantType: packed.g?.map((grantType) => canonicalGrantType(grantType) ?? grantType),
    status: packed.t,
    rank: rankOf(packed, template),
    keys: keyList(packed),
    secret: packed.x ?? noNames,
    catchesDetails: template?.names.some(isDetail) ?? false,
    details: packed.f,
    retryAfter: isShared ? undefined : packed.r,
    source: source === undefined ? undefined : () => context.sources()[source]!,
    docs: isShared ? undefined : packed.l,
    hint: place === undefined ? undefined : (language: string) => context.hint(place, language),
  }
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
    byOpening: new Map<string, Rule[]>(),
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
      file(index.byOpening, openingWords(rule.template.literals[0]!), rule)
    } else if (rule.suberror !== undefined) file(index.bySuberror, rule.suberror, rule)
    else if (rule.error !== undefined) file(index.byError, rule.error, rule)
    else index.others.push(rule)
  }
  return index
}

/** Turns shipped rules into rules that can be matched. */
export function compileRules(packed: readonly PackedRule[], context: RuleContext, isShared = false): Rule[] {
  return packed.filter(({ k }) => k !== null).map((rule) => compileRule(rule, context, isShared))
}
