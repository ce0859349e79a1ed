import { describe, expect, test } from 'vitest'
import { normalize } from '../../../src/index.js'
import { chooseChallenge, parseChallenges, type Challenge } from '../../../src/core/parse/challenges.js'

const challenge = (scheme: string, params: Record<string, string> = {}, bare: readonly string[] = []): Challenge => ({
  scheme,
  params,
  bare,
})

const fields: [string, string | undefined, Challenge[]][] = [
  ['none', undefined, []],
  ['empty', '', []],
  ['a scheme alone', 'Bearer', [challenge('Bearer')]],
  [
    'RFC 9110 §11.6.1',
    'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
    [
      challenge('Basic', { realm: 'simple' }),
      challenge('Newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }),
    ],
  ],
  [
    'RFC 6750 §3',
    'Bearer realm="example", error="invalid_token", error_description="The access token expired"',
    [challenge('Bearer', { realm: 'example', error: 'invalid_token', error_description: 'The access token expired' })],
  ],
  [
    'RFC 9449 §7.1',
    'DPoP error="invalid_token", error_description="Invalid DPoP key binding", algs="ES256"',
    [challenge('DPoP', { error: 'invalid_token', error_description: 'Invalid DPoP key binding', algs: 'ES256' })],
  ],
  [
    'RFC 9449 §7.2, two schemes',
    'Bearer, DPoP algs="ES256 PS256"',
    [challenge('Bearer'), challenge('DPoP', { algs: 'ES256 PS256' })],
  ],
  [
    'RFC 9470 §3',
    'Bearer error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="myACR", max_age="5"',
    [
      challenge('Bearer', {
        error: 'insufficient_user_authentication',
        error_description: 'A different authentication level is required',
        acr_values: 'myACR',
        max_age: '5',
      }),
    ],
  ],
  [
    'Facebook: quoted strings without names',
    'OAuth "Facebook Platform" "invalid_token" "Error validating access token: expired"',
    [challenge('OAuth', {}, ['Facebook Platform', 'invalid_token', 'Error validating access token: expired'])],
  ],
  [
    'a comma inside quotes',
    'Digest qop="auth, auth-int", nonce="a"',
    [challenge('Digest', { qop: 'auth, auth-int', nonce: 'a' })],
  ],
  [
    'no quotes',
    'Bearer error=invalid_token, scope=read',
    [challenge('Bearer', { error: 'invalid_token', scope: 'read' })],
  ],
  ['no commas', 'Bearer realm="x" error="y"', [challenge('Bearer', { realm: 'x', error: 'y' })]],
  [
    'no comma between two challenges',
    'Basic realm="x" Bearer error="y"',
    [challenge('Basic', { realm: 'x' }), challenge('Bearer', { error: 'y' })],
  ],
  ['no blanks', 'Bearer realm="x",error="y"', [challenge('Bearer', { realm: 'x', error: 'y' })]],
  ['blanks around =', 'Bearer error = "x"', [challenge('Bearer', { error: 'x' })]],
  ['empty list elements', 'Bearer,,, error="x",', [challenge('Bearer', { error: 'x' })]],
  ['names without case, the first counts', 'Bearer A="1", a="2"', [challenge('Bearer', { a: '1' })]],
  ['an empty value', 'Bearer realm=""', [challenge('Bearer', { realm: '' })]],
  ['no closing quote', 'Bearer realm="a, b', [challenge('Bearer', { realm: 'a, b' })]],
  ['a backslash at the end', 'Bearer realm="a\\', [challenge('Bearer', { realm: 'a' })]],
  ['__proto__', 'Bearer __proto__="x"', [challenge('Bearer')]],
]

test.each(fields)('%s', (_, field, expected) => {
  expect(parseChallenges(field)).toEqual(expected)
})

test.each([
  ['Negotiate YII8FzzI==, Bearer error="invalid_token"', ['Negotiate', 'Bearer']],
  ['NTLM TlRMTVNTUAAB, Bearer error="invalid_token"', ['NTLM', 'Bearer']],
  ['Negotiate a.b~c+d/e', ['Negotiate']],
])('a token68 is no scheme: %s', (field, schemes) => {
  expect(parseChallenges(field).map(({ scheme }) => scheme)).toEqual(schemes)
})

describe('the challenge that says most', () => {
  test.each([
    ['Basic realm="a", Bearer error="invalid_token"', 'Bearer'],
    ['Foo error="x", Bearer error="invalid_token"', 'Bearer'],
    ['Bearer realm="a", DPoP error="use_dpop_nonce"', 'DPoP'],
    ['Basic realm="a", Bearer realm="b"', 'Bearer'],
    ['Bearer realm="b", Foo error="x"', 'Foo'],
    ['Basic realm="a", OAuth "Facebook Platform" "invalid_token"', 'OAuth'],
    ['Basic realm="a", Digest realm="b"', 'Basic'],
    ['', undefined],
  ])('%s', (field, scheme) => {
    expect(chooseChallenge(parseChallenges(field))?.scheme).toBe(scheme)
  })
})

test('the details of RFC 9470, RFC 9728 and RFC 9449 reach the result', () => {
  const of = (field: string, more: Record<string, string> = {}) =>
    normalize({ status: 401, headers: { 'www-authenticate': field, ...more } })?.details

  expect(of('Bearer error="insufficient_user_authentication", acr_values="myACR", max_age="5"')).toEqual({
    acr_values: 'myACR',
    max_age: 5,
  })
  expect(of('Bearer error="insufficient_scope", scope="a b", resource_metadata="https://r.example/m"')).toEqual({
    scopes: ['a', 'b'],
    resource_metadata: 'https://r.example/m',
  })
  expect(of('DPoP error="use_dpop_nonce"', { 'DPoP-Nonce': 'eyJ7S_zG.eyJH0-Z.HX4w-7v' })).toEqual({
    dpop_nonce: 'eyJ7S_zG.eyJH0-Z.HX4w-7v',
  })
  expect(of('DPoP error="invalid_token"', { 'DPoP-Nonce': 'eyJ7S_zG.eyJH0-Z.HX4w-7v' })).toBeUndefined()
})

test('at most 128 parameters and 16 KiB are read', () => {
  const many = parseChallenges(`Bearer ${Array.from({ length: 1_000 }, (_, i) => `a${i}=1`).join(', ')}`)
  expect(Object.keys(many[0]!.params).length).toBeLessThanOrEqual(128)
  expect(parseChallenges(`Bearer realm="${'x'.repeat(1_000_000)}"`)[0]!.params['realm']!.length).toBeLessThanOrEqual(
    16_384,
  )
})
