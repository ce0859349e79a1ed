import { describe, expect, test, vi } from 'vitest'
import { asBytes, decodeBody } from '../../../src/core/parse/decode.js'
import type { Diagnostic } from '../../../src/index.js'
import { encodeGb18030 } from './encode-gb18030.js'

const text = '{"error":"授权码"}'
const utf8 = new TextEncoder().encode(text)
const gb = encodeGb18030(text)
const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list)
const utf16 = (value: string, bigEndian: boolean): Uint8Array => {
  const units = [...value].map((c) => c.charCodeAt(0))
  return Uint8Array.from(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])))
}
const decode = (body: Uint8Array, contentType?: string, limit = 1_000, fallback = 'gb18030') =>
  decodeBody(body, contentType, limit, fallback)

test.each<[string, Uint8Array, string | undefined, Diagnostic[]]>([
  ['UTF-8, unlabelled', utf8, undefined, []],
  ['UTF-8, labelled', utf8, 'application/json; charset=utf-8', []],
  ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, ...utf8), undefined, []],
  ['UTF-8 with its mark, labelled otherwise', bytes(0xef, 0xbb, 0xbf, ...utf8), 'text/html; charset=gbk', []],
  ['GB18030, labelled', gb, 'application/json;charset=GB18030', []],
  ['GBK, labelled', gb, 'application/json;charset=GBK', []],
  ['GB2312, quoted', gb, 'application/json; charset="gb2312"', []],
  ['GBK in a parameter after others', gb, 'text/html; a=b; charset=gbk; c=d', []],
  ['GBK, unlabelled', gb, undefined, ['charset_guessed']],
  ['GBK, labelled utf-8', gb, 'application/json; charset=utf-8', ['charset_guessed']],
  ['GBK, labelled UTF8', gb, 'application/json; charset=UTF8', ['charset_guessed']],
  ['a label that nobody knows', gb, 'text/html; charset=utf8mb4', ['charset_guessed']],
  ['an empty label', gb, 'text/html; charset=', ['charset_guessed']],
  ['a lone quote', gb, 'text/html; charset="', ['charset_guessed']],
  ['the replacement encoding', utf8, 'text/html; charset=iso-2022-kr', []],
  ['a very long label', utf8, `text/html; charset=${'x'.repeat(100_000)}`, []],
  ['UTF-16LE with its mark', bytes(0xff, 0xfe, ...utf16(text, false)), undefined, []],
  ['UTF-16BE with its mark', bytes(0xfe, 0xff, ...utf16(text, true)), 'application/json; charset=utf-8', []],
  ['UTF-16LE without', utf16(text, false), undefined, []],
  ['UTF-16BE without', utf16(text, true), undefined, []],
  ['UTF-16LE, labelled', utf16(text, false), 'application/json; charset=utf-16le', []],
])('%s', (_, body, contentType, diagnostics) => {
  expect(decode(body, contentType)).toEqual({ text, diagnostics })
})

test('labels that nobody knows leave room for one that is known', () => {
  for (let i = 0; i < 100; i++) decode(utf8, `text/html; charset=invented-${i}`)
  let made = 0
  class Counted extends TextDecoder {
    constructor(label?: string, options?: ConstructorParameters<typeof TextDecoder>[1]) {
      super(label, options)
      made++
    }
  }
  vi.stubGlobal('TextDecoder', Counted)
  for (let times = 0; times < 3; times++) expect(decode(bytes(0xc1), 'text/html; charset=windows-1253').text).toBe('Α')
  vi.unstubAllGlobals()
  expect(made).toBe(1)
})

test("the provider's charset is asked when neither the label nor UTF-8 fits", () => {
  expect(decode(bytes(0xa4, 0xa4, 0xa4, 0xe5), undefined, 100, 'big5')).toEqual({
    text: '中文',
    diagnostics: ['charset_guessed'],
  })
})

test.each(['(档案不存在)', '错/'])('%s in GBK is not taken for something compressed', (value) => {
  expect(decode(encodeGb18030(value), 'text/plain; charset=gbk')).toEqual({ text: value, diagnostics: [] })
})

test('bytes of no charset become replacement characters, and it is said', () => {
  expect(decode(bytes(0x61, 0xff, 0xff, 0x62))).toEqual({ text: 'a\ufffd\ufffdb', diagnostics: ['charset_invalid'] })
})

test.each([
  ['gzip', [0x1f, 0x8b, 8, 0]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
])('%s is not text', (_, head) => {
  expect(decode(bytes(...head, 0, 0, 0, 0))).toEqual({ text: undefined, diagnostics: ['unsupported_type'] })
})

describe('cut inside a character', () => {
  test.each([
    ['UTF-8', utf8, undefined],
    ['GBK, labelled', gb, 'text/html; charset=gbk'],
  ])('by the cap: %s', (_, body, contentType) => {
    for (let limit = 1; limit < body.length; limit++) {
      const decoded = decode(body, contentType, limit)
      expect(decoded.diagnostics).toEqual(['truncated'])
      expect(text.startsWith(decoded.text!)).toBe(true)
    }
  })

  test('by the connection', () => {
    for (let end = 1; end < utf8.length; end++) {
      expect(text.startsWith(decode(utf8.subarray(0, end)).text!), `${end} bytes`).toBe(true)
    }
  })
})

test('one call leaves nothing behind for the next', () => {
  expect(decode(bytes(0xe6, 0x8e)).text).not.toBe('')
  expect(decode(utf8)).toEqual({ text, diagnostics: [] })
  expect(decode(bytes(0xca), 'text/html; charset=gbk').diagnostics).not.toEqual([])
  expect(decode(gb, 'text/html; charset=gbk')).toEqual({ text, diagnostics: [] })
})

test.each<[string, unknown, number[] | undefined]>([
  ['Uint8Array', bytes(1, 2), [1, 2]],
  ['a part of a buffer', bytes(1, 2, 3).subarray(1, 2), [2]],
  ['Buffer', Buffer.from([1, 2]), [1, 2]],
  ['ArrayBuffer', bytes(1, 2).buffer, [1, 2]],
  ['DataView', new DataView(bytes(1, 2).buffer, 1), [2]],
  ['Uint16Array', Uint16Array.of(0x0201), [1, 2]],
  ['an object that says it is one', { [Symbol.toStringTag]: 'ArrayBuffer', length: 2 }, undefined],
  ['an array', [1, 2], undefined],
  ['a string', 'ab', undefined],
  ['null', null, undefined],
])('bytes of %s', (_, value, expected) => {
  const found = asBytes(value)
  expect(found && [...found]).toEqual(expected)
})
