import { describe, expect, test } from 'vitest'
import { createNormalizer, type Diagnostic, type Native } from '../../../src/index.js'

const { normalize } = createNormalizer({
  bundled: false,
  catalogs: [
    {
      provider: 'mine',
      name: { en: 'Mine' },
      envelopes: [
        {
          error: '/error',
          code: '/code',
          subcode: '/sub',
          error_description: '/text',
          error_uri: '/uri',
          suberror: '/word',
          request_id: '/id',
        },
      ],
      rules: [{ match: { error: '无效' }, condition: 'invalid_grant' }],
    },
  ],
})
const read = (body: object): [Native, Diagnostic[]] => {
  const result = normalize({ provider: 'mine', body })
  return [result!.native, result!.diagnostics]
}

describe('codes are kept digit for digit', () => {
  test.each<[unknown, string | undefined, Diagnostic[]]>([
    ['40029', '40029', []],
    ['9', '9', []],
    ['1909', '1909', []],
    [190, '190', []],
    ['-1', '-1', []],
    ['E40', 'E40', []],
    ['A-1', 'A-1', []],
    ['0x10', '0x10', []],
    ['1.2.3', '1.2.3', []],
    ['09', '09', ['noncanonical_code']],
    ['-01', '-01', ['noncanonical_code']],
    ['+9', '+9', ['noncanonical_code']],
    ['9.', '9.', ['noncanonical_code']],
    ['9.0', '9.0', ['noncanonical_code']],
    ['9e2', '9e2', ['noncanonical_code']],
    ['9E+2', '9E+2', ['noncanonical_code']],
    ['-0', '-0', ['noncanonical_code']],
    [' 9', '9', ['noncanonical_code']],
    ['9\n', '9', ['noncanonical_code']],
    ['\u00a09', '9', ['noncanonical_code']],
  ])('%j', (code, expected, diagnostics) => {
    expect(read({ error: 'x', code })).toEqual([{ error: 'x', code: expected }, diagnostics])
    expect(read({ error: 'x', code: 'y', sub: code })).toEqual([
      { error: 'x', code: 'y', subcode: expected },
      diagnostics,
    ])
  })

  test('both odd: said once', () => {
    expect(read({ code: '01', sub: '02' })).toEqual([{ code: '01', subcode: '02' }, ['noncanonical_code']])
  })
})

describe('characters outside of RFC 6749 §5.2', () => {
  test.each<[string, object, Diagnostic[]]>([
    ['none', { error: 'x', text: 'a ~!#[]{} b' }, []],
    ['in the text', { error: 'x', text: '授权' }, ['nonconforming_charset']],
    ['a quote in the text', { error: 'x', text: 'say "hi"' }, ['nonconforming_charset']],
    ['a backslash in the text', { error: 'x', text: 'a\\b' }, ['nonconforming_charset']],
    ['in the URI', { error: 'x', uri: 'https://h.example/错误' }, ['nonconforming_charset']],
    ['a blank in the URI', { error: 'x', uri: 'https://h.example/a b' }, ['nonconforming_charset']],
    ['a URI that conforms', { error: 'x', uri: 'https://h.example/~a?b=%20&c=[d]#e' }, []],
    ['in the word', { error: '错误', text: 'a' }, ['nonconforming_charset']],
    ["in a word that is the provider's own", { error: '无效', text: 'a' }, []],
    ['elsewhere they are allowed', { error: 'x', text: 'a', word: '错', code: '误' }, []],
  ])('%s', (_, body, diagnostics) => {
    expect(read(body)[1]).toEqual(diagnostics)
  })
})

test('every field is trimmed, cleaned and cut', () => {
  const long = 'y'.repeat(3_000)
  const body = {
    error: ' a\u200bb ',
    code: 'c\0d',
    sub: `\u001b[1m${long}`,
    text: `\r\n${long}`,
    uri: long,
    word: ' e ',
    id: long,
  }
  expect(read(body)).toEqual([
    {
      error: 'ab',
      code: 'cd',
      subcode: 'y'.repeat(2_048),
      error_description: 'y'.repeat(2_048),
      error_uri: 'y'.repeat(2_048),
      suberror: 'e',
      request_id: 'y'.repeat(256),
    },
    [],
  ])
})

test('what is nothing but controls is absent', () => {
  expect(
    read({ error: '\u200b', code: '5', sub: '\0', text: '\u202e', uri: '\u0007', word: '\u2060', id: '\ufeff' }),
  ).toEqual([{ code: '5' }, []])
})
