import type { Catalog } from '../compile/catalog.js'
import { checkCatalog } from './check-catalog.js'
import { CatalogError, sortMistakes } from './mistakes.js'

/**
 * Checks a catalog that is written in code or imported as JSON and gives it back, typed. The check is the one of `loadCatalogs`, so
 * that anything may be given: of JSON, TypeScript knows no members as narrow as those of a catalog.
 *
 * `source` and `examples` of a rule may be left out in catalogs of your own; `oauth-errors lint` tries the examples that
 * there are.
 *
 * @throws CatalogError with every mistake, each with the JSON Pointer of its member: `catalog "our-idp" /rules/0/match/code: …`
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
export function defineCatalog(catalog: Catalog | object): Catalog {
  const text = JSON.stringify(catalog, undefined, 2) as string | undefined
  if (text === undefined) throw new TypeError(`defineCatalog: a catalog is an object, got ${typeof catalog}`)
  const { mistakes } = checkCatalog(text)
  if (mistakes.length === 0) return catalog as Catalog
  const provider: unknown = (catalog as Partial<Catalog> | null)?.provider
  const file = typeof provider === 'string' ? `catalog "${provider}"` : 'catalog'
  const sorted = sortMistakes(
    mistakes.map((mistake) => ({ ...mistake, file })),
    [file],
  )
  // The lines are those of a text that nobody sees.
  throw new CatalogError(sorted.map(({ line: _line, column: _column, ...mistake }) => mistake))
}
