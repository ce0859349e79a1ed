import { Readable } from 'node:stream'
import { runInNewContext } from 'node:vm'
import { at, byStatus, bytes, grant, latin, words, type Expected, type Row } from './row.js'

/** `授权码` in GBK, inside a JSON body. */
const gbk = latin(`{"error":"invalid_grant","error_description":"\xca\xda\xc8\xa8\xc2\xeb"}`)

const code = { error_description: '授权码' }
const after = (seconds: number | undefined) => ({
  retryable: true as const,
  ...(seconds === undefined ? undefined : { after: seconds }),
})
const retry = (n: 49 | 50, headers: Record<string, string>, seconds: number | undefined, now?: number): Row => ({
  n,
  title: JSON.stringify(headers),
  response: { status: 429, headers },
  ...(now === undefined ? undefined : { now }),
  expected: { condition: 'rate_limited', native: { status: 429 }, diagnostics: [], retry: after(seconds) },
})
const date = 'Fri, 31 Dec 1999 23:59:00 GMT'
const challenged = (
  n: number,
  field: unknown,
  native: Expected['native'],
  diagnostics: Expected['diagnostics'] = [],
): Row =>
  at(
    n,
    String(field).slice(0, 90),
    { status: 401, headers: { 'www-authenticate': field } },
    { condition: 'invalid_access_token', native: { status: 401, ...native }, diagnostics },
  )
const realm = runInNewContext(
  '({ bytes: (list) => Uint8Array.from(list), map: () => new Map([["Retry-After", "7"]]), list: () => [["Retry-After", "7"]] })',
) as {
  bytes: (list: number[]) => Uint8Array
  map: () => unknown
  list: () => unknown
}

export const encodingAndTransport: readonly Row[] = [
  at(
    39,
    'labelled GBK',
    { status: 400, headers: { 'content-type': 'application/json;charset=GBK' }, body: gbk },
    words(code, ['nonconforming_charset']),
  ),
  at(
    39,
    'labelled utf-8',
    { status: 400, headers: { 'content-type': 'application/json;charset=utf-8' }, body: gbk },
    words(code, ['charset_guessed', 'nonconforming_charset']),
  ),
  at(39, 'unlabelled', { status: 400, body: gbk }, words(code, ['charset_guessed', 'nonconforming_charset'])),
  ...['utf8mb4', '"', '', 'x'.repeat(1_000), 'replacement', 'utf-7'].map((label) =>
    at(
      40,
      `charset=${label.slice(0, 20)}`,
      { status: 400, headers: { 'content-type': `application/json; charset=${label}` }, body: gbk },
      words(code, ['charset_guessed', 'nonconforming_charset']),
    ),
  ),
  at(
    40,
    'two charsets',
    { status: 400, headers: { 'content-type': 'application/json; charset=gbk; charset=utf-8' }, body: gbk },
    words(code, ['nonconforming_charset']),
  ),
  ...[
    'text/html',
    'application/x-www-form-urlencoded',
    'APPLICATION/JSON; CHARSET="UTF-8";',
    'application/json, application/json',
    'application/vnd.x+json',
    '',
    ';;;',
    'image/png',
  ].map((type) => at(41, type, { status: 400, headers: { 'content-type': type }, body: bytes(grant) }, words({}))),
  at(
    41,
    'JSON said, form sent',
    { status: 400, headers: { 'content-type': 'application/json' }, body: 'error=invalid_grant&error_description=x' },
    words({ error_description: 'x' }, ['form']),
  ),

  at(
    42,
    'gzip bytes',
    { status: 400, headers: { 'content-encoding': 'gzip' }, body: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0) },
    byStatus(['unsupported_type']),
  ),
  at(
    42,
    'zstd bytes',
    { status: 400, headers: { 'content-encoding': 'zstd' }, body: Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0) },
    byStatus(['unsupported_type']),
  ),
  at(
    42,
    'the header with plain bytes',
    { status: 400, headers: { 'content-encoding': 'gzip' }, body: bytes(grant) },
    words({}),
  ),

  ...Object.entries({
    'web stream': new ReadableStream(),
    'Node stream': Readable.from([grant]),
    'a Response': new Response(grant),
    'a Blob': new Blob([grant]),
  }).map(([title, body]) =>
    at(
      45,
      title,
      { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' }, body },
      {
        condition: 'invalid_access_token',
        native: { status: 401, error: 'invalid_token' },
        diagnostics: ['body_unavailable'],
      },
    ),
  ),
  {
    n: 45,
    title: 'a thrown error whose Response was never read',
    thrown: Object.assign(new Error('401'), {
      response: new Response(grant, { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } }),
    }),
    expected: {
      condition: 'invalid_access_token',
      native: { status: 401, error: 'invalid_token' },
      diagnostics: ['body_unavailable'],
    },
  },
  ...Object.entries({
    Buffer: Buffer.from(grant),
    ArrayBuffer: bytes(grant).buffer,
    DataView: new DataView(bytes(grant).buffer),
    string: grant,
    object: JSON.parse(grant) as unknown,
  }).map(([title, body]) => at(46, title, { status: 400, body }, words({}))),
  at(46, 'URLSearchParams', { status: 400, body: new URLSearchParams('error=invalid_grant') }, words({}, ['form'])),
  at(46, 'undefined', { status: 400, body: undefined }, byStatus()),

  at(47, 'bytes of another realm', { status: 400, body: realm.bytes([...bytes(grant)]) }, words({})),
  ...[realm.map(), realm.list()].map((headers) =>
    at(
      47,
      'headers of another realm',
      { status: 429, headers },
      { condition: 'rate_limited', native: { status: 429 }, diagnostics: [], retry: after(7) },
    ),
  ),
  ...[
    { 'RETRY-AFTER': '7' },
    { 'Retry-After': ['7'] },
    { 'retry-after': 7 },
    new Headers({ 'retry-after': '7' }),
    new Map([['Retry-After', '7']]),
    [['Retry-After', '7']],
    ['X', 'y', 'Retry-After', '7'],
    [[Symbol('x'), '7'], null, ['retry-after', '7']],
  ].map((headers, i) =>
    at(
      48,
      `form ${i}`,
      { status: 429, headers },
      { condition: 'rate_limited', native: { status: 429 }, diagnostics: [], retry: after(7) },
    ),
  ),
  ...[undefined, null, 'Retry-After: 7', 5, [1, 2, 3], { 'retry-after': null }, Symbol('h'), () => 7].map(
    (headers, i) =>
      at(
        48,
        `no form ${i}`,
        { status: 429, headers },
        { condition: 'rate_limited', native: { status: 429 }, diagnostics: [], retry: after(undefined) },
      ),
  ),

  retry(49, { 'retry-after': '120' }, 120),
  retry(49, { 'retry-after': '120, 60' }, 120),
  ...['Fri, 31 Dec 1999 23:59:59 GMT', 'Friday, 31-Dec-99 23:59:59 GMT', 'Fri Dec 31 23:59:59 1999'].map((when) =>
    retry(49, { date, 'retry-after': when }, 59),
  ),
  retry(49, { date, 'retry-after': 'Fri, 31 Dec 1999 23:58:00 GMT' }, 0),
  retry(49, { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' }, undefined),
  ...['-1', '1e9', 'NaN', 'Infinity', '0x10', '', 'Fri, 31 Dec 9999 23:59:59 GMT'].map((value) =>
    retry(49, { date, 'retry-after': value }, undefined),
  ),

  retry(50, { 'ratelimit-limit': '100', 'ratelimit-remaining': '0', 'ratelimit-reset': '50' }, 50),
  retry(50, { ratelimit: '"default";r=0;t=30', 'ratelimit-policy': '"default";q=100;w=60' }, 30),
  retry(50, { ratelimit: '"daily";r=500;t=3600, "burst";r=0;t=2' }, 2),
  retry(50, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000060' }, 60, 1_700_000_000_000),
  retry(50, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' }, 60, 1_700_000_000_000),
  retry(50, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1600000000' }, 0, 1_700_000_000_000),
  retry(50, { 'x-ratelimit-reset': '-5' }, undefined),

  challenged(
    51,
    'Basic realm="a, b", Bearer error="invalid_token", error_description="say \\"hi\\", ok"',
    {
      error: 'invalid_token',
      error_description: 'say "hi", ok',
    },
    ['nonconforming_charset'],
  ),
  challenged(51, ['Basic realm="x"', 'Bearer error="invalid_token"'], { error: 'invalid_token' }),
  ...[
    'Negotiate YII8FzzI==, Bearer error="invalid_token"',
    'NTLM TlRMTVNT, Bearer error="invalid_token"',
    'Foo a="1", Bearer error="invalid_token"',
    'Bearer realm="x" error="invalid_token"',
    'Bearer realm="x",error="invalid_token"',
    'Bearer error=invalid_token',
    'Bearer error="invalid_token',
    'bearer ERROR="invalid_token"',
    'Bearer , error = "invalid_token"',
  ].map((field) => challenged(51, field, { error: 'invalid_token' })),
  ...[',', ' ', '\\', '"', 'a=b,', '"a",', '=', 'a '].map((part) => challenged(52, part.repeat(500_000), {})),
  at(
    53,
    'the body comes first',
    {
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="a"' },
      body: '{"error":"insufficient_scope","error_description":"b"}',
    },
    {
      condition: 'insufficient_scope',
      native: { status: 401, error: 'insufficient_scope', error_description: 'b' },
      diagnostics: ['native_conflict'],
    },
  ),
]
