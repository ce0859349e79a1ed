import axios from 'axios'
import { describe, expect, test } from 'vitest'
import wechat from '../../../src/bundled/generated/catalogs/wechat.js'
import english from '../../../src/bundled/generated/languages/en.js'
import { attachNormalizer, attachOAuthErrors } from '../../../src/adapters/axios.js'
import { createNormalizer } from '../../../src/core.js'
import { answering, json, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const normalizer = createNormalizer({ catalogs: [wechat], languages: [english] })

test('an error and a 200 that is one are read by the normalizer, a success is not touched', async () => {
  const open = async (status: number, body: string) => {
    const client = axios.create({ baseURL: await serve(answering({ status, body, headers: json })) })
    attachNormalizer(client, normalizer, { provider: 'wechat' })
    return client
  }
  const refused = await open(400, '{"errcode":40029}')
  expect((await rejectionOf(refused.get('/'))).oauth?.code).toBe('2-07-202')
  const hidden = await open(200, '{"errcode":40029}')
  expect((await rejectionOf(hidden.get('/'))).oauth?.code).toBe('2-07-202')
  const well = await open(200, '{"openid":"o6"}')
  expect((await well.get('/')).data).toEqual({ openid: 'o6' })
})

test('it is the attachment of attachOAuthErrors with that normalizer', () => {
  const client = axios.create()
  const detach = attachNormalizer(client, normalizer)
  expect(attachOAuthErrors(client, { normalizer })).toBe(detach)
  expect(() => attachOAuthErrors(client)).toThrow('attachOAuthErrors: this instance has the interceptor with other')
})

describe('mistakes are TypeErrors that say what to do', () => {
  const attach = attachNormalizer as (...given: unknown[]) => unknown

  test.each([
    { name: 'no normalizer', given: [axios.create()], message: 'normalizer must be made by createNormalizer()' },
    {
      name: 'options in its place',
      given: [axios.create(), { provider: 'wechat' }],
      message: 'normalizer must be made by createNormalizer()',
    },
    {
      name: 'no instance',
      given: [{}, normalizer],
      message: 'the first argument must be an axios instance, for example axios.create()',
    },
  ])('$name', ({ given, message }) => {
    expect(() => attach(...given)).toThrow(new TypeError(`attachNormalizer: ${message}`))
  })
})
