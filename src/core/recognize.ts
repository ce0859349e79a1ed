import type { CatalogIndex, Registry } from './catalog-index.js'
import type { Location } from './parse/location.js'

/** Whose response it is, before anything of it is read. */
export interface Recognition {
  readonly provider: string | undefined
  readonly how: 'caller' | 'host' | 'none'
  readonly catalog: CatalogIndex | undefined
}

/** By the caller's word, else by the host; what only the provider sends is looked for where it is read. */
export function recognize(registry: Registry, named: unknown, location: Location | undefined): Recognition {
  const byName = typeof named === 'string' ? registry.resolve(named) : undefined
  const provider = byName ?? (location === undefined ? undefined : registry.byHost(location.host, location.path))
  return {
    provider,
    how: byName !== undefined ? 'caller' : provider === undefined ? 'none' : 'host',
    catalog: provider === undefined ? undefined : registry.catalog(provider),
  }
}
