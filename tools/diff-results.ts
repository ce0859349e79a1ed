/** Prints what a change of catalogs or code does to the results of the whole corpus: the working tree beside a base. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SampleOutcome } from './corpus-results.js'
import { readOptions } from './read-options.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const tsx = join(root, 'node_modules/.bin/tsx')
const usage = `usage: npx tsx tools/diff-results.ts [--base <ref>]

  --base <ref>    without it, where this branch left origin/main, else the last commit

It compares and never fails.`

const { values } = readOptions(usage, { options: { base: { type: 'string' } } })

/** What git answers; `undefined` if it refuses. */
function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

function findBase(): string | undefined {
  if (values.base !== undefined) return git('rev-parse', '--verify', '--quiet', `${values.base}^{commit}`)
  const fork = git('merge-base', 'origin/main', 'HEAD')
  if (fork !== undefined && fork !== git('rev-parse', 'HEAD')) return fork
  return git('rev-parse', '--verify', '--quiet', 'HEAD~1^{commit}')
}

/** Lays the tree of a commit out in a folder; packages are shared. */
function checkOut(commit: string, folder: string): void {
  mkdirSync(folder)
  const archive = execFileSync('git', ['archive', '--format=tar', commit], { cwd: root, maxBuffer: 1 << 28 })
  execFileSync('tar', ['-xf', '-', '-C', folder], { input: archive })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
}

function resultsOf(tree: string): SampleOutcome[] {
  execFileSync(tsx, [join(tree, 'tools/build-catalogs.ts')], { cwd: tree, stdio: 'ignore' })
  const program = fileURLToPath(new URL('corpus-results.ts', import.meta.url))
  const printed = execFileSync(tsx, [program, tree], { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 })
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SampleOutcome)
}

function printDifference(before: readonly SampleOutcome[], after: readonly SampleOutcome[], telling: string): void {
  const old = new Map(before.filter((one) => one.telling === telling).map((one) => [one.id, one]))
  const now = after.filter((one) => one.telling === telling)
  const changed = now.filter(({ id, outcome }) => old.get(id)?.outcome !== outcome)
  for (const { id, outcome, right } of changed) {
    const mark = right === old.get(id)?.right ? ' ' : right ? '+' : '-'
    console.log(`${mark} ${id}: ${old.get(id)?.outcome} → ${outcome}`)
  }
  const rightOf = (outcomes: Iterable<SampleOutcome>) => [...outcomes].filter(({ right }) => right).length
  console.log(
    `told ${telling === 'provider' ? 'the provider' : telling}: ${changed.length} of ${now.length} results differ; as expected ${rightOf(old.values())} → ${rightOf(now)}`,
  )
}

const base = findBase()
if (base === undefined) {
  console.log(values.base === undefined ? 'there is no base to compare with' : `there is no commit "${values.base}"`)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'oauth-errors-base-'))
  try {
    const tree = join(folder, 'base')
    checkOut(base, tree)
    let before: SampleOutcome[] | undefined
    try {
      before = resultsOf(tree)
    } catch {
      console.log(`the base ${base.slice(0, 12)} cannot be run: it has no catalogs or no normalizer yet`)
    }
    if (before !== undefined) {
      const after = resultsOf(root)
      console.log(`base ${base.slice(0, 12)} → working tree (+ now as expected, - no longer)`)
      for (const telling of ['provider', 'nothing']) printDifference(before, after, telling)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
