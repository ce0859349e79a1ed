/**
 * Reads any OAuth provider's error response: what happened, who must act, what to do, and whether to retry.
 *
 * @module
 */
export { createNormalizer, type NormalizerOptions } from './bundled/normalizer.js'
export { localize, lookup, normalize, normalizeThrown } from './bundled/functions.js'
export { oauthErrorOf } from './core/attached.js'
export { toError, type OAuthError } from './core/oauth-error.js'
export { isNormalizedError } from './core/is-normalized-error.js'
export { formatCode, parseCode, type ParsedCode } from './core/code.js'
export { conditions } from './bundled/conditions.js'
export type { ConditionInfo } from './core/conditions.js'
export type { Catalog } from './compile/catalog.js'
export type { Normalizer, ProviderInfo } from './compile/create-normalizer.js'
export type { LookupEntry } from './compile/look-up.js'
export type { Language } from './compile/languages.js'
export type { LanguageSource } from './compile/pack-language.js'
export type { CompiledCatalog } from './compile/pack.js'
export type { Endpoint, HeadersInput, HttpResponse, Limits, NormalizeOptions } from './core/http-response.js'
export type { ThrownOptions } from './core/thrown/normalize-thrown.js'
export type { Basis, Details, Diagnostic, Native, NormalizedError, Retry } from './core/result.js'
export type { Action, Category, Condition, Owner, ProviderId } from './core/vocabulary.js'
