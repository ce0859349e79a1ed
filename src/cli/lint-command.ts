import { bundle, standards, standardsApart } from '../bundled/engine.js'
import { exampleMistakes } from '../catalog/check-examples.js'
import { counted, formatMistake, sortMistakes, type Mistake } from '../catalog/mistakes.js'
import { readCatalogFile } from '../catalog/read-catalog-file.js'
import { buildNormalizer } from '../compile/create-normalizer.js'
import { readCause } from '../core/plain/read-cause.js'
import { exitCode, usageError, type ExitCode } from './command-error.js'
import { printable, printLines, remark } from './print-lines.js'
import { readArguments } from './read-arguments.js'
import { replacesBundled, resolveExtends, type CatalogFile } from './resolve-extends.js'

type FileMistake = Mistake & { readonly file: string }

const bundled = bundle.catalogs()
const bundledIds: ReadonlySet<string> = new Set(bundled.map(({ provider }) => provider))

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
  for (const [i, file] of paths.entries()) {
    const checked = await readCatalogFile(file)
    mistakes.push(...checked.mistakes.map((mistake) => ({ ...mistake, file })))
    if (checked.sound === undefined) {
      if (checked.claimedId !== undefined) brokenIds.add(checked.claimedId)
      continue
    }
    const { catalog } = checked.sound
    // Without an id of its own its examples are tried under one that no other has.
    files.push({ ...checked.sound, file, catalog: { ...catalog, provider: catalog.provider || `file-${i}` } })
  }
  const resolved = resolveExtends(files, bundledIds, brokenIds)
  mistakes.push(...resolved.mistakes, ...checkExamples(resolved.usable))
  return { files, mistakes }
}

/** `oauth-errors lint`: every mistake of every catalog, as compilers print them. */
export async function lintCommand(args: readonly string[]): Promise<ExitCode> {
  const { positionals } = readArguments(args, {})
  const paths = [...new Set(positionals)]
  if (paths.length === 0) throw usageError('lint needs a catalog file: oauth-errors lint our-idp.json')
  const { files, mistakes } = await checkFiles(paths)
  const rules = files.reduce((sum, { catalog }) => sum + (catalog.rules?.length ?? 0), 0)
  printLines([
    ...sortMistakes(mistakes, paths).map((mistake) =>
      printable(formatMistake(mistake.file, mistake).replaceAll('\n', ' ')),
    ),
    `${counted(paths.length, 'file')}, ${counted(rules, 'rule')}, ${counted(mistakes.length, 'mistake')}`,
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
