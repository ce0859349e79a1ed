import axios, { type AxiosInstance } from 'axios'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors, type AttachOptions } from '../../../src/adapters/axios.js'
import { answering, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const answer = { body: '{"error":"invalid_grant"}' }

test('detaching restores the instance', async () => {
  const client = axios.create({ baseURL: await serve(answering(answer)) })
  const detach = attachOAuthErrors(client)
  expect(await rejectionOf(client.get('/'))).toHaveProperty('oauth')

  detach()
  expect(await rejectionOf(client.get('/'))).not.toHaveProperty('oauth')
  expect(Object.keys(client.interceptors.response)).toEqual(Object.keys(axios.create().interceptors.response))
  detach()

  attachOAuthErrors(client, { provider: 'wechat' })
  expect((await rejectionOf(client.get('/'))).oauth?.provider).toBe('wechat')
})

test('a detach function of before does not take a later attachment off', async () => {
  const client = axios.create({ baseURL: await serve(answering(answer)) })
  const earlier = attachOAuthErrors(client)
  earlier()
  const later = attachOAuthErrors(client)
  earlier()

  expect(await rejectionOf(client.get('/'))).toHaveProperty('oauth')
  expect(attachOAuthErrors(client)).toBe(later)
})

test('instances are attached to one by one, also the global one', async () => {
  const baseURL = await serve(answering(answer))
  const detach = attachOAuthErrors(axios)
  try {
    expect(await rejectionOf(axios.get(baseURL))).toHaveProperty('oauth')
    expect(await rejectionOf(axios.create().get(baseURL))).not.toHaveProperty('oauth')
  } finally {
    detach()
  }
})

test('attaching again with the same options gives the same function', () => {
  const client = axios.create()
  const options: AttachOptions = { provider: 'wechat', rejectSuccess: false }
  const detach = attachOAuthErrors(client, options)

  expect(attachOAuthErrors(client, { ...options })).toBe(detach)
  detach()
  expect(attachOAuthErrors(client, options)).not.toBe(detach)
})

describe.each(['response', 'request'] as const)('after interceptors.%s.clear()', (which) => {
  test('attaching attaches anew', async () => {
    const client = axios.create({ baseURL: await serve(answering({ body: '{"error":"invalid_grant"}' })) })
    const first = attachOAuthErrors(client)
    client.interceptors[which].clear()
    const second = attachOAuthErrors(client)

    expect(second).not.toBe(first)
    expect((await rejectionOf(client.get('/'))).oauth?.condition).toBe('invalid_grant')
    await expect(client.get('/', { oauthErrors: { endpoint: 'tokn' as never } })).rejects.toThrow(TypeError)
    second()
    expect(await rejectionOf(client.get('/'))).not.toHaveProperty('oauth')
  })

  test('what others attached since then stays, and detaching takes nothing of it', async () => {
    const client = axios.create({ baseURL: await serve(answering({ status: 204, body: '' })) })
    const detach = attachOAuthErrors(client)
    client.interceptors[which].clear()
    let calls = 0
    const count = <V>(value: V): V => {
      calls++
      return value
    }
    if (which === 'request') client.interceptors.request.use(count)
    else client.interceptors.response.use(count)
    detach()
    attachOAuthErrors(client, { language: 'zh-CN' })

    await client.get('/')
    expect(calls).toBe(1)
  })
})

describe('mistakes are TypeErrors that say what to do', () => {
  const client = axios.create()
  const attach = attachOAuthErrors as (instance: unknown, options?: unknown) => () => void

  const twice =
    'attachOAuthErrors: this instance has the interceptor with other options; call the detach function that it returned first'
  test.each([{ provider: 'weibo' }, {}, { provider: 'wechat', language: 'en' }])(
    'attached as wechat, then %j',
    (again) => {
      const instance = axios.create()
      attachOAuthErrors(instance, { provider: 'wechat' })
      expect(() => attach(instance, again)).toThrow(new TypeError(twice))
    },
  )

  const noInstance = 'attachOAuthErrors: the first argument must be an axios instance, for example axios.create()'
  test.each([undefined, null, {}, fetch, 'axios'])('no axios instance: %s', (value) => {
    expect(() => attach(value)).toThrow(new TypeError(noInstance))
  })

  test.each([
    [
      { providers: 'wechat' },
      'attachOAuthErrors: unknown option "providers"; the options are provider, normalizer, language, rejectSuccess',
    ],
    [null, 'attachOAuthErrors: the options must be an object, got null'],
    [{ provider: 7 }, 'attachOAuthErrors: provider must be a provider id such as "wechat"'],
    [{ normalizer: {} }, 'attachOAuthErrors: normalizer must be made by createNormalizer()'],
    [{ normalizer: null }, 'attachOAuthErrors: normalizer must be made by createNormalizer()'],
    [{ language: 1 }, 'attachOAuthErrors: language must be a language tag such as "zh-CN"'],
    [{ rejectSuccess: 'no' }, 'attachOAuthErrors: rejectSuccess must be true or false'],
  ])('options %j', (options, message) => {
    expect(() => attach(client, options)).toThrow(new TypeError(message))
  })
})

test('options are read when they are given: later changes do nothing', async () => {
  const client: AxiosInstance = axios.create({ baseURL: await serve(answering(answer)) })
  const options = { provider: 'wechat' }
  attachOAuthErrors(client, options)
  options.provider = 'weibo'

  expect((await rejectionOf(client.get('/'))).oauth?.provider).toBe('wechat')
})
