import { gzipSync } from 'node:zlib'
import axios, { type AxiosRequestConfig } from 'axios'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { normalize } from '../../../src/index.js'
import { answering, json, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const body = '{"errcode":40029,"errmsg":"授权码无效"}'
const expected = {
  code: '2-07-202',
  native: { status: 400, code: '40029', error_description: '授权码无效' },
  diagnostics: ['nonconforming_charset'],
}

async function failed(config: AxiosRequestConfig, status = 400) {
  const client = axios.create({ baseURL: await serve(answering({ status, body })) })
  attachOAuthErrors(client, { provider: 'wechat' })
  return rejectionOf(client.request({ url: '/sns/userinfo', ...config }))
}

describe.each(['http', 'fetch'] as const)('adapter %s', (adapter) => {
  test.each(['json', 'text', 'arraybuffer', 'stream'] as const)(
    'an error is read with responseType %s',
    async (responseType) => {
      const { oauth } = await failed({ adapter, responseType })
      expect(oauth).toMatchObject(expected)
    },
  )

  test.each(['json', 'text', 'arraybuffer'] as const)('a 200 is judged with responseType %s', async (responseType) => {
    const { oauth } = await failed({ adapter, responseType }, 200)
    expect(oauth).toMatchObject({ ...expected, native: { ...expected.native, status: 200 } })
  })

  test.each(['text', 'arraybuffer'] as const)(
    'the data stays what responseType %s made of it',
    async (responseType) => {
      const { response } = await failed({ adapter, responseType })
      const data = response!.data as string | Uint8Array
      expect(typeof data === 'string' ? data : Buffer.from(data).toString()).toBe(body)
    },
  )
})

test('a blob is read and stays a blob', async () => {
  const { oauth, response } = await failed({ adapter: 'fetch', responseType: 'blob' })

  expect(oauth).toMatchObject(expected)
  expect(await (response!.data as Blob).text()).toBe(body)
})

test.each(['stream', 'blob'] as const)('a 200 is not read with responseType %s', async (responseType) => {
  const client = axios.create({ baseURL: await serve(answering({ status: 200, body })), adapter: 'fetch' })
  attachOAuthErrors(client, { provider: 'wechat' })
  const response = await client.get<Blob | ReadableStream<Uint8Array>>('/', { responseType })

  expect(response).not.toHaveProperty('oauth')
  expect(await new Response(response.data).text()).toBe(body)
})

test('a body that transformResponse has made into something else is read as that', async () => {
  const { oauth } = await failed({ transformResponse: (text: string) => ({ wrapped: JSON.parse(text) as object }) })
  expect(oauth).toMatchObject({ provider: 'wechat', native: { status: 400 } })
})

test('what the caller’s transformResponse throws goes on as it is', async () => {
  const transformResponse = (text: string) => JSON.parse(text) as object
  const client = axios.create({ baseURL: await serve(answering({ status: 502, headers: {}, body: '<html></html>' })) })
  attachOAuthErrors(client)
  const error = await rejectionOf(client.get('/', { transformResponse }))

  expect(error).toBeInstanceOf(SyntaxError)
  expect(error).not.toHaveProperty('oauth')
})

test.each(['http', 'fetch'] as const)('a compressed error is read, adapter %s', async (adapter) => {
  const headers = { ...json, 'content-encoding': 'gzip' }
  const client = axios.create({ baseURL: await serve(answering({ headers, body: gzipSync(body) })), adapter })
  attachOAuthErrors(client, { provider: 'wechat' })

  expect((await rejectionOf(client.get('/'))).oauth).toMatchObject(expected)
  expect((await rejectionOf(client.get('/', { responseType: 'stream' }))).oauth).toMatchObject(expected)
})

test('HEAD has no body: status and headers tell', async () => {
  const headers = { 'www-authenticate': 'Bearer realm="api", error="insufficient_scope", scope="mail.read"' }
  const client = axios.create({ baseURL: await serve(answering({ status: 403, headers })) })
  attachOAuthErrors(client)
  const { oauth } = await rejectionOf(client.head('/inbox'))

  expect(oauth).toStrictEqual(normalize({ method: 'HEAD', status: 403, headers }))
  expect(oauth).toMatchObject({ condition: 'insufficient_scope', details: { scopes: ['mail.read'] } })
})

test('an empty 429 says when to come again', async () => {
  const client = axios.create({ baseURL: await serve(answering({ status: 429, headers: { 'retry-after': '120' } })) })
  attachOAuthErrors(client)
  const { oauth } = await rejectionOf(client.get('/'))

  expect(oauth).toMatchObject({ condition: 'rate_limited', retry: { retryable: true, after: 120 } })
})
