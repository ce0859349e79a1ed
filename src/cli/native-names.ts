import { bundle } from '../bundled/engine.js'
import type { Catalog } from '../compile/catalog.js'
import type { PackedRule } from '../compile/pack.js'
import { resolveCatalogs } from '../compile/resolve-catalogs.js'
import { suggest } from '../core/suggest.js'

const byNumber = new Intl.Collator('en', { numeric: true })

/** The codes and words that a provider's rules name, in order; opens the whole catalog. */
export function nativeNames(provider: string, own: readonly Catalog[]): readonly string[] {
  const compiled = resolveCatalogs(own, bundle.catalogs()).find((catalog) => catalog.provider === provider)
  const rules = JSON.parse(compiled?.rules ?? '[]') as PackedRule[]
  const names = rules.flatMap(({ c, s, u, e }) => [c, s, u, e]).filter((name) => name !== undefined)
  return [...new Set(names)].sort(byNumber.compare)
}

/** The code or word of a provider's rules that somebody may have meant. */
export function suggestCode(word: string, provider: string, own: readonly Catalog[]): string | undefined {
  // A number with two other digits is another number.
  return suggest(word.trim(), nativeNames(provider, own), /\d/.test(word) ? 1 : undefined)
}
