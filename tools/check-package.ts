/**
 * Checks the package as npm would publish it: its files, its types for every way of resolution, that it installs and works from
 * `import`, `require` and TypeScript, and what it weighs in a bundle. Needs `dist/` and the npm registry or its cache.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { expectedTakings, moduleSystems, programSource, unusedExports } from '../test/package/subpaths.js'
import { partSize, providerSizes, type BundleSize, type Part } from './package/bundle-sizes.js'
import { checkBrowserBundles } from './package/browser-bundles.js'
import { checkNodeBundles } from './package/node-bundles.js'
import { compileConsumers } from './package/compile-consumers.js'
import { installCompanions, installTarball } from './package/install.js'
import { listTarball, packTarball, strayFiles } from './package/pack.js'
import { run } from './package/run.js'

/** What it weighs may not grow beyond these; where it should get stands in docs/decisions.md. */
const limits = { core: 59_000, helpers: 5_000, interceptor: 20_000, provider: 77_000, fewRules: 60 }

const parts: Record<Part, string> = {
  core: './core alone',
  helpers: 'what reads no error, taken from .',
  interceptor: 'the axios interceptor without axios and a normalizer',
}

const root = fileURLToPath(new URL('../', import.meta.url))
const { exports, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, unknown>
  dependencies: Record<string, string>
}
const folder = mkdtempSync(join(tmpdir(), 'oauth-errors-package-'))
const project = join(folder, 'project')
mkdirSync(project)
let failures = 0

function fail(message: string): never {
  throw new Error(message)
}

async function check(what: string, work: () => unknown): Promise<void> {
  try {
    const said = await work()
    console.log(`✓ ${what}${typeof said === 'string' ? `: ${said}` : ''}`)
  } catch (error) {
    failures++
    console.error(`✗ ${what}\n${(error as Error).message}`)
  }
}

const bin = (name: string) => join(root, 'node_modules/.bin', name)
const kilobytes = ({ minified, gzipped }: BundleSize) =>
  `${(gzipped / 1000).toFixed(1)} kB gzip, ${(minified / 1000).toFixed(1)} kB minified`

function checkFiles(tarball: string): string {
  const paths = listTarball(tarball)
  const stray = strayFiles(paths)
  if (stray.length > 0) fail(`  must not be in the tarball: ${stray.join(', ')}`)
  const missing = ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json'].filter((name) => !paths.includes(name))
  if (missing.length > 0) fail(`  missing in the tarball: ${missing.join(', ')}`)
  return `${paths.length} files, ${(readFileSync(tarball).length / 1e6).toFixed(2)} MB packed`
}

function checkDependencies(installed: readonly string[]): string {
  const expected = ['oauth-errors', ...Object.keys(dependencies)].sort()
  if (!isDeepStrictEqual([...installed].sort(), expected)) fail(`  installed: ${installed.join(', ')}`)
  return installed.join(', ')
}

function checkProgram(system: (typeof moduleSystems)[number]): void {
  const file = `program.${system === 'import' ? 'mjs' : 'cjs'}`
  writeFileSync(join(project, file), programSource(system))
  const taken = JSON.parse(run(process.execPath, [file], project)) as unknown
  if (!isDeepStrictEqual(taken, expectedTakings)) fail(`  got ${JSON.stringify(taken)}`)
}

async function checkProviderSizes(): Promise<string> {
  const all = (await providerSizes(project)).sort((a, b) => b.gzipped - a.gzipped)
  const small = all.filter(({ rules }) => rules < limits.fewRules)
  const describe = (sizes: typeof all) =>
    sizes.map((size) => `\n    ${size.provider} (${size.rules} rules): ${kilobytes(size)}`).join('')
  const over = small.filter(({ gzipped }) => gzipped > limits.provider)
  if (over.length > 0)
    fail(
      `  ${over.length} of ${small.length} weigh more, the largest:${describe(over.slice(0, 3))}\n  the smallest of all ${all.length}:${describe(all.slice(-1))}`,
    )
  return `${small.length} providers under ${limits.fewRules} rules, the largest:${describe(small.slice(0, 3))}\n  of all ${all.length}:${describe(all.slice(0, 3))}`
}

try {
  const tarball = packTarball(root, folder)
  await check('the tarball holds the build, the catalogs and its papers', () => checkFiles(tarball))
  await check('publint, strict', () => void run(bin('publint'), ['run', tarball, '--strict'], root))
  await check('arethetypeswrong, esm-only', () => {
    const members = ['catalogs/wechat', 'catalogs/wechat.json', 'languages/en']
    run(
      bin('attw'),
      [tarball, '--profile', 'esm-only', '--no-definitely-typed', '--include-entrypoints', ...members],
      root,
    )
  })
  await check('every subpath is used below', () => {
    const unused = unusedExports(exports)
    if (unused.length > 0) fail(`  add to test/package/subpaths.ts: ${unused.join(', ')}`)
  })
  await check('installs with its dependencies alone', () => checkDependencies(installTarball(tarball, project)))
  await check(
    'the command runs',
    () => run('npx', ['--no-install', 'oauth-errors', 'lookup', 'wechat', '40029'], project).split('\n')[0],
  )
  for (const [part, what] of Object.entries(parts)) {
    const limit = limits[part as Part]
    await check(`${what} ≤ ${limit / 1000} kB`, async () => {
      const size = await partSize(part as Part, project)
      return size.gzipped <= limit ? kilobytes(size) : fail(`  ${kilobytes(size)}`)
    })
  }
  await check(`core, one catalog, one language ≤ ${limits.provider / 1000} kB`, checkProviderSizes)
  await check('companions install beside it', () => installCompanions(root, project))
  await check('browsers can have it in a bundle', () => checkBrowserBundles(project))
  await check('a bundle for Node holds all it needs, and says what is wrong if it does not', () =>
    checkNodeBundles(project),
  )
  for (const system of moduleSystems) {
    await check(`every subpath works from ${system} on Node ${process.version}`, () => checkProgram(system))
  }
  await check('TypeScript programs compile: nodenext, strict, exactOptionalPropertyTypes, no skipLibCheck', () =>
    compileConsumers(root, project),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (failures > 0) process.exitCode = 1
