import { canonicalGrantType } from '../core/read/endpoint.js'
import { foldTemplate } from '../core/text/fold.js'
import type { Details } from '../core/result.js'
import type { Action, Condition } from '../core/vocabulary.js'
import type { Catalog, MatchSource, RuleSource, Standard } from './catalog.js'
import { refuse } from './refuse.js'
import { ruleKeys, shortNames } from './rule-keys.js'

/** One rule with short names, as it is shipped: examples and notes are left out, texts and sources stand apart. */
export interface PackedRule {
  /** error */
  readonly e?: string
  /** code */
  readonly c?: string
  /** subcode */
  readonly s?: string
  /** suberror */
  readonly u?: string
  /** description */
  readonly d?: string
  /** endpoint */
  readonly p?: readonly string[]
  /** grantType */
  readonly g?: readonly string[]
  /** status */
  readonly t?: number
  /** condition */
  readonly k: Condition | null
  /** action */
  readonly a?: Action
  /** secret placeholders */
  readonly x?: readonly string[]
  /** details */
  readonly f?: Details
  /** retryAfter */
  readonly r?: number
  /** place of the source in `sources` */
  readonly o?: number
  /** docs */
  readonly l?: string
  /** place of the hint in each language's list */
  readonly h?: number
  /** the catalog that states the rule, where it was inherited */
  readonly b?: string
}

/** What is needed only once a provider is met: a catalog without its rules. */
export type PackedHead = Omit<Catalog, 'rules' | '$schema' | 'note' | 'extends'>

/**
 * A compiled catalog, as `oauth-errors/catalogs/<id>` exports it: what a module loads is a few strings, which are parsed
 * when the provider first fails.
 */
export interface CompiledCatalog {
  readonly provider: string
  /** `BB` of the code. */
  readonly module: string
  readonly aliases: readonly string[]
  /** JSON of {@link PackedHead}. */
  readonly head: string
  /** JSON of a list of {@link PackedRule}. */
  readonly rules: string
  /** Those of `rules` that {@link speaksForItself}, if they can be had without the others. */
  readonly sentences?: string
  /** JSON of the list of their sources. */
  readonly sources: string
  /** For each language, JSON of the list of hints. */
  readonly hints: { readonly [language: string]: string }
}

/** A text that the catalog itself states: it may mean the same with other providers. */
export function speaksForItself({ d, b }: PackedRule): boolean {
  return d !== undefined && b === undefined
}

/** The keys of a rule, packed. */
export function packMatch(match: MatchSource): Record<string, unknown> {
  const packed: Record<string, unknown> = {}
  for (const name of ruleKeys) {
    const value = match[name]
    if (value === undefined) continue
    packed[shortNames[name]] = name === 'endpoint' || name === 'grantType' ? [value].flat() : value
  }
  return packed
}

/** Collects equal texts once and gives each its place. */
class Places {
  readonly list: string[] = []
  readonly #places = new Map<string, number>()

  of(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    this.#places.set(text, this.list.length)
    this.list.push(text)
    return this.list.length - 1
  }
}

function packRule(rule: RuleSource, sources: Places, hints: Map<string, string[]>): PackedRule {
  const packed = packMatch(rule.match)
  packed['k'] = rule.condition
  if (rule.action !== undefined) packed['a'] = rule.action
  if (rule.secret !== undefined) packed['x'] = rule.secret
  if (rule.details !== undefined) packed['f'] = rule.details
  if (rule.retryAfter !== undefined) packed['r'] = rule.retryAfter
  if (rule.source !== undefined) packed['o'] = sources.of(rule.source)
  if (rule.docs !== undefined) packed['l'] = rule.docs
  if (rule.hint !== undefined) packed['h'] = placeOfHint(rule.hint, hints)
  return packed as unknown as PackedRule
}

function placeOfHint(hint: NonNullable<RuleSource['hint']>, hints: Map<string, string[]>): number {
  const english = hints.get('en')!
  const languages = Object.keys(hint)
  const same = english.findIndex(
    (text, place) =>
      languages.every((language) => hints.get(language)?.[place] === hint[language]) && text === (hint['en'] ?? ''),
  )
  if (same !== -1) return same
  const place = english.length
  english.push('')
  for (const language of languages) {
    const list = hints.get(language) ?? []
    hints.set(language, list)
    while (list.length < place) list.push('')
    list[place] = hint[language]!
  }
  return place
}

function stringifyHints(hints: Map<string, string[]>): Record<string, string> {
  return Object.fromEntries([...hints].map(([language, list]) => [language, JSON.stringify(list)]))
}

/** A list of keys means the same in any order. */
function setOf(list: readonly string[] | undefined): readonly string[] | undefined {
  return list && [...new Set(list)].sort()
}

/** What identifies a rule within its catalog: the same keys with the same values. */
export function keysOf({ e, c, s, u, d, p, g, t }: Partial<PackedRule>): string {
  const grantTypes = g?.map((grantType) => canonicalGrantType(grantType) ?? grantType)
  return JSON.stringify([e, c, s, u, d && foldTemplate(d), setOf(p), setOf(grantTypes), t])
}

/**
 * Compiles a catalog. Inherited rules come from the compiled parents; a rule with the same keys replaces an inherited
 * one, `condition: null` removes it, other members replace whole.
 *
 * @throws TypeError for a `null` that removes no inherited rule: it has a typing mistake, or what it extends has changed.
 */
export function packCatalog(catalog: Catalog, module: string, parents: readonly CompiledCatalog[]): CompiledCatalog {
  const { rules: ownRules, extends: _extends, $schema: _schema, note: _note, ...own } = catalog
  const sources = new Places()
  const hints = new Map<string, string[]>([['en', []]])
  const rules = new Map<string, PackedRule>()
  let head: Partial<PackedHead> = {}
  for (const parent of parents) {
    const {
      aliases: _aliases,
      recognize: _recognize,
      fallback: _fallback,
      ...parentHead
    } = JSON.parse(parent.head) as PackedHead
    head = { ...head, ...parentHead }
    const parentSources = JSON.parse(parent.sources) as string[]
    const parentHints = Object.entries(parent.hints).map(
      ([language, list]) => [language, JSON.parse(list) as string[]] as const,
    )
    for (const rule of JSON.parse(parent.rules) as PackedRule[]) {
      const { o, h, b, ...rest } = rule
      const stated = b ?? parent.provider
      const hint =
        h === undefined
          ? undefined
          : Object.fromEntries(parentHints.map(([language, list]) => [language, list[h] ?? '']))
      rules.set(keysOf(rule), {
        ...rest,
        // Who extends its bundled namesake states its sentences still.
        ...(stated === catalog.provider ? undefined : { b: stated }),
        ...(o === undefined ? undefined : { o: sources.of(parentSources[o]!) }),
        ...(hint === undefined ? undefined : { h: placeOfHint(hint, hints) }),
      })
    }
  }
  const stated = (ownRules ?? []).map((rule) => packRule(rule, sources, hints))
  for (const [i, rule] of stated.entries()) {
    if (rule.k !== null || rules.delete(keysOf(rule))) continue
    refuse(
      `catalog "${catalog.provider}", rules[${i}]: "condition": null removes nothing: no inherited rule has these keys`,
    )
  }
  for (const rule of stated) if (rule.k !== null) rules.set(keysOf(rule), rule)
  return {
    provider: catalog.provider,
    module,
    aliases: catalog.aliases ?? [],
    head: JSON.stringify({ ...head, ...own }),
    rules: JSON.stringify([...rules.values()]),
    sources: JSON.stringify(sources.list),
    hints: stringifyHints(hints),
  }
}

/** Compiles a standard to the same form; it has no module and recognizes nothing. */
export function packStandard(standard: Standard): CompiledCatalog {
  const packed = packCatalog({ provider: standard.standard, name: standard.name, rules: standard.rules }, '00', [])
  return { ...packed, head: '{}' }
}
