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
})
