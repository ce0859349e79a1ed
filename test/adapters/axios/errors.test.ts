import axios, { AxiosError } from 'axios'
import { expect, test } from 'vitest'
import { attachOAuthErrors, ERR_OAUTH_RESPONSE } from '../../../src/adapters/axios.js'
import { oauthErrorOf } from '../../../src/index.js'
import { answering, json, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const expired = { body: '{"error":"expired_token","error_description":"refresh token has been used"}' }
const wechatError = { status: 200, body: '{"errcode":40029,"errmsg":"invalid code"}' }

test('the AxiosError stays the one that axios made, with the whole result on it', async () => {
  const send = axios.getAdapter('http')
  let made: unknown
  const client = axios.create({
    baseURL: await serve(answering(expired)),
    adapter: (config) =>
      send(config).catch((error: unknown) => {
        made = error
        throw error
      }),
  })
  attachOAuthErrors(client, { provider: 'baidu' })
  const error = await rejectionOf(client.post('/oauth/2.0/token', 'grant_type=refresh_token&refresh_token=122.2b6f'))

  expect(error).toBe(made)
  expect(error).toBeInstanceOf(AxiosError)
  expect(error).toMatchObject({ code: 'ERR_BAD_REQUEST', message: 'Request failed with status code 400', status: 400 })
  expect(error.response?.data).toEqual(JSON.parse(expired.body))
  expect(error.oauth).toStrictEqual({
    code: '2-02-207',
    condition: 'reused_refresh_token',
    category: 'grant',
    level: 'service',
    language: 'en',
    title: 'The refresh token was already used',
    provider: 'baidu',
    remediation: {
      action: 'reauthorize',
      owner: 'developer',
      hint: expect.stringMatching(/^[A-Z].+\.$/) as string,
      docs: expect.stringMatching(/^https:/) as string,
    },
    retry: { retryable: false },
    native: { status: 400, error: 'expired_token', error_description: 'refresh token has been used' },
    basis: {
      recognized: 'caller',
      matched: 'description+error',
      catalog: 'baidu',
      rule: 'error=expired_token&description=refresh token has been used',
      source: expect.any(String) as string,
    },
    diagnostics: [],
  })
})

test('oauthErrorOf finds the result on the error and behind its cause', async () => {
  const client = axios.create({ baseURL: await serve(answering(expired)) })
  attachOAuthErrors(client, { provider: 'baidu' })
  const error = await rejectionOf(client.get('/'))

  expect(oauthErrorOf(error)).toBe(error.oauth)
  expect(oauthErrorOf(new Error('sync failed', { cause: new Error('no token', { cause: error }) }))).toBe(error.oauth)
})

test('a 200 with an error is rejected as an AxiosError with everything attached', async () => {
  const client = axios.create({ baseURL: await serve(answering(wechatError)) })
  attachOAuthErrors(client, { provider: 'wechat' })
  const error = await rejectionOf(client.get('/cgi-bin/user/info'))

  expect(error).toBeInstanceOf(AxiosError)
  expect(axios.isAxiosError(error)).toBe(true)
  expect(error).toMatchObject({
    name: 'AxiosError',
    code: ERR_OAUTH_RESPONSE,
    message: `2-07-202 invalid_authorization_code: ${error.oauth!.title}`,
    status: 200,
    config: { url: '/cgi-bin/user/info', method: 'get' },
  })
  expect(error.response).toMatchObject({ status: 200, data: { errcode: 40029, errmsg: 'invalid code' } })
  expect(error.request).toBe(error.response!.request)
  expect(error.response).not.toHaveProperty('oauth')
})

test('with rejectSuccess: false a 200 with an error is annotated', async () => {
  const client = axios.create({ baseURL: await serve(answering(wechatError)) })
  attachOAuthErrors(client, { provider: 'wechat', rejectSuccess: false })
  const response = await client.get<unknown>('/')

  expect(response.data).toEqual({ errcode: 40029, errmsg: 'invalid code' })
  expect(response.oauth).toMatchObject({ code: '2-07-202', native: { status: 200, code: '40029' } })
})

test('a status that validateStatus accepted is annotated and never rejected', async () => {
  const client = axios.create({ baseURL: await serve(answering(expired)), validateStatus: () => true })
  attachOAuthErrors(client, { provider: 'baidu' })
  const response = await client.get<unknown>('/')

  expect(response.status).toBe(400)
  expect(response.oauth?.condition).toBe('reused_refresh_token')
})

test.each([
  ['a body of no known kind', { status: 418, headers: {}, body: 'short and stout' }, '2-00-001'],
  ['an empty body', { status: 404, headers: {}, body: '' }, '2-00-701'],
])('a failed response of nobody known is annotated too: %s', async (_, answer, code) => {
  const client = axios.create({ baseURL: await serve(answering(answer)) })
  attachOAuthErrors(client)
  const { oauth } = await rejectionOf(client.get('/widgets/1'))

  expect(oauth).toMatchObject({ code, basis: { recognized: 'none', matched: 'status' } })
})

test('an error redirect that axios did not follow is read from its Location', async () => {
  const location = 'https://client.example/cb?error=login_required&state=xyz'
  const client = axios.create({
    baseURL: await serve(answering({ status: 302, headers: { location } })),
    maxRedirects: 0,
  })
  attachOAuthErrors(client)
  const { oauth } = await rejectionOf(client.get('/authorize'))

  expect(oauth).toMatchObject({ condition: 'login_required', native: { status: 302, error: 'login_required' } })
})

test('the hint comes in the language of the option', async () => {
  const client = axios.create({ baseURL: await serve(answering({ headers: json, body: '{"error":"invalid_grant"}' })) })
  attachOAuthErrors(client, { language: 'zh-Hans' })
  const { oauth } = await rejectionOf(client.get('/'))

  expect(oauth?.language).toBe('zh-CN')
  expect(oauth?.remediation.hint).toMatch(/[\u4e00-\u9fff]/)
})
