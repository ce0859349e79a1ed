import axios from 'axios'
import { expect, test } from 'vitest'
import { attachOAuthErrors, type OAuthErrorsRequestOptions } from '../../../src/adapters/axios.js'
import { answering, serve, type Answer } from '../loopback.js'

interface Row extends Answer {
  readonly name: string
  readonly asked: OAuthErrorsRequestOptions
  /** What the caller receives. */
  readonly data: unknown
}

/** What the same providers answer when all is well. */
const successes: Row[] = [
  {
    name: 'a token response by RFC 6749',
    asked: { endpoint: 'token' },
    body: '{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer","expires_in":3600}',
    data: { access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'Bearer', expires_in: 3600 },
  },
  {
    name: 'GitHub, JSON',
    asked: { provider: 'github', endpoint: 'token' },
    body: '{"access_token":"gho_16C7e42F292c6912E7710c838347Ae178B4a","scope":"repo","token_type":"bearer"}',
    data: { access_token: 'gho_16C7e42F292c6912E7710c838347Ae178B4a', scope: 'repo', token_type: 'bearer' },
  },
  {
    name: 'GitHub, a form',
    asked: { provider: 'github', endpoint: 'token' },
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: 'access_token=gho_16C7e42F292c6912E7710c838347Ae178B4a&scope=&token_type=bearer',
    data: 'access_token=gho_16C7e42F292c6912E7710c838347Ae178B4a&scope=&token_type=bearer',
  },
  {
    name: 'WeChat, errcode 0',
    asked: { provider: 'wechat' },
    headers: { 'content-type': 'text/plain' },
    body: '{"errcode":0,"errmsg":"ok","msgid":1}',
    data: { errcode: 0, errmsg: 'ok', msgid: 1 },
  },
  {
    name: 'QQ, JSONP',
    asked: { provider: 'qq' },
    headers: { 'content-type': 'text/html' },
    body: 'callback( {"client_id":"101","openid":"0C1E5A2B"} );',
    data: 'callback( {"client_id":"101","openid":"0C1E5A2B"} );',
  },
  {
    name: 'Facebook, an edge without members',
    asked: { provider: 'facebook' },
    body: '{"data":[],"error_count":0}',
    data: { data: [], error_count: 0 },
  },
  {
    name: 'Slack, ok with a warning',
    asked: { provider: 'slack' },
    body: '{"ok":true,"error":"","warning":"missing_charset"}',
    data: { ok: true, error: '', warning: 'missing_charset' },
  },
  {
    name: 'Ele.me, a result without an error',
    asked: { provider: 'eleme' },
    body: '{"id":"1","result":{"shopId":1},"error":null}',
    data: { id: '1', result: { shopId: 1 }, error: null },
  },
  {
    name: 'a page',
    asked: { provider: 'google' },
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>Error handling in OAuth</title></head><body>error=invalid_grant</body></html>',
    data: '<html><head><title>Error handling in OAuth</title></head><body>error=invalid_grant</body></html>',
  },
  {
    name: 'Weibo, a post about errors',
    asked: { provider: 'weibo' },
    body: '{"id":1,"text":"error: expired_token","user":{"id":2}}',
    data: { id: 1, text: 'error: expired_token', user: { id: 2 } },
  },
  {
    name: 'Microsoft Entra, a device authorization response',
    asked: { provider: 'microsoft-entra', endpoint: 'device' },
    body: '{"device_code":"GmRhmhcxhwAzkoEqiMEg","user_code":"WDJB","verification_uri":"https://microsoft.com/devicelogin","expires_in":900,"interval":5,"message":"To sign in, open the page and enter the code."}',
    data: {
      device_code: 'GmRhmhcxhwAzkoEqiMEg',
      user_code: 'WDJB',
      verification_uri: 'https://microsoft.com/devicelogin',
      expires_in: 900,
      interval: 5,
      message: 'To sign in, open the page and enter the code.',
    },
  },
  { name: 'an empty 200', asked: { provider: 'spotify' }, headers: { 'retry-after': '17' }, body: '', data: '' },
]

test.each(successes)('$name is a success', async ({ asked, data, ...answer }) => {
  const client = axios.create({ baseURL: await serve(answering({ status: 200, ...answer })) })
  attachOAuthErrors(client)
  const response = await client.get<unknown>('/', { oauthErrors: asked })

  expect(response.data).toStrictEqual(data)
  expect(response).not.toHaveProperty('oauth')
})
