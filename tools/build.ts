/** Builds `dist/`: bundled ES modules that share chunks, and declarations. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { build, type BuildOptions, type Plugin } from 'esbuild'

const root = new URL('..', import.meta.url).pathname
const dist = `${root}dist`
const generated = `${root}src/bundled/generated`

rmSync(dist, { recursive: true, force: true })

const names = (folder: string) => readdirSync(`${generated}/${folder}`).map((name) => name.replace(/\.ts$/, ''))
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
  minify: true,
}

// What an import costs is bytes of source and files: all is minified and in ASCII, since one other character makes V8 keep all
// of a file in two bytes a character, and the face is two files. A template literal is read twice, raw and cooked.
const loaded: BuildOptions = { ...shared, charset: 'ascii', supported: { 'template-literal': false } }
await build({
  ...loaded,
  entryPoints: {
    index: 'src/index.ts',
    'adapters/axios': 'src/adapters/axios.ts',
    'adapters/express': 'src/adapters/express.ts',
    'bundled/bundle': 'src/bundled/bundle.ts',
  },
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
})

// Without catalogs, in one file: nobody needs it beside the face.
await build({ ...loaded, entryPoints: { core: 'src/core.ts' } })

// What esbuild leaves as it is are regular expressions.
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))) {
  const file = `${dist}/${name}`
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escape))
}

// Programs and the validator are built apart, so that they do not split what every import loads into more files.
const face: Plugin = {
  name: 'face',
  setup(plugin) {
    plugin.onResolve({ filter: /^\.\.\/index\.js$/ }, ({ importer }) =>
      /\/src\/(?:cli|service)\/[^/]+$/.test(importer) ? { path: '../index.js', external: true } : undefined,
    )
    plugin.onResolve({ filter: /\/(?:adapters\/(?:axios|express)|bundled\/bundle)\.js$/ }, ({ path }) => ({
      path,
      external: true,
    }))
  },
}
await build({
  ...shared,
  entryPoints: {
    'catalog/index': 'src/catalog/index.ts',
    'cli/main': 'src/cli/main.ts',
    'service/main': 'src/service/main.ts',
  },
  splitting: true,
  chunkNames: 'programs/[name]-[hash]',
  plugins: [face],
})
// Catalogs and languages stand alone: one module each, which shares nothing with the others.
await build({
  ...shared,
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
