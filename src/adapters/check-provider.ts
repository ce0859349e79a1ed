import { bundledNames } from '../bundled/generated/provider-names.js'
import type { Normalizer } from '../compile/create-normalizer.js'
import { foldName } from '../compile/provider-name.js'
import { once } from '../core/once.js'
import { suggest } from '../core/suggest.js'

/** The names that a normalizer accepts: as they are written, and by their letters and digits. */
interface KnownNames {
  readonly written: readonly string[]
  readonly folded: ReadonlySet<string>
}

function knownNames(written: readonly string[]): KnownNames {
  return { written, folded: new Set(written.map(foldName)) }
}

const ofBundled = once(() => knownNames(bundledNames()))
const ofOwn = new WeakMap<Normalizer, KnownNames>()

function namesOf(normalizer: Normalizer | undefined): KnownNames {
  if (normalizer === undefined) return ofBundled()
  let known = ofOwn.get(normalizer)
  if (known === undefined) {
    known = knownNames(normalizer.providers.flatMap(({ id, aliases }) => [id, ...aliases]))
    ofOwn.set(normalizer, known)
  }
  return known
}

/**
 * Refuses a provider that nobody knows: its errors with 2xx would pass for successes.
 *
 * @param normalizer The bundled one unless given.
 * @throws TypeError that names the provider that was probably meant.
 */
export function checkProvider(where: string, provider: string, normalizer: Normalizer | undefined): void {
  const { written, folded } = namesOf(normalizer)
  if (folded.has(provider) || folded.has(foldName(provider))) return
  const near = suggest(provider, written)
  const remedy =
    near !== undefined
      ? `did you mean "${near}"?`
      : normalizer === undefined
        ? '"npx oauth-errors lookup" lists them'
        : 'normalizer.providers lists those of this normalizer'
  throw new TypeError(`${where}: there is no provider "${provider}"; ${remedy}`)
}
