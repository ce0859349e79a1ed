import type { Catalog, RuleSource } from '../compile/catalog.js'
import { keysOf, packCatalog, packMatch, type CompiledCatalog, type PackedRule } from '../compile/pack.js'
import { parentIds } from '../compile/resolve-catalogs.js'
import type { Mistake } from './mistakes.js'
import type { PositionedJson } from './positions.js'
import { rulePath } from './sound-part.js'

/** Catalogs that can be compiled, and the rules that were left out for it. */
interface Removals {
  /** In the order in which they were given. */
  readonly catalogs: readonly Catalog[]
  /** By id: the rules whose `"condition": null` removes nothing. */
  readonly idle: ReadonlyMap<string, readonly RuleSource[]>
}

/**
 * Finds each `"condition": null` whose keys no inherited rule has.
 *
 * @param sources Catalogs that extend each other in no circle.
 * @param bundled The compiled catalogs that they may extend beside each other.
 */
export function findIdleRemovals(sources: readonly Catalog[], bundled: readonly CompiledCatalog[]): Removals {
  const byId = new Map(sources.map((source) => [source.provider, source]))
  const compiled = new Map(bundled.map((catalog) => [catalog.provider, catalog]))
  const done = new Map<string, { readonly source: Catalog; readonly packed: CompiledCatalog }>()
  const idle = new Map<string, readonly RuleSource[]>()
  const resolve = (source: Catalog): { readonly source: Catalog; readonly packed: CompiledCatalog } => {
    const id = source.provider
    const known = done.get(id)
    if (known !== undefined) return known
    const parents = parentIds(source).map((parent) => {
      const own = parent === id ? undefined : byId.get(parent)
      return own === undefined ? compiled.get(parent)! : resolve(own).packed
    })
    const inherited = new Set(parents.flatMap(({ rules }) => (JSON.parse(rules) as PackedRule[]).map(keysOf)))
    const isIdle = ({ condition, match }: RuleSource) => condition === null && !inherited.has(keysOf(packMatch(match)))
    idle.set(id, (source.rules ?? []).filter(isIdle))
    const sound =
      source.rules === undefined ? source : { ...source, rules: source.rules.filter((rule) => !isIdle(rule)) }
    const result = { source: sound, packed: packCatalog(sound, '00', parents) }
    done.set(id, result)
    return result
  }
  return { catalogs: sources.map((source) => resolve(source).source), idle }
}

/** The mistakes of a catalog's rules that remove nothing. */
export function removalMistakes(idle: readonly RuleSource[] = [], json: PositionedJson): Mistake[] {
  return idle.map((rule) => ({
    ...json.of([...rulePath(json, rule), 'match']),
    message: 'null removes nothing: no inherited rule has these keys',
    suggestion: 'correct them, or remove the rule',
  }))
}
