import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import conditionsFile from '../../catalogs/conditions.json' with { type: 'json' }
import { createNormalizer, lookup } from '../../src/index.js'
import { ourIdp } from './catalogs.js'
import { buildProgram, type Program } from './program.js'

let program: Program

beforeAll(async () => {
  program = await buildProgram()
  program.write('our-idp.json', ourIdp)
}, 60_000)
afterAll(() => program.remove())

const ours = ['--catalog', 'our-idp.json']

function title(name: string, language: 'en' | 'zh-CN' = 'en'): string {
  return conditionsFile.conditions.find(({ condition }) => condition === name)!.title[language]
}

describe('oauth-errors lookup', () => {
  it('prints every rule that names a word, the most specific first', async () => {
    expect(await program.run(['lookup', 'our-idp', 'E_SUSPENDED', ...ours])).toEqual({
      code: 0,
      stdout: [
        `2-90-411 account_locked: ${title('account_locked')}`,
        'rule: error=E_SUSPENDED&description=for {days} days',
        'action: ask_user',
        'owner: user',
        'hint: Wait until the account is open again.',
        '',
        `2-90-410 account_disabled: ${title('account_disabled')}`,
        'rule: error=E_SUSPENDED',
        'action: ask_user',
        'owner: user',
        'hint: Ask the help desk to open the account.',
        'source: https://idp.example.com/errors',
        '',
      ].join('\n'),
      stderr: '',
    })
  })

  it('takes negative codes, aliases and a language, and prints no control characters of a catalog', async () => {
    const english = [
      `1-90-801 server_error: ${title('server_error')}`,
      'rule: code=-7',
      'action: retry',
      'owner: provider',
      'hint: Try again later.',
      '',
    ].join('\n')
    expect(await program.run(['lookup', 'ours', '-7', ...ours])).toEqual({ code: 0, stdout: english, stderr: '' })
    expect((await program.run(['lookup', ...ours, 'ours', '--', '-7'])).stdout).toBe(english)
    const chinese = await program.run(['lookup', 'ours', '-7', '--language', 'zh', ...ours])
    expect(chinese.stdout).toBe(
      english.replace(title('server_error'), title('server_error', 'zh-CN')).replace('Try again later.', '稍后再试。'),
    )
  })

  it('prints JSON that is safe on a terminal', async () => {
    const { code, stdout, stderr } = await program.run(['lookup', 'our-idp', '-7', '--json', ...ours])
    expect({ code, stderr, value: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      stderr: '',
      value: [
        {
          code: '1-90-801',
          condition: 'server_error',
          provider: 'our-idp',
          rule: 'code=-7',
          title: title('server_error'),
          action: 'retry',
          owner: 'provider',
          hint: 'Try \u001b[31magain\u001b[0m\u202e later.',
        },
      ],
    })
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
  })

  it('gives what the function lookup gives for a bundled provider', async () => {
    const { stdout } = await program.run(['lookup', 'wechat', '40029', '--json'])
    expect(JSON.parse(stdout)).toEqual(lookup('wechat', '40029'))
    expect(lookup('wechat', '40029')).not.toEqual([])
  })

  it('lists the providers where none is named', async () => {
    const { code, stdout, stderr } = await program.run(['lookup', ...ours])
    const lines = stdout.trimEnd().split('\n')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(lines).toHaveLength(createNormalizer().providers.length + 1)
    expect(lines).toContain('our-idp, ours: Our identity provider')
    expect(lines.filter((line) => line.startsWith('wechat,'))).toEqual(['wechat, weixin: WeChat'])
    const json = JSON.parse((await program.run(['lookup', '--json', ...ours])).stdout) as unknown[]
    expect(json).toHaveLength(lines.length)
    expect(json).toContainEqual({ id: 'our-idp', aliases: ['ours'], name: ourIdp.name, module: '90' })
  })

  it('lists the codes and words of a provider where none is named', async () => {
    expect(await program.run(['lookup', 'ours', ...ours])).toEqual({
      code: 0,
      stdout:
        '-7: 1-90-801 server_error\nE_SUSPENDED: 2-90-411 account_locked\nE_SUSPENDED: 2-90-410 account_disabled\n',
      stderr: '',
    })
    const json = JSON.parse((await program.run(['lookup', 'ours', '--json', ...ours])).stdout) as { rule: string }[]
    expect(json.map(({ rule }) => rule)).toEqual([
      'code=-7',
      'error=E_SUSPENDED&description=for {days} days',
      'error=E_SUSPENDED',
    ])
    expect((await program.run(['lookup', 'wechat'])).stdout).toContain('\n40029: 2-07-202 invalid_authorization_code\n')
  })

  it.each([
    [['wechat', '99999'], '', 'no rule of wechat names "99999"'],
    [['wechat', '99999', '--json'], '[]\n', 'no rule of wechat names "99999"'],
    [['wecaht', '40029'], '', 'there is no provider "wecaht"; did you mean "wechat"?'],
    [['WeChats', '40029'], '', 'there is no provider "WeChats"; did you mean "wechat"?'],
    [['We Chat', '99999'], '', 'no rule of We Chat names "99999"'],
    [['微信', '40029'], '', 'there is no provider "微信"; did you mean "wechat"?'],
    [['entra', 'x'], '', 'there is no provider "entra"; did you mean "microsoft-entra"?'],
    [['microsoft', 'x'], '', 'there is no provider "microsoft"; did you mean "microsoft-entra" or "microsoft-graph"?'],
    [['our identity', 'x', ...ours], '', 'there is no provider "our identity"; did you mean "our-idp"?'],
    [['qqqqqqqqqqqqq', 'x'], '', 'there is no provider "qqqqqqqqqqqqq"'],
    [['', '5'], '', 'there is no provider ""'],
    [['y', '5'], '', 'there is no provider "y"'],
    [['wechat', '4002'], '', 'no rule of wechat names "4002"; did you mean "40002"?'],
    [
      ['Microsoft Entra', 'aadsts700082'],
      '',
      'no rule of Microsoft Entra names "aadsts700082"; did you mean "AADSTS700082"?',
    ],
    [['microsoft-entra', 'AADSTS999999'], '', 'no rule of microsoft-entra names "AADSTS999999"'],
    [
      ['github', 'bad_verification'],
      '',
      'no rule of github names "bad_verification"; did you mean "bad_verification_code"?',
    ],
    [['ours', 'E_SUSPEND', ...ours], '', 'no rule of ours names "E_SUSPEND"; did you mean "E_SUSPENDED"?'],
  ])('finds nothing for %j', async (args, stdout, message) => {
    expect(await program.run(['lookup', ...args])).toEqual({ code: 1, stdout, stderr: `oauth-errors: ${message}\n` })
  })
})
