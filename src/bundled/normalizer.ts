import { checkNormalizerOptions } from './check-normalizer-options.js'
import type { AnyCatalog } from '../compile/resolve-catalogs.js'
import { buildNormalizer, type CoreOptions, type Normalizer } from '../compile/create-normalizer.js'
import { Memory } from '../core/memory.js'
import { plainWords } from '../core/plain/plain-words.js'
import { bundle } from './generated/bundle.js'
import { standards, standardsApart } from './generated/standards.js'

/** Options of `createNormalizer`. */
export interface NormalizerOptions extends CoreOptions {
  /** Catalogs of your own, added to the bundled ones. */
  readonly catalogs?: readonly AnyCatalog[] | undefined
  /** `false`: start without the bundled catalogs. */
  readonly bundled?: boolean | undefined
}

const optionNames = ['catalogs', 'bundled', 'languages', 'language', 'limits']

/**
 * Makes a normalizer with the bundled catalogs and languages and the caller's own.
 *
 * @throws TypeError for unknown or circular `extends`, doubled ids, an id of a bundled catalog that is not extended,
 *   unknown conditions, a `null` that removes no rule, what is no language, impossible limits, a `language` without texts,
 *   options that do not exist.
 * @example
 * ```ts
 * import { createNormalizer } from 'oauth-errors'
 * import { loadCatalogs } from 'oauth-errors/catalog'
 *
 * const normalizer = createNormalizer({ catalogs: await loadCatalogs(['catalogs/our-idp.json']), language: 'zh-CN' })
 * ```
 */
export function createNormalizer(options: NormalizerOptions = {}): Normalizer {
  checkNormalizerOptions(options, optionNames)
  if (options.bundled !== undefined && typeof options.bundled !== 'boolean') {
    throw new TypeError('createNormalizer: bundled must be true or false')
  }
  return buildNormalizer(options, {
    catalogs: options.bundled === false ? [] : bundle.catalogs(),
    standards: [...standards, ...standardsApart],
    languages: bundle.languages,
    plainWords,
    memory: (limits) => new Memory(limits.body),
  })
}

let shared: Normalizer | undefined

/** The normalizer that the package's own functions use, made when it is first needed. */
export function bundledNormalizer(): Normalizer {
  return (shared ??= createNormalizer())
}
