import type { Diagnostic, HttpResponse } from '../../../src/index.js'
import { at, byStatus, each, grant, latin, qq, reused, words, type Expected, type Row } from './row.js'

const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from([...text].flatMap((c) => (bigEndian ? [0, c.charCodeAt(0)] : [c.charCodeAt(0), 0])))
const wechat = (errcode: string): HttpResponse => ({
  provider: 'wechat',
  status: 200,
  body: `{"errcode":${errcode},"errmsg":"x"}`,
})
const wechatUnknown = (code: string, diagnostics: Diagnostic[]): Expected => ({
  condition: 'unknown_error',
  native: { status: 200, code, error_description: 'x' },
  diagnostics,
})

export const jsonShape: readonly Row[] = [
  at(1, 'a code as number', qq('100020'), reused),
  at(1, 'the same code as text', qq('"100020"'), reused),

  at(2, 'leading zero', wechat('"040029"'), wechatUnknown('040029', ['noncanonical_code'])),
  at(2, 'plus sign', wechat('"+40029"'), wechatUnknown('+40029', ['noncanonical_code'])),
  at(2, 'decimal point', wechat('"40029.0"'), wechatUnknown('40029.0', ['noncanonical_code'])),
  at(2, 'exponent', wechat('"4.0029e4"'), wechatUnknown('4.0029e4', ['noncanonical_code'])),
  at(2, 'exponent as number', wechat('4.0029e4'), wechatUnknown('4.0029e4', ['noncanonical_code'])),
  at(2, 'blanks around it', wechat('" 40029 "'), {
    condition: 'invalid_authorization_code',
    native: { status: 200, code: '40029', error_description: 'x' },
    diagnostics: ['noncanonical_code'],
  }),

  at(3, 'an integer above 2^53', wechat('40029000000000000001'), wechatUnknown('40029000000000000001', [])),

  at(4, 'minus zero', wechat('-0'), wechatUnknown('-0', ['noncanonical_code'])),
  at(4, '1e400', wechat('1e400'), wechatUnknown('1e400', ['noncanonical_code'])),
  at(4, 'a fraction', wechat('1.5'), wechatUnknown('1.5', ['noncanonical_code'])),
  at(4, 'NaN', wechat('NaN'), wechatUnknown('NaN', ['truncated'])),

  at(
    5,
    'Facebook',
    {
      provider: 'facebook',
      status: 400,
      body: '{"error":{"message":"Error validating access token: Session has expired","type":"OAuthException","code":190,"error_subcode":463,"fbtrace_id":"AbC"}}',
    },
    {
      condition: 'expired_access_token',
      native: {
        status: 400,
        error: 'OAuthException',
        error_description: 'Error validating access token: Session has expired',
        code: '190',
        subcode: '463',
        request_id: 'AbC',
      },
      diagnostics: [],
    },
  ),
  at(
    5,
    'nobody known',
    { status: 400, body: '{"error":{"message":"m","type":"t","code":7}}' },
    byStatus([], { error: 't', error_description: 'm', code: '7' }),
  ),

  at(6, 'an array of strings', { status: 400, body: '{"error":["","invalid_grant","b"]}' }, words({})),
  at(
    6,
    'an array of objects',
    { status: 400, body: '{"error":[{},{"code":"invalid_grant","message":"m"}]}' },
    words({ error_description: 'm' }),
  ),

  at(
    7,
    'true on 200',
    { status: 200, body: '{"error":true,"message":"gone"}' },
    { condition: 'unknown_error', native: { status: 200, error_description: 'gone' }, diagnostics: [] },
  ),
  at(
    7,
    'true on 400',
    { status: 400, body: '{"error":true,"message":"gone"}' },
    byStatus([], { error_description: 'gone' }),
  ),
  at(7, 'false', { status: 200, body: '{"error":false,"message":"fine"}' }, undefined),

  ...each(
    8,
    'empty error',
    ['null', '""', '0', '"0"', '{}', '[]', '" "'].map((value) => `{"error":${value}}`),
    200,
    undefined,
  ),
  ...each(
    9,
    'success marker',
    ['{"errcode":0}', '{"ret":0}', '{"code":0}', '{"code":"200"}', '{"success":true}'],
    200,
    undefined,
  ),
  ...each(
    9,
    'success marker',
    ['{"errcode":0}', '{"ret":0}', '{"code":0}', '{"code":"200"}', '{"success":true}'],
    400,
    byStatus(),
  ),
  at(
    9,
    "the provider's own marker",
    { provider: 'wechat', status: 200, body: '{"errcode":0,"errmsg":"ok"}' },
    undefined,
  ),

  at(
    10,
    'the last of two counts',
    { status: 400, body: '{"error":"invalid_request","error":"invalid_grant"}' },
    words({}, ['duplicate_key']),
  ),

  at(
    11,
    '__proto__',
    { status: 400, body: '{"__proto__":{"error":"invalid_client"},"error":"invalid_grant"}' },
    words({}, ['forbidden_key']),
  ),
  at(
    11,
    '__proto__ alone',
    { status: 400, body: '{"__proto__":{"error":"invalid_grant"}}' },
    byStatus(['forbidden_key']),
  ),
  at(
    11,
    'constructor.prototype',
    { status: 400, body: '{"constructor":{"prototype":{"polluted":1}},"error":"invalid_grant"}' },
    words({}, ['forbidden_key']),
  ),
  at(
    11,
    'escaped',
    { status: 400, body: '{"\\u005f_proto__":{"error":"x"},"error":"invalid_grant"}' },
    words({}, ['forbidden_key']),
  ),
  at(
    11,
    'parsed already',
    { status: 400, body: JSON.parse('{"__proto__":{"error":"x"},"error":"invalid_grant"}') as unknown },
    words({}, ['forbidden_key']),
  ),
  at(11, 'form', { status: 400, body: 'error=invalid_grant&__proto__=x' }, words({}, ['form', 'forbidden_key'])),
  at(
    11,
    'escape of a letter that no forbidden key needs',
    { status: 400, body: '{"error":"invalid_grant","error_description":"\\u0050lease"}' },
    words({ error_description: 'Please' }),
  ),

  at(
    12,
    'as names',
    { status: 400, body: '{"error":"invalid_grant","toString":1,"hasOwnProperty":1,"then":"x","toJSON":1,"length":9}' },
    words({}),
  ),
  ...['toString', 'constructor', 'hasOwnProperty', '__proto__', 'then', 'toJSON'].flatMap((name) => [
    at(12, `${name} as error`, { provider: 'qq', status: 400, body: { error: name } }, byStatus([], { error: name })),
    at(
      12,
      `${name} as suberror`,
      { provider: 'microsoft-entra', status: 400, body: { error: 'invalid_grant', suberror: name } },
      words({ suberror: name }),
    ),
    at(12, `${name} as provider`, { provider: name, status: 400, body: grant }, words({})),
  ]),

  at(13, 'objects', { status: 400, body: '{"a":'.repeat(20_000) }, byStatus(['too_deep'])),
  at(13, 'arrays, 200,000 deep', { status: 400, body: '['.repeat(200_000) }, byStatus(['too_deep'])),
  at(
    13,
    'one level too many',
    { status: 400, body: `{"a":${'['.repeat(64)}${']'.repeat(64)}}` },
    byStatus(['too_deep']),
  ),
  at(
    13,
    'as deep as allowed',
    { status: 400, body: `{"error":"invalid_grant","a":${'['.repeat(63)}${']'.repeat(63)}}` },
    words({}),
  ),

  at(
    14,
    '1,000,000 keys',
    { status: 400, body: `{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":1`).join()}}` },
    byStatus(['truncated']),
  ),
  at(
    14,
    'a string of 10 MB',
    { status: 400, body: `{"error":"invalid_grant","error_description":"${'x'.repeat(10_000_000)}"}` },
    words({ error_description: 'x'.repeat(2_048) }, ['truncated']),
  ),
  at(
    14,
    '10 MB of whitespace',
    { status: 400, body: `${' '.repeat(10_000_000)}${grant}` },
    byStatus(['truncated', 'empty']),
  ),

  at(
    15,
    'cut after a complete error',
    { status: 400, body: '{"error":"invalid_grant","error_descr' },
    words({}, ['truncated']),
  ),
  at(15, 'cut inside the error', { status: 400, body: '{"error":"invalid_gr' }, byStatus(['truncated'])),

  at(16, 'UTF-8 as text', { status: 400, body: `\ufeff${grant}` }, words({})),
  at(16, 'UTF-8', { status: 400, body: latin(`\xef\xbb\xbf${grant}`) }, words({})),
  at(16, 'UTF-16LE', { status: 400, body: Uint8Array.from([0xff, 0xfe, ...utf16(grant, false)]) }, words({})),
  at(16, 'UTF-16BE', { status: 400, body: Uint8Array.from([0xfe, 0xff, ...utf16(grant, true)]) }, words({})),

  at(17, 'with blanks inside', { status: 400, body: JSON.stringify(` ${grant} `) }, words({}, ['unwrapped'])),
  at(17, 'once', { status: 400, body: JSON.stringify(grant) }, words({}, ['unwrapped'])),
  at(
    17,
    'twice: left as text',
    { status: 400, body: JSON.stringify(JSON.stringify(grant)) },
    byStatus(['text', 'nonconforming_charset'], { error_description: JSON.stringify(grant) }),
  ),

  at(18, 'two documents', { status: 400, body: `${grant}{"error":"b"}` }, words({}, ['trailing_text'])),
  at(18, 'a comment behind', { status: 400, body: `${grant}<!-- -->` }, words({}, ['trailing_text'])),
  ...[")]}',\n", 'for(;;);', '&&&START&&&', 'while(1);'].map((guard) =>
    at(18, `guard ${JSON.stringify(guard)}`, { status: 400, body: guard + grant }, words({}, ['guarded'])),
  ),

  ...each(
    19,
    'hand-built',
    [
      "{'error': 'invalid_grant'}",
      '{"error":"invalid_grant",}',
      '{"error":"invalid_grant","x":undefined}',
      '{/* c */"error":"invalid_grant"// x\n}',
    ],
    400,
    words({}, ['truncated']),
  ),

  at(
    20,
    'lone surrogate and NUL',
    { status: 400, body: '{"error":"invalid_grant","error_description":"a\\ud800b\\u0000c"}' },
    words({ error_description: 'a\ufffdbc' }, ['nonconforming_charset']),
  ),
  at(
    20,
    'overlong UTF-8',
    { status: 400, body: latin('{"error":"invalid_grant","error_description":"\xc0\xaf"}') },
    words({ error_description: '蜡' }, ['charset_guessed', 'nonconforming_charset']),
  ),

  at(
    21,
    'errcode and errMsg',
    { status: 400, body: '{"errCode":"E7","errMsg":"m"}' },
    byStatus([], { code: 'E7', error_description: 'm' }),
  ),
  at(
    21,
    'error_code and error_msg',
    { status: 400, body: '{"error_code":110,"error_msg":"m"}' },
    byStatus([], { code: '110', error_description: 'm' }),
  ),
  at(
    21,
    'sub_code',
    { status: 400, body: '{"code":40,"msg":"m","sub_code":"isv.x"}' },
    byStatus([], { code: '40', subcode: 'isv.x', error_description: 'm' }),
  ),

  at(
    22,
    'nobody known: the word of a standard',
    { status: 400, body: '{"error":"invalid_grant","errcode":40029}' },
    words({ code: '40029' }),
  ),
  at(
    22,
    "the catalog's field decides, the other is kept",
    { provider: 'wechat', status: 400, body: '{"error":"invalid_client","errcode":40029}' },
    {
      condition: 'invalid_authorization_code',
      native: { status: 400, error: 'invalid_client', code: '40029' },
      diagnostics: [],
    },
  ),

  at(
    23,
    'error_response',
    {
      provider: 'alipay',
      status: 200,
      body: '{"error_response":{"code":"20001","msg":"Insufficient Token Permissions","sub_code":"aop.invalid-auth-token","sub_msg":"invalid token"},"sign":"ERITJKEIJKJHKKKKKKKHJEREEEEEEEEEEE"}',
    },
    {
      condition: 'invalid_access_token',
      native: { status: 200, code: '20001', subcode: 'aop.invalid-auth-token', error_description: 'invalid token' },
      diagnostics: [],
    },
  ),
  at(
    23,
    'method_response',
    {
      provider: 'alipay',
      status: 200,
      body: '{"alipay_system_oauth_token_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"bad code"},"sign":"ERITJKEIJKJHKKKKKKKHJEREEEEEEEEEEE"}',
    },
    {
      condition: 'invalid_authorization_code',
      native: { status: 200, code: '40002', subcode: 'isv.code-invalid', error_description: 'bad code' },
      diagnostics: [],
    },
  ),

  at(
    24,
    'the token it carries is masked',
    {
      status: 200,
      body: '{"access_token":"SlAV32hkKG0987","error":"invalid_grant","error_description":"SlAV32hkKG0987 is gone"}',
    },
    {
      condition: 'invalid_grant',
      native: { status: 200, error: 'invalid_grant', error_description: '*** is gone' },
      diagnostics: ['masked', 'mixed'],
    },
  ),

  ...each(25, 'whole body', ['null', '42', '[]', 'true'], 400, byStatus()),
  ...each(25, 'whole body', ['null', '42', '[]', 'true', '"string"'], 200, undefined),
  at(25, 'a text', { status: 400, body: '"string"' }, byStatus(['text'], { error_description: 'string' })),
]
