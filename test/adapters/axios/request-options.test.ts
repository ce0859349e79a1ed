import axios from 'axios'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { serve } from '../loopback.js'

/** A client whose provider counts what arrives. */
async function setUp() {
  const asked = { times: 0 }
  const client = axios.create({
    baseURL: await serve((_request, response) => {
      asked.times++
      response.end('{}')
    }),
  })
  return { asked, client, detach: attachOAuthErrors(client) }
}

const endpoints = 'authorization, token, device, par, revocation, introspection, registration, userinfo, api'
const mistakes = [
  [{ provder: 'wechat' }, 'unknown option "provder"; the options are provider, endpoint, skip'],
  [{ endpoint: 'tokn' }, `endpoint must be one of ${endpoints}`],
  [{ provider: 7 }, 'provider must be a provider id such as "wechat"'],
  [{ provider: 'wechta' }, 'there is no provider "wechta"; did you mean "wechat"?'],
  [{ skip: 'yes' }, 'skip must be true or false'],
  ['wechat', 'the options must be an object, got wechat'],
] as const

describe.each([
  ['alone', false],
  ['beside an interceptor that takes its time', true],
])('config.oauthErrors, %s', (_, slow) => {
  test.each(mistakes)('%j is refused before anything is sent', async (oauthErrors, message) => {
    const { asked, client } = await setUp()
    if (slow) client.interceptors.request.use((config) => Promise.resolve(config))

    const request = client.get('/', { oauthErrors: oauthErrors as object })
    await expect(request).rejects.toStrictEqual(new TypeError(`config.oauthErrors: ${message}`))
    expect(asked.times).toBe(0)
  })

  test.each([{ provider: 'wechat', endpoint: 'token', skip: false } as const, {}, undefined])(
    '%j is sent',
    async (oauthErrors) => {
      const { asked, client } = await setUp()
      if (slow) client.interceptors.request.use((config) => Promise.resolve(config))
      await client.get('/', { oauthErrors })
      expect(asked.times).toBe(1)
    },
  )
})

test('what the instance says of all its requests is checked too', async () => {
  const { client } = await setUp()
  client.defaults.oauthErrors = { endpoint: 'tokn' as never }
  await expect(client.get('/')).rejects.toThrow(TypeError)
})

test('nobody looks once the interceptor is off', async () => {
  const { client, detach } = await setUp()
  detach()
  expect((await client.get('/', { oauthErrors: { provder: 'wechat' } as object })).status).toBe(200)
})
