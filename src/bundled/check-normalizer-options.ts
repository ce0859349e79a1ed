import type { CoreOptions } from '../compile/create-normalizer.js'
import { checkOptions } from '../core/check-options.js'

const where = 'createNormalizer'

/**
 * Checks what `createNormalizer` is given, before anything reads it.
 *
 * @throws TypeError that names the option and what it should be.
 */
export function checkNormalizerOptions(options: CoreOptions, names: readonly string[]): void {
  checkOptions(where, options, names)
  for (const name of ['catalogs', 'languages'] as const) {
    const list: unknown = options[name]
    if (list === undefined || Array.isArray(list)) continue
    throw new TypeError(
      `${where}: ${name} must be a list${list instanceof Promise ? ', not a promise: await loadCatalogs() first' : ''}`,
    )
  }
}
