import { readFile } from 'node:fs/promises'
import { bundle, standards, standardsApart } from '../bundled/engine.js'
import { checkCatalog } from '../catalog/check-catalog.js'
import { exampleMistakes } from '../catalog/check-examples.js'
import { formatMistake, type Mistake } from '../catalog/mistakes.js'
import { buildNormalizer } from '../compile/create-normalizer.js'
import { readCause } from '../core/plain/read-cause.js'
import { exitCode, usageError, type ExitCode } from './command-error.js'
import { printable, printLines, remark } from './print-lines.js'
import { readArguments } from './read-arguments.js'
import { replacesBundled, resolveExtends, type CatalogFile } from './resolve-extends.js'

type FileMistake = Mistake & { readonly file: string }

const bundled = bundle.catalogs()
const bundledIds: ReadonlySet<string> = new Set(bundled.map(({ provider }) => provider))

/** The id that a file with mistakes means to have. */
function claimedId(text: string): string | undefined {
  try {
    const value = JSON.parse(text) as { readonly provider?: unknown } | null
    return typeof value?.provider === 'string' ? value.provider : undefined
  } catch {
    return undefined
  }
}

/** Checks that each example reaches its rule, with the bundled catalogs and the files put together. */
function checkExamples(files: readonly CatalogFile[]): FileMistake[] {
  const replaced = new Set(
    files.filter(({ catalog }) => replacesBundled(catalog, bundledIds)).map(({ catalog }) => catalog.provider),
  )
  const normalizer = buildNormalizer(
    { catalogs: files.map(({ catalog }) => catalog) },
    {
      catalogs: bundled.filter(({ provider }) => !replaced.has(provider)),
      standards: [...standards, ...standardsApart],
      languages: [],
      plainWords: readCause,
    },
  )
  return files.flatMap(({ file, catalog, json }) =>
    exampleMistakes(catalog, json, normalizer).map((mistake) => ({ ...mistake, file })),
  )
}

async function checkFiles(
  paths: readonly string[],
): Promise<{ files: readonly CatalogFile[]; mistakes: FileMistake[] }> {
  const files: CatalogFile[] = []
  const mistakes: FileMistake[] = []
  const brokenIds = new Set<string>()
  for (const file of paths) {
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      mistakes.push({ file, line: 1, column: 1, message: `cannot be read: ${(error as Error).message}` })
      continue
    }
    const checked = checkCatalog(text)
    if ('catalog' in checked) {
      files.push({ file, ...checked })
      continue
    }
    mistakes.push(...checked.mistakes.map((mistake) => ({ ...mistake, file })))
    const id = claimedId(text)
    if (id !== undefined) brokenIds.add(id)
  }
  const resolved = resolveExtends(files, bundledIds, brokenIds)
  mistakes.push(...resolved.mistakes, ...checkExamples(resolved.usable))
  return { files, mistakes }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** `oauth-errors lint`: every mistake of every catalog, as compilers print them. */
export async function lintCommand(args: readonly string[]): Promise<ExitCode> {
  const { positionals } = readArguments(args, {})
  const paths = [...new Set(positionals)]
  if (paths.length === 0) throw usageError('lint needs a catalog file: oauth-errors lint our-idp.json')
  const { files, mistakes } = await checkFiles(paths)
  const order = (mistake: FileMistake) => paths.indexOf(mistake.file)
  mistakes.sort((a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column)
  const rules = files.reduce((sum, { catalog }) => sum + (catalog.rules?.length ?? 0), 0)
  printLines([
    ...mistakes.map((mistake) => printable(formatMistake(mistake.file, mistake).replaceAll('\n', ' '))),
    `${count(paths.length, 'file')}, ${count(rules, 'rule')}, ${count(mistakes.length, 'mistake')}`,
  ])
  const replacing = files.filter(({ catalog }) => replacesBundled(catalog, bundledIds))
  if (replacing.length > 0) {
    const shown = replacing.length > 3 ? `${replacing.length} files` : replacing.map(({ file }) => file).join(', ')
    remark(
      `checked in the place of the bundled catalog of the same id: ${shown}. ` +
        'A catalog of your own with such an id must extend it, or createNormalizer refuses it.',
    )
  }
  return mistakes.length > 0 ? exitCode.findings : exitCode.ok
}
