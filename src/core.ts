/**
 * The normalizer without catalogs, for bundles that name the few providers they need.
 *
 * @module
 */
import { buildNormalizer, type CoreOptions, type Normalizer } from './compile/create-normalizer.js'
import { checkNormalizerOptions } from './bundled/check-normalizer-options.js'
import type { PlainWords as Reader } from './core/catalog-index.js'
import { plainWords as reader } from './core/plain/plain-words.js'
import { standards } from './bundled/generated/standards.js'

/** {@link plainWords}; what is in it is the package's own matter. */
export interface PlainWords {
  readonly readCause: (...facts: never[]) => unknown
}

/** Options of `createNormalizer` of `oauth-errors/core`. */
export interface PartsOptions extends CoreOptions {
  /** {@link plainWords}; without it, a text that no rule knows tells neither a cause nor a wait. */
  readonly plainWords?: PlainWords | undefined
}

const optionNames = ['catalogs', 'languages', 'language', 'limits', 'plainWords']

/**
 * Makes a normalizer of the given catalogs and languages, with the standards.
 *
 * @throws TypeError for unknown or circular `extends`, doubled ids, unknown conditions, a `null` that removes no rule, what
 *   is no language, impossible limits, a `language` without texts, options that do not exist.
 * @example
 * ```ts
 * import { createNormalizer } from 'oauth-errors/core'
 * import wechat from 'oauth-errors/catalogs/wechat'
 * import english from 'oauth-errors/languages/en'
 *
 * const { normalize } = createNormalizer({ catalogs: [wechat], languages: [english] })
 * ```
 */
export function createNormalizer(options: PartsOptions = {}): Normalizer {
  checkNormalizerOptions(options, optionNames)
  return buildNormalizer(options, {
    standards,
    languages: [],
    plainWords: options.plainWords as Reader | undefined,
  })
}

/**
 * Reads what texts that no rule knows say in plain English, Chinese and, a little, Japanese: the cause, and how long to wait. 25 kB gzip,
 * hence apart.
 * `oauth-errors` itself always reads them.
 *
 * @example
 * ```ts
 * import { createNormalizer, plainWords } from 'oauth-errors/core'
 *
 * const { normalize } = createNormalizer({ plainWords })
 * normalize({ status: 400, body: { error: 'E17', message: 'The refresh token has expired' } })?.condition // expired_refresh_token
 * ```
 */
export const plainWords: PlainWords = reader

export { oauthErrorOf } from './core/attached.js'
export { toError, type OAuthError } from './core/oauth-error.js'
export { isNormalizedError } from './core/is-normalized-error.js'
export { formatCode, parseCode, type ParsedCode } from './core/code.js'
export { conditions } from './bundled/conditions.js'
export type { ConditionInfo } from './core/conditions.js'
export type { CoreOptions, Normalizer, ProviderInfo } from './compile/create-normalizer.js'
export type { Catalog } from './compile/catalog.js'
export type { CompiledCatalog } from './compile/pack.js'
export type { Language } from './compile/languages.js'
export type { LanguageSource } from './compile/pack-language.js'
export type { LookupEntry } from './compile/look-up.js'
export type { Endpoint, HeadersInput, HttpResponse, Limits, NormalizeOptions } from './core/http-response.js'
export type { ThrownOptions } from './core/thrown/normalize-thrown.js'
export type { Basis, Details, Diagnostic, Native, NormalizedError, Retry } from './core/result.js'
export type { Action, Category, Condition, Owner, ProviderId } from './core/vocabulary.js'
