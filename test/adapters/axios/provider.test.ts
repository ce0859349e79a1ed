import axios from 'axios'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors, type AttachOptions } from '../../../src/adapters/axios.js'
import { createNormalizer } from '../../../src/index.js'
import { answering, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const body = '{"errcode":40029,"errmsg":"invalid code"}'

/** A client whose requests all go to one loopback server, whatever host their URL names. */
async function clientBehindProxy(options: AttachOptions, status = 400) {
  const { hostname, port } = new URL(await serve(answering({ status, body })))
  const client = axios.create({ proxy: { protocol: 'http', host: hostname, port: Number(port) } })
  attachOAuthErrors(client, options)
  return client
}

describe('who answered', () => {
  test.each([
    { how: 'the option', options: { provider: 'wechat' }, url: 'http://nobody.example/', asked: {} },
    { how: 'an alias', options: { provider: 'weixin' }, url: 'http://nobody.example/', asked: {} },
    {
      how: 'the request, before the option',
      options: { provider: 'weibo' },
      url: 'http://nobody.example/',
      asked: { provider: 'wechat' },
    },
    {
      how: 'the option, before the host',
      options: { provider: 'wechat' },
      url: 'http://api.weibo.com/2/users/show.json',
      asked: {},
    },
  ])('is known by $how', async ({ options, url, asked }) => {
    const client = await clientBehindProxy(options)
    const { oauth } = await rejectionOf(client.get(url, { oauthErrors: asked }))

    expect(oauth).toMatchObject({ code: '2-07-202', provider: 'wechat', basis: { recognized: 'caller' } })
  })

  test.each([
    { config: { url: 'http://api.weixin.qq.com/sns/userinfo' } },
    { config: { baseURL: 'http://api.weixin.qq.com', url: '/sns/userinfo' } },
    { config: { baseURL: 'http://api.weixin.qq.com/sns/' } },
    { config: { baseURL: 'http://nobody.example', url: 'http://api.weixin.qq.com/sns/userinfo' } },
  ])('is known by the host of $config', async ({ config }) => {
    const client = await clientBehindProxy({})
    const { oauth } = await rejectionOf(client.request(config))

    expect(oauth).toMatchObject({ code: '2-07-202', provider: 'wechat', basis: { recognized: 'host' } })
  })

  test.each([
    { provider: 'wechta', message: 'there is no provider "wechta"; did you mean "wechat"?' },
    { provider: 'microsoft-en', message: 'there is no provider "microsoft-en"; did you mean "microsoft-entra"?' },
  ])('is refused where it is misspelt: $provider', ({ provider, message }) => {
    const attach = () => attachOAuthErrors(axios.create(), { provider })
    expect(attach).toThrow(new TypeError(`attachOAuthErrors: ${message}`))
  })

  test('may have no catalog: then the standards are read', async () => {
    const client = await clientBehindProxy({ provider: 'our-own-crm' })
    const { oauth } = await rejectionOf(client.get('http://nobody.example/'))

    expect(oauth).toMatchObject({ basis: { recognized: 'none' } })
  })

  test.each(['WeChat', 'we_chat', 'weixin'])('may be spelled %s', (provider) => {
    expect(attachOAuthErrors(axios.create(), { provider })).toBeTypeOf('function')
  })

  test('the endpoint that the request names decides what its words mean', async () => {
    const url = await serve(answering({ status: 401, headers: {}, body: '' }))
    const client = axios.create({ baseURL: url })
    attachOAuthErrors(client)
    const conditionAt = async (endpoint: 'token' | 'api') =>
      (await rejectionOf(client.get('/x', { oauthErrors: { endpoint } }))).oauth?.condition

    expect([await conditionAt('token'), await conditionAt('api')]).toEqual(['invalid_client', 'invalid_access_token'])
  })
})

describe('a 2xx is rejected only where the provider or the endpoint is sure', () => {
  const rejects = (request: Promise<unknown>) =>
    request.then(
      () => false,
      () => true,
    )

  test.each([
    { url: 'http://api.weixin.qq.com/sns/userinfo', rejected: true },
    { url: 'http://nobody.example/sns/userinfo', rejected: false },
    { url: 'http://nobody.example/oauth/token', rejected: true },
    { url: 'http://nobody.example/oauth/device/code', rejected: true },
    { url: 'http://nobody.example/sns/userinfo', asked: { endpoint: 'token' as const }, rejected: true },
    { url: 'http://nobody.example/sns/userinfo', asked: { provider: 'wechat' }, rejected: true },
    { url: 'http://api.weixin.qq.com/sns/userinfo', asked: { skip: true }, rejected: false },
  ])('$url with $asked: $rejected', async ({ url, asked, rejected }) => {
    const client = await clientBehindProxy({}, 200)
    expect(await rejects(client.get(url, { oauthErrors: asked }))).toBe(rejected)
  })
})

test('a request that is to be skipped is left as it is', async () => {
  const client = await clientBehindProxy({ provider: 'wechat' })
  const error = await rejectionOf(client.get('http://nobody.example/', { oauthErrors: { skip: true } }))

  expect(error).not.toHaveProperty('oauth')
  expect(error.response?.status).toBe(400)
})

describe('a normalizer of one’s own', () => {
  const ours = { provider: 'our-idp', aliases: ['ours'], name: { en: 'Ours' }, module: 90 } as const

  test('brings its own catalogs', async () => {
    const normalizer = createNormalizer({ bundled: false })
    const client = await clientBehindProxy({ normalizer })
    const { oauth } = await rejectionOf(client.get('http://api.weixin.qq.com/sns/userinfo'))

    expect(oauth).not.toHaveProperty('provider')
  })

  test('knows its own providers and no others', async () => {
    const normalizer = createNormalizer({ bundled: false, catalogs: [ours] })
    const client = await clientBehindProxy({ normalizer, provider: 'ours' })

    expect((await rejectionOf(client.get('http://nobody.example/'))).oauth?.provider).toBe('our-idp')
    const asked = { oauthErrors: { provider: 'wechat' } }
    expect((await rejectionOf(client.get('http://nobody.example/', asked))).oauth).not.toHaveProperty('provider')
    expect(() => attachOAuthErrors(axios.create(), { normalizer, provider: 'our-ipd' })).toThrow(
      'attachOAuthErrors: there is no provider "our-ipd"; did you mean "our-idp"?',
    )
  })
})
