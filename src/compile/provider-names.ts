import { suggest } from '../core/suggest.js'
import { foldName } from './provider-name.js'

/** The names of providers that somebody may give. */
export interface ProviderNames {
  /** As a normalizer resolves them: letters and digits count, in any case. */
  readonly has: (name: string) => boolean
  /** The name that was probably meant. */
  readonly suggest: (name: string) => string | undefined
}

/** Opens the ids and aliases of providers for questions. */
export function providerNames(
  providers: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): ProviderNames {
  return openNames(providers.flatMap(({ id, aliases }) => [id, ...aliases]))
}

/** The same for names that stand in a list. */
export function openNames(names: readonly string[]): ProviderNames {
  const folded = new Set(names.map(foldName))
  return {
    has: (name) => folded.has(name) || folded.has(foldName(name)),
    suggest: (name) => suggest(name.slice(0, 64), names),
  }
}
