import { readFile } from 'node:fs/promises'
import type { Catalog } from '../compile/catalog.js'
import { checkCatalog } from './check-catalog.js'
import { CatalogError, type Mistake } from './mistakes.js'

/**
 * Reads and checks catalog files.
 *
 * @param paths Files, in the order in which the catalogs are wanted.
 * @throws CatalogError with every mistake of every file as `file:line:column: …`; also for a file that cannot be read.
 * @example
 * ```ts
 * import { createNormalizer } from 'oauth-errors'
 * import { loadCatalogs } from 'oauth-errors/catalog'
 *
 * const normalizer = createNormalizer({ catalogs: await loadCatalogs(['catalogs/our-idp.json']) })
 * ```
 */
export async function loadCatalogs(paths: readonly string[]): Promise<Catalog[]> {
  const mistakes: (Mistake & { readonly file: string })[] = []
  const catalogs: Catalog[] = []
  for (const file of paths) {
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      mistakes.push({ file, line: 1, column: 1, message: `cannot be read: ${(error as Error).message}` })
      continue
    }
    const checked = checkCatalog(text)
    if ('mistakes' in checked) mistakes.push(...checked.mistakes.map((mistake) => ({ ...mistake, file })))
    else catalogs.push(checked.catalog)
  }
  if (mistakes.length > 0) throw new CatalogError(mistakes)
  return catalogs
}
