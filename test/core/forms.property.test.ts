import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalize, type HttpResponse } from '../../src/index.js'
import { encodeGb18030 } from './parse/encode-gb18030.js'

/** Texts that every form and every encoding here can carry. */
const text = fc.constantFrom(
  ...[
    'invalid_grant',
    'expired_token',
    'It is  gone.',
    'a&b=c',
    '<b>"x"</b>',
    '授权码无效',
    "it's 100%",
    'a+b',
    '40029',
    '0',
  ],
)
const names = 'error error_description error_uri errcode errmsg error_code error_msg sub_code request_id scope state'
const fields = fc.dictionary(fc.constantFrom(...names.split(' ')), text, { minKeys: 1, maxKeys: 5 })
type Fields = Record<string, string>

const escape = (value: string): string => value.replace(/[<&>]/g, (c) => `&#${c.charCodeAt(0)};`)
const utf16 = (value: string): Uint8Array =>
  Uint8Array.from([...`\ufeff${value}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))

const forms: Readonly<Record<string, (value: Fields) => Partial<HttpResponse>>> = {
  'JSON text': (value) => ({ body: JSON.stringify(value) }),
  'indented JSON': (value) => ({ body: JSON.stringify(value, undefined, 2) }),
  JSONP: (value) => ({ body: `callback( ${JSON.stringify(value)} );`, headers: { 'content-type': 'text/html' } }),
  'guarded JSON': (value) => ({ body: `for(;;);${JSON.stringify(value)}` }),
  'JSON in a JSON text': (value) => ({ body: JSON.stringify(JSON.stringify(value)) }),
  'UTF-8': (value) => ({ body: new TextEncoder().encode(JSON.stringify(value)) }),
  'UTF-16': (value) => ({ body: utf16(JSON.stringify(value)) }),
  GB18030: (value) => ({
    body: encodeGb18030(JSON.stringify(value)),
    headers: { 'content-type': 'application/json; charset=gb18030' },
  }),
  'a form': (value) => ({
    body: new URLSearchParams(value).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  URLSearchParams: (value) => ({ body: new URLSearchParams(value) }),
}

const providers = fc.constantFrom(undefined, 'wechat', 'qq', 'baidu', 'github', 'eleme')

test.each(Object.entries(forms))('%s: the form of a body changes nothing but the diagnostics', (_, write) => {
  fc.assert(
    fc.property(fields, providers, fc.constantFrom(200, 400, 503, undefined), (value, provider, status) => {
      const plain = normalize({ provider, status, body: value })
      const written = normalize({ provider, status, ...write(value) })
      expect(written && { ...written, diagnostics: [] }).toEqual(plain && { ...plain, diagnostics: [] })
    }),
    { numRuns: 500 },
  )
})

test('XML is read like an object of its root element', () => {
  fc.assert(
    fc.property(fields, providers, fc.constantFrom(200, 400, 503, undefined), (value, provider, status) => {
      const members = Object.entries(value).map(([name, member]) => `<${name}>${escape(member)}</${name}>`)
      const plain = normalize({ provider, status, body: { OAuth: value } })
      const written = normalize({ provider, status, body: `<OAuth>${members.join('')}</OAuth>` })
      expect(written && { ...written, diagnostics: [] }).toEqual(plain && { ...plain, diagnostics: [] })
    }),
    { numRuns: 500 },
  )
})
