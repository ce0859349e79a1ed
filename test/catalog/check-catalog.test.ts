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

test('rules of a private catalog need no source and no example', () => {
  expect(mistakes({ rules: [rule, { ...rule, match: { error: 'F' }, examples: [] }] })).toEqual([])
})
