import { describe, expect, test } from 'vitest'
import { createNormalizer, localize, normalize, type NormalizedError } from '../../src/index.js'

const throughJson = (result: NormalizedError): NormalizedError => JSON.parse(JSON.stringify(result)) as NormalizedError

const { normalize: own, localize: ownLocalize } = createNormalizer({
  catalogs: [
    {
      provider: 'mine',
      name: { en: 'Mine' },
      rules: [
        { match: { error: 'hinted' }, condition: 'invalid_grant', hint: { en: 'Do this.', 'zh-CN': '这样做。' } },
        { match: { error: 'plain' }, condition: 'invalid_grant' },
        { match: { error: 'again' }, condition: 'temporarily_unavailable', action: 'reauthorize' },
      ],
    },
  ],
})

describe('after a trip through JSON', () => {
  test.each([
    [
      'by a rule of a catalog',
      { provider: 'qq', status: 200, body: 'callback({"error":100020,"error_description":"x"})' },
    ],
    ['by a standard', { status: 400, body: { error: 'invalid_grant' } }],
    ['by the status', { status: 503 }],
    ['by a bare challenge', { status: 401, headers: { 'www-authenticate': 'Bearer' } }],
    ['by a text of a gateway', { status: 502, body: '<html><title>502 Bad Gateway</title></html>' }],
    ['by a hint of a private catalog', { provider: 'mine', status: 400, body: { error: 'hinted' } }],
    ['a code exchange', { grantType: 'authorization_code', status: 503 }],
    ['a refused refresh', { provider: '115', grantType: 'refresh_token', body: { state: 0, code: 40140123 } }],
    ['a retryable cause with an action of its own', { provider: 'mine', status: 400, body: { error: 'again' } }],
    ['nothing known', { body: { error: 'unheard' } }],
  ])('%s', (_, response) => {
    const english = own(response)!
    const chinese = own(response, { language: 'zh-CN' })!
    expect(chinese.title).not.toBe(english.title)
    expect(ownLocalize(throughJson(english), 'zh')).toEqual(chinese)
    expect(ownLocalize(throughJson(chinese), 'en')).toEqual(english)
  })
})

test('nothing is changed in what was given', () => {
  const result = Object.freeze(normalize({ status: 503 })!)
  Object.freeze(result.remediation)
  expect(localize(result, 'zh').language).toBe('zh-CN')
  expect(result.language).toBe('en')
})

describe('a result of a catalog that is not known here', () => {
  const { normalize: changed } = createNormalizer({
    catalogs: [
      {
        provider: 'wechat',
        extends: 'wechat',
        name: { en: 'WeChat' },
        rules: [{ match: { code: '40030' }, condition: 'invalid_refresh_token', hint: { en: 'Do this.' } }],
      } as never,
    ],
  })
  const hinted = own({ provider: 'mine', body: { error: 'hinted' } })!
  test.each([
    ['keeps its hint', hinted],
    ['keeps it where a rule here has the same keys', changed({ provider: 'wechat', body: { errcode: 40030 } })!],
  ])('%s', (_, result) => {
    expect(result.remediation.hint).toBe('Do this.')
    for (const language of ['en', 'en-US', 'zh-CN', 'fr']) expect(localize(result, language)).toEqual(result)
  })

  test('stays in the language that it has', () => {
    const result = own({ provider: 'mine', body: { error: 'hinted' } }, { language: 'zh-CN' })!
    expect(localize(result, 'zh')).toEqual(result)
    expect(localize(result, 'en')).toEqual(result)
  })

  test("is translated where the hint is the condition's", () => {
    const response = { provider: 'mine', body: { error: 'plain' } }
    expect(localize(own(response)!, 'zh')).toEqual(own(response, { language: 'zh' }))
  })
})

test.each([
  {},
  { condition: 'nope' },
  { condition: 'invalid_grant' },
  { condition: 'invalid_grant', basis: null, remediation: null },
])('what is no result comes back as it is: %j', (value) => {
  expect(localize(value as never, 'en')).toEqual(value)
})
