/** Builds `dist/`: bundled ES modules that share chunks, and declarations. */
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { minifyKeepingNotes } from './minify-keeping-notes.js'
import { build, type BuildOptions, type Plugin } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
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
// of a file in two bytes a character. A template literal is read twice, raw and cooked.
const loaded: BuildOptions = {
  ...shared,
  charset: 'ascii',
  supported: { 'template-literal': false },
  minify: false,
  minifyIdentifiers: true,
  minifySyntax: true,
}

/** On Node, what reads errors is a file that the first error loads. */
const onDemand: Plugin = {
  name: 'on-demand',
  setup(plugin) {
    const path = `${root}src/bundled/normalizer-on-demand.ts`
    plugin.onResolve({ filter: /\/normalizer\.js$/ }, () => ({ path }))
  },
}
// The face in one file, and the core without catalogs: nobody needs both.
await build({ ...loaded, entryPoints: { index: 'src/index.ts', core: 'src/core.ts' } })
await build({ ...loaded, plugins: [onDemand], entryPoints: { 'index.node': 'src/index.ts' } })
await build({
  ...loaded,
  minify: true,
  format: 'cjs',
  // Leaves a note of the exports, so that programs can import them by name.
  platform: 'node',
  outExtension: { '.js': '.cjs' },
  entryPoints: { engine: 'src/bundled/engine.ts' },
})

/** Everything else takes the face from the package, so that there is one of it, whichever it is. */
const face: Plugin = {
  name: 'face',
  setup(plugin) {
    plugin.onResolve({ filter: /^(?:\.\.\/)+index\.js$/ }, ({ importer }) =>
      /\/src\/(?:adapters|cli|service)\/[^/]+$/.test(importer) ? { path: 'oauth-errors', external: true } : undefined,
    )
  },
}
await build({
  ...loaded,
  // They stand in the stacks of users' programs, by their names.
  minifyIdentifiers: false,
  minifySyntax: false,
  entryPoints: { 'adapters/axios': 'src/adapters/axios.ts', 'adapters/express': 'src/adapters/express.ts' },
  splitting: true,
  chunkNames: 'adapters/[name]-[hash]',
  plugins: [face],
})

const toASCII = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.c?js$/.test(file))) {
  const file = `${dist}/${name}`
  const code = readFileSync(file, 'utf8')
  // No bundler looks into CommonJS.
  const minified = name.endsWith('.cjs') ? code : await minifyKeepingNotes(code, name.startsWith('adapters'))
  // What esbuild leaves as it is are regular expressions.
  writeFileSync(file, minified.replace(/[^\0-\x7f]/g, toASCII))
}

/** Programs use the adapters like everybody else, and what only they use of the face's inside stands beside it. */
const inside: Plugin = {
  name: 'inside',
  setup(plugin) {
    plugin.onResolve({ filter: /\/bundled\/engine\.js$/ }, () => ({ path: '../engine.cjs', external: true }))
    plugin.onResolve({ filter: /\/adapters\/(?:axios|express)\.js$/ }, ({ path }) => ({
      path: path.replace(/^.*\/adapters\/(\w+)\.js$/, 'oauth-errors/$1'),
      external: true,
    }))
  },
}
await build({
  ...shared,
  entryPoints: { 'catalog/index': 'src/catalog/index.ts', 'cli/main': 'src/cli/main.ts' },
  splitting: true,
  chunkNames: 'programs/[name]-[hash]',
  plugins: [face, inside],
})
// Apart, since it is no part of the package: `npm start` runs it here.
await build({ ...shared, entryPoints: { 'service/main': 'src/service/main.ts' }, plugins: [face, inside] })
// Catalogs and languages stand alone: one module each, which shares nothing with the others.
await build({
  ...shared,
  entryPoints: Object.fromEntries([
    ...names('catalogs').map((id) => [`catalogs/${id}`, `${generated}/catalogs/${id}.ts`]),
    ...names('languages').map((tag) => [`languages/${tag}`, `${generated}/languages/${tag}.ts`]),
  ]) as Record<string, string>,
})

execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
