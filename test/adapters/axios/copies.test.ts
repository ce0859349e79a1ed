import { createRequire } from 'node:module'
import axios, { AxiosError, type AxiosStatic } from 'axios'
import { expect, test } from 'vitest'
import { attachOAuthErrors, ERR_OAUTH_RESPONSE } from '../../../src/adapters/axios.js'
import { normalizeThrown } from '../../../src/index.js'
import { answering, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const failing = { body: '{"error":"invalid_grant"}' }
/** The build of axios for `require` is a copy of its own, with its own AxiosError. */
const otherAxios = createRequire(import.meta.url)('axios') as AxiosStatic

test('errors of another copy of axios are annotated, and stay of that copy', async () => {
  const client = otherAxios.create({ baseURL: await serve(answering(failing)) })
  attachOAuthErrors(client)
  const error = await rejectionOf(client.get('/'))

  expect(error).toBeInstanceOf(otherAxios.AxiosError)
  expect(error).not.toBeInstanceOf(AxiosError)
  expect(error.oauth?.condition).toBe('invalid_grant')
})

test('a 200 of another copy that is an error is known as an AxiosError to both', async () => {
  const client = otherAxios.create({ baseURL: await serve(answering({ ...failing, status: 200 })) })
  attachOAuthErrors(client)
  const error = await rejectionOf(client.get('/oauth/token'))

  expect([axios.isAxiosError(error), otherAxios.isAxiosError(error)]).toEqual([true, true])
  expect(error).toMatchObject({ code: ERR_OAUTH_RESPONSE, oauth: { condition: 'invalid_grant' } })
})

test('an error that is a plain object is known by its brand', async () => {
  const plain = {
    isAxiosError: true,
    message: 'Request failed with status code 400',
    config: { url: 'https://api.weixin.qq.com/sns/userinfo' },
    response: { status: 400, headers: {}, data: { errcode: 40029, errmsg: 'invalid code' } },
  }
  const client = axios.create({
    adapter: () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- mocking libraries reject with plain objects
      throw plain
    },
  })
  attachOAuthErrors(client)

  expect(await rejectionOf(client.get('/'))).toBe(plain)
  expect(plain).toMatchObject({ oauth: { code: '2-07-202' } })
})

test('a result that another instance has attached is kept', async () => {
  const inner = axios.create({ baseURL: await serve(answering(failing)) })
  attachOAuthErrors(inner, { provider: 'weibo' })
  const outer = axios.create({ adapter: (config) => inner.get(config.url!) })
  attachOAuthErrors(outer, { provider: 'wechat' })

  expect((await rejectionOf(outer.get('/'))).oauth?.provider).toBe('weibo')
})

test('an instance that is attached by nobody is read from the error alone', async () => {
  const error = await rejectionOf(otherAxios.get(await serve(answering(failing))))
  expect(normalizeThrown(error)).toMatchObject({ condition: 'invalid_grant', native: { status: 400 } })
})
