/**
 * The normalizer without catalogs, for bundles that name the few providers they need.
 *
 * @module
 */
import { buildNormalizer, type CoreOptions, type Normalizer } from './compile/create-normalizer.js'
import { standards } from './bundled/generated/standards.js'

/**
 * Makes a normalizer of the given catalogs and languages, with the standards.
 *
 * @throws TypeError for unknown or circular `extends`, doubled ids, unknown conditions, impossible limits.
 * @example
 * ```ts
 * import { createNormalizer } from 'oauth-errors/core'
 * import wechat from 'oauth-errors/catalogs/wechat'
 * import english from 'oauth-errors/languages/en'
 *
 * const { normalize } = createNormalizer({ catalogs: [wechat], languages: [english] })
 * ```
 */
export function createNormalizer(options: CoreOptions = {}): Normalizer {
  return buildNormalizer(options, [], standards, options.languages ?? [])
}

export type { CoreOptions, Normalizer, ProviderInfo } from './compile/create-normalizer.js'
export type { Catalog } from './compile/catalog.js'
export type { CompiledCatalog } from './compile/pack.js'
export type { Language } from './compile/languages.js'
export type { LookupEntry } from './compile/look-up.js'
export type * from './core/http-response.js'
export type * from './core/result.js'
export type { Action, Category, Condition, Owner } from './core/vocabulary.js'
