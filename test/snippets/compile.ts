import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Snippet } from './collect.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

function optionsOf(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object }
  // A snippet shows what there is, whether it uses it or not.
  const shown = { noUnusedLocals: false, noUnusedParameters: false, noImplicitReturns: false }
  return { ...ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root).options, ...shown }
}

/**
 * Compiles programs as users of the package.
 *
 * @param context Declarations of what the programs leave to their reader.
 * @returns What the compiler says, each with the name of its program.
 */
export function compileSnippets(snippets: readonly Snippet[], context = ''): string[] {
  const files = new Map([
    [`${root}snippets/context.d.ts`, { name: 'context', code: context }],
    ...snippets.map((snippet, i) => [`${root}snippets/${i}.ts`, snippet] as const),
  ])
  const options = optionsOf()
  const disk = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path)?.code ?? disk.readFile(path),
    getSourceFile: (path, target, ...rest) => {
      const code = files.get(path)?.code
      return code === undefined ? disk.getSourceFile(path, target, ...rest) : ts.createSourceFile(path, code, target)
    },
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files].flatMap(([path, { name }]) => {
    const file = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
  })
}
