import { bundle, standards, standardsApart } from '../bundled/engine.js'
import { exampleMistakes } from '../catalog/check-examples.js'
import { findIdleRemovals, removalMistakes } from '../catalog/check-removals.js'
import { sortMistakes, type Mistake } from '../catalog/mistakes.js'
import { readCatalogFile } from '../catalog/read-catalog-file.js'
import { buildNormalizer } from '../compile/create-normalizer.js'
import { plainWords } from '../core/plain/plain-words.js'
import { replacesBundled, resolveExtends, type CatalogFile } from './resolve-extends.js'

type FileMistake = Mistake & { readonly file: string }

/** Catalog files, with all that is wrong with them. */
interface CheckedFiles {
  /** What is sound of each, in the order in which they were named. */
  readonly files: readonly CatalogFile[]
  /** File by file and line by line. */
  readonly mistakes: readonly FileMistake[]
}

/** Checks what rules do together with the bundled catalogs: each example reaches its rule, each `null` removes one. */
function checkTogether(files: readonly CatalogFile[]): FileMistake[] {
  const bundled = bundle.catalogs()
  const bundledIds = new Set(bundled.map(({ provider }) => provider))
  const replaced = new Set(
    files.filter(({ catalog }) => replacesBundled(catalog, bundledIds)).map(({ catalog }) => catalog.provider),
  )
  const { catalogs, idle } = findIdleRemovals(
    files.map(({ catalog }) => catalog),
    bundled,
  )
  const normalizer = buildNormalizer(
    { catalogs },
    {
      catalogs: bundled.filter(({ provider }) => !replaced.has(provider)),
      standards: [...standards, ...standardsApart],
      languages: [],
      plainWords,
    },
  )
  return files.flatMap(({ file, catalog, json }) =>
    [...removalMistakes(idle.get(catalog.provider), json), ...exampleMistakes(catalog, json, normalizer)].map(
      (mistake) => ({ ...mistake, file }),
    ),
  )
}

/** Checks catalog files: each by itself, what they extend, and what their rules do beside the bundled catalogs. */
export async function checkFiles(paths: readonly string[]): Promise<CheckedFiles> {
  const files: CatalogFile[] = []
  const mistakes: FileMistake[] = []
  const brokenIds = new Set<string>()
  for (const [i, file] of paths.entries()) {
    const checked = await readCatalogFile(file)
    mistakes.push(...checked.mistakes.map((mistake) => ({ ...mistake, file })))
    if (checked.sound === undefined) {
      if (checked.claimedId !== undefined) brokenIds.add(checked.claimedId)
      continue
    }
    const { catalog } = checked.sound
    // Without an id of its own its examples are tried under one that no other has.
    files.push({ ...checked.sound, file, catalog: { ...catalog, provider: catalog.provider || `file-${i}` } })
  }
  const resolved = resolveExtends(files, new Set(bundle.catalogs().map(({ provider }) => provider)), brokenIds)
  mistakes.push(...resolved.mistakes, ...checkTogether(resolved.usable))
  return { files, mistakes: sortMistakes(mistakes, paths) }
}
