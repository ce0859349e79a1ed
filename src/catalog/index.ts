/**
 * Catalogs of your own: checked, with every mistake at once as `file:line:column`.
 *
 * @module
 */
export { defineCatalog } from './define-catalog.js'
export { loadCatalogs } from './load-catalogs.js'
export { CatalogError, formatMistake, type Mistake } from './mistakes.js'
export type { Catalog, EnvelopeSource, ExampleSource, MatchSource, RuleSource } from '../compile/catalog.js'
