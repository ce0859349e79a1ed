import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import conditionsFile from '../../catalogs/conditions.json' with { type: 'json' }
import { ourIdp } from './catalogs.js'
import { buildProgram, type Program } from './program.js'

let program: Program

beforeAll(async () => {
  program = await buildProgram()
}, 60_000)
afterAll(() => program.remove())

function row(name: string) {
  return conditionsFile.conditions.find(({ condition }) => condition === name)!
}

/** What is printed of `expired_refresh_token`. */
function expired(code: readonly string[], language: 'en' | 'zh-CN' = 'en'): string {
  const { title, hint } = row('expired_refresh_token')
  return [
    `expired_refresh_token: ${title[language]}`,
    'number: 206',
    ...code,
    'category: grant',
    'level: service',
    'action: reauthorize',
    'owner: user',
    'retryable: no',
    'HTTP status: 403',
    `hint: ${hint[language]}`,
    '',
  ].join('\n')
}

const anyCode = ["code: 2-BB-206, where BB is the provider's module"]

describe('oauth-errors explain', () => {
  it.each([['expired_refresh_token'], ['expired-refresh-token'], ['Expired Refresh Token'], ['206'], [' 206 ']])(
    'explains %j without a module',
    async (word) => {
      expect(await program.run(['explain', word])).toEqual({ code: 0, stdout: expired(anyCode), stderr: '' })
    },
  )

  it.each([
    ['2-03-206', '03', 'tianyi-189'],
    ['203206', '03', 'tianyi-189'],
    ['2-00-206', '00', 'none: 00 stands for no recognized provider'],
    ['2-80-206', '80', 'none'],
    ['2-95-206', '95', 'none: 90 to 99 are for private catalogs (--catalog)'],
  ])('explains the code %s with the providers of its module', async (word, module, providers) => {
    const code = [`code: 2-${module}-206`, `providers of module ${module}: ${providers}`]
    expect(await program.run(['explain', word])).toEqual({ code: 0, stdout: expired(code), stderr: '' })
  })

  it('names every provider of a shared module, private ones included', async () => {
    const { stdout } = await program.run(['explain', '2-12-206'])
    expect(stdout).toContain('\nproviders of module 12: facebook, instagram\n')
    const file = program.write('our-idp.json', ourIdp)
    const ours = await program.run(['explain', '2-90-206', '--catalog', file])
    expect(ours.stdout).toBe(expired(['code: 2-90-206', 'providers of module 90: our-idp']))
  })

  it('speaks the wanted language', async () => {
    const { stdout } = await program.run(['explain', '206', '--language', 'zh'])
    expect(stdout).toBe(expired(anyCode, 'zh-CN'))
  })

  it.each<[string, boolean, Readonly<Record<string, string>>, string]>([
    ['bold on a terminal', true, { NO_COLOR: '', TERM: 'xterm' }, '\u001b[1m%\u001b[22m'],
    ['plain where NO_COLOR is set', true, { NO_COLOR: '1', TERM: 'xterm' }, '%'],
    ['plain on a dumb terminal', true, { NO_COLOR: '', TERM: 'dumb' }, '%'],
    ['plain in a pipe', false, { NO_COLOR: '', TERM: 'xterm' }, '%'],
  ])('prints its heading %s', async (_name, isTTY, env, shown) => {
    const node = ['--import', `data:text/javascript,process.stdout.isTTY=${isTTY}`]
    const { stdout } = await program.run(['explain', '206'], { env, node })
    expect(stdout.split('\n')[0]).toBe(shown.replace('%', expired([]).split('\n')[0]!))
  })

  it('shows what is retryable and of the system', async () => {
    const { stdout } = await program.run(['explain', 'rate_limited'])
    expect(stdout.split('\n').slice(1, 9)).toEqual([
      'number: 601',
      "code: 1-BB-601, where BB is the provider's module",
      'category: limit',
      'level: system',
      'action: retry',
      'owner: developer',
      'retryable: yes',
      'HTTP status: 429',
    ])
  })

  it('prints JSON', async () => {
    const about = {
      number: '206',
      condition: 'expired_refresh_token',
      category: 'grant',
      level: 'service',
      action: 'reauthorize',
      owner: 'user',
      retryable: false,
      httpStatus: 403,
      language: 'zh-CN',
      title: row('expired_refresh_token').title['zh-CN'],
      hint: row('expired_refresh_token').hint['zh-CN'],
    }
    const plain = await program.run(['explain', '206', '--json', '--language', 'zh-CN'])
    expect(plain).toEqual({ code: 0, stdout: `${JSON.stringify(about, undefined, 2)}\n`, stderr: '' })
    const whole = await program.run(['explain', '2-12-206', '--json', '--language', 'zh-CN'])
    expect(JSON.parse(whole.stdout)).toEqual({
      code: '2-12-206',
      module: '12',
      providers: ['facebook', 'instagram'],
      ...about,
    })
  })

  it.each([
    ['expird_refresh_token', 'there is no condition "expird_refresh_token"; did you mean "expired_refresh_token"?'],
    ['expired_refresh', 'there is no condition "expired_refresh"; did you mean "expired_refresh_token"?'],
    ['1-02-206', '1-02-206 is no code: expired_refresh_token is of level service; did you mean "2-02-206"?'],
    ['207801', '207801 is no code: server_error is of level system; did you mean "107801"?'],
    [
      '40029',
      'there is no condition or code "40029"\nA provider\'s own codes and words: oauth-errors lookup <provider> <code>',
    ],
    [
      '2-02-299',
      'there is no condition or code "2-02-299"\nA provider\'s own codes and words: oauth-errors lookup <provider> <code>',
    ],
    [
      '\u001b[31mred\u202e',
      'there is no condition or code "red"\nA provider\'s own codes and words: oauth-errors lookup <provider> <code>',
    ],
  ])('refuses %j with a way on', async (word, message) => {
    expect(await program.run(['explain', word])).toEqual({ code: 1, stdout: '', stderr: `oauth-errors: ${message}\n` })
  })
})
