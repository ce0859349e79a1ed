import type { Normalizer } from '../compile/create-normalizer.js'
import { checkOptions } from '../core/check-options.js'
import { checkProvider } from './check-provider.js'

/** The options that several adapters have. */
export interface SharedOptions {
  readonly provider?: string | undefined
  readonly normalizer?: Normalizer | undefined
  readonly language?: string | undefined
}

/**
 * Checks the names of all options, and what the shared ones hold.
 *
 * @param known The names of all options of the function in `where`.
 * @throws TypeError that names the option and what it should be.
 */
export function checkSharedOptions(where: string, options: SharedOptions, known: readonly string[]): void {
  checkOptions(where, options, known)
  const fail = (message: string): never => {
    throw new TypeError(`${where}: ${message}`)
  }
  const { provider, normalizer, language } = options
  if (provider !== undefined && typeof provider !== 'string') fail('provider must be a provider id such as "wechat"')
  if (normalizer !== undefined && typeof normalizer?.normalizeThrown !== 'function') {
    fail('normalizer must be made by createNormalizer()')
  }
  if (provider !== undefined) checkProvider(where, provider, normalizer)
  if (language !== undefined && typeof language !== 'string') fail('language must be a language tag such as "zh-CN"')
}
