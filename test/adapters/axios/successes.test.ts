import { readFileSync } from 'node:fs'
import axios, { type AxiosResponse } from 'axios'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors, type OAuthErrorsRequestOptions } from '../../../src/adapters/axios.js'
import type { Endpoint } from '../../../src/index.js'
import { answering, serve, type Answer } from '../loopback.js'

/** What goes through with the interceptor, and the very objects that axios made. */
async function passThrough(answer: Answer, oauthErrors: OAuthErrorsRequestOptions) {
  const send = axios.getAdapter('http')
  let made: AxiosResponse | undefined
  let data: unknown
  const client = axios.create({
    baseURL: await serve(answering({ status: 200, ...answer })),
    adapter: async (config) => (made = await send(config)),
    transformResponse: [...[axios.defaults.transformResponse!].flat(), (value: unknown) => (data = value)],
  })
  attachOAuthErrors(client)
  const response = await client.get<unknown>('/', { oauthErrors })
  return { response, made, data }
}

const html = { 'content-type': 'text/html' }
const text = { 'content-type': 'text/plain' }
const long = JSON.stringify({ items: Array.from({ length: 2_000 }, (_, id) => ({ id, error: 'none' })) })

const bodies: (Answer & { readonly name: string })[] = [
  { name: 'an object', body: '{"id":1,"name":"Ada"}' },
  { name: 'an array', body: '[{"id":1},{"id":2}]' },
  { name: 'a number', body: '42' },
  { name: 'a string', body: '"error"' },
  { name: 'true', body: 'true' },
  { name: 'null', body: 'null' },
  { name: 'nothing, 204', status: 204, headers: {} },
  { name: 'nothing, 200', body: '' },
  { name: 'blanks', headers: text, body: ' \n ' },
  { name: 'plain text', headers: text, body: 'Too Many Requests were made in the past.' },
  { name: 'a page', headers: html, body: '<html><title>Access denied: a novel</title></html>' },
  { name: 'XML', headers: { 'content-type': 'application/xml' }, body: '<user><id>1</id><status>ok</status></user>' },
  { name: 'a form', headers: text, body: 'id=1&name=Ada' },
  { name: 'JSONP', headers: html, body: 'cb({"id":1});' },
  { name: 'error: null', body: '{"error":null,"data":{}}' },
  { name: 'error: ""', body: '{"error":"","data":{}}' },
  { name: 'error: 0', body: '{"error":0,"msg":"ok"}' },
  { name: 'error: false', body: '{"error":false,"message":"done"}' },
  { name: 'errors: []', body: '{"errors":[],"data":{"viewer":{}}}' },
  { name: 'code: 0', body: '{"code":0,"message":"success","data":{}}' },
  { name: 'success: true', body: '{"success":true,"message":"saved"}' },
  { name: 'a token', body: '{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer"}' },
  { name: 'a list of past errors', body: '{"logs":[{"error":"invalid_grant","at":1}]}' },
  { name: 'more than an error is long', body: long },
  { name: 'JSON that is cut', body: '{"id":1,"na' },
]

const askers: OAuthErrorsRequestOptions[] = [
  {},
  { endpoint: 'token' },
  ...['wechat', 'qq', 'slack', 'github', 'microsoft-entra'].map((provider) => ({ provider })),
]

describe.each(askers)('asked as %j', (asked) => {
  test.each(bodies)('$name is not touched', async (answer) => {
    const { response, made, data } = await passThrough(answer, asked)

    expect(response).toBe(made)
    expect(response.data).toBe(data)
    expect(response).not.toHaveProperty('oauth')
  })
})

test('code: "200" of nobody known is the HTTP status once more', async () => {
  const { response } = await passThrough({ body: '{"code":"200","message":"OK","data":{}}' }, { endpoint: 'token' })
  expect(response).not.toHaveProperty('oauth')
})

interface Sample {
  readonly id: string
  readonly provider: string | null
  readonly where: string
  readonly status: number | null
  readonly headers: Record<string, string> | null
  readonly body: string | null
  readonly wire: boolean
  readonly expect: { readonly conditions: readonly string[] }
}

const corpus = readFileSync(new URL('../../corpus/real-world.ndjson', import.meta.url), 'utf8')
const samples = corpus
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Sample)
  .filter((sample) => sample.expect.conditions.length === 0 && sample.body !== null)
const endpoints: Record<string, Endpoint> = { token: 'token', refresh: 'token', device: 'device', revoke: 'revocation' }

test.each(samples)('the success $id of the corpus is none but a success', async (sample) => {
  const { provider, where, status, headers, body } = sample
  const asked = { provider: provider ?? undefined, endpoint: endpoints[where] ?? 'api' }
  const { response, made } = await passThrough({ status: status ?? 200, headers: headers ?? {}, body: body! }, asked)

  expect(response).toBe(made)
  expect(response).not.toHaveProperty('oauth')
})
