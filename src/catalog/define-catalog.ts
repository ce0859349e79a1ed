import type { Catalog } from '../compile/catalog.js'
import { checkCatalog } from './check-catalog.js'
import { CatalogError } from './mistakes.js'

/**
 * Checks a catalog that is written in code and gives it back, typed.
 *
 * @throws CatalogError with every mistake; lines and columns count in the catalog printed as JSON.
 * @example
 * ```ts
 * import { createNormalizer } from 'oauth-errors'
 * import { defineCatalog } from 'oauth-errors/catalog'
 *
 * const ours = defineCatalog({
 *   provider: 'our-idp',
 *   name: { en: 'Our identity provider' },
 *   module: 90,
 *   recognize: { hosts: ['login.example.com'] },
 *   rules: [{ match: { error: 'E_SUSPENDED' }, condition: 'account_disabled' }],
 * })
 * const { normalize } = createNormalizer({ catalogs: [ours] })
 * ```
 */
export function defineCatalog(catalog: Catalog): Catalog {
  const text = JSON.stringify(catalog, undefined, 2) as string | undefined
  const checked = checkCatalog(text ?? '')
  if ('mistakes' in checked) {
    const file = typeof catalog?.provider === 'string' ? `catalog "${catalog.provider}"` : 'catalog'
    throw new CatalogError(checked.mistakes.map((mistake) => ({ ...mistake, file })))
  }
  return catalog
}
