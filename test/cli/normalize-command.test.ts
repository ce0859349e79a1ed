import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import conditionsFile from '../../catalogs/conditions.json' with { type: 'json' }
import { createNormalizer, normalize, type HttpResponse } from '../../src/index.js'
import { ourIdp } from './catalogs.js'
import { buildProgram, type Program } from './program.js'

let program: Program

beforeAll(async () => {
  program = await buildProgram()
}, 60_000)
afterAll(() => program.remove())

const wechat: HttpResponse = { provider: 'wechat', status: 200, body: '{"errcode":40029,"errmsg":"invalid code"}' }
const baidu: HttpResponse = { provider: 'baidu', status: 400, body: { error: 'expired_token' } }
const success: HttpResponse = { provider: 'wechat', status: 200, body: '{"access_token":"a","expires_in":7200}' }

/** A line of output, by the package's own function. */
function line(response: HttpResponse, id?: unknown, language?: string): string {
  const error = normalize(response, { language }) ?? null
  return `${JSON.stringify(id === undefined ? { error } : { id, error })}\n`
}

/** The line of output for a line that is no JSON object. */
function malformedLine(language: 'en' | 'zh-CN' = 'en'): string {
  const { title, hint } = conditionsFile.conditions.find(({ condition }) => condition === 'malformed_response')!
  return `${JSON.stringify({
    error: {
      code: '1-00-805',
      condition: 'malformed_response',
      category: 'provider',
      level: 'system',
      language,
      title: title[language],
      remediation: { action: 'contact_provider', owner: 'provider', hint: hint[language] },
      retry: { retryable: false },
      native: {},
      basis: { recognized: 'none', matched: 'nothing' },
      diagnostics: ['invalid_input'],
    },
  })}\n`
}

const about = (malformed: number, lines: number, first: string) =>
  `oauth-errors: ${malformed} of ${lines} lines held no JSON object; the first: ${first}\n`

describe('oauth-errors normalize', () => {
  it('writes one line for each line of standard input, in order, with its id', async () => {
    const input = [
      { id: 'a', ...wechat },
      { id: 7, ...success },
      baidu,
      { id: null, url: 'https://nowhere.example/token', status: 503 },
      {},
    ]
    expect(await program.run(['normalize'], { input: input.map((item) => JSON.stringify(item)).join('\n') })).toEqual({
      code: 0,
      stdout:
        line(wechat, 'a') +
        '{"id":7,"error":null}\n' +
        line(baidu) +
        line({ url: 'https://nowhere.example/token', status: 503 }, null) +
        '{"error":null}\n',
      stderr: '',
    })
  })

  it('reads files in order, and standard input where "-" stands', async () => {
    const files = [
      program.write('first.ndjson', `${JSON.stringify({ id: 1, ...wechat })}\n`),
      '-',
      program.write('second.ndjson', JSON.stringify({ id: 3, ...baidu })),
    ]
    const input = JSON.stringify({ id: 2, ...success })
    expect(await program.run(['normalize', ...files], { input })).toEqual({
      code: 0,
      stdout: `${line(wechat, 1)}{"id":2,"error":null}\n${line(baidu, 3)}`,
      stderr: '',
    })
  })

  it('tolerates CRLF, a byte order mark in each file, blank lines and a missing end', async () => {
    const content = `\ufeff${JSON.stringify({ id: 1, ...wechat })}\r\n\r\n   \n\n${JSON.stringify({ id: 2, ...baidu })}`
    const file = program.write('windows.ndjson', content)
    expect(await program.run(['normalize', file, file])).toEqual({
      code: 0,
      stdout: (line(wechat, 1) + line(baidu, 2)).repeat(2),
      stderr: '',
    })
  })

  it('gives malformed lines a result of their own, goes on and counts them', async () => {
    const input = `\n[]\n{"id":1}\nnull\n{"id":\n{"id":2}\n"text"\n`
    const stdout = `${malformedLine()}{"id":1,"error":null}\n${malformedLine().repeat(2)}{"id":2,"error":null}\n${malformedLine()}`
    const stderr = about(4, 6, 'standard input:2')
    expect(await program.run(['normalize'], { input })).toEqual({ code: 0, stdout, stderr })
    expect(await program.run(['normalize', '--strict'], { input })).toEqual({ code: 1, stdout, stderr })
    expect(await program.run(['normalize', '--strict'], { input: '{"id":1}' })).toEqual({
      code: 0,
      stdout: '{"id":1,"error":null}\n',
      stderr: '',
    })
  })

  it('counts lines with members that are not read, apart from malformed ones', async () => {
    const input = '{"status":503}\n[]\n{"id":1,"staus":503}\n{"endpoint":7,"status":503}\n{"status":"503","id":2}\n'
    const stdout =
      line({ status: 503 }) +
      malformedLine() +
      '{"id":1,"error":null}\n' +
      line({ status: 503 }) +
      line({ status: 503 }, 2)
    const stderr = `${about(1, 5, 'standard input:2')}oauth-errors: 2 of 5 lines had members that are not read; the first: standard input:3: unknown member "staus" (did you mean "status"?)\n`
    expect(await program.run(['normalize'], { input })).toEqual({ code: 0, stdout, stderr })
    expect((await program.run(['normalize', '--strict'], { input: '{"staus":503}' })).code).toBe(1)
  })

  it.each<[string, string]>([
    ['wechta', 'there is no provider "wechta"; did you mean "wechat"?'],
    ['nobody-knows', 'there is no provider "nobody-knows"'],
    ['x'.repeat(1_000), `there is no provider "${'x'.repeat(64)}"`],
  ])('counts lines with a provider that nobody knows: %.20s', async (provider, said) => {
    const input = `${JSON.stringify(wechat)}\n${JSON.stringify({ ...wechat, provider })}\n`.repeat(2)
    const result = line({ ...wechat, provider })
    const stderr = `oauth-errors: 2 of 4 lines had members that are not read; the first: standard input:2: ${said}\n`
    const stdout = (line(wechat) + result).repeat(2)
    expect(await program.run(['normalize'], { input })).toEqual({ code: 0, stdout, stderr })
    expect(await program.run(['normalize', '--strict'], { input })).toEqual({ code: 1, stdout, stderr })
  })

  it.each([
    ['UTF-16LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('reads %s, which says so by its first bytes', async (_, encode) => {
    const chinese: HttpResponse = { ...wechat, body: '{"errcode":40029,"errmsg":"无效的 code"}' }
    const file = program.write('wide.ndjson', encode(`${JSON.stringify(chinese)}\r\n${JSON.stringify(baidu)}\r\n`))
    expect(await program.run(['normalize', file, file])).toEqual({
      code: 0,
      stdout: (line(chinese) + line(baidu)).repeat(2),
      stderr: '',
    })
  })

  it('takes the language of a line before that of the run', async () => {
    const input = `${JSON.stringify({ ...wechat, language: 'zh-CN' })}\n${JSON.stringify({ ...wechat, language: null })}`
    const stdout = line(wechat, undefined, 'zh-CN') + line(wechat)
    expect(await program.run(['normalize', '--language', 'en'], { input })).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('names the file of the first malformed line', async () => {
    const good = program.write('good.ndjson', '{}\n{}\n')
    const bad = program.write('bad.ndjson', '{}\n\n?\n')
    const { stderr } = await program.run(['normalize', good, bad, bad])
    expect(stderr).toBe(about(2, 6, 'bad.ndjson:3'))
  })

  it('reports a line over 1 MiB as malformed and reads on', async () => {
    const longest = `{"id":1,"status":503,"method":"${'x'.repeat(1_048_576 - 33)}"}`
    expect(Buffer.byteLength(longest)).toBe(1_048_576)
    const input = `${longest}\n${longest} \n{"id":2}\n`
    expect(await program.run(['normalize'], { input })).toEqual({
      code: 0,
      stdout: `${line({ status: 503 }, 1)}${malformedLine()}{"id":2,"error":null}\n`,
      stderr: 'oauth-errors: 1 of 3 lines held no JSON object (1 longer than 1 MiB); the first: standard input:2\n',
    })
  })

  it('writes titles and hints in the wanted language, also of malformed lines', async () => {
    const input = `${JSON.stringify(wechat)}\n?`
    const stdout = line(wechat, undefined, 'zh-CN') + malformedLine('zh-CN')
    for (const language of ['zh-CN', 'zh', 'zh-Hans-CN']) {
      expect((await program.run(['normalize', '--language', language], { input })).stdout).toBe(stdout)
    }
    expect(await program.run(['normalize', '--language', 'eo'], { input: JSON.stringify(wechat) })).toEqual({
      code: 0,
      stdout: line(wechat),
      stderr: `oauth-errors: there are no texts in "eo", only in ${createNormalizer().languages.join(', ')}: English is used\n`,
    })
  })

  it('gives the provider of --provider to lines that name none', async () => {
    const { provider: _provider, ...unnamed } = wechat
    const input = [unnamed, { ...unnamed, provider: null }, { ...unnamed, provider: '' }, baidu]
    expect(
      await program.run(['normalize', '--provider', 'wechat'], {
        input: input.map((item) => JSON.stringify(item)).join('\n'),
      }),
    ).toEqual({ code: 0, stdout: line(wechat).repeat(3) + line(baidu), stderr: '' })
  })

  it.each(['endpoint', 'grantType', 'method', 'url', 'headers', 'query', 'request'])(
    'reads %s: null like a member that is absent',
    async (member) => {
      const input = JSON.stringify({ ...wechat, [member]: null })
      expect(await program.run(['normalize'], { input })).toEqual({ code: 0, stdout: line(wechat), stderr: '' })
    },
  )

  it('adds private catalogs', async () => {
    const file = program.write('our-idp.json', ourIdp)
    const extended = program.write('wechat.json', {
      provider: 'wechat',
      extends: 'wechat',
      name: { en: 'WeChat' },
      rules: [{ match: { code: '40029' }, condition: 'expired_authorization_code' }],
    })
    const { normalize: ours } = createNormalizer({ catalogs: [ourIdp] })
    const suspended: HttpResponse = { provider: 'ours', status: 400, body: { error: 'E_SUSPENDED' } }
    const input = `${JSON.stringify(suspended)}\n${JSON.stringify(wechat)}\n`
    const { code, stdout, stderr } = await program.run(['normalize', '--catalog', file, '--catalog', extended], {
      input,
    })
    const [first, second] = stdout.split('\n')
    expect({ code, stderr, first }).toEqual({ code: 0, stderr: '', first: JSON.stringify({ error: ours(suspended) }) })
    expect(second).toContain('"code":"2-07-203"')
  })

  it.each<[string, object | string, string]>([
    [
      'mistakes',
      { ...ourIdp, module: 7 },
      '1 mistake in catalogs\nbad.json:10:13: must be from 90 to 99: the other numbers are published; found 7',
    ],
    [
      'an unknown parent',
      { provider: 'our-a', name: { en: 'A' }, extends: 'our-b' },
      '1 mistake in catalogs\nbad.json:6:14: extends "our-b", which is neither bundled nor among the files (name its file too)',
    ],
    [
      'an example that does not reach its rule',
      {
        provider: 'our-a',
        name: { en: 'A' },
        rules: [{ match: { error: 'E' }, condition: 'server_error', examples: [{ status: 200, body: {} }] }],
      },
      '1 mistake in catalogs\nbad.json:13:9: the example does not reach the rule "error=E": it is read as a success',
    ],
  ])('refuses private catalogs with %s before it reads anything', async (_name, catalog, message) => {
    const file = program.write('bad.json', catalog)
    expect(await program.run(['normalize', '--catalog', file], { input: '{}' })).toEqual({
      code: 1,
      stdout: '',
      stderr: `oauth-errors: ${message}\n`,
    })
  })

  it('loads no package unless it is given a catalog', async () => {
    const input = JSON.stringify(wechat)
    expect(await program.withoutPackages.run(['normalize'], { input })).toEqual({
      code: 0,
      stdout: line(wechat),
      stderr: '',
    })
    expect((await program.withoutPackages.run(['normalize', '--catalog', 'x.json'], { input })).stderr).toMatch(
      /Cannot find package/,
    )
  })

  it('goes on with the other files when one cannot be read, and fails', async () => {
    const file = program.write('readable.ndjson', '{}\n')
    expect(await program.run(['normalize', 'missing.ndjson', '.', file])).toEqual({
      code: 1,
      stdout: '{"error":null}\n',
      stderr:
        "oauth-errors: missing.ndjson cannot be read: ENOENT: no such file or directory, open 'missing.ndjson'\n" +
        'oauth-errors: . cannot be read: EISDIR: illegal operation on a directory, read\n',
    })
  })

  it('keeps the digits of ids and codes that a double cannot hold', async () => {
    const { stdout } = await program.run(['normalize'], {
      input: '{"id":7312345678901234567,"status":400,"body":{"error":"x","error_code":40029000000000000001}}',
    })
    expect(stdout).toMatch(/^\{"id":7312345678901234567,/)
    expect(stdout).toContain('"code":"40029000000000000001"')
  })

  it('says that a line was no UTF-8', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"status":400,"body":{"error":"x","error_description":"'),
      Buffer.from([0xb4, 0xed, 0xce, 0xf3]),
      Buffer.from('"}}'),
    ])
    const { stdout } = await program.run(['normalize'], { input: gbk })
    expect(JSON.parse(stdout)).toMatchObject({
      error: { native: { error_description: '错误' }, diagnostics: ['nonconforming_charset', 'charset_guessed'] },
    })
  })
})

describe('oauth-errors normalize as a part of a pipe', () => {
  const peak = ['--import', 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))']

  it('answers each line when it comes, before the input ends', async () => {
    const child = program.start(['normalize'])
    for (const id of [1, 2]) {
      child.stdin!.write(`{"id":${id}}\n`)
      const [answer] = (await once(child.stdout!, 'data')) as [Buffer]
      expect(answer.toString()).toBe(`{"id":${id},"error":null}\n`)
    }
    child.stdin!.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('ends quietly with 0 when its reader has seen enough', async () => {
    const file = program.write('many.ndjson', '[]\n'.repeat(100_000))
    const child = program.start(['normalize', '--strict', file])
    const stderr = text(child.stderr!)
    await once(child.stdout!, 'data')
    child.stdout!.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(await stderr).toBe('')
  })

  it('takes no more input than its reader takes output', async () => {
    const child = program.start(['normalize'], { node: peak })
    const stderr = text(child.stderr!)
    let taken = false
    child.stdin!.end('[]\n'.repeat(400_000), () => (taken = true))
    // Nobody reads yet: the whole output, a quarter of a gigabyte, would fit into memory only.
    await Promise.race([once(child.stdin!, 'finish'), sleep(500)])
    expect(taken).toBe(false)
    let length = 0
    for await (const chunk of child.stdout!) length += (chunk as Buffer).length
    expect(length).toBe(400_000 * Buffer.byteLength(malformedLine()))
    expect(Number((await stderr).trim().split('\n').at(-1))).toBeLessThan(200_000)
  })

  it('holds nothing of a line that never ends', async () => {
    const child = program.start(['normalize'], { node: peak })
    const [stdout, stderr] = [text(child.stdout!), text(child.stderr!)]
    const piece = Buffer.alloc(1_048_576, 'x')
    for (let i = 0; i < 256; i++) if (!child.stdin!.write(piece)) await once(child.stdin!, 'drain')
    child.stdin!.end('\n{}')
    expect(await stdout).toBe(`${malformedLine()}{"error":null}\n`)
    const [remark, kilobytes] = (await stderr).trim().split('\n')
    expect(remark).toBe(
      'oauth-errors: 1 of 2 lines held no JSON object (1 longer than 1 MiB); the first: standard input:1',
    )
    expect(Number(kilobytes)).toBeLessThan(200_000)
  })
})
