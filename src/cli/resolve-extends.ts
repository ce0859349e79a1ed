import type { Catalog } from '../compile/catalog.js'
import { parentIds } from '../compile/resolve-catalogs.js'
import type { Mistake } from '../catalog/mistakes.js'
import type { SoundPart } from '../catalog/sound-part.js'
import { suggest } from '../core/suggest.js'

/** What is sound of a catalog file. */
export interface CatalogFile extends SoundPart {
  readonly file: string
}

/** Catalogs that can be put together, and what is wrong with the others. */
interface ResolvedFiles {
  readonly usable: readonly CatalogFile[]
  readonly mistakes: readonly (Mistake & { readonly file: string })[]
}

/** Whether a catalog stands in the place of the bundled one of its id, rather than on top of it. */
export function replacesBundled(catalog: Catalog, bundledIds: ReadonlySet<string>): boolean {
  return bundledIds.has(catalog.provider) && !parentIds(catalog).includes(catalog.provider)
}

/**
 * Follows ids, aliases and `extends` among files and bundled catalogs. `createNormalizer` refuses the same things, but one at
 * a time and without a place; aliases that mean nothing it passes over.
 *
 * @param brokenIds Ids of files that cannot be read, which are reported already: who extends them is neither wrong nor usable.
 */
export function resolveExtends(
  files: readonly CatalogFile[],
  bundledIds: ReadonlySet<string>,
  brokenIds: ReadonlySet<string>,
): ResolvedFiles {
  const mistakes: (Mistake & { readonly file: string })[] = []
  const report = ({ file, json }: CatalogFile, path: readonly PropertyKey[], message: string, suggestion?: string) =>
    mistakes.push({ file, ...json.of(path), message, suggestion })
  const byId = new Map<string, CatalogFile>()
  for (const entry of files) {
    const id = entry.catalog.provider
    const first = byId.get(id)
    if (first === undefined) byId.set(id, entry)
    else report(entry, ['provider'], `"${id}" is the id of ${first.file} too`)
    if (replacesBundled(entry.catalog, bundledIds))
      report(
        entry,
        ['provider'],
        `"${id}" is a bundled catalog`,
        `add "extends": "${id}" to change it, or choose another id`,
      )
  }
  for (const entry of files) {
    for (const [i, alias] of (entry.catalog.aliases ?? []).entries()) {
      if (alias === entry.catalog.provider || (!byId.has(alias) && !bundledIds.has(alias))) continue
      const whose = byId.get(alias)?.file ?? 'a bundled catalog'
      report(entry, ['aliases', i], `"${alias}" is the id of ${whose}, which it stays`, 'remove it')
    }
  }

  const known = [...byId.keys(), ...bundledIds, ...brokenIds]
  const unusable = new Set(files.flatMap(({ catalog, isReadable }) => (isReadable ? [] : [catalog.provider])))
  const parentsOf = (id: string) =>
    parentIds(byId.get(id)!.catalog).filter((parent) => parent !== id && byId.has(parent))
  /** A way from `id` through parents back to it. */
  const circle = (id: string, path: readonly string[], seen: Set<string>): readonly string[] | undefined => {
    for (const parent of parentsOf(path.at(-1) ?? id)) {
      if (parent === id) return [id, ...path, id]
      if (seen.has(parent)) continue
      seen.add(parent)
      const found = circle(id, [...path, parent], seen)
      if (found !== undefined) return found
    }
    return undefined
  }

  for (const [id, entry] of byId) {
    const parents = parentIds(entry.catalog)
    const place = (parent: string) =>
      Array.isArray(entry.catalog.extends) ? ['extends', parents.indexOf(parent)] : ['extends']
    for (const parent of parents) {
      if (bundledIds.has(parent) || (byId.has(parent) && parent !== id)) continue
      unusable.add(id)
      if (brokenIds.has(parent)) continue
      if (parent === id) report(entry, place(parent), `extends itself, and no bundled catalog is called "${id}"`)
      else {
        const near = suggest(
          parent,
          known.filter((other) => other !== id),
        )
        report(
          entry,
          place(parent),
          `extends "${parent}", which is neither bundled nor among the files`,
          near === undefined ? 'name its file too' : `did you mean "${near}"?`,
        )
      }
    }
    const way = circle(id, [], new Set())
    if (way === undefined) continue
    unusable.add(id)
    report(entry, place(way[1]!), `catalogs extend each other in a circle: ${way.join(' → ')}`)
  }

  const isUsable = (id: string): boolean => !unusable.has(id) && parentsOf(id).every(isUsable)
  return { usable: [...byId].filter(([id]) => isUsable(id)).map(([, entry]) => entry), mistakes }
}
