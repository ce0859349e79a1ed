import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { overview, usage } from '../../src/cli/usage.js'
import { buildProgram, type Program } from './program.js'

let program: Program

beforeAll(async () => {
  program = await buildProgram()
}, 60_000)
afterAll(() => program.remove())

const help = (command = '') => `"oauth-errors ${command}--help" shows how it is used\n`

describe('oauth-errors', () => {
  it.each([['--version'], ['-V']])('prints the version of the package with %s', async (option) => {
    expect(await program.run([option])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  it.each<[string[], string]>([
    [['--help'], overview],
    [['-h'], overview],
    [['help'], overview],
    [['help', 'lint'], usage.lint],
    [['normalize', '--help'], usage.normalize],
    [['explain', '206', '-h'], usage.explain],
    [['lookup', 'wechat', '--json', '--help'], usage.lookup],
    [['lint', '--help'], usage.lint],
  ])('prints help with %j', async (args, stdout) => {
    expect(await program.run(args)).toEqual({ code: 0, stdout, stderr: '' })
  })

  it.each<[string[], string, string?]>([
    [[], 'a command is missing'],
    [['normalise'], 'unknown command "normalise"; did you mean "normalize"?'],
    [['norm'], 'unknown command "norm"; did you mean "normalize"?'],
    [['--vers'], 'unknown option "--vers"; did you mean "--version"?'],
    [['normalize', '--lang', 'en'], 'unknown option "--lang"; did you mean "--language"?', 'normalize '],
    [['help', 'lnit'], 'unknown command "lnit"; did you mean "lint"?'],
    [['something'], 'unknown command "something"'],
    [['--versoin'], 'unknown option "--versoin"; did you mean "--version"?'],
    [['\u001b[2J\u009b2Jcls'], 'unknown command "2Jcls"'],
    [['normalize', '--langauge', 'en'], 'unknown option "--langauge"; did you mean "--language"?', 'normalize '],
    [['normalize', '-x'], 'unknown option "-x"', 'normalize '],
    [['normalize', '--strict=yes'], "Option '--strict' does not take an argument", 'normalize '],
    [['normalize', '--provider'], "Option '--provider <value>' argument missing", 'normalize '],
    [['normalize', '--language', ''], '--language needs a language tag such as "en" or "zh-CN"', 'normalize '],
    [['normalize', '--provider', 'wecaht'], 'there is no provider "wecaht"; did you mean "wechat"?', 'normalize '],
    [['normalize', '--provider='], 'there is no provider ""', 'normalize '],
    [['explain'], 'explain needs a condition, a number or a code: oauth-errors explain 2-02-206', 'explain '],
    [['explain', '206', '207'], 'explain takes one condition or code, not 2', 'explain '],
    [['lookup', 'wechat', '1', '2'], 'lookup takes one provider and one code, not 3 arguments', 'lookup '],
    [['lint'], 'lint needs a catalog file: oauth-errors lint our-idp.json', 'lint '],
    [['lint', '--hepl', 'a.json'], 'unknown option "--hepl"; did you mean "--help"?', 'lint '],
  ])('refuses %j', async (args, message, command) => {
    expect(await program.run(args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `oauth-errors: ${message}\n${help(command)}`,
    })
  })
  it.skipIf(!existsSync('/dev/full')).each([['explain', '206'], ['normalize']])(
    'says that the output cannot be written: %s',
    async (...args) => {
      const child = spawn(process.execPath, [program.main, ...args], {
        stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
      })
      child.stdin!.end('{"status":503}')
      const stderr = text(child.stderr!)
      expect(await once(child, 'close')).toEqual([1, null])
      expect(await stderr).toBe('oauth-errors: the output cannot be written: ENOSPC: no space left on device, write\n')
    },
  )
})
