import { CatalogError } from '../catalog/mistakes.js'
import { createNormalizer, type Catalog, type Normalizer } from '../index.js'
import { CommandError, usageError } from './command-error.js'
import { remark } from './print-lines.js'

/** The options that every command with a normalizer has. */
export const normalizerOptions = {
  language: { type: 'string' },
  catalog: { type: 'string', multiple: true },
} as const

interface Wanted {
  readonly language?: string | undefined
  readonly catalog?: readonly string[] | undefined
}

/** A normalizer, and the catalogs of `--catalog` that it was given. */
interface Opened {
  readonly normalizer: Normalizer
  readonly own: readonly Catalog[]
}

async function load(paths: readonly string[]): Promise<Catalog[]> {
  if (paths.length === 0) return []
  // The validator costs more than everything else together: only who brings catalogs loads it.
  const { loadCatalogs } = await import('../catalog/index.js')
  return loadCatalogs(paths)
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0]!
}

/**
 * The bundled catalogs with those of `--catalog`, in the language of `--language`.
 *
 * @throws CommandError for catalogs with mistakes, listing all of them.
 */
export async function openNormalizer({ language, catalog = [] }: Wanted): Promise<Opened> {
  if (language === '') throw usageError('--language needs a language tag such as "en" or "zh-CN"')
  let opened: Opened
  try {
    const own = await load(catalog)
    opened = { normalizer: createNormalizer({ catalogs: own, language }), own }
  } catch (error) {
    if (error instanceof CatalogError) throw new CommandError(error.message)
    // What the catalogs mean together: extends, ids.
    const refusal = /^createNormalizer: (.*)$/s.exec(error instanceof TypeError ? error.message : '')?.[1]
    throw refusal === undefined ? error : new CommandError(refusal)
  }
  const { languages } = opened.normalizer
  if (language !== undefined && !languages.some((tag) => primary(tag) === primary(language))) {
    remark(`there are no texts in "${language}", only in ${languages.join(', ')}: English is used`)
  }
  return opened
}
