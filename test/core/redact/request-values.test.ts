import { expect, test } from 'vitest'
import type { HttpResponse } from '../../../src/index.js'
import { readRequest } from '../../../src/core/redact/request-values.js'

type Request = HttpResponse['request']
const secret = 'kJ8xTq2mWv5nRz9bLc4d'

function formData(...pairs: readonly (readonly [string, string])[]): FormData {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

/** `name0=value0&name1=value1…` */
const pairs = (count: number, pair: (i: number) => string, separator = '&') =>
  Array.from({ length: count }, (_, i) => pair(i)).join(separator)

const multipart = (name: string, value: string) =>
  `--X\r\nContent-Disposition: form-data; name="page"\r\n\r\n1\r\n--X\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--X--\r\n`

const bytes = (text: string) => new TextEncoder().encode(text)

test.each<[string, Request, string[]]>([
  ['a form', { body: 'grant_type=x&client_id=my-client-id-0001&code=abcd&client_secret=efghi' }, ['efghi', 'abcd']],
  ['an encoded form', { body: 'client_secret=a%2Fb%2Bc+d' }, ['a/b+c d']],
  ['bytes', { body: bytes('code=abcd') }, ['abcd']],
  ['URLSearchParams', { body: new URLSearchParams({ code: 'abcd' }) }, ['abcd']],
  ['JSON', { body: '{"auth":{"password":"abcd"}}' }, ['abcd']],
  ['an object', { body: { identity: { password: 'abcd' } } }, ['abcd']],
  ['a number', { body: { otp: 123_456 } }, ['123456']],
  ['a list', { body: { tokens: ['abcdefgh'] } }, ['abcdefgh']],
  ['long values of any name', { body: 'x=0123456789abcdef&y=0123456789' }, ['0123456789abcdef']],
  ['the query', { url: 'https://h.example/t?secret=abcd&appid=wx0123456789abcdef#code=x' }, ['abcd']],
  ['the user information of the URL', { url: 'https://app:abcdefgh@h.example/t' }, ['abcdefgh']],
  ['Bearer', { headers: { Authorization: 'Bearer abcd' } }, ['abcd']],
  ['Basic', { headers: { authorization: `Basic ${btoa('app:abcd')}` } }, [btoa('app:abcd'), 'abcd']],
  [
    'Basic, percent-encoded as RFC 6749 §2.3.1 says',
    { headers: { authorization: `Basic ${btoa('app:a%2Fb%2Bc')}` } },
    [btoa('app:a%2Fb%2Bc'), 'a%2Fb%2Bc', 'a/b+c'],
  ],
  ['Basic in UTF-8', { headers: { authorization: 'Basic YXBwOnDDpHNz' } }, ['YXBwOnDDpHNz', 'päss']],
  ['Basic that is no base64', { headers: { authorization: 'Basic %%%%' } }, ['%%%%']],
  ['cookies', { headers: { cookie: 'a=b; sid=abcdefgh; x=ijklmnopq' } }, ['ijklmnopq', 'abcdefgh']],
  ['encoded cookies', { headers: { cookie: 'sid=abc%2Fdefgh' } }, ['abc%2Fdefgh', 'abc/defgh']],
  ['X-Api-Key', { headers: [['X-API-Key', 'abcdefgh']] }, ['abcdefgh']],
  [
    'public parameters',
    { body: 'grant_type=authorization_code&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=read_profile_long' },
    [],
  ],
  ['short values', { body: 'code=abc' }, []],
  ['nothing', {}, []],
  ['no request', undefined, []],
  ['null', null as never, []],
])('secrets of %s', (_, request, secrets) => {
  const found = readRequest(request, undefined).secrets
  expect(found).toEqual(secrets.length === 0 ? [] : expect.arrayContaining(secrets))
})

test.each<[string, Request]>([
  ['a header named by some platform', { headers: { 'x-acs-dingtalk-access-token': secret } }],
  ['a header that says key', { headers: { 'Ocp-Apim-Subscription-Key': secret } }],
  ['a key with a blank', { headers: { 'x-api-key': `${secret} ${secret}` } }],
  ['a header in a list', { headers: ['X-Vault-Token', secret] }],
  ['Basic without a password', { headers: { authorization: `Basic ${btoa(`${secret}:`)}` } }],
  ['Basic with a word for a password', { headers: { authorization: `Basic ${btoa(`${secret}:x-oauth-basic`)}` } }],
  ['OAuth 1.0', { headers: { authorization: `OAuth oauth_version="1.0", oauth_token="${secret}"` } }],
  ['AWS', { headers: { authorization: `AWS4-HMAC-SHA256 SignedHeaders=host;date, Signature=${secret}` } }],
  ['a scheme of one parameter', { headers: { authorization: `Token token="${secret}"` } }],
  ['FormData', { body: formData(['token', secret], ['token', 'another']) }],
  ['a Map', { body: new Map([['identity', new Map([['token', secret]])]]) }],
  ['multipart text', { body: multipart('sign', secret) }],
  ['XML', { body: `<xml><appid>1</appid><sign><![CDATA[${secret}]]></sign></xml>` }],
  ['JSON behind a byte order mark and blanks', { body: `\ufeff\n {"token":"${secret}"}` }],
  ['a list', { body: [{ token: secret }] }],
  ['a list as text', { body: `[{"token":"${secret}"}]` }],
  ['long JSON', { body: JSON.stringify({ data: 'x'.repeat(70_000), token: secret }) }],
  ['JSON too long to be parsed', { body: JSON.stringify({ list: [1], token: secret, data: 'x'.repeat(300_000) }) }],
  ['JSON that was cut', { body: `{"tokens":["${secret}","` }],
  ['nested members', { body: { a: { b: { c: { d: { e: [{ token: secret }] } } } } } }],
  ['the end of a long form', { body: `${pairs(500, (i) => `page${i}=1`)}&token=${secret}` }],
  ['what follows many long values', { body: `${pairs(200, (i) => `a${i}=0123456789abcdef${i}`)}&token=${secret}` }],
  ['the hundredth secret', { body: `${pairs(99, (i) => `token${i}=abcd${i}`)}&token=${secret}` }],
  [
    'the last of many cookies',
    { headers: { cookie: `${pairs(60, (i) => `c${i}=abcdefgh${i}`, '; ')}; sid=${secret}` } },
  ],
  ['the end of a long query', { url: `https://h.example/?data=${'x'.repeat(4_060)}&token=${secret}` }],
  ['the fragment', { url: `https://h.example/cb#access_token=${secret}` }],
  ['the path of Telegram', { url: `https://api.telegram.org/bot123456:${secret}/getMe` }],
  ['the user of the URL', { url: `https://${secret}@h.example/` }],
  ['JSON in a form', { body: new URLSearchParams({ biz_content: JSON.stringify({ sign: secret }) }).toString() }],
  ['JSON in the query', { url: `https://h.example/?data=${encodeURIComponent(JSON.stringify([{ pin: secret }]))}` }],
  ['JSON in a member', { body: { data: `{"token":"${secret}"}` } }],
  ['JSON behind a blank in a member', { body: { biz_content: ` {"access_token":"${secret}"}` } }],
  ['JSON behind a line break in a form', { body: `biz_content=%0D%0A[{"token":"${secret}"}]` }],
  ['JSON behind a byte order mark in a form', { body: `data=%EF%BB%BF{"token":"${secret}"}` }],
  ['JSON in a form, cut', { body: `data={"token":"${secret}","` }],
])('a secret in %s', (_, request) => {
  expect(readRequest(request, undefined).secrets).toContain(secret)
  // Where the answer came from is known without the request too.
  if (request?.url !== undefined) expect(readRequest(undefined, request.url).secrets).toContain(secret)
})

test.each<[string, Request, string]>([
  ['a number beyond a double', { body: '{"otp":12345678901234567890}' }, '12345678901234567890'],
  ['a short cookie', { headers: { cookie: 'pin=ab12xy' } }, 'ab12xy'],
  ['a short key', { headers: { 'x-api-key': 'ab12' } }, 'ab12'],
  ['a number in JSON that was cut', { body: '{"otp": 123456, "x": "' }, '123456'],
])('%s', (_, request, expected) => {
  expect(readRequest(request, undefined).secrets).toEqual([expected])
})

test.each<[string, Request]>([
  [
    'the vocabulary of a registration',
    {
      body: {
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['authorization_code', 'urn:ietf:params:oauth:grant-type:device_code'],
        response_types: ['code id_token'],
        id_token_signed_response_alg: 'RS256',
        authorization_encrypted_response_enc: 'A128CBC-HS256',
      },
    },
  ],
  ['names that hold such a word', { body: { shipping: '12345678', author: 'J. R. Hartley', designer: 'x1y2z3' } }],
  ['words for a name or a state', { body: 'username=admin&state=error&key=access_denied&auth_key=standard' }],
  ['the name of a service in the URL', { url: 'https://git@h.example/bots/bot/x' }],
  ['the body of a file', { body: bytes('\u0000'.repeat(100)) }],
])('nothing secret in %s', (_, request) => {
  expect(readRequest(request, undefined).secrets).toEqual([])
})

test.each<[string, () => Request]>([
  ['a body that holds itself', () => Object.assign(Object.create(null) as { body: unknown }, { body: circle() })],
  ['a list of any length', () => ({ body: Object.assign([], { length: 4_294_967_295 }) })],
  ['headers of any length', () => ({ headers: Object.assign(['a', 'b'], { length: 4_294_967_295 }) })],
  ['a header of any length', () => ({ headers: { cookie: Object.assign(['a'], { length: 4_294_967_295 }) } })],
  ['quotes without end', () => ({ body: `{"a":"${'\\"'.repeat(500_000)}` })],
  ['boundaries', () => ({ body: '--a\r\n\r\n'.repeat(100_000) })],
  ['pairs', () => ({ body: 'a=b&'.repeat(1_000_000) })],
])('%s is read in no time', (_, request) => {
  const start = performance.now()
  readRequest(request(), undefined).secrets.toString()
  expect(performance.now() - start).toBeLessThan(1_000)
})

function circle(): unknown {
  const one: Record<string, unknown> = {}
  one['a'] = one
  one['b'] = [one, one]
  return one
}

test.each<[Request, string | undefined, boolean]>([
  [{ body: 'grant_type=authorization_code&code=abcd' }, 'authorization_code', true],
  [{ body: { grantType: 'refresh_token', refreshToken: 'a' } }, 'refresh_token', false],
  [{ url: 'https://h.example/t?js_code=abcd&appid=x' }, undefined, true],
  [{ body: { code: 'abcd', refresh_token: 'efgh' } }, undefined, false],
  [{ body: 'x=y' }, undefined, false],
  [{ body: 'biz_content={"grant_type":"authorization_code","code":"abcd"}' }, 'authorization_code', true],
  [{ body: { grant_type: 'a', data: { grant_type: 'b', code: 'abcd' } } }, 'a', true],
  [{ body: 'grant_type=a&data={"grant_type":"b","data":"{\\"code\\":\\"abcd\\"}"}' }, 'a', false],
])('the grant of %j', (request, grantType, sentCode) => {
  expect(readRequest(request, undefined)).toMatchObject({ grantType, sentCode })
})

const devices = Array.from({ length: 400 }, (_, i) => `device-registration-${i}`)
const records = devices.map((device) => ({ device_token: device, push_key: `key-${device}` }))

const pairOf = (device: string) => ['token', device] as const
const tokenPairs = pairs(400, (i) => `token=${devices[i]}`)

test.each<[string, Request]>([
  ['Bearer', { headers: { authorization: `Bearer ${secret}` } }],
  ['Basic', { headers: { authorization: `Basic ${btoa(`app:${secret}`)}` } }],
  ['OAuth 1.0', { headers: { authorization: `OAuth oauth_token="${secret}"` } }],
  ['a key', { headers: { 'x-api-key': secret } }],
  ['the path of Telegram', { url: `https://api.telegram.org/bot123456:${secret}/getMe` }],
  ['the user information of the URL', { url: `https://app:${secret}@h.example/t` }],
])('%s is masked beside any crowd in the body', (_, request) => {
  for (const body of [{ tokens: devices }, records, { items: devices.map((code) => ({ code })) }])
    expect(readRequest({ ...request, body }, undefined).secrets).toContain(secret)
})

test.each(['client_secret', 'refresh_token', 'code'])('%s is masked behind any crowd', (name) => {
  for (const crowd of [{ tokens: devices }, { records }])
    expect(readRequest({ body: { ...crowd, [name]: secret } }, undefined).secrets).toContain(secret)
})

test.each<[string, Request]>([
  ['a parameter of the URL', { url: `https://h.example/push?token=${secret}`, body: { records } }],
  ['a parameter of the URL beside a form', { url: `https://h.example/?token=${secret}`, body: tokenPairs }],
  ['the fragment', { url: `https://h.example/push#token=${secret}`, body: { records } }],
  ['a member behind a list of records', { body: { records, access_token: secret } }],
  ['a member of their name', { body: { records, device_token: secret } }],
  ['a password', { body: { records, auth: { password: secret } } }],
  ['the code behind a list of codes', { body: { items: devices.map((code) => ({ code })), code: secret } }],
  ['a member behind records by name', { body: { records: Object.fromEntries(records.entries()), push_key: secret } }],
  ['a member behind more than is read', { body: { list: Array.from({ length: 20_000 }, () => 'x'), token: secret } }],
  ['a key behind a form of one name', { body: `${tokenPairs}&api_key=${secret}` }],
  ['a key behind FormData of one name', { body: formData(...devices.map(pairOf), ['api_key', secret]) }],
  ['a key behind numbered names', { body: `${pairs(400, (i) => `m[${i}][token]=${devices[i]}`)}&api_key=${secret}` }],
  ['a key behind the records of JSON that was cut', { body: `${JSON.stringify({ records, api_key: secret })}"` }],
  ['a secret in a list behind many long values', { body: { ids: devices, records: [{ token: secret }] } }],
])('%s is masked beside a crowd', (_, request) => {
  expect(readRequest(request, undefined).secrets).toContain(secret)
})

test('a list leaves room for what stands alone, and fills what is left', () => {
  const { secrets } = readRequest({ body: { tokens: devices, access_token: secret } }, undefined)
  expect(secrets).toContain(secret)
  expect(secrets.length).toBe(128)
})

test('longest first, none twice, 128 at most', () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`token${i}`, 'x'.repeat(4 + (i % 200))]))
  const { secrets } = readRequest({ body: many }, undefined)
  expect(secrets.length).toBe(128)
  expect(new Set(secrets).size).toBe(secrets.length)
  expect([...secrets].sort((a, b) => b.length - a.length)).toEqual(secrets)
})
