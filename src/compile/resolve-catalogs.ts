import type { Catalog } from './catalog.js'
import { isCondition } from './is-condition.js'
import { packCatalog, type CompiledCatalog, type PackedHead } from './pack.js'
import { refuse } from './refuse.js'

/** A catalog in either form. */
export type AnyCatalog = Catalog | CompiledCatalog

function isCompiled(catalog: AnyCatalog): catalog is CompiledCatalog {
  return typeof catalog === 'object' && catalog !== null && 'head' in catalog && typeof catalog.head === 'string'
}

/** The ids that a catalog extends, in order. */
export function parentIds(catalog: Catalog): string[] {
  return catalog.extends === undefined ? [] : [catalog.extends].flat()
}

/** What would otherwise fail only when the provider fails; `defineCatalog` says all of it, with places. */
function check(catalog: Catalog): void {
  if (
    typeof catalog !== 'object' ||
    catalog === null ||
    typeof catalog.provider !== 'string' ||
    catalog.provider === ''
  ) {
    refuse(
      'every catalog needs a "provider" id; check catalogs with defineCatalog() of "oauth-errors/catalog" to see every mistake',
    )
  }
  const at = `catalog "${catalog.provider}"`
  if (
    catalog.module !== undefined &&
    !(Number.isInteger(catalog.module) && catalog.module >= 90 && catalog.module <= 99)
  ) {
    refuse(
      `${at}: module must be a number from 90 to 99, which are kept for private catalogs; got ${String(catalog.module)}`,
    )
  }
  for (const [i, rule] of (catalog.rules ?? []).entries()) {
    if (rule.condition !== null && !isCondition(rule.condition)) {
      refuse(`${at}, rules[${i}]: there is no condition "${String(rule.condition)}"; see catalogs/conditions.json`)
    }
    if (typeof rule.match !== 'object' || rule.match === null) refuse(`${at}, rules[${i}]: "match" is missing`)
  }
}

/**
 * The catalogs that a normalizer works with: the bundled ones and the caller's, inheritance resolved.
 *
 * @throws TypeError for a cycle, an unknown id in `extends`, two catalogs of one id, an id of a bundled or compiled catalog
 *   that is not extended, or a `null` that removes no rule.
 */
export function resolveCatalogs(own: readonly AnyCatalog[], bundled: readonly CompiledCatalog[]): CompiledCatalog[] {
  const compiled = new Map(bundled.map((catalog) => [catalog.provider, catalog]))
  const given = new Set<string>()
  for (const catalog of own.filter(isCompiled)) {
    if (given.has(catalog.provider)) refuse(`two compiled catalogs have the id "${catalog.provider}"; give it once`)
    given.add(catalog.provider)
    compiled.set(catalog.provider, catalog)
  }
  const sources = new Map<string, Catalog>()
  for (const catalog of own) {
    if (isCompiled(catalog)) continue
    check(catalog)
    const { provider } = catalog
    if (sources.has(provider)) refuse(`two catalogs have the id "${provider}"; merge them or rename one`)
    if (compiled.has(provider) && !parentIds(catalog).includes(provider)) {
      const what = given.has(provider) ? 'is given as a compiled catalog too' : 'is a bundled catalog'
      refuse(`"${provider}" ${what}: add "extends": "${provider}" to change it, or choose another id`)
    }
    sources.set(provider, catalog)
  }
  const done = new Map<string, CompiledCatalog>()
  const resolve = (id: string, path: readonly string[]): CompiledCatalog => {
    const finished = done.get(id)
    if (finished !== undefined) return finished
    const source = sources.get(id)!
    const trail = [...path, id]
    const parents = parentIds(source).map((parent) => {
      // A catalog may extend the bundled one of its own id.
      if (parent === id || !sources.has(parent)) {
        return compiled.get(parent) ?? refuse(`catalog "${id}" extends "${parent}", which is neither bundled nor given`)
      }
      if (trail.includes(parent)) refuse(`catalogs extend each other in a circle: ${[...trail, parent].join(' → ')}`)
      return resolve(parent, trail)
    })
    const module = source.module?.toString() ?? compiled.get(id)?.module ?? '00'
    const packed = packCatalog(source, module, parents)
    const inherited = compiled.get(id)
    const result = inherited === undefined ? packed : keepRecognition(packed, inherited)
    done.set(id, result)
    return result
  }
  for (const id of sources.keys()) resolve(id, [])
  return [...compiled.values()].filter(({ provider }) => !done.has(provider)).concat([...done.values()])
}

/** A private catalog that extends its bundled namesake is recognized as that one unless it says otherwise. */
function keepRecognition(packed: CompiledCatalog, inherited: CompiledCatalog): CompiledCatalog {
  const head = JSON.parse(packed.head) as PackedHead
  const { recognize, fallback } = JSON.parse(inherited.head) as PackedHead
  const aliases = packed.aliases.length > 0 ? packed.aliases : inherited.aliases
  return { ...packed, aliases, head: JSON.stringify({ recognize, fallback, ...head }) }
}
