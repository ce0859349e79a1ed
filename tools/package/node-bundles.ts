import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'

const program = `import { normalize } from 'oauth-errors'
import { oauthErrorHandler } from 'oauth-errors/express'
console.log(typeof oauthErrorHandler, normalize({ provider: 'wechat', status: 200, body: '{"errcode":40029}' }).condition)`

/** What a bundle prints that is run where there is no package. */
async function runBundle(project: string, name: string, options: BuildOptions): Promise<string> {
  const folder = join(project, '..', 'bundles')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, name)
  await build({
    stdin: { contents: program, resolveDir: project },
    bundle: true,
    platform: 'node',
    outfile,
    logLevel: 'error',
    ...options,
  })
  const { stdout, stderr } = spawnSync(process.execPath, [outfile], { encoding: 'utf8' })
  return (stdout + stderr).trim()
}

/** Bundlers take the whole face; one that takes what is meant for Node alone gets an error when the program starts. */
export async function checkNodeBundles(project: string): Promise<void> {
  const works = 'function invalid_authorization_code'
  for (const format of ['esm', 'cjs'] as const) {
    const printed = await runBundle(project, `whole.${format === 'esm' ? 'mjs' : 'cjs'}`, { format })
    if (printed !== works) throw new Error(`  ${format} printed: ${printed}`)
  }
  const printed = await runBundle(project, 'node-only.mjs', { format: 'esm', conditions: ['node'] })
  if (!printed.includes('add "module" to its conditions')) throw new Error(`  without "module" it printed: ${printed}`)
}
