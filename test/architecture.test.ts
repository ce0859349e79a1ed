import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))

interface SourceFile {
  /** From `src/`, with forward slashes. */
  readonly path: string
  readonly node: ts.SourceFile
  /** Files as paths from `src/`; packages and Node's modules as written. */
  readonly imports: readonly string[]
}

function importsOf(node: ts.SourceFile, path: string): string[] {
  const found: string[] = []
  const add = (specifier: ts.Node | undefined): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return
    const text = specifier.text
    found.push(text.startsWith('.') ? normalize(join(dirname(path), text)).replace(/\.([cm]?)js$/, '.$1ts') : text)
  }
  const visit = (child: ts.Node): void => {
    if (ts.isImportDeclaration(child) || ts.isExportDeclaration(child)) add(child.moduleSpecifier)
    if (ts.isImportTypeNode(child) && ts.isLiteralTypeNode(child.argument)) add(child.argument.literal)
    if (ts.isCallExpression(child) && child.expression.kind === ts.SyntaxKind.ImportKeyword) add(child.arguments[0])
    ts.forEachChild(child, visit)
  }
  visit(node)
  return found
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.c?ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => {
    const path = relative(src, file).replaceAll('\\', '/')
    const node = ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    return { path, node, imports: importsOf(node, path) }
  })

const isFile = (specifier: string): boolean => /\.c?ts$/.test(specifier)
const within =
  (...folders: readonly string[]) =>
  (specifier: string): boolean =>
    folders.some((folder) => specifier.startsWith(`${folder}/`))

/** Which imports each folder may have, beside those within itself. */
const layers: Readonly<Record<string, (specifier: string) => boolean>> = {
  core: () => false,
  compile: within('core'),
  render: within('core', 'compile'),
  bundled: within('core', 'compile'),
  catalog: (specifier) => within('core', 'compile')(specifier) || ['zod', 'jsonc-parser'].includes(specifier),
}

describe.each(Object.keys(layers))('src/%s', (layer) => {
  test('imports only what stands below it', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith(`${layer}/`))
      .flatMap(({ path, imports }) =>
        imports.filter((to) => !within(layer)(to) && !layers[layer]!(to)).map((to) => `${path} → ${to}`),
      )
    expect(wrong).toEqual([])
  })
})

describe('src/core is the pipeline', () => {
  /** In the order in which a response passes them; what stands in `core` itself holds them together. */
  const stages = ['text', 'parse', 'redact', 'read', 'match', 'plain', 'build', 'thrown']
  const stageOf = (path: string): number => stages.indexOf(/^core\/([^/]+)\//.exec(path)?.[1] ?? '')

  test('its folders are the stages', () => {
    const folders = files.flatMap(({ path }) => /^core\/([^/]+)\//.exec(path)?.[1] ?? [])
    expect([...new Set(folders)].toSorted()).toEqual(stages.toSorted())
  })

  test('no stage imports a later one', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports.filter((to) => stageOf(path) !== -1 && stageOf(to) > stageOf(path)).map((to) => `${path} → ${to}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('src/adapters', () => {
  /** `adapters/express/options.ts` and `adapters/express.ts` are both Express. */
  const adapterOf = (path: string): string => path.split('/')[1]!.replace(/\.ts$/, '')
  /** The face's normalizer, what options must be, and how the stream of a client is read and replayed. */
  const shared = [
    'check-provider',
    'check-shared-options',
    'read-stream',
    'replay-stream',
    'shared-normalizer',
    'stream-source',
  ].map((name) => `adapters/${name}.ts`)
  const adapters = files.filter(({ path }) => path.startsWith('adapters/'))

  test('import what stands below them, their own files and the shared one', () => {
    const below = within('core', 'compile', 'render')
    const tables = ['habits', 'provider-names'].map((name) => `bundled/generated/${name}.ts`)
    const allowed = (to: string) => below(to) || to === 'index.ts' || tables.includes(to)
    const wrong = adapters.flatMap(({ path, imports }) =>
      imports
        .filter(isFile)
        .filter(
          (to) =>
            !allowed(to) && !shared.includes(to) && !(to.startsWith('adapters/') && adapterOf(to) === adapterOf(path)),
        )
        .map((to) => `${path} → ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('name no package but their own client, and no module of Node where a browser may run them', () => {
    const packages: Readonly<Record<string, readonly string[]>> = {
      axios: ['axios'],
      express: ['express', 'node:querystring'],
    }
    const wrong = adapters.flatMap(({ path, imports }) =>
      imports
        .filter((to) => !isFile(to) && !(packages[adapterOf(path)] ?? []).includes(to))
        .map((to) => `${path} → ${to}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('src/core and src/compile run anywhere', () => {
  const pure = files.filter(({ path }) => within('core', 'compile')(path))
  const nodeGlobals = new Set([
    'Buffer',
    'process',
    'require',
    '__dirname',
    '__filename',
    'global',
    'setImmediate',
    'module',
  ])

  const impure = /^(?:Date\.now|Math\.random|performance\.now|new Date\(\))$/

  test('they name none of the globals of Node, and neither clock nor chance', () => {
    const found: string[] = []
    for (const { path, node } of pure) {
      const visit = (child: ts.Node): void => {
        if (ts.isIdentifier(child) && nodeGlobals.has(child.text) && isGlobal(child))
          found.push(`${path}: ${child.text}`)
        if (impure.test(child.getText()) && !ts.isSourceFile(child)) found.push(`${path}: ${child.getText()}`)
        ts.forEachChild(child, visit)
      }
      visit(node)
    }
    expect(found).toEqual([])
  })

  /** A name that stands for itself: no member, no property of a literal or a type, nothing declared in the file. */
  function isGlobal(name: ts.Identifier): boolean {
    const { parent } = name
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === name
    if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) {
      return ts.isPropertyAssignment(parent) && parent.initializer === name
    }
    return !declares(name.getSourceFile(), name.text)
  }

  function declares(file: ts.SourceFile, name: string): boolean {
    let found = false
    const visit = (child: ts.Node): void => {
      const declared =
        (ts.isVariableDeclaration(child) || ts.isParameter(child) || ts.isBindingElement(child)) &&
        child.name.getText() === name
      found ||= declared
      ts.forEachChild(child, visit)
    }
    visit(file)
    return found
  }
})

test('no file is a drawer for everything', () => {
  const drawers = files.filter(({ path }) => /^(?:utils?|helpers?|common|misc)$/.test(basename(path, '.ts')))
  expect(drawers.map(({ path }) => path)).toEqual([])
})

test('no file imports itself through others, types included', () => {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at !== -1) circles.push([...trail.slice(at), path].join(' → '))
    if (at !== -1 || done.has(path)) return
    for (const to of byPath.get(path)?.imports.filter(isFile) ?? []) visit(to, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  expect(circles).toEqual([])
})

test('every import is of a file that exists', () => {
  const paths = new Set(files.map(({ path }) => path))
  const missing = files.flatMap(({ path, imports }) =>
    imports
      .filter(isFile)
      .filter((to) => !paths.has(to))
      .map((to) => `${path} → ${to}`),
  )
  expect(missing).toEqual([])
})

test('src/index.ts defines nothing and names all that it exports', () => {
  const index = files.find(({ path }) => path === 'index.ts')!
  const others = index.node.statements.filter((statement) => {
    const isNamed =
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause)
    return !isNamed || statement.moduleSpecifier === undefined
  })
  expect(others.map((statement) => statement.getText())).toEqual([])
})

test('no file is longer than 350 lines, generated ones aside', () => {
  const long = files.filter(
    ({ path, node }) =>
      !path.startsWith('bundled/generated/') && path !== 'core/vocabulary.ts' && node.getLineStarts().length > 350,
  )
  expect(long.map(({ path }) => path)).toEqual([])
})
