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
 * Refuses a provider that nobody knows: its errors with 2xx would pass for successes.
 *
 * @param normalizer The bundled one unless given.
 * @throws TypeError that names the provider that was probably meant.
 */
export function checkProvider(where: string, provider: string, normalizer: Normalizer | undefined): void {
  const names = namesOf(normalizer)
  if (names.has(provider)) return
  const near = names.suggest(provider)
  const remedy =
    near !== undefined
      ? `did you mean "${near}"?`
      : normalizer === undefined
        ? '"npx oauth-errors lookup" lists them'
        : 'normalizer.providers lists those of this normalizer'
  throw new TypeError(`${where}: there is no provider "${provider}"; ${remedy}`)
}
