/** Measures the built package beside its floors and peers: ratios taken in one process, in interleaved shuffled rounds. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { readOptions } from '../read-options.js'

const names = ['normalize', 'error-path', 'catalogs', 'axios', 'express', 'import', 'adversarial'] as const

const usage = `usage: npm run bench -- [--quick] [--only <family>]… [--check]

  --quick            fewer rounds
  --only <family>    of ${names.join(', ')}
  --check            fail when a target is missed`

const { values } = readOptions(usage, {
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [...names] },
    check: { type: 'boolean', default: false },
  },
})
const root = fileURLToPath(new URL('../../', import.meta.url))
const unknown = values.only.find((name) => !(names as readonly string[]).includes(name))
if (unknown !== undefined) {
  console.error(`there is no family "${unknown}"; the families are ${names.join(', ')}`)
  process.exit(2)
}
if (!existsSync(`${root}dist/index.js`)) {
  console.error('dist/ is missing: npm run build')
  process.exit(2)
}

// Bare Node runs the measurements: a TypeScript loader would stay in the process and rename every closure.
mkdirSync(`${root}node_modules/.cache`, { recursive: true })
const folder = mkdtempSync(`${root}node_modules/.cache/oauth-errors-bench-`)
try {
  await build({
    entryPoints: [`${root}tools/bench/run-family.ts`],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  })
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
  let missed = 0
  for (const name of values.only) {
    const args = [`${folder}/run-family.mjs`, name, ...(values.quick ? ['--quick'] : [])]
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
    if (status === 3) missed++
    else if (status !== 0) throw new Error(`the family ${name} failed`)
  }
  console.log(
    missed === 0 ? '\nevery target reached' : `\ntargets missed in ${missed} of ${values.only.length} families`,
  )
  if (missed > 0 && values.check) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
