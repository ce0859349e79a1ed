import { foldName } from '../compile/provider-name.js'
import { suggest } from '../core/suggest.js'
import type { Normalizer } from '../index.js'

const most = 4

/** The ids that somebody may have meant: by the name, by a part of it, else by the nearest spelling. */
function suggestProviders(word: string, providers: Normalizer['providers']): string[] {
  const wanted = word.trim().toLowerCase()
  const idsWhere = (holds: (name: string) => boolean) =>
    providers
      .filter(({ id, aliases, name }) =>
        [id, ...aliases, ...Object.values(name)].some((text) => holds(text.toLowerCase())),
      )
      .map(({ id }) => id)
      .slice(0, most)
  const equal = idsWhere((name) => name === wanted)
  if (equal.length > 0) return equal
  const alike = wanted.length < 2 ? [] : idsWhere((name) => name.includes(wanted))
  if (alike.length > 0) return alike
  const near = suggest(
    wanted,
    providers.flatMap(({ id, aliases }) => [id, ...aliases]),
  )
  return near === undefined ? [] : idsWhere((name) => name === near)
}

/** The id of a provider that an id or alias names, as a normalizer resolves them. */
export function providerId(word: string, { providers }: Normalizer): string | undefined {
  const name = foldName(word)
  return providers.find(({ id, aliases }) => [id, ...aliases].some((known) => foldName(known) === name))?.id
}

/** What to say of a provider that is not known; `undefined` for one that is. */
export function unknownProvider(word: string, normalizer: Normalizer): string | undefined {
  if (providerId(word, normalizer) !== undefined) return undefined
  const near = suggestProviders(word, normalizer.providers)
  const hint = near.length === 0 ? '' : `; did you mean ${near.map((id) => `"${id}"`).join(' or ')}?`
  return `there is no provider "${word}"${hint}`
}
