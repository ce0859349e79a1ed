import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtFile } from './built-package.js'
import type { Family } from './family.js'
import type { Row } from './report.js'
import { shuffle } from './shuffle.js'
import { ratioOf, spreadOf } from './statistics.js'

interface Program {
  readonly name: string
  readonly source: string
  /** The ratio of CPU time that it may reach. */
  readonly atMost?: number
}

const programs: readonly Program[] = [
  { name: 'bare', source: '' },
  { name: 'bare again (A/A)', source: '' },
  { name: 'import oauth-errors', source: `import ${JSON.stringify(builtFile('index.node.js'))}`, atMost: 1.1 },
  { name: 'import oauth-errors/core', source: `import ${JSON.stringify(builtFile('core.js'))}`, atMost: 1.1 },
  {
    name: 'import oauth-errors and read one error',
    source: `import { normalize } from ${JSON.stringify(builtFile('index.node.js'))}
normalize({ provider: 'wechat', status: 200, body: '{"errcode":40029,"errmsg":"invalid code"}' })`,
  },
  { name: 'import oauth4webapi', source: "import 'oauth4webapi'" },
]

// The child tells its own CPU time at its end; the line is the same in all programs.
const tell = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stdout.write(String(user + system)) })\n`

interface Cost {
  readonly cpu: number
  readonly wall: number
}

function runOnce(file: string): Cost {
  const start = process.hrtime.bigint()
  const { status, stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
  const wall = Number(process.hrtime.bigint() - start)
  if (status !== 0) throw new Error(`${file} failed`)
  return { cpu: Number(stdout) * 1e3, wall }
}

/** Whole processes: what an import adds to the start of bare Node. */
export const importTimeFamily: Family = {
  name: 'import',
  run({ quick }) {
    // Beside the bench itself, where packages resolve.
    const folder = mkdtempSync(join(import.meta.dirname, 'import-'))
    const costs = programs.map((): Cost[] => [])
    try {
      const files = programs.map(({ source }, i) => {
        const file = join(folder, `program-${i}.mjs`)
        writeFileSync(file, `${source}\n${tell}`)
        return file
      })
      for (const file of files) runOnce(file)
      for (let round = 0; round < (quick ? 21 : 41); round++) {
        for (const at of shuffle([...files.keys()])) costs[at]!.push(runOnce(files[at]!))
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    const rows = (kind: keyof Cost) =>
      programs.slice(1).map(({ name, atMost }, i): Row => {
        const own = costs[i + 1]!.map((cost) => cost[kind])
        const bare = costs[0]!.map((cost) => cost[kind])
        const target = kind === 'cpu' && atMost !== undefined ? { atMost } : undefined
        return { name, time: spreadOf(own), floor: spreadOf(bare), ratio: ratioOf(own, bare), target }
      })
    return Promise.resolve([
      { title: 'a whole process, user and system CPU: ÷ bare Node', rows: rows('cpu') },
      { title: 'the same, wall time', rows: rows('wall') },
    ])
  },
}
