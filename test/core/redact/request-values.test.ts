import { expect, test } from 'vitest'
import type { HttpResponse } from '../../../src/index.js'
import { readRequest } from '../../../src/core/redact/request-values.js'

type Request = HttpResponse['request']
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

test.each<[Request, string | undefined, boolean]>([
  [{ body: 'grant_type=authorization_code&code=abcd' }, 'authorization_code', true],
  [{ body: { grantType: 'refresh_token', refreshToken: 'a' } }, 'refresh_token', false],
  [{ url: 'https://h.example/t?js_code=abcd&appid=x' }, undefined, true],
  [{ body: { code: 'abcd', refresh_token: 'efgh' } }, undefined, false],
  [{ body: 'x=y' }, undefined, false],
])('the grant of %j', (request, grantType, sentCode) => {
  expect(readRequest(request, undefined)).toMatchObject({ grantType, sentCode })
})

test('longest first, none twice, 64 at most', () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`token${i}`, 'x'.repeat(4 + (i % 70))]))
  const { secrets } = readRequest({ body: many }, undefined)
  expect(secrets.length).toBeLessThanOrEqual(64)
  expect(new Set(secrets).size).toBe(secrets.length)
  expect([...secrets].sort((a, b) => b.length - a.length)).toEqual(secrets)
})
