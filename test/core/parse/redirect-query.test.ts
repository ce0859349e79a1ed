import { expect, test } from 'vitest'
import { readHeaders } from '../../../src/core/parse/headers.js'
import { redirectQuery } from '../../../src/core/parse/redirect-query.js'
import { normalize, type Diagnostic, type HttpResponse } from '../../../src/index.js'

const denied = { error: 'access_denied', state: 'x' }

function read(given: HttpResponse['query'], status?: number, location?: string): [unknown, Diagnostic[]] {
  const diagnostics: Diagnostic[] = []
  return [
    redirectQuery(given, status, readHeaders(location === undefined ? {} : { location }), diagnostics),
    diagnostics,
  ]
}

test.each([
  ['the parameters alone', 'error=access_denied&state=x', denied],
  ['a query', '?error=access_denied&state=x', denied],
  ['a fragment', '#error=access_denied&state=x', denied],
  ['a query and a fragment', '?error=access_denied#state=x', denied],
  ['a URL', 'https://c.example/cb?error=access_denied&state=x', denied],
  ['a URL with `=` in its path', 'https://c.example/a=b/cb?error=access_denied&state=x', denied],
  ['a path', '/cb?error=access_denied&state=x', denied],
  ['a host without a scheme', 'localhost:3000/cb?error=access_denied&state=x', denied],
  ['a scheme of an app, with a path', 'com.example.app:/cb?error=access_denied&state=x', denied],
  ['a scheme of an app, without one', 'myapp:cb?error=access_denied&state=x', denied],
  ['a scheme alone', 'myapp:?error=access_denied&state=x', denied],
  ['a fragment of a scheme of an app', 'myapp:cb#error=access_denied&state=x', denied],
  ['a place in the fragment', 'https://c.example/#/cb?error=access_denied&state=x', denied],
  ['such a place with its own mark', 'https://c.example/app#!/cb?error=access_denied&state=x', denied],
  ['a place in the fragment, query before it', 'https://c.example/?state=x#/cb?error=access_denied', denied],
  ['a place in the fragment alone', '#/cb?error=access_denied&state=x', denied],
  [
    'a mark in a value',
    'error=access_denied&error_description=why?',
    { error: 'access_denied', error_description: 'why?' },
  ],
  ['marks in values of a fragment', '#error=access_denied&state=x?y', { ...denied, state: 'x?y' }],
  ['a name with a colon', 'openid:mode=a?b', { 'openid:mode': 'a?b' }],
  ['nothing behind the mark', 'https://c.example/cb?', {}],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual([expected, []])
})

test.each(['https://c.example/cb', '/cb', '//c.example'])('%s has no parameters', (url) => {
  expect(read(url)).toEqual([undefined, []])
})

test.each<[string, HttpResponse['query'], Diagnostic[]]>([
  ['a record', denied, []],
  ['URLSearchParams', new URLSearchParams(denied), []],
  ['a Map', new Map(Object.entries(denied)), []],
  ['pairs', Object.entries(denied), []],
  ['a generator', Object.entries(denied)[Symbol.iterator](), []],
  ['a name twice: the first counts', [...Object.entries(denied), ['error', 'server_error']], ['duplicate_key']],
  ['what is no pair', [...Object.entries(denied), [5, 'a'], 'ab', null] as unknown as [string, string][], []],
  ['a name that reaches a prototype', [...Object.entries(denied), ['__proto__', 'x']], ['forbidden_key']],
])('%s', (_, given, diagnostics) => {
  expect(read(given)).toEqual([denied, diagnostics])
})

test('values are read as they are', () => {
  expect(read(new Map([['a=b&c', ' +%20授\ud800']]))).toEqual([{ 'a=b&c': ' +%20授\ufffd' }, []])
})

test('a value that is no text stays what it is, as in a record', () => {
  const pairs = new Map<string, unknown>([
    ['error_code', 110],
    ['error_msg', 'x'],
  ])
  expect(read(pairs as never)).toEqual([{ error_code: 110, error_msg: 'x' }, []])
  expect(normalize({ query: pairs })).toEqual(normalize({ query: Object.fromEntries(pairs) }))
})

test.each(['https://c.example/cb?error=access_denied&state=x', 'myapp:cb#error=access_denied&state=x'])(
  'a URL object is read like its text: %s',
  (url) => {
    expect(read(new URL(url) as never)).toEqual([denied, []])
    expect(read(new URL('https://c.example/cb') as never)).toEqual([undefined, []])
    // A `Location`, or a `URL` of another realm.
    expect(read({ href: url } as never)).toEqual([denied, []])
  },
)

test('a parameter may be called href', () => {
  const parameters = { error: 'access_denied', href: 'https://c.example/?error=other' }
  expect(read(parameters)).toEqual([parameters, []])
})

function* broken(): Generator<readonly [string, string]> {
  yield* Object.entries(denied)
  throw new Error('broken')
}

/** Nothing to read, and nothing that can be closed. */
const bottomless = {
  [Symbol.iterator]: () => ({
    next: () => ({ done: false, value: null }),
    return: () => {
      throw new Error('still open')
    },
  }),
}

test.each<[string, unknown, unknown, Diagnostic[]]>([
  ['that throws', broken(), denied, ['truncated']],
  ['without an end', bottomless, {}, ['truncated']],
  ['without a beginning', { [Symbol.iterator]: () => 5 }, {}, ['truncated']],
])('an iterable %s', (_, given, fields, diagnostics) => {
  expect(read(given as never)).toEqual([fields, diagnostics])
})

test('names and values together are read up to 65,536 characters', () => {
  const long = '授'.repeat(65_534)
  expect(read([...Object.entries(denied).map(([name]) => [name, 'x'] as const), ['a', long], ['b', 'x']])).toEqual([
    { error: 'x', state: 'x', a: long.slice(0, 65_523) },
    ['truncated'],
  ])
})

test('endless pairs are read up to 256', () => {
  function* endless(): Generator<readonly [string, string]> {
    for (let i = 0; ; i++) yield [`a${i}`, '']
  }
  const [found, diagnostics] = read(endless())
  expect(Object.keys(found as object)).toHaveLength(256)
  expect(diagnostics).toEqual(['truncated'])
})

test.each([
  ['https://c.example/cb?error=access_denied&state=x', denied],
  ['myapp:cb?error=access_denied&state=x', denied],
  ['https://c.example/#/cb?error=access_denied&state=x', denied],
  ['https://c.example/cb?code=SplxlOBe', undefined],
  ['https://c.example/cb', undefined],
])('the Location of a 302: %s', (location, expected) => {
  expect(read(undefined, 302, location)).toEqual([expected, []])
})
