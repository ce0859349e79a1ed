import { bundledNames } from '../bundled/generated/provider-names.js'
import type { Normalizer } from '../compile/create-normalizer.js'
import { openNames, providerNames, type ProviderNames } from '../compile/provider-names.js'
import { once } from '../core/once.js'

const ofBundled = once(() => openNames(bundledNames()))
const ofOwn = new WeakMap<Normalizer, ProviderNames>()

function namesOf(normalizer: Normalizer | undefined): ProviderNames {
  if (normalizer === undefined) return ofBundled()
  let names = ofOwn.get(normalizer)
  if (names === undefined) {
    names = providerNames(normalizer.providers)
    ofOwn.set(normalizer, names)
  }
  return names
}

/**
 * Refuses a provider that is misspelt: its errors with 2xx would pass for successes. One that is like none that is known is read by
 * the standards: programs that serve many platforms name those too that have no catalog.
 *
 * @param normalizer The bundled one unless given.
 * @throws TypeError that names the provider that was probably meant.
 */
export function checkProvider(where: string, provider: string, normalizer: Normalizer | undefined): void {
  const names = namesOf(normalizer)
  const near = names.has(provider) ? undefined : names.suggest(provider)
  if (near !== undefined) throw new TypeError(`${where}: there is no provider "${provider}"; did you mean "${near}"?`)
}
