import * as fc from 'fast-check'
import type { Endpoint, HttpResponse } from '../../src/index.js'
import { encodeGb18030 } from './parse/encode-gb18030.js'

const maxSize = 4_096

const known = [
  'invalid_grant',
  'expired_token',
  'slow_down',
  'authorization_pending',
  'access_denied',
  'use_dpop_nonce',
  'invalid code, hints: [ req_id: a1 ]',
  'AADSTS70008: The provided authorization code or refresh token has expired.',
  'Invalid authorization code: abcdefgh12345678',
  '授权码无效',
  '40029',
  '100020',
  '0',
  'toString',
  '__proto__',
  '%ZZ%00',
  '\ud800',
  '\u200b',
  '\0',
  'a\u200bb',
  '</title><b>',
]

/** A word, a sentence or anything else that may stand where a text is expected. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

const names =
  'error error_description errcode errmsg code message msg error_code error_msg error_uri sub_code error_subcode ret ok success status type details ' +
  'errors fault data result error_response x_response request_id trace_id access_token scope claims retry_after interval suberror __proto__ ' +
  'constructor toString then iss oauth_problem return_code'

const arbitraryName = fc.constantFrom(...names.split(' '))
const scalar = fc.oneof(
  arbitraryText,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, 0, '', 40029, 190, 1e21),
)

/** A tree with the names that error bodies use. */
export const arbitraryFields: fc.Arbitrary<Record<string, unknown>> = fc.letrec<{
  fields: Record<string, unknown>
  value: unknown
}>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, tie('fields'), fc.array(tie('value'), { maxLength: 3 })),
  fields: fc.dictionary(arbitraryName, tie('value'), { maxKeys: 6 }),
})).fields

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed()

const escapeXml = (text: string): string => text.replace(/[<&>]/g, (c) => `&#${c.charCodeAt(0)};`)

function toXml(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escapeXml(textOf(value))
  return Object.entries(value)
    .map(([name, member]) => `<${name}>${toXml(member)}</${name}>`)
    .join('')
}

const flat = (fields: Record<string, unknown>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(textOf(value))}`)
    .join('&')

type Write = (fields: Record<string, unknown>) => string
const writers: readonly Write[] = [
  (fields) => JSON.stringify(fields),
  (fields) => JSON.stringify(fields, undefined, 1),
  (fields) => `callback( ${JSON.stringify(fields)} );`,
  (fields) => `&&&START&&&${JSON.stringify(fields)}`,
  (fields) => `)]}',\n${JSON.stringify(fields)}`,
  (fields) => JSON.stringify(JSON.stringify(fields)),
  (fields) => `${JSON.stringify(fields)}${JSON.stringify(fields)}`,
  (fields) => JSON.stringify(fields).replaceAll('"', "'"),
  flat,
  (fields) => `<?xml version="1.0"?><OAuth>${toXml(fields)}</OAuth>`,
  (fields) => `<xml><![CDATA[${JSON.stringify(fields)}]]></xml>`,
  (fields) => `<!doctype html><html><head><title>${toXml(fields)}</title></head></html>`,
  (fields) => Object.values(fields).map(textOf).join(' '),
]

const utf16 = (text: string, mark: boolean): Uint8Array => {
  const units = Uint16Array.from(text, (c) => c.charCodeAt(0))
  const bytes = new Uint8Array(units.buffer)
  return mark ? Uint8Array.from([0xff, 0xfe, ...bytes]) : bytes
}

type Encode = (text: string) => unknown
const encoders: readonly Encode[] = [
  (text) => text,
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text}`).buffer,
  encodeGb18030,
  (text) => utf16(text, true),
  (text) => utf16(text, false),
  (text) => Buffer.from(text, 'latin1'),
]

const cutAt = (body: unknown, at: number): unknown => {
  if (typeof body === 'string') return body.slice(0, at)
  return body instanceof Uint8Array ? body.slice(0, at) : body
}

const writtenBody = fc
  .tuple(
    arbitraryFields,
    fc.constantFrom(...writers),
    fc.constantFrom(...encoders),
    fc.oneof(fc.constant(maxSize), fc.nat(maxSize)),
  )
  .map(([fields, write, encode, end]) => cutAt(encode(write(fields)), end))

/** A body in every form and encoding, whole or cut. */
export const arbitraryBody: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: writtenBody },
  { weight: 2, arbitrary: arbitraryFields },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 256 }) },
  { weight: 1, arbitrary: arbitraryText },
)

const headerValue = fc.oneof(
  fc.constantFrom(
    'application/json; charset=GBK',
    'application/x-www-form-urlencoded',
    'text/html',
    'Bearer realm="a", error="invalid_token", error_description="x\\"y", scope="a b", max_age="5"',
    'OAuth "Facebook Platform" "invalid_token" "x"',
    'Fri, 31 Dec 1999 23:59:59 GMT',
    '"default";r=0;t=30',
    'https://c.example/cb?error=access_denied#x',
    '-1',
    '1e9',
    '1700000000',
  ),
  fc.string({ maxLength: 80 }),
)
const headerName = fc.constantFrom(
  ...'content-type WWW-Authenticate Retry-After date RateLimit x-ratelimit-reset location x-request-id DPoP-Nonce cf-ray'.split(
    ' ',
  ),
)

function toHeaders(pairs: readonly (readonly [string, string])[]): unknown {
  const headers = new Headers()
  for (const [name, value] of pairs) {
    try {
      headers.append(name, value)
    } catch {
      // Not allowed in a field value: then no client hands it out.
    }
  }
  return headers
}

const headerForms: readonly ((pairs: readonly (readonly [string, string])[]) => unknown)[] = [
  (pairs) => Object.fromEntries(pairs),
  (pairs) => Object.fromEntries(pairs.map(([name, value]) => [name.toUpperCase(), [value, value]])),
  (pairs) => pairs,
  (pairs) => pairs.flat(),
  (pairs) => new Map(pairs),
  toHeaders,
  () => undefined,
]

/** Header fields in every form that clients hand out. */
export const arbitraryHeaders: fc.Arbitrary<unknown> = fc
  .tuple(fc.array(fc.tuple(headerName, headerValue), { maxLength: 5 }), fc.constantFrom(...headerForms))
  .map(([pairs, form]) => form(pairs))

export const providers = 'wechat qq baidu facebook google microsoft-entra github alipay eleme wps weibo okta'.split(' ')
const endpoints: readonly Endpoint[] = ['authorization', 'token', 'device', 'userinfo', 'api']
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 })

const query = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '?', '#', '?x=1#'), arbitraryFields)
    .map(([mark, fields]) => (mark + flat(fields)).slice(0, maxSize)),
  arbitraryFields,
  arbitraryText,
)

/** A response of at most 4 KiB as an adapter or a caller could hand it in. */
export const arbitraryResponse: fc.Arbitrary<HttpResponse> = fc
  .record({
    provider: optional(fc.constantFrom(...providers, 'nobody', 'toString')),
    endpoint: optional(fc.constantFrom(...endpoints)),
    grantType: optional(fc.constantFrom('authorization_code', 'refresh_token', 'device_code', 'x')),
    method: optional(fc.constantFrom('GET', 'POST', 'HEAD')),
    url: optional(
      fc.constantFrom(
        'https://api.weixin.qq.com/sns/oauth2/access_token',
        'graph.qq.com/x',
        'https://h.example/realms/a/token?x=1',
        '//[::1]:80',
      ),
    ),
    status: optional(fc.constantFrom(200, 204, 302, 400, 401, 403, 404, 429, 500, 503, 999, 99, 1000, Number.NaN)),
    headers: optional(arbitraryHeaders),
    body: arbitraryBody,
    query: fc.option(query, { nil: undefined, freq: 5 }),
  })
  .map((response) => response as HttpResponse)
