import { describe, expect, test } from 'vitest'
import { conditions, formatCode, lookup, normalize, parseCode, type Condition } from '../../src/index.js'
import type { RuleSource } from '../../src/compile/catalog.js'
import { providerFiles } from './catalog-files.js'
import { numberTables } from './seeds/read-seeds.js'

function rulesOf(provider: string): readonly RuleSource[] {
  return providerFiles.find(({ catalog }) => catalog.provider === provider)!.catalog.rules!
}

/** The result for one number, in the envelope that all of these platforms' catalogs read. */
function byNumber(provider: string | undefined, code: string, text?: string) {
  const shapes: Record<string, Record<string, unknown>> = {
    'tianyi-189': { res_code: Number(code), res_message: text },
    baidu: { error_code: Number(code), error_msg: text },
    wps: { code: Number(code), msg: text },
    qq: { ret: Number(code), msg: text },
    weibo: { error_code: Number(code), error: text },
  }
  const body = shapes[provider ?? 'baidu']!
  return normalize({ ...(provider === undefined ? {} : { provider }), status: 400, body })
}

describe('189.cn: two copies of one table, one of them shifted by a row', () => {
  test.each([
    ['7', 'origin_not_allowed', 'Invalid parameter', 'No permission to access data for this referer'],
    ['100', 'invalid_parameter', 'Unsupported response type', 'Invalid parameter'],
    ['210', 'data_not_permitted', 'Unsupported permission', 'User not visible'],
    ['211', 'insufficient_scope', 'Unsupported response type', 'Unsupported permission'],
  ])('%s is %s whichever text comes with it', (code, condition, shifted, right) => {
    expect(rulesOf('tianyi-189').filter(({ match }) => match.code === code)).toMatchObject([
      { match: { code }, condition },
    ])
    expect(Object.keys(rulesOf('tianyi-189').find(({ match }) => match.code === code)!.match)).toEqual(['code'])

    const [bare, ...texts] = [undefined, shifted, right].map((text) => byNumber('tianyi-189', code, text))
    expect(bare).toMatchObject({ condition, provider: 'tianyi-189', basis: { matched: 'code', catalog: 'tianyi-189' } })
    for (const [i, result] of texts.entries()) {
      expect(result).toEqual({ ...bare, native: { ...bare!.native, error_description: [shifted, right][i] } })
    }
  })
})

describe('Ele.me', () => {
  test('"The requested redirect_uri is required" is one rule whose hint names both causes', () => {
    const description = 'The requested redirect_uri is required'
    expect(rulesOf('eleme').filter(({ match }) => match.description === description)).toHaveLength(1)
    const response = {
      provider: 'eleme',
      status: 400,
      body: { error: 'invalid_request', error_description: description },
    }
    const english = normalize(response)
    const chinese = normalize(response, { language: 'zh-CN' })
    expect(english).toMatchObject({ condition: 'missing_parameter', details: { parameter: 'redirect_uri' } })
    expect(english?.remediation.hint).toMatch(/`redirect_uri`.*callback/s)
    expect(chinese?.remediation.hint).toMatch(/`redirect_uri`.*回调/s)
  })

  test.each([
    ['无效的refreshtoken', 'invalid_refresh_token'],
    ['redis distributed lock error,create person token error', 'rate_limited'],
    ['当前店铺已失效,不允许刷新token', 'account_disabled'],
  ])('"Unauthorized client" with a blank is a value of its own: %s', (description, condition) => {
    const result = normalize({
      provider: 'eleme',
      status: 400,
      body: { error: 'Unauthorized client', error_description: description },
    })
    expect(result).toMatchObject({
      condition,
      native: { error: 'Unauthorized client', error_description: description },
      basis: { catalog: 'eleme', matched: 'description+error' },
    })
  })

  test.each([
    ['Unauthorized client', 'invalid_client'],
    ['Unauthorized refresh_token', 'invalid_refresh_token'],
  ])('unauthorized_client by RFC 6749 has rules of its own: %s', (description, condition) => {
    const result = normalize({
      provider: 'eleme',
      status: 400,
      body: { error: 'unauthorized_client', error_description: description },
    })
    expect(result).toMatchObject({ condition, native: { error: 'unauthorized_client' }, basis: { catalog: 'eleme' } })
  })

  test('neither spelling reaches the rules of the other', () => {
    const catalog = rulesOf('eleme')
    const errors = new Set(catalog.map(({ match }) => match.error))
    expect([...errors]).toEqual(expect.arrayContaining(['Unauthorized client', 'unauthorized_client']))
    for (const error of ['Unauthorized client', 'unauthorized_client']) {
      for (const { match } of catalog.filter((rule) => /^unauthorized.client$/i.test(rule.match.error ?? ''))) {
        const body = { error, error_description: match.description }
        const { rule } = normalize({ provider: 'eleme', status: 400, body })!.basis
        expect(rule?.startsWith(`error=${match.error}&`) ?? false, JSON.stringify(body)).toBe(match.error === error)
      }
    }
  })

  test('the failed lock of the token store is a rate limit: once more, after a second', () => {
    const result = normalize({
      provider: 'eleme',
      grantType: 'refresh_token',
      status: 400,
      body: {
        error: 'Unauthorized client',
        error_description: 'redis distributed lock error,create person token error',
      },
    })
    expect(result).toMatchObject({
      code: '1-01-601',
      condition: 'rate_limited',
      remediation: { action: 'retry' },
      retry: { retryable: true, after: 1 },
    })
  })
})

describe('a number alone never identifies a condition', () => {
  const platforms = ['tianyi-189', 'baidu', 'wps', 'qq', 'weibo']
  const codes = [...new Set(numberTables.flatMap(({ rows }) => rows.map(({ code }) => code)))].filter(
    (code) => code !== '0',
  )

  test.each(codes)('%s without a provider stays open', (code) => {
    for (const [codeName, textName] of [
      ['error_code', 'error_msg'],
      ['code', 'msg'],
      ['errcode', 'errmsg'],
      ['ret', 'msg'],
      // Six digits in `error` are QQ Connect's own shape.
      ...(code.length < 6 ? ([['error', 'error_description']] as const) : []),
    ] as const) {
      const body = { [codeName]: Number(code), [textName]: '接口返回错误' }
      for (const status of [200, 400, undefined]) {
        const result = normalize({ ...(status === undefined ? {} : { status }), body })
        if (result === undefined) continue
        expect(['unknown_error', 'invalid_request']).toContain(result.condition)
        expect(result).not.toHaveProperty('provider')
        expect(result.code.slice(2, 4)).toBe('00')
        expect(result.native.code).toBe(code)
      }
    }
  })

  test.each<[code: string, expected: Partial<Record<string, Condition>>]>([
    ['110', { 'tianyi-189': 'invalid_access_token', baidu: 'invalid_access_token' }],
    ['10006', { 'tianyi-189': 'expired_refresh_token', weibo: 'missing_parameter' }],
    ['10007', { 'tianyi-189': 'redirect_uri_mismatch', weibo: 'unsupported_content_type' }],
    ['100020', { wps: 'reused_authorization_code', qq: 'reused_authorization_code' }],
    ['100050', { wps: 'invalid_refresh_token', qq: 'wrong_token_audience' }],
  ])('%s is the condition of its own platform', (code, expected) => {
    const results = platforms.map((provider) => byNumber(provider, code)!)
    for (const [i, result] of results.entries()) {
      expect(result.provider).toBe(platforms[i])
      // A platform without a rule for the number says nothing of it: the status decides.
      expect(result.condition).toBe(expected[platforms[i]!] ?? 'invalid_request')
    }
    expect(new Set(results.map((result) => result.code)).size).toBe(platforms.length)
  })

  test.each(['100050', '100051', '100052'])('WPS took %s for something else than QQ Connect', (code) => {
    expect(byNumber('wps', code)?.condition).not.toBe(byNumber('qq', code)?.condition)
  })
})

describe('the format A-BB-CCC', () => {
  const native = new Set(numberTables.flatMap(({ rows }) => rows.map(({ code }) => code)))

  test('no number of the documents follows it', () => {
    expect([...native].filter((code) => parseCode(code) !== undefined)).toEqual([])
  })

  test('ours do, and there and back they stay the same', () => {
    for (const { condition, level } of conditions) {
      const code = formatCode({ module: '01', condition })
      expect(code).toMatch(/^[12]-\d{2}-\d{3}$/)
      for (const spelling of [code, code.replaceAll('-', '')]) {
        expect(parseCode(spelling)).toEqual({ level, module: '01', condition })
      }
    }
  })

  test.each(['eleme', 'baidu', 'tianyi-189', 'wps', 'weibo', 'qq', 'wechat'])(
    'every rule of %s has one',
    (provider) => {
      for (const { match } of rulesOf(provider)) {
        const nativeCode = match.code ?? match.error
        if (nativeCode === undefined) continue
        const entries = lookup(provider, nativeCode)
        expect(entries).not.toEqual([])
        for (const { code } of entries) expect(parseCode(code), `${provider} ${nativeCode}`).toBeDefined()
      }
    },
  )
})
