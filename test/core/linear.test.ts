import { expect, test } from 'vitest'
import { normalize, type HttpResponse } from '../../src/index.js'
import { expectPlainResult } from './expect-plain-result.js'

test('a value that refers to itself is looked into a bounded number of times', () => {
  let visits = 0
  const body: Record<string, unknown> = {}
  for (const letter of 'abcdefghijklmnop')
    Object.defineProperty(body, `${letter}Response`, {
      enumerable: true,
      get: () => {
        visits++
        return body
      },
    })
  expectPlainResult(normalize({ status: 400, body }))
  expect(visits).toBeLessThan(50_000)
})

const size = 262_000
/** A part again and again; what stands at the end is looked for from each of them. */
const fill = (part: string): string => `${part.repeat(Math.ceil(size / part.length)).slice(0, size)}=1&"}]>`

/** What parsers look for: each of them, again and again, must not make the rest be read again and again. */
const parts = [
  ...['a', ' ', '"', '\\', "'", '{', '[', '<', '(', '&', '=', '%', '@', '-', '1', '\ud83d', '授'],
  ...['{"a":', '{"a":"', "{'a':'", '"a":1,', '{\\"a\\":\\"', '{"error":"{\\"error\\":', '\\u0041', '\\"'],
  ...['a=b&', 'a:b ', 'a=', 'code:', 'token=', 'Bearer ', 'rid: ', ', hints: [ ', 'AADSTS', 'eyJ', '+8', 'a@b.', '%41'],
  ...['<a>', '</a>', '<a ', '<![CDATA[', '<!--', '<title', '<title>', '<h1', '<body', '&#65;', '&#', '</'],
  ...['/*', '/**/', 'x(', 'for(;;);', 'data:', '\ndata:', '\u001b[', '\u001b]', '\u200b', '13800138000 '],
  // Names without a value, and texts of two bytes a character.
  ...['a&', '授&', '授=', '令牌已过期'],
]

const request = { body: 'client_secret=abcdefgh12345678&code=abcd' }
const shapes: readonly [string, (part: string) => HttpResponse][] = [
  ['a body', (part) => ({ status: 400, body: fill(part) })],
  ['a body that begins as JSON', (part) => ({ status: 400, body: `{${fill(part)}` })],
  ['a body without a status', (part) => ({ body: fill(part) })],
  ['a description', (part) => ({ provider: 'wechat', status: 400, body: { errcode: 1, errmsg: fill(part) }, request })],
  ['a word', (part) => ({ provider: 'microsoft-entra', status: 400, body: { error: fill(part) }, request })],
  [
    'many texts',
    (part) => ({ status: 500, body: { message: fill(part), errors: [{ detail: fill(part) }], data: fill(part) } }),
  ],
  ['a challenge', (part) => ({ status: 401, headers: { 'www-authenticate': fill(part) } })],
  ['a Location', (part) => ({ status: 302, headers: { location: `https://c.example/?error=x&${fill(part)}` } })],
  [
    'other header fields',
    (part) => ({
      status: 429,
      headers: { 'content-type': fill(part), 'retry-after': fill(part), ratelimit: fill(part) },
    }),
  ],
  ['a query', (part) => ({ query: fill(part) })],
  [
    'a request',
    (part) => ({
      status: 400,
      body: { error: 'x' },
      request: {
        body: fill(part),
        url: `?${fill(part)}`,
        headers: { cookie: fill(part), authorization: `Basic ${fill(part)}` },
      },
    }),
  ],
]

/** The characters that searches for a text pass over while something runs: the same number on every machine, busy or not. */
function charactersPassed(run: () => void): number {
  const indexOf = Reflect.get(String.prototype, 'indexOf')
  let passed = 0
  String.prototype.indexOf = function (this: string, wanted: string, from = 0): number {
    const at = indexOf.call(this, wanted, from)
    passed += (at === -1 ? this.length : at) - from
    return at
  }
  try {
    run()
  } finally {
    String.prototype.indexOf = indexOf
  }
  return passed
}

// Far more than a linear reader needs; one that is not would be stopped by the time limit of a test.
test.each(shapes)('%s of 256 KiB made to be slow is answered', (_, shape) => {
  for (const part of parts) {
    const response = shape(part)
    for (let times = 0; times < 2; times++) normalize(response)
    const passed = charactersPassed(() => expectPlainResult(normalize(response)))
    expect(passed, part).toBeLessThan(20 * size)
  }
  expect.hasAssertions()
})

/** No JSON makes such a list; a caller's value may be one. */
const endless = () => Object.assign(['a', 'b'], { length: 4_294_967_295 })
const hollow = () => Object.assign([], { length: 4_294_967_295 })

test.each<[string, HttpResponse]>([
  ['header fields', { status: 400, headers: endless() }],
  ['a header field', { status: 429, headers: { 'retry-after': endless(), 'content-type': endless() } }],
  ['a body', { status: 400, body: hollow() }],
  ['a list of errors', { status: 400, body: { errors: hollow(), messages: hollow() } }],
  ['an error', { status: 400, body: { error: hollow(), error_description: hollow() } }],
  ['scopes', { status: 403, body: { error: 'insufficient_scope', scope: hollow() } }],
  ['a query', { query: { error: endless() } }],
  ['a list of a provider', { provider: 'microsoft-graph', status: 400, body: { error: { details: hollow() } } }],
  [
    'what a request sent',
    { status: 400, request: { headers: endless(), body: { scopes: endless(), tokens: hollow() } } },
  ],
])('%s as a list that says any length are read to a bound', (_, response) => {
  const start = performance.now()
  expectPlainResult(normalize(response))
  expect(performance.now() - start).toBeLessThan(1_000)
})
