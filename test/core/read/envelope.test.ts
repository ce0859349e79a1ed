import { describe, expect, test } from 'vitest'
import { createNormalizer, type Catalog, type HttpResponse } from '../../../src/index.js'

type EnvelopeSource = NonNullable<Catalog['envelopes']>[number]

const read = (envelopes: readonly EnvelopeSource[], response: HttpResponse, more: Partial<Catalog> = {}) => {
  const catalogs = [{ provider: 'mine', name: { en: 'Mine' }, envelopes, ...more }]
  const result = createNormalizer({ bundled: false, catalogs }).normalize({ provider: 'mine', ...response })
  if (result === undefined) return undefined
  const { status: _, ...native } = result.native
  return result.details === undefined ? native : { ...native, details: result.details }
}
const failed = (body: unknown, headers = {}): HttpResponse => ({ status: 400, body, headers })

describe('references', () => {
  const header = { 'X-Err': 'E5', 'www-authenticate': 'OAuth "Platform" "invalid_token", realm="r"' }
  test.each<[string, EnvelopeSource, HttpResponse, object]>([
    ['a pointer', { code: '/a/b' }, failed({ a: { b: 5 } }), { code: '5' }],
    ['into a list', { code: '/a/1/b' }, failed({ a: [{}, { b: 5 }] }), { code: '5' }],
    ['the last element', { code: '/a/-' }, failed({ a: [4, 5] }), { code: '5' }],
    ['escaped names', { code: '/a~1b~0c' }, failed({ 'a/b~c': 5 }), { code: '5' }],
    ['the whole text', { error_description: '' }, failed('It broke'), { error_description: 'It broke' }],
    ['a header', { code: 'header:X-Err' }, failed('', header), { code: 'E5' }],
    ['a bare string of the challenge', { error: 'challenge:1' }, failed('', header), { error: 'invalid_token' }],
    ['a parameter of the challenge', { error: 'challenge:realm' }, failed('', header), { error: 'r' }],
    ['the first that is filled', { code: ['/a', '/b', '/c'] }, failed({ a: '', b: 0, c: 5 }), { code: '5' }],
    [
      'a literal with digits, the last one',
      { code: { at: '/t', find: 'AADSTS' } },
      failed({ t: 'AADSTS1: x AADSTS22, AADSTS' }),
      { code: 'AADSTS22' },
    ],
    ['with a prefix', { code: { at: '/t', prefix: 'E' } }, failed({ t: 5 }), { code: 'E5' }],
    ['an object is no text', { code: ['/a', '/b'] }, failed({ a: { x: 1 }, b: 5 }), { code: '5' }],
    ['own members only', { code: ['/constructor/name', '/b'] }, failed({ b: 5 }), { code: '5' }],
    [
      'details',
      { code: '/c', details: { parameter: '/p', scopes: '/s' } },
      failed({ c: 5, p: 'x', s: 'a b' }),
      { code: '5', details: { parameter: 'x', scopes: ['a', 'b'] } },
    ],
  ])('%s', (_, envelope, response, expected) => {
    expect(read([envelope], response)).toEqual(expected)
  })
})

describe('which envelope applies', () => {
  const two: EnvelopeSource[] = [
    { when: ['/sub'], code: '/sub' },
    { code: '/code', error_description: '/text' },
  ]
  test.each([
    ['the first whose `when` is filled', { sub: 7, code: 5, text: 'x' }, { code: '7' }],
    ['else the one with a filled word', { sub: '0', code: 5, text: 'x' }, { code: '5', error_description: 'x' }],
    ['none: the common envelopes', { errcode: 9, errmsg: 'y' }, { code: '9', error_description: 'y' }],
  ])('%s', (_, body, expected) => {
    expect(read(two, failed(body))).toEqual(expected)
  })
})

describe('markers', () => {
  const marked: EnvelopeSource[] = [
    { code: '/code', error_description: '/text', success: { '/code': ['1'] }, failure: { '/ok': ['false'] } },
  ]
  test.each<[string, HttpResponse, object | undefined]>([
    ['success', { status: 200, body: { code: 1, text: 'fine' } }, undefined],
    ['success without a status', { body: { code: 1 } }, undefined],
    [
      'an error status wins over success',
      { status: 400, body: { code: 1, text: 'x' } },
      { code: '1', error_description: 'x' },
    ],
    ['failure on 200', { status: 200, body: { ok: false, text: 'x' } }, { error_description: 'x' }],
    ['failure with the code 0', { status: 200, body: { ok: false, code: 0 } }, { code: '0' }],
    [
      'failure with the code 0, one level in',
      { status: 200, body: { a_method_response: { ok: false, code: 0 } } },
      { code: '0' },
    ],
    [
      'failure around it',
      { status: 200, body: { ok: false, code: 0, a_method_response: { at: 'now' } } },
      { code: '0' },
    ],
    ['failure wins over success', { status: 200, body: { ok: false, code: 1 } }, { code: '1' }],
  ])('%s', (_, response, expected) => {
    expect(read(marked, response, { errorsOn2xx: true })).toEqual(expected)
  })
})

describe('a text where a word is expected', () => {
  const envelope: EnvelopeSource[] = [{ error: '/error', error_description: '/text' }]
  test.each<[string, object, Partial<Catalog>, object]>([
    ['is the description', { error: 'It is gone' }, {}, { error_description: 'It is gone' }],
    ['unless there is one', { error: 'It is gone', text: 'x' }, {}, { error: 'It is gone', error_description: 'x' }],
    [
      'unless a rule names it',
      { error: 'Unauthorized client' },
      { rules: [{ match: { error: 'Unauthorized client' }, condition: 'invalid_client' }] },
      { error: 'Unauthorized client' },
    ],
  ])('%s', (_, body, more, expected) => {
    expect(read(envelope, failed(body), more)).toEqual(expected)
  })
})

test('the request id comes from the noise, the body or a header, in this order of places', () => {
  const noisy: Partial<Catalog> = { noise: ['rid: {request_id}'] }
  const id = (body: object, headers = {}) =>
    read([{ code: '/c', error_description: '/t', request_id: '/id' }], failed(body, headers), noisy)
  expect(id({ c: 1, t: 'x rid: n1' })).toEqual({ code: '1', error_description: 'x rid: n1', request_id: 'n1' })
  expect(id({ c: 1, id: 'b1' }, { 'x-request-id': 'h1' })).toEqual({ code: '1', request_id: 'b1' })
  expect(id({ c: 1 }, { 'x-request-id': 'h1' })).toEqual({ code: '1', request_id: 'h1' })
})
