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
export interface Opened {
  readonly normalizer: Normalizer
  readonly own: readonly Catalog[]
}

async function load(paths: readonly string[]): Promise<Catalog[]> {
  if (paths.length === 0) return []
  // The validator costs more than everything else together: only who brings catalogs loads it.
  const { checkFiles } = await import('./check-files.js')
  const { CatalogError } = await import('../catalog/mistakes.js')
  const { files, mistakes } = await checkFiles([...new Set(paths)])
  if (mistakes.length > 0) throw new CommandError(new CatalogError(mistakes).message)
  return files.map(({ catalog }) => catalog)
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
  const own = await load(catalog)
  const { languages } = createNormalizer({ bundled: false })
  const isSpoken = language === undefined || languages.some((tag) => primary(tag) === primary(language))
  if (!isSpoken) remark(`there are no texts in "${language}", only in ${languages.join(', ')}: English is used`)
  return { normalizer: createNormalizer({ catalogs: own, language: isSpoken ? language : undefined }), own }
}
