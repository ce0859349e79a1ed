/** Builds the program once for a test file, as `tools/build.ts` does, and runs it as people do. */
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a run left behind. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly input?: string | Uint8Array
  /** Arguments of node itself. */
  readonly node?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A built program with a folder to work in. */
export interface Program {
  readonly folder: string
  /** `dist/cli/main.js` */
  readonly main: string
  /** The same program where no package is installed. */
  readonly withoutPackages: Program
  readonly write: (name: string, content: string | Uint8Array | object) => string
  readonly start: (args: readonly string[], options?: Pick<RunOptions, 'node' | 'env'>) => ChildProcess
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Run>
  readonly remove: () => void
}

function programIn(install: string, base: string, withoutPackages: () => Program): Program {
  const main = join(install, 'dist/cli/main.js')
  const folder = join(install, 'work')
  mkdirSync(folder)
  const start: Program['start'] = (args, { node = [], env } = {}) =>
    spawn(process.execPath, [...node, main, ...args], { cwd: folder, stdio: 'pipe', env: { ...process.env, ...env } })
  return {
    folder,
    main,
    get withoutPackages() {
      return withoutPackages()
    },
    write: (name, content) => {
      const file = join(folder, name)
      mkdirSync(dirname(file), { recursive: true })
      const raw = typeof content === 'string' || content instanceof Uint8Array
      writeFileSync(file, raw ? content : JSON.stringify(content, undefined, 2))
      return name
    },
    start,
    run: async (args, { input, ...options } = {}) => {
      const child = start(args, options)
      // A program that does not read its input may be gone before it is written.
      child.stdin!.on('error', () => undefined).end(input ?? '')
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
      const [stdout, stderr] = await Promise.all([buffer(child.stdout!), text(child.stderr!)])
      return { code: await ended, stdout: stdout.toString('utf8'), stderr }
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  }
}

/** Builds `dist/` in a temporary folder. */
export async function buildProgram(): Promise<Program> {
  const base = mkdtempSync(join(tmpdir(), 'oauth-errors-cli-'))
  const installs = ['full', 'bare'].map((name) => join(base, name)) as [string, string]
  await build({
    absWorkingDir: root,
    entryPoints: { 'cli/main': 'src/cli/main.ts', 'catalog/index': 'src/catalog/index.ts' },
    outdir: join(installs[0], 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'node20',
    packages: 'external',
    external: ['node:*'],
    charset: 'utf8',
    chunkNames: 'chunks/[name]-[hash]',
  })
  cpSync(join(installs[0], 'dist'), join(installs[1], 'dist'), { recursive: true })
  for (const install of installs) copyFileSync(join(root, 'package.json'), join(install, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(installs[0], 'node_modules'))
  const bare = programIn(installs[1], base, () => bare)
  return programIn(installs[0], base, () => bare)
}
