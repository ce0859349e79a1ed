import type { Catalog } from '../compile/catalog.js'
import { CatalogError, type Mistake } from './mistakes.js'
import { readCatalogFile } from './read-catalog-file.js'

function checkPaths(paths: unknown): asserts paths is readonly string[] {
  if (!Array.isArray(paths)) {
    const remedy = typeof paths === 'string' ? `; write loadCatalogs([${JSON.stringify(paths)}])` : ''
    throw new TypeError(`loadCatalogs: paths must be a list of files, got ${String(paths)}${remedy}`)
  }
  const wrong = (paths as readonly unknown[]).findIndex((path) => typeof path !== 'string' || path === '')
  if (wrong === -1) return
  const got = JSON.stringify((paths as readonly unknown[])[wrong])
  throw new TypeError(`loadCatalogs: paths[${wrong}] must be the path of a file, got ${got}`)
}

/**
 * Reads and checks catalog files.
 *
 * @param paths Files, in the order in which the catalogs are wanted.
 * @throws CatalogError with every mistake of every file as `file:line:column: …`, file by file and line by line; also for a
 *   file that cannot be read.
 * @throws TypeError where `paths` is no list of texts.
 * @example
 * ```ts
 * import { createNormalizer } from 'oauth-errors'
 * import { loadCatalogs } from 'oauth-errors/catalog'
 *
 * const normalizer = createNormalizer({ catalogs: await loadCatalogs(['catalogs/our-idp.json']) })
 * ```
 */
export async function loadCatalogs(paths: readonly string[]): Promise<Catalog[]> {
  checkPaths(paths)
  const mistakes: (Mistake & { readonly file: string })[] = []
  const catalogs: Catalog[] = []
  for (const file of paths) {
    const checked = await readCatalogFile(file)
    mistakes.push(...checked.mistakes.map((mistake) => ({ ...mistake, file })))
    if (checked.sound !== undefined) catalogs.push(checked.sound.catalog)
  }
  if (mistakes.length > 0) throw new CatalogError(mistakes)
  return catalogs
}
