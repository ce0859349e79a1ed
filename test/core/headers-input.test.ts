import type { IncomingHttpHeaders } from 'node:http'
import { AxiosHeaders, type AxiosResponse, type RawAxiosResponseHeaders } from 'axios'
import { expect, test } from 'vitest'
import { normalize, type HeadersInput } from '../../src/index.js'

// That this file compiles is half of the test: tsc runs with `exactOptionalPropertyTypes`.
const axios: AxiosResponse['headers'] = new AxiosHeaders({ 'Retry-After': '7' })
const rawAxios: RawAxiosResponseHeaders = { 'retry-after': '7' }
const node: IncomingHttpHeaders = { 'retry-after': '7', 'set-cookie': ['a=1'] }
const fetched: Headers = new Headers({ 'retry-after': '7' })
const record: Record<string, string | string[] | undefined> = { 'Retry-After': ['7'], age: undefined }
const optional: { readonly [name: string]: unknown } = { 'retry-after': 7 }
const pairs: readonly (readonly [string, string])[] = [['Retry-After', '7']]
const map: ReadonlyMap<string, string> = new Map([['retry-after', '7']])
const rawNode: string[] = ['Retry-After', '7']

test.each<[string, HeadersInput]>([
  ['axios', axios],
  ['axios, plain', rawAxios],
  ['Node', node],
  ['fetch', fetched],
  ['a record', record],
  ['a record of whatever', optional],
  ['pairs', pairs],
  ['a map', map],
  ['Node, raw', rawNode],
])('header fields of %s are read', (_, headers) => {
  expect(normalize({ status: 429, headers, request: { headers } })?.retry).toEqual({ retryable: true, after: 7 })
})

test('a text, and a number, are no header fields', () => {
  // @ts-expect-error: checked here
  expect(normalize({ status: 429, headers: 'retry-after: 7' })?.retry).toEqual({ retryable: true })
  // @ts-expect-error: checked here
  expect(normalize({ status: 429, headers: 7 })?.retry).toEqual({ retryable: true })
})
