import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import axios, { type AxiosRequestConfig } from 'axios'
import { describe, expect, onTestFinished, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { conditions, normalizeThrown, type Condition } from '../../../src/index.js'
import { answering, json, serve } from '../loopback.js'
import { selfSigned } from '../self-signed.js'
import { rejectionOf } from './rejection.js'

const silent = () => serve(() => undefined)

async function unused(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

async function untrusted(): Promise<string> {
  const server = createServer(selfSigned(), answering({ status: 200, body: '{}' })).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const breaksOff = (status: number) =>
  serve((request, response) => {
    response.writeHead(status, { ...json, 'content-length': '500' })
    response.write('{"access_token":', () => setTimeout(() => request.socket.destroy(), 10))
  })

interface Row {
  readonly name: string
  readonly url: () => Promise<string>
  readonly config?: AxiosRequestConfig
  readonly condition: Condition
}

describe.each(['http', 'fetch'] as const)('nobody answered, adapter %s', (adapter) => {
  test.each<Row>([
    { name: 'a time-out', url: silent, config: { timeout: 50 }, condition: 'provider_timeout' },
    {
      name: 'a time-out by its other name',
      url: silent,
      config: { timeout: 50, transitional: { clarifyTimeoutError: true } },
      condition: 'provider_timeout',
    },
    {
      name: 'a time-out in the caller’s words',
      url: silent,
      config: { timeout: 50, timeoutErrorMessage: 'the provider is slow today' },
      condition: 'provider_timeout',
    },
    {
      name: 'a signal that waits so long',
      url: silent,
      config: {
        get signal() {
          return AbortSignal.timeout(50)
        },
      },
      condition: 'provider_timeout',
    },
    { name: 'a closed port', url: unused, condition: 'network_error' },
    { name: 'no such host', url: () => Promise.resolve('http://nobody.invalid'), condition: 'network_error' },
    { name: 'a self-signed certificate', url: untrusted, condition: 'tls_error' },
    {
      name: 'a connection that was cut before the answer',
      url: () => serve((request) => request.socket.destroy()),
      condition: 'network_error',
    },
    { name: 'a 200 that broke off', url: () => breaksOff(200), condition: 'network_error' },
  ])('$name is $condition', async ({ url, config, condition }) => {
    const client = axios.create({ adapter, ...config })
    attachOAuthErrors(client, { provider: 'wechat' })
    const { oauth } = await rejectionOf(client.get(await url()))

    const { number, action, owner, retryable } = conditions.find((info) => info.condition === condition)!
    expect(oauth).toStrictEqual({
      code: `1-07-${number}`,
      condition,
      category: 'provider',
      level: 'system',
      language: 'en',
      title: expect.any(String) as string,
      provider: 'wechat',
      remediation: { action, owner, hint: expect.any(String) as string },
      retry: { retryable },
      native: {},
      basis: { recognized: 'caller', matched: 'nothing' },
      diagnostics: [],
    })
  })

  test('a failed status that broke off is judged by its status', async () => {
    const client = axios.create({ adapter: 'http' })
    attachOAuthErrors(client)
    const { oauth } = await rejectionOf(client.get(await breaksOff(503)))

    expect(oauth).toMatchObject({ condition: 'temporarily_unavailable', native: { status: 503 } })
  })
})

test('a refusal whose body broke off is judged by its status, and says so', async () => {
  const client = axios.create()
  const url = await breaksOff(400)
  const bare = normalizeThrown(await rejectionOf(client.get(url)))
  attachOAuthErrors(client)
  const { oauth } = await rejectionOf(client.get(url))

  expect(oauth).toMatchObject({ native: { status: 400 }, diagnostics: ['body_unavailable'] })
  expect(bare).toStrictEqual(oauth)
})

test('the host tells the provider also where nobody answered', async () => {
  const { hostname, port } = new URL(await unused())
  const client = axios.create({ proxy: { host: hostname, port: Number(port) }, baseURL: 'http://api.weibo.com' })
  attachOAuthErrors(client)

  for (const [url, provider] of [
    ['/2/users/show.json', 'weibo'],
    ['http://api.weixin.qq.com/sns/userinfo', 'wechat'],
  ] as const) {
    const { oauth } = await rejectionOf(client.get(url))
    expect(oauth).toMatchObject({ condition: 'network_error', provider, basis: { recognized: 'host' } })
  }
})

test('a code exchange is never to be repeated, not even after a time-out', async () => {
  const client = axios.create({ timeout: 50 })
  attachOAuthErrors(client)
  const exchange = { grant_type: 'authorization_code', code: 'SplxlOBeZQQYbYS6WxSbIA' }
  const { oauth } = await rejectionOf(client.post(`${await silent()}/token`, new URLSearchParams(exchange)))

  expect(oauth).toMatchObject({ condition: 'provider_timeout', retry: { retryable: false } })
})

function abortedAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}

describe.each(['http', 'fetch'] as const)('a request that its caller gave up, adapter %s', (adapter) => {
  test.each([
    { when: 'before it was sent', signal: () => AbortSignal.abort() },
    { when: 'after it was sent', signal: () => abortedAfter(50) },
  ])('$when stays as it is', async ({ signal }) => {
    const client = axios.create({ adapter })
    attachOAuthErrors(client, { provider: 'wechat' })
    const error = await rejectionOf(client.get(await silent(), { signal: signal() }))

    expect(axios.isCancel(error)).toBe(true)
    expect(error).not.toHaveProperty('oauth')
  })
})

test('errors that are not axios’s stay as they are', async () => {
  const thrown = new TypeError('x is not a function')
  const client = axios.create({ baseURL: await serve(answering({ status: 200 })) })
  attachOAuthErrors(client)
  client.interceptors.request.use(() => {
    throw thrown
  })
  const error = await rejectionOf(client.get('/'))

  expect(error).toBe(thrown)
  expect(error).not.toHaveProperty('oauth')
})
