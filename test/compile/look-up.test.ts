import { expect, test } from 'vitest'
import { createNormalizer, lookup } from '../../src/index.js'

const { lookup: own } = createNormalizer({
  bundled: false,
  catalogs: [
    {
      provider: 'mine',
      name: { en: 'Mine' },
      module: 90,
      aliases: ['ours'],
      rules: [
        { match: { code: '7' }, condition: 'invalid_grant', source: 'https://mine.example/7' },
        {
          match: { code: '7', subcode: '8' },
          condition: 'expired_access_token',
          hint: { en: 'Do this.', 'zh-CN': '这样做。' },
        },
        { match: { error: 'seven', endpoint: 'token' }, condition: 'not_found', action: 'contact_admin' },
        { match: { suberror: '7' }, condition: 'rate_limited' },
      ],
    },
  ],
})
const rules = (native: string | number, provider = 'mine') => own(provider, native).map(({ rule }) => rule)

test('every rule that names it, the most specific first', () => {
  expect(rules('7')).toEqual(['code=7&subcode=8', 'code=7', 'suberror=7'])
  expect(rules(7)).toEqual(rules('7'))
  expect(rules(' 7 ')).toEqual(rules('7'))
  expect(rules('8')).toEqual(['code=7&subcode=8'])
  expect(rules('7', 'ours')).toEqual(rules('7'))
})

test('whole entries', () => {
  expect(own('mine', '8', { language: 'zh' })).toEqual([
    {
      code: '2-90-303',
      condition: 'expired_access_token',
      provider: 'mine',
      rule: 'code=7&subcode=8',
      title: expect.any(String) as string,
      action: 'refresh_token',
      owner: 'developer',
      hint: '这样做。',
    },
  ])
  expect(own('mine', 'seven')[0]).toMatchObject({ action: 'contact_admin' })
  expect(own('mine', '7')[1]).toMatchObject({ source: 'https://mine.example/7' })
})

test("a standard's word where the provider has no rule of its own", () => {
  expect(own('mine', 'invalid_scope')).toMatchObject([{ code: '2-90-502', rule: 'error=invalid_scope' }])
})

test.each([
  ['nope', '7'],
  ['mine', 'nope'],
  ['mine', ''],
  ['toString', 'constructor'],
])('nothing for %s, %s', (provider, native) => {
  expect(own(provider, native)).toEqual([])
})

test('the bundled catalogs', () => {
  expect(lookup('qq', 100020)).toMatchObject([
    { code: '2-06-204', condition: 'reused_authorization_code', provider: 'qq' },
  ])
})

const noProvider = 'lookup: provider must be a provider id such as "wechat"'
const noCode = 'lookup: native must be a code or an error word such as 40029 or "invalid_grant"'
test.each([
  [undefined, 40029, noProvider],
  [{ id: 'wechat' }, 40029, noProvider],
  ['wechat', undefined, noCode],
  ['wechat', { code: 40029 }, noCode],
])('lookup(%o, %o) says what it needs', (provider, native, message) => {
  expect(() => lookup(provider as never, native as never)).toThrow(new TypeError(message))
})

test.each([
  ['microsoft-entra', '700082', 'code=AADSTS700082'],
  ['microsoft-entra', 'AADSTS700082', 'code=AADSTS700082'],
  ['azure-devops', '400813', 'code=TF400813'],
  ['qq', 'usercancel=1', 'code=usercancel=1&endpoint=authorization'],
  ['qq', '1', 'code=usercancel=1&endpoint=authorization'],
])('a number without what the envelope puts before it: %s %s', (provider, native, rule) => {
  expect(lookup(provider, native).map((entry) => entry.rule)).toContain(rule)
})
