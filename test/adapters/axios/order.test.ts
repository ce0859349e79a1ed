import axios, { type AxiosError, type AxiosInstance } from 'axios'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import type { NormalizedError } from '../../../src/index.js'
import { answering, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const failing = { body: '{"error":"invalid_grant"}' }
const refusing = { status: 200, body: '{"errcode":40029,"errmsg":"invalid code"}' }

/** An interceptor of somebody else, with what it found on the errors that it saw. */
function listen(client: AxiosInstance) {
  const seen: (NormalizedError | undefined)[] = []
  const id = client.interceptors.response.use(null, (error: AxiosError) => {
    seen.push(error.oauth)
    return Promise.reject(error)
  })
  return { seen, eject: () => client.interceptors.response.eject(id) }
}

describe.each([{ answer: failing }, { answer: refusing }])('with $answer.body', ({ answer }) => {
  test('other interceptors find the result, whenever they were attached', async () => {
    const client = axios.create({ baseURL: await serve(answering(answer)) })
    const before = listen(client)
    attachOAuthErrors(client, { provider: 'wechat' })
    const after = listen(client)
    const { oauth } = await rejectionOf(client.get('/'))

    expect(oauth).toBeDefined()
    expect(before.seen).toEqual([oauth])
    expect(after.seen).toEqual([oauth])
  })
})

test('others are ejected by the ids that they were given', async () => {
  const client = axios.create({ baseURL: await serve(answering(failing)) })
  const before = listen(client)
  const detach = attachOAuthErrors(client)
  const after = listen(client)
  await rejectionOf(client.get('/'))

  before.eject()
  await rejectionOf(client.get('/'))
  expect([before.seen.length, after.seen.length]).toEqual([1, 2])

  detach()
  await rejectionOf(client.get('/'))
  expect(after.seen.map((oauth) => oauth?.condition)).toEqual(['invalid_grant', 'invalid_grant', undefined])
})

test('an interceptor that unwraps the data, attached before, does not hide a 200 with an error', async () => {
  const client = axios.create({ baseURL: await serve(answering(refusing)) })
  client.interceptors.response.use((response) => response.data as never)
  attachOAuthErrors(client, { provider: 'wechat' })

  expect((await rejectionOf(client.get('/'))).oauth?.condition).toBe('invalid_authorization_code')
})

test.each([null, undefined, '', { status: 'ok' }])('a response that was unwrapped to %j goes through', async (data) => {
  const client = axios.create({ baseURL: await serve(answering({ status: 200, body: '{}' })) })
  // An implementation of interceptors without a walk over them keeps the order of attachment.
  Object.assign(client.interceptors.response, { forEach: undefined })
  const { handlers } = client.interceptors.response
  client.interceptors.response.use(() => data as never)
  attachOAuthErrors(client, { provider: 'wechat' })
  Reflect.deleteProperty(client.interceptors.response, 'forEach')

  expect(handlers).toHaveLength(2)
  expect(await client.get('/')).toBe(data)
})

test('a walk over the interceptors that somebody else has put there is used and given back', async () => {
  const client = axios.create({ baseURL: await serve(answering(failing)) })
  const manager = client.interceptors.response as unknown as { forEach: (visit: unknown) => void }
  const inherited = manager.forEach
  const walk = { times: 0 }
  function forEach(this: unknown, visit: unknown): void {
    walk.times++
    inherited.call(this, visit)
  }
  manager.forEach = forEach
  const detach = attachOAuthErrors(client)
  expect(await rejectionOf(client.get('/'))).toHaveProperty('oauth')
  expect(walk.times).toBe(1)

  detach()
  expect(manager.forEach).toBe(forEach)
})

test('others that were cleared take the interceptor with them', async () => {
  const client = axios.create({ baseURL: await serve(answering(failing)) })
  attachOAuthErrors(client)
  client.interceptors.response.clear()

  expect(await rejectionOf(client.get('/'))).not.toHaveProperty('oauth')
})

test('an error that was frozen on its way stays as it is', async () => {
  const client = axios.create({ baseURL: await serve(answering(failing)) })
  let made: AxiosError | undefined
  const send = axios.getAdapter('http')
  client.defaults.adapter = (config) =>
    send(config).catch((error: AxiosError) => {
      made = error
      Object.freeze(error)
      throw error
    })
  attachOAuthErrors(client)
  const error = await rejectionOf(client.get('/'))

  expect(error).toBe(made)
  expect(error.message).toBe('Request failed with status code 400')
})
