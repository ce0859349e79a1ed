import type { IncomingMessage } from 'node:http'
import axios, { type AxiosInstance, type AxiosRequestConfig, type InternalAxiosRequestConfig } from 'axios'
import NodeForm from 'form-data'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { json, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const secret = 'Zx81-Kq92~pw'
const form = { grant_type: 'refresh_token', client_id: 's6BhdRkqt3', client_secret: secret }

/** Says back whatever it was sent, in every field that a provider has. */
async function echo(status: number): Promise<string> {
  const read = async (request: IncomingMessage) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString()
  }
  return serve((request, response) => {
    void read(request).then((body) => {
      const { authorization = '', cookie = '' } = request.headers
      const basic = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()
      const sent = `${secret} in ${decodeURIComponent(request.url!)} ${authorization} ${basic} ${cookie} ${body}`
      response.writeHead(status, { ...json, 'x-request-id': `req-${secret}` })
      response.end(
        JSON.stringify({
          error: 'invalid_client',
          error_description: `not accepted: ${sent}`,
          error_uri: `https://op.example/errors?value=${secret}`,
          trace_id: `trace-${secret}`,
        }),
      )
    })
  })
}

const multipart = { 'Content-Type': 'multipart/form-data' }

const requests: { readonly name: string; readonly config: AxiosRequestConfig }[] = [
  { name: 'a form', config: { method: 'post', data: new URLSearchParams(form) } },
  { name: 'a form as text', config: { method: 'post', data: new URLSearchParams(form).toString() } },
  { name: 'JSON', config: { method: 'post', data: form } },
  { name: 'multipart', config: { method: 'post', data: Object.entries(form).reduce(append, new FormData()) } },
  { name: 'multipart of an object', config: { method: 'post', data: form, headers: multipart } },
  {
    name: 'a form of the package form-data',
    // Sending empties it.
    get config() {
      return { method: 'post', data: Object.entries(form).reduce(append, new NodeForm()) }
    },
  },
  { name: 'a name that stands twice', config: { method: 'post', data: twice() } },
  { name: 'nested parameters', config: { params: { auth: { token: secret } } } },
  { name: 'the Basic header', config: { headers: { Authorization: `Basic ${btoa(`s6BhdRkqt3:${secret}`)}` } } },
  { name: 'auth', config: { auth: { username: 's6BhdRkqt3', password: secret } } },
  { name: 'the Bearer header', config: { headers: { authorization: `Bearer ${secret}` } } },
  { name: 'a cookie', config: { headers: { cookie: `theme=dark; session=${secret}` } } },
  { name: 'a header for a key', config: { headers: { 'X-Api-Key': secret } } },
  { name: 'query parameters', config: { params: { access_token: secret, page: 1 } } },
  { name: 'query parameters as such', config: { params: new URLSearchParams({ access_token: secret }) } },
  { name: 'the URL', config: { url: `/me?access_token=${secret}` } },
]

function twice(): FormData {
  const data = new FormData()
  data.append('client_secret', secret)
  data.append('client_secret', 'another')
  return data
}

function append<Form extends Pick<FormData, 'append'>>(data: Form, [name, value]: [string, string]): Form {
  data.append(name, value)
  return data
}

describe.each([400, 200])('a secret that the request carried is not in the result, status %i', (status) => {
  test.each(requests)('by $name', async ({ config }) => {
    const client = axios.create({ baseURL: await echo(status) })
    attachOAuthErrors(client)
    const error = await rejectionOf(client.request({ ...config, oauthErrors: { endpoint: 'token' } }))
    const seen = `${JSON.stringify(error.oauth)}${status === 200 ? error.message : ''}`

    expect(error.oauth?.native.error_description).toMatch(/^not accepted: \*\*\*/)
    expect(error.oauth?.diagnostics).toContain('masked')
    for (const form of [secret, encodeURIComponent(secret), btoa(`s6BhdRkqt3:${secret}`), secret.slice(0, 8)]) {
      expect(seen).not.toContain(form)
    }
  })
})

const echoed = [
  { name: 'with 400', status: 400 },
  { name: 'with 200', status: 200 },
]

function nodeForm(fields: Record<string, unknown> = form): NodeForm {
  const data = new NodeForm()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`field${i}`, 'x']))

/** How forms come to be that sending empties. */
const setups: {
  readonly name: string
  readonly before?: (config: InternalAxiosRequestConfig) => InternalAxiosRequestConfig
  readonly after?: (config: InternalAxiosRequestConfig) => InternalAxiosRequestConfig
  readonly send: (client: AxiosInstance) => Promise<unknown>
}[] = [
  { name: 'postForm', send: (client) => client.postForm('/', form) },
  {
    name: 'a header that an interceptor from before sets',
    before: (config) => (config.headers.setContentType('multipart/form-data'), config),
    send: (client) => client.post('/', form),
  },
  {
    name: 'a header that an interceptor from later sets',
    after: (config) => (config.headers.setContentType('multipart/form-data'), config),
    send: (client) => client.post('/', form),
  },
  {
    name: 'a form that an interceptor from before makes',
    before: (config) => Object.assign(config, { data: nodeForm() }),
    send: (client) => client.post('/'),
  },
  {
    name: 'a form that an interceptor from later makes',
    after: (config) => Object.assign(config, { data: nodeForm() }),
    send: (client) => client.post('/'),
  },
  {
    name: 'a configuration that an interceptor from before copies',
    before: (config) => ({ ...config }),
    send: (client) => client.post('/', nodeForm()),
  },
  {
    name: 'a configuration that an interceptor from later copies, and a form that axios makes',
    after: (config) => ({ ...config }),
    send: (client) => client.postForm('/', form),
  },
  {
    name: 'a frozen configuration',
    before: (config) => Object.freeze(config),
    send: (client) => client.post('/', nodeForm()),
  },
  {
    name: 'a frozen configuration of a form that axios makes',
    after: (config) => Object.freeze(config),
    send: (client) => client.postForm('/', form),
  },
  {
    name: 'headers that an interceptor replaces',
    before: (config) => ({ ...config, headers: { ...config.headers } as never }),
    send: (client) => client.post('/', nodeForm()),
  },
  {
    name: 'a form that transformRequest makes',
    send: (client) => client.post('/', form, { transformRequest: (data: typeof form) => nodeForm(data) }),
  },
  { name: 'bytes', send: (client) => client.post('/', nodeForm({ ...form, client_secret: Buffer.from(secret) })) },
  { name: 'a value behind 400 others', send: (client) => client.post('/', nodeForm({ ...many, ...form })) },
  {
    name: 'a value behind files',
    send: (client) => client.post('/', nodeForm({ a: Buffer.alloc(65_536), b: 'x'.repeat(65_536), ...form })),
  },
]

describe.each(echoed)('a form that sending empties is not in the result, $name', ({ status }) => {
  test.each(setups)('$name', async ({ before, after, send }) => {
    const client = axios.create({ baseURL: await echo(status) })
    if (before !== undefined) client.interceptors.request.use(before)
    attachOAuthErrors(client)
    if (after !== undefined) client.interceptors.request.use(after)
    const { oauth } = await rejectionOf(send(client))

    expect(oauth?.native.error_description).toMatch(/^not accepted: \*\*\*/)
    expect(JSON.stringify(oauth)).not.toContain(secret.slice(0, 8))
  })
})

describe('a request whose data was taken away, or cannot be looked at, goes out', () => {
  const refused = Object.defineProperty(Buffer.from('grant_type=refresh_token'), 'getBoundary', {
    get: () => {
      throw new Error('refused')
    },
  })

  test.each([undefined, null, 'grant_type=refresh_token', refused])('%o', async (data) => {
    const client = axios.create({ baseURL: await echo(400) })
    attachOAuthErrors(client)
    client.interceptors.request.use((config) => Object.assign(config, { data }))
    const error = await rejectionOf(client.post('/', nodeForm(), { headers: multipart }))

    expect(error.response?.status).toBe(400)
    expect(error.oauth?.condition).toBe('invalid_client')
  })

  test('with headers that are none', async () => {
    const client = axios.create({ baseURL: await echo(400) })
    attachOAuthErrors(client)
    client.interceptors.request.use((config) => ({ ...config, headers: undefined as never }))

    expect((await rejectionOf(client.post('/', form))).oauth?.condition).toBe('invalid_client')
  })
})

test('a form that is sent after the interceptor was taken off is not kept', async () => {
  const client = axios.create({ baseURL: await echo(400) })
  attachOAuthErrors(client)()

  expect(Object.hasOwn(client.interceptors.request, 'forEach')).toBe(false)
  expect((await rejectionOf(client.post('/', nodeForm()))).oauth).toBeUndefined()
})
