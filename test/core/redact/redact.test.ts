import { describe, expect, test } from 'vitest'
import { createNormalizer, normalize, type HttpResponse } from '../../../src/index.js'

const shown = (text: string, request?: HttpResponse['request']): string | undefined =>
  normalize({ status: 400, body: { error: 'x', error_description: text }, ...(request && { request }) })?.native
    .error_description

describe('values of the request', () => {
  const body = (value: string) => ({ body: { client_secret: value } })
  test.each([
    ['long, anywhere', 'xabcdefghijx', 'abcdefghij', 'x***x'],
    ['short, as a whole token', 'code (ab12) bad', 'ab12', 'code (***) bad'],
    ['short, inside a word', 'xab12y', 'ab12', 'xab12y'],
    ['short, beside Chinese', '码ab12错', 'ab12', '码ab12错'],
    ['under four characters', 'pin 123 bad', '123', 'pin 123 bad'],
    ['several times', 'abcdefghij-abcdefghij', 'abcdefghij', '***-***'],
    ['percent-encoded', 'x=a%2Fb%2Bcdefgh', 'a/b+cdefgh', 'x=***'],
    ['percent-encoded in small letters', 'x=a%2fb%2bcdefgh', 'a/b+cdefgh', 'x=***'],
    ['escaped for JSON', '{"x":"a\\"bcdefgh"}', 'a"bcdefgh', '{"x":"***"}'],
    ['of a backslash, a blank and what is an escape without it', 'v=q7A%5C+bAAAAAA7q', 'q7A\\ bAAAAAA7q', 'v=***'],
    ['across lines', 'abcde\n fghij', 'abcdefghij', '***'],
    ['two of them across lines', 'abcde\nfghij, abcde\nfghij', 'abcdefghij', '***, ***'],
    ['with zero-width characters', 'abcde\u200bfghij', 'abcdefghij', '***'],
    ['of other characters', 'bad pässwörter!', 'pässwörter!', 'bad ***'],
  ])('%s', (_, text, secret, expected) => {
    expect(shown(text, body(secret))).toBe(expected)
  })

  test('the longest first, so that nothing of it is left', () => {
    const request = { body: { code: 'abcdefgh', state: 'abcdefghijklm' } }
    expect(shown('got abcdefghijklm and abcdefgh', request)).toBe('got *** and ***')
  })

  test("a word of the rule is the provider's vocabulary", () => {
    const result = normalize({
      status: 400,
      body: { error: 'invalid_grant' },
      request: { body: { code: 'invalid_grant' } },
    })
    expect(result?.native).toEqual({ status: 400, error: 'invalid_grant' })
  })
})

describe('what a secret placeholder captured', () => {
  const { normalize: own } = createNormalizer({
    bundled: false,
    catalogs: [
      {
        provider: 'mine',
        name: { en: 'Mine' },
        noise: ['rid: {request_id}'],
        envelopes: [
          { error: '/error', error_description: '/text', error_uri: '/uri', suberror: '/sub', request_id: '/id' },
        ],
        rules: [
          {
            match: { description: 'Code {code} was refused: {reason}' },
            condition: 'invalid_authorization_code',
            secret: ['code'],
          },
          { match: { description: '{a} then {b}' }, condition: 'invalid_grant', secret: ['a', 'b'] },
        ],
      },
    ],
  })
  const native = (body: Record<string, string>) => own({ provider: 'mine', status: 400, body })?.native

  test.each([
    ['short', 'Code ab12 was refused: gone', 'Code *** was refused: gone'],
    ['short, repeated behind', 'Code ab12 was refused: ab12 gone', 'Code *** was refused: *** gone'],
    ['short, a word of the template', 'Code was was refused: gone', 'Code *** was refused: gone'],
    ['in capitals', 'CODE AB12 WAS REFUSED: GONE', 'CODE *** WAS REFUSED: GONE'],
    ['with blanks that were folded', 'Code ab  12 was refused: gone', 'Code *** was refused: gone'],
    ['with blanks before it', 'Code  ab12cd34 was refused: gone', 'Code  *** was refused: gone'],
    ['beside letters whose small form is longer', 'Code ab12cd34 was refused: İİİ', 'Code *** was refused: İİİ'],
    ['of such letters', 'Code İb12cd34 was refused: gone', 'Code *** was refused: gone'],
    ['beside noise', 'Code ab12 was refused: gone rid: 7', 'Code *** was refused: gone rid: 7'],
    ['two of them', 'first then second', '*** then ***'],
    ['nothing captured', 'Code  was refused: gone', 'Code  was refused: gone'],
  ])('%s', (_, text, expected) => {
    expect(native({ error: 'x', text })?.error_description).toBe(expected)
  })

  test('it is masked in every field', () => {
    const text = 'Code ab12cd34ef was refused: gone'
    expect(
      native({ error: 'x', text, uri: 'https://e.example/?c=ab12cd34ef', sub: 'ab12cd34ef', id: 'r-ab12cd34ef' }),
    ).toEqual({
      status: 400,
      error: 'x',
      error_description: 'Code *** was refused: gone',
      error_uri: 'https://e.example/?c=***',
      suberror: '***',
      request_id: 'r-***',
    })
  })
})

describe('details', () => {
  const { normalize: own } = createNormalizer({
    bundled: false,
    catalogs: [
      {
        provider: 'mine',
        name: { en: 'Mine' },
        envelopes: [{ error: '/error', details: { scopes: '/scopes', claims: '/claims' } }],
      },
    ],
  })

  test('lists and objects are cleaned and masked like texts', () => {
    const body = { error: 'x', scopes: ['re\u0000ad', 'topsecretvalue'], claims: { id_token: { v: 'topsecretvalue' } } }
    const result = own({ provider: 'mine', status: 400, body, request: { body: { code: 'topsecretvalue' } } })
    expect(result?.details).toEqual({ scopes: ['read', '***'], claims: '{"id_token":{"v":"***"}}' })
  })

  test('a DPoP nonce is needed whole: it is no secret, whatever it looks like', () => {
    const headers = { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': 'eyJ7S_zG.eyJH0-Z.HX4w-7v' }
    expect(normalize({ status: 401, headers })?.details).toEqual({ dpop_nonce: 'eyJ7S_zG.eyJH0-Z.HX4w-7v' })
  })

  test('an address and a scope may hold a secret too', () => {
    const challenge = 'Bearer error="insufficient_scope", scope="read ghp_16C7e42F292c6912E7710c838347Ae178B4a"'
    const headers = {
      'www-authenticate': `${challenge}, resource_metadata="https://x/?access_token=a1b2c3d4e5f6g7h8"`,
    }
    expect(normalize({ status: 403, headers })?.details).toEqual({
      scopes: ['read', '***'],
      resource_metadata: 'https://x/?access_token=***',
    })
  })

  test('all of them stay within one limit', () => {
    const scopes = Array.from({ length: 64 }, () => '%41b+'.repeat(204))
    const result = own({ provider: 'mine', status: 400, body: { error: 'x', scopes, claims: 'c'.repeat(2_000) } })
    const { scopes: shownScopes = [], claims = '' } = result?.details ?? {}
    expect([...shownScopes, claims].join('').length).toBe(8_192)
  })
})

describe('an id', () => {
  const id = (trace: string) => normalize({ status: 400, body: { error: 'x', trace_id: trace } })?.native.request_id
  test.each(['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'])(
    'that is a token is masked: %s',
    (trace) => {
      expect(id(trace)).toBe('***')
    },
  )

  test.each([
    'ad5ac4ccd453f8d6e46e1cc41d6d8a7a',
    'Hib/71nvuXv',
    'EAAb1c2d3e4f5a6b7c8d9e0f',
    't-a1b2c3d4e5f6a7b8c9d0e1f2',
  ])('that is only random stays: %s', (trace) => {
    expect(id(trace)).toBe(trace)
  })
})

test.each([
  ['access_token', { access_token: 'abcdEFGHijkl' }],
  ['access_token in data', { data: { access_token: 'abcdEFGHijkl' } }],
  ['access_token in result', { result: { access_token: 'abcdEFGHijkl' } }],
  ['accessToken', { accessToken: 'abcdEFGHijkl' }],
  ['Access-Token', { 'Access-Token': 'abcdEFGHijkl' }],
  ['refreshToken alone', { refreshToken: 'abcdEFGHijkl' }],
  ['refresh_token in data', { access_token: 'x'.repeat(20), data: { refresh_token: 'abcdEFGHijkl' } }],
])('%s beside an error is masked where its text repeats it', (_, tokens) => {
  const body = { error: 'invalid_grant', error_description: 'issued abcdEFGHijkl already', ...tokens }
  expect(normalize({ status: 400, body })?.native.error_description).toBe('issued *** already')
})
