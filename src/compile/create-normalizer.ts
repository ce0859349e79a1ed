import type { LanguageTexts, PlainWords } from '../core/catalog-index.js'
import {
  defaultLimits,
  type Endpoint,
  type HttpResponse,
  type Limits,
  type NormalizeOptions,
} from '../core/http-response.js'
import { checkOptions } from '../core/check-options.js'
import { normalizeGuarded } from '../core/normalize.js'
import { normalizeThrownGuarded, type ThrownOptions } from '../core/thrown/normalize-thrown.js'
import { relocalize } from '../core/relocalize.js'
import type { NormalizedError } from '../core/result.js'
import type { Remembering, Setup } from '../core/setup.js'
import { resolveCatalogs, type AnyCatalog } from './resolve-catalogs.js'
import { createLanguageFinder, type Language } from './languages.js'
import { ownLanguage, type AnyLanguage } from './pack-language.js'
import { lookUp, type LookupEntry } from './look-up.js'
import type { CompiledCatalog } from './pack.js'
import { refuse } from './refuse.js'
import { createRegistry, type ProviderRegistry } from './registry.js'
import { signsOf, type Signs } from './signs.js'

/** What is known of a provider without any response. */
export interface ProviderInfo {
  readonly id: string
  /** `BB` of its codes. */
  readonly module: string
  readonly name: { readonly en: string; readonly [language: string]: string }
  readonly aliases: readonly string[]
  readonly hosts: readonly string[]
  /** Where it reports errors with HTTP 2xx. */
  readonly errorsOn2xx: boolean | readonly Endpoint[]
  /** Paths that belong to an endpoint without saying so. */
  readonly endpoints: { readonly [endpoint in Endpoint]?: readonly string[] }
  /** Top-level members that its envelopes read words and codes from, and those that mark a failure. */
  readonly signs: Signs
  /** The number of its rules, inherited ones included. */
  readonly rules: number
  readonly docs?: string
}

/** A normalizer: everything that adapters and programs need, with its catalogs and languages. */
export interface Normalizer {
  /**
   * Reads one response. Never throws, for any value.
   *
   * @returns The error, or `undefined` for a success and for what could not be a response.
   */
  readonly normalize: (response: HttpResponse, options?: NormalizeOptions) => NormalizedError | undefined
  /**
   * Reads what an HTTP or OAuth client library threw. Never throws.
   *
   * @returns The error; `undefined` for what holds neither a provider's response nor a network failure, and for an abort
   *   by the caller.
   */
  readonly normalizeThrown: (error: unknown, options?: ThrownOptions) => NormalizedError | undefined
  /**
   * The same result in another language; also for a result that was sent as JSON. A hint of a catalog that this normalizer does not
   * have stays as it is: results of a normalizer of your own are localized by that one.
   */
  readonly localize: (result: NormalizedError, language: string) => NormalizedError
  /**
   * What a provider's native code, subcode or error word means: every rule that names it, else every rule of the standards.
   * A number is also found with what the provider's envelope puts before it: `700082` is Microsoft's `AADSTS700082`.
   */
  readonly lookup: (
    provider: string,
    native: string | number,
    options?: { readonly language?: string },
  ) => LookupEntry[]
  readonly providers: readonly ProviderInfo[]
  /** The languages that there are texts in. */
  readonly languages: readonly string[]
  /** A title that says nothing about the cause, for answers to strangers. */
  readonly neutralTitle: (language?: string) => string
}

/** Options of every `createNormalizer`. */
export interface CoreOptions {
  /** Compiled catalogs (`oauth-errors/catalogs/<id>`) or source ones, checked by `defineCatalog` or `loadCatalogs`. */
  readonly catalogs?: readonly AnyCatalog[] | undefined
  /**
   * Compiled languages (`oauth-errors/languages/<tag>`) or source ones, as `catalogs/README.md` describes them. What they lack
   * is shown in English; without any, titles and hints are plain English.
   */
  readonly languages?: readonly AnyLanguage[] | undefined
  /** The language of results when a call names none, of those that there are; `en`. */
  readonly language?: string | undefined
  /** Bounds on what is read. */
  readonly limits?: Partial<Limits> | undefined
}

function checkLimits(limits: Partial<Limits> = {}): Limits {
  checkOptions('createNormalizer: limits', limits, Object.keys(defaultLimits))
  const merged = { ...defaultLimits, ...limits }
  for (const [name, value] of Object.entries(merged)) {
    if (!Number.isInteger(value) || value < 1 || value > 16_777_216) {
      refuse(`limits.${name} must be a whole number from 1 to 16777216, got ${String(value)}`)
    }
  }
  return merged
}

function providerInfo(registry: ProviderRegistry, id: string): ProviderInfo {
  const compiled = registry.compiled(id)!
  const head = registry.head(id)
  return {
    id,
    module: compiled.module,
    name: head.name ?? { en: id },
    aliases: compiled.aliases,
    hosts: head.recognize?.hosts ?? [],
    errorsOn2xx: head.errorsOn2xx ?? false,
    endpoints: head.endpoints ?? {},
    signs: signsOf(head.envelopes ?? []),
    // Counting opens the catalog, which nearly nobody asks for.
    get rules() {
      return (JSON.parse(compiled.rules) as unknown[]).length
    },
    ...(head.docs === undefined ? undefined : { docs: head.docs }),
  }
}

/** What a normalizer is built of, beside the caller's own catalogs and languages. */
interface Parts {
  readonly catalogs?: readonly CompiledCatalog[]
  readonly standards: readonly CompiledCatalog[]
  readonly languages: readonly Language[]
  readonly plainWords?: PlainWords | undefined
  readonly memory?: (limits: Limits) => Remembering
}

/** Builds a normalizer on given catalogs, standards and languages. */
export function buildNormalizer(options: CoreOptions, parts: Parts): Normalizer {
  const { catalogs = [], standards, plainWords, memory } = parts
  const languages = [...parts.languages, ...(options.languages ?? []).map(ownLanguage)]
  if (options.language !== undefined && (typeof options.language !== 'string' || options.language === '')) {
    refuse('language must be a language tag such as "en" or "zh-CN"')
  }
  if (plainWords !== undefined && typeof (plainWords as Partial<PlainWords> | null)?.readCause !== 'function') {
    refuse('plainWords must be what oauth-errors/core exports under this name')
  }
  const registry = createRegistry(resolveCatalogs(options.catalogs ?? [], catalogs), standards, plainWords)
  const texts: (range: string | undefined) => LanguageTexts = createLanguageFinder(languages, options.language)
  const limits = checkLimits(options.limits)
  const setup: Setup = { registry, texts, limits, memory: memory?.(limits) }
  let providers: readonly ProviderInfo[] | undefined
  return {
    normalize: (response, callOptions) => normalizeGuarded(setup, response, callOptions),
    normalizeThrown: (error, callOptions) => normalizeThrownGuarded(setup, error, callOptions),
    localize: (result, language) => relocalize(setup, result, language),
    lookup: (provider, native, callOptions) => lookUp(registry, provider, String(native), texts(callOptions?.language)),
    languages: languages.length === 0 ? ['en'] : [...new Set(languages.map(({ tag }) => tag))],
    neutralTitle: (language) => texts(language).neutralTitle,
    get providers() {
      return (providers ??= registry.ids.map((id) => providerInfo(registry, id)))
    },
  }
}
