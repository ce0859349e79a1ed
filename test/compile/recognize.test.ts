import { describe, expect, test } from 'vitest'
import { createNormalizer, normalize, type Catalog, type HttpResponse } from '../../src/index.js'

type Recognize = NonNullable<Catalog['recognize']>

const catalogs: Catalog[] = Object.entries<Recognize>({
  exact: { hosts: ['api.example.com', 'Mixed.Example.org'] },
  wildcard: { hosts: ['*.example.com'] },
  deeper: { hosts: ['*.eu.example.com'] },
  inner: { hosts: ['login.*.example.net'] },
  shared: { hosts: ['www.example.com/dialog'] },
  longer: { hosts: ['www.example.com/dialog/oauth'] },
  realms: { paths: ['/realms/{realm}/protocol/openid-connect/token'] },
  field: { fields: ['/only_here'] },
  two: { fields: [{ '/only_here': true, '/and_here': true }] },
  text: { fields: [{ '/message': '{text}, hints: [ req_id: {id} ]' }] },
  header: { fields: ['header:x-mine-id'] },
  lesser: { fields: ['/lesser'] },
  tied1: { fields: ['/tie'] },
  tied2: { fields: ['/tie'] },
  body: { fields: [{ '': 'my server says: {text}' }] },
  onePointer: { fields: ['/xone'] },
  onePointerOrTwo: { fields: ['/xone', '/ytwo'] },
}).map(([provider, recognize]) => ({ provider, name: { en: provider }, aliases: [`${provider}-alias`], recognize }))

const { normalize: own } = createNormalizer({ bundled: false, catalogs })
const recognized = (response: HttpResponse) => {
  const result = own({ status: 400, ...response })
  return [result?.provider, result?.basis.recognized]
}
const none = [undefined, 'none']

test.each<[string, HttpResponse, unknown[]]>([
  ['the caller, before the host', { provider: 'field', url: 'https://api.example.com/' }, ['field', 'caller']],
  ['an alias', { provider: 'wildcard-alias' }, ['wildcard', 'caller']],
  ['an alias in another spelling', { provider: 'WildCard Alias' }, ['wildcard', 'caller']],
  ['an unknown name: the host', { provider: 'nope', url: 'https://api.example.com/' }, ['exact', 'host']],
  ['no name: the fields', { body: { only_here: 1 } }, ['field', 'fields']],
  ['the host, before the fields', { url: 'https://api.example.com/', body: { only_here: 1 } }, ['exact', 'host']],
  ['nothing', { url: 'https://other.example/', body: { error: 'x' } }, none],
])('by %s', (_, response, expected) => {
  expect(recognized(response)).toEqual(expected)
})

describe('by host', () => {
  test.each([
    ['https://api.example.com/x', 'exact'],
    ['https://API.Example.COM:8443/x', 'exact'],
    ['api.example.com/x', 'exact'],
    ['https://api.example.com./x', 'exact'],
    ['https://mixed.example.org', 'exact'],
    ['https://a.b.example.com/', 'wildcard'],
    ['https://a.eu.example.com/', 'deeper'],
    ['https://login.x.y.example.net/', 'inner'],
    ['https://www.example.com/dialog?x=1', 'shared'],
    ['https://www.example.com/dialog/oauth', 'longer'],
    ['https://www.example.com/other', 'wildcard'],
    ['https://id.example/realms/a/protocol/openid-connect/token', 'realms'],
    ['https://id.example/auth/Realms/a/protocol/OpenID-Connect/token', 'realms'],
  ])('%s: %s', (url, provider) => {
    expect(recognized({ url })).toEqual([provider, 'host'])
  })

  test.each([
    'https://example.com/',
    'https://notexample.com/',
    'https://api.example.com.evil.example/',
    'https://evil.example/api.example.com',
    'https://api.example.com@evil.example/',
    'https://evil.example/?u=https://api.example.com/',
    'https://evil.example#api.example.com',
    'https://evil.example\\api.example.com',
    'https://login.example.net/',
    'https://id.example/realms/a/protocol/openid-connect/token/more',
    '/api.example.com/x',
    '',
  ])('not by %s', (url) => {
    expect(recognized({ url })).toEqual(none)
  })
})

describe('by fields', () => {
  test.each<[string, HttpResponse, unknown[]]>([
    ['several tell more than one', { body: { only_here: 1, and_here: 'x' } }, ['two', 'fields']],
    ['a zero is there', { body: { only_here: 0 } }, ['field', 'fields']],
    ['null is not', { body: { only_here: null } }, none],
    ['an empty text is not', { body: { only_here: '' } }, none],
    ['a template, folded', { body: { message: 'Invalid  code, HINTS: [ req_id: a1 ]' } }, ['text', 'fields']],
    ['another text', { body: { message: 'invalid code' } }, none],
    ['a header', { headers: { 'X-Mine-Id': '7' } }, ['header', 'fields']],
    ['two providers that tell as much', { body: { tie: 1 } }, none],
    ['a tie and one that tells more', { body: { tie: 1, only_here: 1, and_here: 1 } }, ['two', 'fields']],
    ['one that tells more and a lesser one', { body: { only_here: 1, and_here: 1, lesser: 1 } }, ['two', 'fields']],
    ['a lesser one and one that tells more', { body: { lesser: 1, only_here: 1, and_here: 1 } }, ['two', 'fields']],
    ['a tie, and a second signature of one of the two', { body: { xone: 1, ytwo: 1 } }, none],
    ['the same in another order', { body: { ytwo: 1, xone: 1 } }, none],
    ['the text of the whole body', { body: 'My server says: no' }, ['body', 'fields']],
    ['inside JSONP', { body: 'cb({"only_here":1})' }, ['field', 'fields']],
    ['in a redirect', { query: 'error=x&only_here=1' }, ['field', 'fields']],
    ['not by an inherited member', { body: Object.create({ only_here: 1 }) as object }, none],
  ])('%s', (_, response, expected) => {
    expect(recognized(response)).toEqual(expected)
  })
})

describe('of two catalogs that claim the same, the later wins', () => {
  test.each<[string, Recognize, string]>([
    ['host', { hosts: ['id.example.com'] }, 'https://id.example.com/x'],
    ['hosts below one', { hosts: ['*.example.com'] }, 'https://a.example.com/x'],
    ['hosts with a label within', { hosts: ['id.*.example.com'] }, 'https://id.eu.example.com/'],
    ['start of a path', { hosts: ['www.example.com/oauth'] }, 'https://www.example.com/oauth/token'],
    ['path on any host', { paths: ['/realms/{realm}/token'] }, 'https://id.example/realms/a/token'],
  ])('%s', (_, recognize, url) => {
    const of = (provider: string): Catalog => ({ provider, name: { en: provider }, recognize })
    const by = (...ids: string[]) =>
      createNormalizer({ bundled: false, catalogs: ids.map(of) }).normalize({ url, status: 500 })?.provider
    expect([by('a', 'b'), by('b', 'a')]).toEqual(['b', 'a'])
  })

  test.each<[Recognize, string, string]>([
    [{ hosts: ['graph.qq.com'] }, 'https://graph.qq.com/x', 'qq'],
    [{ hosts: ['airtable.com/oauth2'] }, 'https://airtable.com/oauth2/v1/token', 'airtable'],
  ])("the caller's comes after the bundled ones: %j", (recognize, url, other) => {
    const mine: Catalog = { provider: 'mine', name: { en: 'Mine' }, recognize }
    expect(normalize({ url, status: 500 })?.provider).toBe(other)
    expect(createNormalizer({ catalogs: [mine] }).normalize({ url, status: 500 })?.provider).toBe('mine')
  })
})

test('the number of the code depends on the provider alone', () => {
  const code = (response: HttpResponse) =>
    normalize({ ...response, status: 400, body: { error: 'invalid_grant' } })?.code
  expect(code({ provider: 'qq' })).toBe('2-06-201')
  expect(code({ url: 'https://graph.qq.com/oauth2.0/token' })).toBe('2-06-201')
  expect(code({})).toBe('2-00-201')
  expect(code({ provider: 'nope' })).toBe('2-00-201')
})
