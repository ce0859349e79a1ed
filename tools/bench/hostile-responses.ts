import type { HttpResponse } from '../../src/core/http-response.js'

/** Repeats a piece up to a length. */
function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
}

/** A text of about `size` characters: what comes first, whole pieces, what comes last. */
function text(first: string, piece: string, size: number, last = ''): string {
  return first + piece.repeat(Math.floor((size - first.length - last.length) / piece.length)) + last
}

const body = (value: unknown): HttpResponse => ({ status: 400, body: value })
const header = (name: string, value: string): HttpResponse => ({ status: 401, headers: { [name]: value }, body: '' })

/** A provider whose hundred templates share their first and last words. */
export const nearMissCatalog = {
  provider: 'near-miss',
  name: { en: 'Near miss' },
  rules: Array.from({ length: 100 }, (_, i) => ({
    match: { error: 'invalid_grant', description: `token {a} in {b} at {c} number${i} {d} failed` },
    condition: 'invalid_grant' as const,
  })),
}

function nearMiss(filling: string): (size: number) => HttpResponse {
  return (size) => ({
    provider: 'near-miss',
    status: 400,
    body: text('{"error":"invalid_grant","error_description":"token ', filling, size, ' failed"}'),
  })
}

const bytes = (pattern: readonly number[], size: number) =>
  Uint8Array.from({ length: size }, (_, i) => pattern[i % pattern.length]!)

/** What wears a careless reader out, at any size. */
export const hostileResponses: Readonly<Record<string, (size: number) => HttpResponse>> = {
  'near misses of 100 templates': nearMiss(' in at'),
  'near misses, runs of one letter': nearMiss('n'),
  'one letter': (size) => body(fill('a', size)),
  'one letter in a description': (size) =>
    body(text('{"error":"invalid_grant","error_description":"', 'a', size, '"}')),
  blanks: (size) => body(text('{"error":"invalid_grant","error_description":"', ' ', size, 'x"}')),
  'control characters': (size) => body(text('{"error":"invalid_grant","error_description":"', '\\u0007', size, '"}')),
  'a header of quotes': (size) => header('www-authenticate', fill('"', size)),
  'a header of unclosed parameters': (size) => header('www-authenticate', text('Bearer ', 'a="', size)),
  'a header of challenges': (size) => header('www-authenticate', fill('Bearer error="x", ', size)),
  'a header of commas': (size) => header('www-authenticate', fill(', ', size)),
  'Retry-After of digits': (size) => header('retry-after', fill('9', size)),
  'a RateLimit header of lists': (size) => header('ratelimit', fill('"a";r=0;t=1, ', size)),
  'nested arrays': (size) => body(fill('[', size)),
  'nested objects': (size) => body(fill('{"a":', size)),
  'nested arrays, closed': (size) => body(fill('[', size / 2) + fill(']', size / 2)),
  'nested elements': (size) => body(fill('<a>', size)),
  'unclosed string': (size) => body(text('{"error":"', 'a', size)),
  'unclosed escapes': (size) => body(text('{"error":"', '\\', size)),
  'unclosed tag': (size) => body(text('<error ', 'a="', size)),
  'unclosed comment': (size) => body(fill('<!--', size)),
  'unclosed CDATA': (size) => body(text('<error>', '<![CDATA[', size)),
  'unclosed title': (size) => body(text('<html>', '<title>', size)),
  'unclosed callback': (size) => body(fill('callback(', size)),
  'unclosed guard': (size) => body(text('for(;;);', '{"error":[', size)),
  entities: (size) => body(text('<error><code>', '&amp;', size)),
  'many members': (size) =>
    body(
      `{${Array.from({ length: Math.floor(size / 12) }, (_, i) => `"k${String(i).padStart(6, '0')}":0`).join(',')}}`,
    ),
  'many members, unclosed': (size) =>
    body(`{${Array.from({ length: Math.floor(size / 12) }, (_, i) => `"k${String(i).padStart(6, '0')}":0`).join(',')}`),
  'many members of an error': (size) =>
    body(
      `{"error":{${Array.from({ length: Math.floor((size - 16) / 12) }, (_, i) => `"k${String(i).padStart(6, '0')}":0`).join(',')}}}`,
    ),
  'one member many times': (size) => body(text('{"error":"invalid_grant"', ',"error":"x"', size, '}')),
  'many elements': (size) => body(text('<r>', '<error>x</error>', size, '</r>')),
  'many errors': (size) => body(text('{"errors":[{"code":1}', ',{"code":1}', size, ']}')),
  'a form of pairs': (size) => body(fill('error=a&', size)),
  'a form of percent signs': (size) => body(text('error=', '%', size)),
  'a redirect query': (size) => ({ query: text('?error=access_denied', '&error_description=%41', size) }),
  'token shapes': (size) =>
    body(text('{"error":"invalid_grant","error_description":"', 'eyJhbGciOiJIUzI1NiJ9.eyJz.aaaa ', size, '"}')),
  'a request of many values': (size) => ({
    ...body('{"error":"invalid_grant","error_description":"abcdefgh00000001 was used"}'),
    request: { body: text('grant_type=refresh_token', '&refresh_token=abcdefgh00000001', size) },
  }),
  'bytes that are no UTF-8': (size) => body(bytes([0x81, 0x30, 0x81, 0x30, 0xff], size)),
  'a long URL': (size) => ({ status: 400, url: text('https://', 'a.', size), body: '' }),
}
