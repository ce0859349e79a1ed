import { AxiosHeaders } from 'axios'
import { expect, test } from 'vitest'
import { readHeaders } from '../../../src/core/parse/headers.js'
import type { HeadersInput } from '../../../src/index.js'

test.each<[string, unknown]>([
  ['a record', { 'content-type': 'a', 'x-request-id': 'b' }],
  ['a record in any case', { 'Content-Type': 'a', 'X-REQUEST-ID': 'b' }],
  ['a record of lists', { 'content-type': ['a'], 'x-request-id': ['b'] }],
  [
    'a record without a prototype',
    Object.assign(Object.create(null) as object, { 'content-type': 'a', 'x-request-id': 'b' }),
  ],
  ['Headers', new Headers({ 'Content-Type': 'a', 'X-Request-Id': 'b' })],
  ['axios', new AxiosHeaders({ 'Content-Type': 'a', 'X-Request-Id': 'b' })],
  [
    'a Map',
    new Map([
      ['Content-Type', 'a'],
      ['X-Request-Id', 'b'],
    ]),
  ],
  [
    'pairs',
    [
      ['Content-Type', 'a'],
      ['X-Request-Id', 'b'],
    ],
  ],
  ["Node's raw list", ['Content-Type', 'a', 'X-Request-Id', 'b', 'odd']],
])('%s', (_, input) => {
  const headers = readHeaders(input as HeadersInput)
  expect([headers.get('content-type'), headers.get('x-request-id'), headers.get('x-none')]).toEqual([
    'a',
    'b',
    undefined,
  ])
})

test.each<[string, unknown]>([
  ['a list in a record', { 'www-authenticate': ['Basic', 'Bearer'] }],
  ['two spellings in a record', { 'WWW-Authenticate': 'Basic', 'www-authenticate': ['Bearer'] }],
  ['a list in a record of any case', { 'WWW-Authenticate': ['Basic', 'Bearer'] }],
  [
    'pairs',
    [
      ['www-authenticate', 'Basic'],
      ['WWW-Authenticate', 'Bearer'],
    ],
  ],
  ["Node's raw list", ['WWW-Authenticate', 'Basic', 'www-authenticate', 'Bearer']],
])('several fields of a name are one: %s', (_, input) => {
  expect(readHeaders(input as HeadersInput).get('www-authenticate')).toBe('Basic, Bearer')
})

test('numbers are text, nothing else is', () => {
  const headers = readHeaders({ 'retry-after': 7, a: null, b: undefined, c: {}, d: [1, 'x'] as never })
  expect([headers.get('retry-after'), headers.get('a'), headers.get('b'), headers.get('c'), headers.get('d')]).toEqual([
    '7',
    undefined,
    undefined,
    undefined,
    'x',
  ])
})

test.each(['toString', 'constructor', '__proto__', 'hasownproperty'])('%s is no field', (name) => {
  expect(readHeaders({ a: 'b' }).get(name)).toBeUndefined()
  expect(readHeaders([['a', 'b']]).get(name)).toBeUndefined()
})

test.each([undefined, null, 'a: b', 5, true, Symbol('a'), () => 'a'])('%s has no fields', (input) => {
  expect(readHeaders(input as never).get('a')).toBeUndefined()
})

test('fields without end are read up to a bound', () => {
  const endless: Iterable<[string, string]> = {
    *[Symbol.iterator]() {
      for (let i = 0; ; i++) yield [`x-${i}`, 'y']
    },
  }
  expect(readHeaders(endless).get('x-1')).toBe('y')
})
