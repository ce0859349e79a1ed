/** Builds `dist/`: bundled ES modules that share chunks, and declarations. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { build, type BuildOptions } from 'esbuild'

const root = new URL('..', import.meta.url).pathname
const dist = `${root}dist`
const generated = `${root}src/bundled/generated`

rmSync(dist, { recursive: true, force: true })

const names = (folder: string) => readdirSync(`${generated}/${folder}`).map((name) => name.replace(/\.ts$/, ''))
const entries: Record<string, string> = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  'catalog/index': 'src/catalog/index.ts',
  'adapters/axios': 'src/adapters/axios.ts',
  'adapters/express': 'src/adapters/express.ts',
  'cli/main': 'src/cli/main.ts',
  'service/main': 'src/service/main.ts',
}

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'node20',
  packages: 'external',
  external: ['node:*'],
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
  outdir: dist,
}

// Minified, since what an import costs is bytes of source; template literals would bring escapes back into the strings.
await build({
  ...shared,
  entryPoints: entries,
  splitting: true,
  minify: true,
  keepNames: false,
  supported: { 'template-literal': false },
  chunkNames: 'chunks/[name]-[hash]',
})
// Catalogs and languages stand alone: one module each, which shares nothing with the others.
await build({
  ...shared,
  minify: true,
  entryPoints: Object.fromEntries([
    ...names('catalogs').map((id) => [`catalogs/${id}`, `${generated}/catalogs/${id}.ts`]),
    ...names('languages').map((tag) => [`languages/${tag}`, `${generated}/languages/${tag}.ts`]),
  ]) as Record<string, string>,
})

execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })

mkdirSync(`${dist}/catalogs`, { recursive: true })
writeFileSync(
  `${dist}/catalogs/catalog.d.ts`,
  `import type { CompiledCatalog } from '../compile/pack.js'\ndeclare const catalog: CompiledCatalog\nexport default catalog\n`,
)
writeFileSync(
  `${dist}/languages/language.d.ts`,
  `import type { Language } from '../compile/languages.js'\ndeclare const language: Language\nexport default language\n`,
)
