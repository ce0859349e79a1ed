import { at, byStatus, bytes, grant, latin, qq, reused, words, type Row } from './row.js'

export const jwt =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'

export const otherFormats: readonly Row[] = [
  ...[
    (json: string) => `callback( ${json} );`,
    (json: string) => `/**/ jQuery123.cb[0] (\n ${json}\n)\n;\n`,
    (json: string) => `/* c */cb(/* d */${json})`,
  ].map((wrap) => at(26, wrap('…'), qq('100020', wrap), { ...reused, diagnostics: ['jsonp'] })),
  at(
    26,
    'a call with something else',
    { status: 400, body: 'alert(1)' },
    byStatus(['text'], { error_description: 'alert(1)' }),
  ),

  ...['application/x-www-form-urlencoded; charset=utf-8', 'text/plain', undefined].map((type) =>
    at(
      27,
      `as ${type}`,
      {
        provider: 'github',
        status: 200,
        ...(type === undefined ? undefined : { headers: { 'content-type': type } }),
        body: 'error=bad_verification_code&error_description=The+code+passed+is+incorrect+or+expired.&error_uri=https%3A%2F%2Fdocs.github.com%2Fx',
      },
      {
        condition: 'invalid_authorization_code',
        native: {
          status: 200,
          error: 'bad_verification_code',
          error_description: 'The code passed is incorrect or expired.',
          error_uri: 'https://docs.github.com/x',
        },
        diagnostics: ['form'],
      },
    ),
  ),

  at(
    28,
    'the first value of a name',
    { status: 400, body: 'error=invalid_grant&error=invalid_request&error_description=a+b' },
    words({ error_description: 'a b' }, ['form', 'duplicate_key']),
  ),
  at(
    28,
    'broken escapes',
    { status: 400, body: 'error=invalid_grant&error_description=%ZZ+%E4%BD%A0+%E4%BD' },
    words({ error_description: '%ZZ 你 %E4%BD' }, ['form', 'nonconforming_charset']),
  ),
  at(
    28,
    'NUL',
    { status: 400, body: 'error=invalid_grant&error_description=a%00b' },
    words({ error_description: 'ab' }, ['form']),
  ),
  at(
    28,
    '100,000 pairs',
    { status: 400, body: `error=invalid_grant&${'a=1&b=2&'.repeat(50_000)}` },
    words({}, ['form', 'duplicate_key', 'truncated']),
  ),

  ...[
    '?error=access_denied&state=x',
    '#error=access_denied&state=x',
    'error=access_denied&state=x',
    'error=access_denied#_=_',
    '?error=access_denied#_=_',
  ].map((query) =>
    at(29, query, { query }, { condition: 'access_denied', native: { error: 'access_denied' }, diagnostics: [] }),
  ),
  at(
    29,
    'a question mark in a value',
    { query: 'error=access_denied&error_description=sure?&state=x' },
    { condition: 'access_denied', native: { error: 'access_denied', error_description: 'sure?' }, diagnostics: [] },
  ),
  at(
    29,
    'form_post',
    { query: { error: 'access_denied', state: 'x' } },
    { condition: 'access_denied', native: { error: 'access_denied' }, diagnostics: [] },
  ),
  at(
    29,
    'query and fragment: the query counts',
    { query: '?error=access_denied#error=server_error' },
    { condition: 'access_denied', native: { error: 'access_denied' }, diagnostics: ['duplicate_key'] },
  ),
  at(
    29,
    'a code beside the error is a secret',
    { query: '?code=SplxlOBeZQQYbYS6WxSbIA#error=access_denied' },
    { condition: 'access_denied', native: { error: 'access_denied' }, diagnostics: [] },
  ),
  at(
    29,
    'in the Location of a 302',
    { status: 302, headers: { location: 'https://client.example/cb?error=access_denied&state=1#_=_' } },
    { condition: 'access_denied', native: { status: 302, error: 'access_denied' }, diagnostics: [] },
  ),

  at(
    30,
    'plain',
    {
      status: 400,
      body: '<?xml version="1.0"?><OAuth><error>invalid_grant</error><error_description>a &lt; b</error_description></OAuth>',
    },
    words({ error_description: 'a < b' }, ['xml']),
  ),
  at(
    30,
    'CDATA',
    {
      status: 400,
      body: '<OAuth><error><![CDATA[invalid_grant]]></error><error_description><![CDATA[a & <b>]]></error_description></OAuth>',
    },
    words({ error_description: 'a & <b>' }, ['xml']),
  ),
  at(
    30,
    'namespaces, attributes, digits',
    { status: 400, body: '<o:OAuth xmlns:o="urn:x"><o:error lang="en">00123</o:error></o:OAuth>' },
    byStatus(['xml', 'noncanonical_code'], { code: '00123' }),
  ),
  at(
    30,
    'WeChat v2',
    {
      status: 200,
      body: '<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[sign error]]></return_msg></xml>',
    },
    {
      condition: 'invalid_signature',
      native: { status: 200, code: 'FAIL', error_description: 'sign error' },
      diagnostics: ['xml'],
    },
  ),

  at(
    31,
    'external entity',
    {
      status: 400,
      body: '<!DOCTYPE OAuth [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><OAuth><error>&xxe;</error></OAuth>',
    },
    byStatus(['xml', 'unsupported_type']),
  ),
  at(
    31,
    'billion laughs',
    {
      status: 400,
      body: '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><OAuth><error>&lol2;</error></OAuth>',
    },
    byStatus(['xml', 'unsupported_type']),
  ),
  at(
    31,
    '1,000,000 numeric references',
    {
      status: 400,
      body: `<OAuth><error>invalid_grant</error><error_description>${'&#65;'.repeat(1_000_000)}</error_description></OAuth>`,
    },
    words({}, ['truncated', 'xml']),
  ),
  at(
    31,
    '20,000 numeric references',
    {
      status: 400,
      body: `<OAuth><error>invalid_grant</error><error_description>${'&#65;'.repeat(20_000)}</error_description></OAuth>`,
    },
    words({ error_description: 'A'.repeat(2_048) }, ['xml']),
  ),
  at(
    31,
    'unclosed',
    { status: 400, body: '<OAuth><error>invalid_grant</error><error_descr' },
    words({}, ['xml', 'truncated']),
  ),
  at(31, 'cut inside the error', { status: 400, body: '<OAuth><error>invalid_gr' }, byStatus(['xml', 'truncated'])),
  at(31, 'depth 10,000', { status: 400, body: '<x>'.repeat(10_000) }, byStatus(['xml', 'too_deep'])),

  at(
    32,
    'nginx 502',
    {
      status: 502,
      body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body></html>',
    },
    {
      condition: 'temporarily_unavailable',
      native: { status: 502, error_description: '502 Bad Gateway' },
      diagnostics: ['html'],
    },
  ),
  at(
    32,
    'firewall',
    { status: 403, body: '<html><head><title>Attention Required! | Cloudflare</title></head><body></body></html>' },
    {
      condition: 'risk_control_blocked',
      native: { status: 403, error_description: 'Attention Required! | Cloudflare' },
      diagnostics: ['html'],
    },
  ),
  at(
    32,
    'a page where an error was expected',
    {
      status: 400,
      body: '<!doctype html><html><head><script>alert("<title>x</title>")</script></head><body><h1>Oops</h1></body></html>',
    },
    {
      condition: 'malformed_response',
      native: { status: 400, error_description: 'Oops' },
      diagnostics: ['html'],
    },
  ),
  at(
    32,
    'a login page in place of a token',
    { endpoint: 'token', status: 200, body: '<!DOCTYPE html><html><head><title>Sign in</title></head></html>' },
    {
      condition: 'malformed_response',
      native: { status: 200, error_description: 'Sign in' },
      diagnostics: ['html'],
    },
  ),
  at(
    32,
    'a long title',
    { status: 500, body: `<html><title>${'x'.repeat(5_000)}</title></html>` },
    {
      condition: 'server_error',
      native: { status: 500, error_description: 'x'.repeat(200) },
      diagnostics: ['html'],
    },
  ),

  at(
    33,
    'a gateway',
    { status: 403, body: 'The request is blocked.' },
    {
      condition: 'risk_control_blocked',
      native: { status: 403, error_description: 'The request is blocked.' },
      diagnostics: ['text'],
    },
  ),
  at(
    33,
    'a known sentence without a status',
    { body: 'Too Many Requests' },
    { condition: 'rate_limited', native: { error_description: 'Too Many Requests' }, diagnostics: ['text'] },
  ),
  at(
    33,
    'an unknown sentence',
    { status: 400, body: 'Nope, not today' },
    byStatus(['text'], { error_description: 'Nope, not today' }),
  ),
  at(33, 'an unknown sentence without a status', { body: 'Nope, not today' }, undefined),

  at(
    34,
    'with another status',
    {
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
      body: '{"type":"https://e.example/p","title":"Forbidden","status":403,"detail":"no"}',
    },
    byStatus(['status_mismatch'], { error_description: 'no' }),
  ),

  at(
    35,
    'empty with a challenge',
    { status: 401, body: '', headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } },
    { condition: 'invalid_access_token', native: { status: 401, error: 'invalid_token' }, diagnostics: ['empty'] },
  ),
  at(
    35,
    'a bare challenge',
    { status: 401, headers: { 'www-authenticate': 'Bearer realm="x"' } },
    { condition: 'missing_access_token', native: { status: 401 }, diagnostics: [] },
  ),
  ...[204, 205, 304].map((status) => at(35, String(status), { status, body: '' }, undefined)),
  at(35, 'HEAD', { status: 400, method: 'HEAD', body: grant }, byStatus()),
  at(35, 'whitespace', { status: 400, body: ' \r\n\t' }, byStatus(['empty'])),

  at(
    36,
    'JWT',
    { status: 400, headers: { 'content-type': 'application/jwt' }, body: jwt },
    byStatus(['unsupported_type']),
  ),
  at(36, 'JWE', { status: 400, body: `${jwt}.aaaaaaaa.bbbbbbbb` }, byStatus(['unsupported_type'])),
  at(36, 'JARM', { query: `response=${jwt}` }, undefined),
  at(
    36,
    'JARM as body',
    { status: 400, body: `response=${jwt}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    byStatus(['form']),
  ),

  at(
    37,
    'CBOR',
    { status: 400, headers: { 'content-type': 'application/ace+cbor' }, body: Uint8Array.of(0xa1, 0x18, 0x1e, 0x05) },
    byStatus(['unsupported_type']),
  ),
  at(
    37,
    'protobuf',
    {
      status: 400,
      headers: { 'content-type': 'application/x-protobuf' },
      body: Uint8Array.of(8, 5, 18, 3, 97, 98, 99),
    },
    byStatus(['unsupported_type']),
  ),
  at(
    37,
    'image',
    { status: 400, headers: { 'content-type': 'image/png' }, body: latin('\x89PNG\r\n\x1a\n\0\0') },
    byStatus(['unsupported_type']),
  ),

  at(
    38,
    'multipart',
    {
      status: 400,
      headers: { 'content-type': 'multipart/mixed; boundary=b' },
      body: bytes(`--b\r\n\r\n${grant}\r\n--b--\r\n`),
    },
    byStatus(['unsupported_type']),
  ),
  at(38, 'NDJSON', { status: 400, body: `${grant}\n{"error":"b"}\n` }, words({}, ['trailing_text'])),
  at(
    38,
    'event stream',
    {
      status: 400,
      headers: { 'content-type': 'text/event-stream' },
      body: `event: error\ndata: ${grant}\n\ndata: {"error":"b"}\n\n`,
    },
    words({}, ['trailing_text']),
  ),
  at(
    38,
    'event stream, labelled in another case',
    {
      status: 400,
      headers: { 'content-type': 'Text/Event-Stream; charset=utf-8' },
      body: `data: ${grant}\n\n`,
    },
    words({}, ['trailing_text']),
  ),
]
