import { counted, formatMistake } from '../catalog/mistakes.js'
import { checkFiles } from './check-files.js'
import { exitCode, usageError, type ExitCode } from './command-error.js'
import { printable, printLines } from './print-lines.js'
import { readArguments } from './read-arguments.js'

/** `oauth-errors lint`: every mistake of every catalog, as compilers print them. */
export async function lintCommand(args: readonly string[]): Promise<ExitCode> {
  const { positionals } = readArguments(args, {})
  const paths = [...new Set(positionals)]
  if (paths.length === 0) throw usageError('lint needs a catalog file: oauth-errors lint our-idp.json')
  const { files, mistakes } = await checkFiles(paths)
  const rules = files.reduce((sum, { catalog }) => sum + (catalog.rules?.length ?? 0), 0)
  printLines([
    ...mistakes.map((mistake) => printable(formatMistake(mistake.file, mistake).replaceAll('\n', ' '))),
    `${counted(paths.length, 'file')}, ${counted(rules, 'rule')}, ${counted(mistakes.length, 'mistake')}`,
  ])
  return mistakes.length > 0 ? exitCode.findings : exitCode.ok
}
