import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listTarball, packTarball, strayFiles } from '../../tools/package/pack.js'
import { expectedTakings, moduleSystems, programSource, unusedExports } from './subpaths.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'oauth-errors-package-'))
const files = { import: 'program.mjs', require: 'program.cjs' } as const
let tarball = ''

beforeAll(() => {
  tarball = packTarball(root, folder)
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  execFileSync('tar', ['-xzf', tarball, '-C', modules])
  renameSync(join(modules, 'package'), join(modules, 'oauth-errors'))
  for (const name of ['zod', 'jsonc-parser', 'axios']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir')
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the packed tarball', () => {
  test.each(moduleSystems)('gives every subpath to %s', (system) => {
    const file = join(folder, files[system])
    writeFileSync(file, programSource(system))
    const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' })
    expect(JSON.parse(printed)).toEqual(expectedTakings)
  })

  test('loads what reads errors with the first error, not with successes', () => {
    const file = join(folder, 'successes.mjs')
    writeFileSync(
      file,
      `import { createRequire } from 'node:module'
import axios from 'axios'
import { attachOAuthErrors } from 'oauth-errors/axios'
const { cache } = createRequire(import.meta.url)
const isLoaded = () => Object.keys(cache).some((path) => path.endsWith('engine.cjs'))
const answers = [{ access_token: 'a', expires_in: 60 }, { id: 7, name: 'Ada', data: { type: 'user' } }, { error: 'invalid_grant' }]
const adapter = (config) => Promise.resolve({ config, data: answers.shift(), status: 200, statusText: 'OK', headers: {} })
const client = axios.create({ adapter })
attachOAuthErrors(client)
const seen = [isLoaded()]
for (const url of ['https://oauth2.googleapis.com/token', 'https://api.example.com/me', 'https://sso.example.com/token']) {
  await client.get(url).catch(() => undefined)
  seen.push(isLoaded())
}
console.log(JSON.stringify(seen))`,
    )
    const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' })
    expect(JSON.parse(printed)).toEqual([false, false, false, true])
  })

  test('has no subpath that the programs leave out', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }
    expect(unusedExports({ ...exports })).toEqual([])
  })

  test('holds what its papers link to', () => {
    const paths = listTarball(tarball)
    const papers = paths.filter((path) => path.endsWith('.md'))
    const dead = papers.flatMap((paper) => {
      const links = readFileSync(join(folder, 'node_modules/oauth-errors', paper), 'utf8').matchAll(/\]\(([^)#]+)/g)
      return [...links]
        .map(([, link]) => link!)
        .filter((link) => !/^[a-z]+:/.test(link) && !paths.includes(posix.join(posix.dirname(paper), link)))
        .map((link) => `${paper} → ${link}`)
    })
    expect(papers).toContain('README.md')
    expect(dead).toEqual([])
  })

  test('holds nothing but the build, the catalogs and its papers', () => {
    const paths = listTarball(tarball)
    expect(strayFiles(paths)).toEqual([])
    expect(paths).toEqual(
      expect.arrayContaining(['package.json', 'LICENSE', 'dist/index.js', 'catalogs/conditions.json']),
    )
  })
})
