import { describe, expect, test } from 'vitest'
import { checkCatalog } from '../../src/catalog/check-catalog.js'

const rule = { match: { error: 'E' }, condition: 'account_disabled' }

/** What is wrong with a catalog of these members: pointer, message, suggestion. */
function mistakes(members: object) {
  const { mistakes: found } = checkCatalog(JSON.stringify({ provider: 'our-idp', name: { en: 'Ours' }, ...members }))
  return found.map(({ pointer, message, suggestion }) => [pointer, message, suggestion])
}

describe('hosts', () => {
  const refusal =
    'must be a host name without scheme and port ("login.example.com", "*.example.com"), or one with the start of a path ("www.example.com/oauth"); found'

  test.each([
    'login.example.com',
    'localhost',
    'LOGIN.example.com',
    '10.0.0.1',
    '*.example.com',
    'login.*.example.net',
    'www.example.com/oauth',
    'www.example.com/oauth/v2:revoke',
    '例え.example',
  ])('%s', (host) => {
    expect(mistakes({ recognize: { hosts: [host] } })).toEqual([])
  })

  test.each([
    ['https://login.example.com/', 'write "login.example.com"'],
    ['https://login.example.com/oauth2/token?x=y', 'write "login.example.com"'],
    ['login.example.com/', 'write "login.example.com"'],
    ['login.example.com:8443', 'write "login.example.com"'],
    ['//user@login.example.com', 'write "login.example.com"'],
    [' login.example.com', 'write "login.example.com"'],
    ['https://*.example.com', 'write "*.example.com"'],
    ['login example.com', undefined],
    ['*', undefined],
    ['*example.com', undefined],
    ['log*.example.com', undefined],
    ['*.a.*.example.com', undefined],
    ['a.*.*.example.com', undefined],
    ['*.example.com/oauth', 'write "*.example.com"'],
    ['login.example.com/*', 'write "login.example.com"'],
    ['', undefined],
  ])('%j is refused', (host, suggestion) => {
    expect(mistakes({ recognize: { hosts: ['a.example', host] } })).toEqual([
      ['/recognize/hosts/1', `${refusal} ${JSON.stringify(host)}`, suggestion],
    ])
  })
})

describe('a misspelled member', () => {
  test.each<[object, string, string]>([
    [{ nmae: {} }, '/nmae', 'name'],
    [{ rules: [{ ...rule, details: { paramater: 'scope' } }] }, '/rules/0/details/paramater', 'parameter'],
    [{ rules: [{ ...rule, match: { error: 'E', sub_code: '1' } }] }, '/rules/0/match/sub_code', 'subcode'],
    [{ rules: [{ ...rule, examples: [{ headres: {} }] }] }, '/rules/0/examples/0/headres', 'headers'],
    [{ envelopes: [{ details: { acrvalues: '/a' } }] }, '/envelopes/0/details/acrvalues', 'acr_values'],
    [{ envelopes: [{ code: [{ at: '/a', perfix: 'b' }] }] }, '/envelopes/0/code/0/perfix', 'prefix'],
    [{ recognize: { host: [] } }, '/recognize/host', 'hosts'],
    [{ actions: { errors: {} } }, '/actions/errors', 'error'],
    [{ endpoints: { tokens: ['/t'] } }, '/endpoints/tokens', 'token'],
  ])('%j', (members, pointer, meant) => {
    const key = pointer.split('/').at(-1)
    expect(mistakes(members)).toEqual([[pointer, `unknown member "${key}"`, `did you mean "${meant}"?`]])
  })

  test.each([{ prefix: 'x' }, { match: {} }, { zzz: 1 }])(
    'is only removed where nothing like it may stand: %j',
    (members) => {
      expect(mistakes(members)).toEqual([
        [
          `/${Object.keys(members)[0]}`,
          `unknown member "${Object.keys(members)[0]}"`,
          'remove it; catalogs/README.md lists the members',
        ],
      ])
    },
  )
})

test.each([
  ['refresh_token_expired', 'expired_refresh_token'],
  ['token_refresh-Expired', 'expired_refresh_token'],
  ['acount_disabled', 'account_disabled'],
])('a condition that is called %s', (condition, meant) => {
  const expected = 'expected the name of a condition (catalogs/conditions.json), found'
  expect(mistakes({ rules: [{ ...rule, condition }] })).toEqual([
    ['/rules/0/condition', `${expected} "${condition}"`, `did you mean "${meant}"?`],
  ])
})

describe('templates', () => {
  const described = (description: string) => ({ rules: [{ match: { description }, condition: 'server_error' }] })

  test.each<object>([
    described('Code {code} is {{bad}}.'),
    { noise: ['rid: {id}', '{{{id}}}'] },
    { recognize: { paths: ['/realms/{realm}/token'], fields: [{ '/errcode': '{code}', '/msg': true }] } },
    { endpoints: { token: ['/v1/{version}/login'] } },
  ])('%j', (members) => {
    expect(mistakes(members)).toEqual([])
  })

  const lone = (brace: string, what: string) => [
    `\`${brace}\` ${what}`,
    `write ${brace}${brace} for a brace in the text`,
  ]
  const beside = (name: string) => [
    `nothing stands before {${name}} to tell it from the placeholder there`,
    'make one of the two',
  ]
  const all = (source: string) => [`${source} holds for every text`, 'leave it out, or write what is always there']

  test.each<[object, string, string[]]>([
    [described('broken {x'), '/rules/0/match/description', lone('{', 'is not closed')],
    [described('broken x}'), '/rules/0/match/description', lone('}', 'closes no placeholder')],
    [described('a {b}{c} d'), '/rules/0/match/description', beside('c')],
    [described('{b}{c}'), '/rules/0/match/description', beside('c')],
    [described(' {all} '), '/rules/0/match/description', all(' {all} ')],
    [
      described('no {"code": 1} here'),
      '/rules/0/match/description',
      ['{"code": 1} is taken for a placeholder', 'write {{ and }} for braces in the text'],
    ],
    [{ noise: ['rid: {id}', '{id}'] }, '/noise/1', all('{id}')],
    [{ endpoints: { token: ['/t', '{path}'] } }, '/endpoints/token/1', all('{path}')],
    [{ recognize: { paths: ['/a/{b'] } }, '/recognize/paths/0', lone('{', 'is not closed')],
    [{ recognize: { fields: ['/x', { '/a/b': 'x {b}{c}' }] } }, '/recognize/fields/1/~1a~1b', beside('c')],
  ])('%j is refused', (members, pointer, expected) => {
    expect(mistakes(members)).toEqual([[pointer, ...expected]])
  })
})

test.each<[object, unknown[]]>([
  [{ name: undefined, extends: 'wechat' }, []],
  [{ name: undefined }, [['/name', '"name" is missing: expected object', undefined]]],
  [{ name: 'Ours' }, [['/name', 'expected object, found "Ours"', undefined]]],
])('a name is stated or inherited: %j', (members, expected) => {
  expect(mistakes(members)).toEqual(expected)
})

test.each<[object, unknown[]]>([
  [{ en: 'Wait.' }, []],
  [{ 'zh-CN': '请等待。' }, []],
  [{ fr: 'Attendez.' }, []],
  [{}, [['/rules/0/hint', 'needs at least one language; found {}', undefined]]],
  [{ en: 7 }, [['/rules/0/hint/en', 'expected string, found 7', undefined]]],
])('a hint of a private catalog stands in any language: %j', (hint, expected) => {
  expect(mistakes({ rules: [{ ...rule, hint }] })).toEqual(expected)
})

test('rules of a private catalog need no source and no example', () => {
  expect(mistakes({ rules: [rule, { ...rule, match: { error: 'F' }, examples: [] }] })).toEqual([])
})
