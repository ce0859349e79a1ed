import { bundle } from '../bundled/engine.js'
import { suggest } from '../core/suggest.js'
import type { Catalog } from '../compile/catalog.js'
import type { PackedRule } from '../compile/pack.js'
import { resolveCatalogs } from '../compile/resolve-catalogs.js'

/** The code or word of a provider's rules that somebody may have meant; opens the whole catalog. */
export function suggestCode(word: string, provider: string, own: readonly Catalog[]): string | undefined {
  const compiled = resolveCatalogs(own, bundle.catalogs()).find((catalog) => catalog.provider === provider)
  const rules = JSON.parse(compiled?.rules ?? '[]') as PackedRule[]
  const known = new Set(rules.flatMap(({ c, s, u, e }) => [c, s, u, e]).filter((name) => name !== undefined))
  // A number with two other digits is another number.
  return suggest(word.trim(), [...known], /\d/.test(word) ? 1 : undefined)
}
