import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overview, usage } from '../../src/cli/usage.js'
import { ourIdp } from './catalogs.js'
import { buildProgram, type Program } from './program.js'

let program: Program
let path: string

beforeAll(async () => {
  program = await buildProgram()
  // As npm installs it: a link to the built file, which is executable and names its interpreter.
  const bin = join(program.folder, '../bin')
  mkdirSync(bin)
  chmodSync(program.main, 0o755)
  symlinkSync(program.main, join(bin, 'oauth-errors'))
  path = bin + delimiter + process.env['PATH']
  program.write('our-idp.json', { ...ourIdp, rules: ourIdp.rules.slice(0, 1) })
  program.write('responses.ndjson', '{"provider":"wechat","status":200,"body":{"errcode":40029}}\n')
}, 60_000)
afterAll(() => program.remove())

/** The examples of a help text, each with the start of what it prints, where that is shown. */
function examples(text: string): [string, string][] {
  const [, shown = ''] = text.split('\nExamples\n')
  return shown
    .split('\n\n', 1)[0]!
    .split(/^ {2}\$ /m)
    .slice(1)
    .map((example) => {
      const [command = '', ...output] = example.trimEnd().split('\n  ')
      return [command, output.join('\n')]
    })
}

const texts = [overview, ...Object.values(usage)]

describe('the help', () => {
  it('shows at least one example everywhere', () => {
    expect(texts.map((text) => examples(text).length > 0)).toEqual(texts.map(() => true))
  })

  it.each(texts.flatMap(examples))('is right that %s works', async (command, output) => {
    const options = { cwd: program.folder, env: { ...process.env, PATH: path } }
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], options)
    expect(stderr).toBe('')
    expect(stdout.slice(0, output.replace(/…$/, '').length)).toBe(output.replace(/…$/, ''))
  })

  it('fits into eighty columns, except for examples', () => {
    const long = texts.flatMap((text) => text.split('\n')).filter((line) => line.length > 80 && !/^ {2}[${]/.test(line))
    expect(long).toEqual([])
  })
})
