import axios from 'axios'
import { expect, test } from 'vitest'
import { attachOAuthErrors, ERR_OAUTH_RESPONSE, type OAuthErrorsRequestOptions } from '../../../src/adapters/axios.js'
import { normalize, type NormalizedError } from '../../../src/index.js'
import { answering, json, serve, type Answer } from '../loopback.js'
import { rejectionOf } from './rejection.js'

interface Row extends Answer {
  readonly name: string
  readonly asked: OAuthErrorsRequestOptions
  readonly expected: Pick<NormalizedError, 'code' | 'condition' | 'native' | 'retry'>
}

const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }

/** One error in each of twelve dialects. */
const errors: Row[] = [
  {
    name: 'JSON by RFC 6749',
    asked: {},
    body: '{"error":"invalid_grant","error_description":"The refresh token is invalid"}',
    expected: {
      code: '2-00-205',
      condition: 'invalid_refresh_token',
      native: { status: 400, error: 'invalid_grant', error_description: 'The refresh token is invalid' },
      retry: { retryable: false },
    },
  },
  {
    name: 'GitHub, 200 with JSON',
    asked: { provider: 'github', endpoint: 'token' },
    status: 200,
    headers: { ...json, 'x-github-request-id': 'C0FE:1A2B:3C4D5E' },
    body: '{"error":"bad_verification_code","error_description":"The code passed is incorrect or expired.","error_uri":"https://docs.github.com/x"}',
    expected: {
      code: '2-10-202',
      condition: 'invalid_authorization_code',
      native: {
        status: 200,
        error: 'bad_verification_code',
        error_description: 'The code passed is incorrect or expired.',
        error_uri: 'https://docs.github.com/x',
        request_id: 'C0FE:1A2B:3C4D5E',
      },
      retry: { retryable: false },
    },
  },
  {
    name: 'GitHub, 200 with a form',
    asked: { provider: 'github', endpoint: 'token' },
    status: 200,
    headers: form,
    body: 'error=incorrect_client_credentials&error_description=The+client_id+and%2For+client_secret+passed+are+incorrect.',
    expected: {
      code: '2-10-101',
      condition: 'invalid_client',
      native: {
        status: 200,
        error: 'incorrect_client_credentials',
        error_description: 'The client_id and/or client_secret passed are incorrect.',
      },
      retry: { retryable: false },
    },
  },
  {
    name: 'WeChat, 200 with a number',
    asked: { provider: 'wechat' },
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: '{"errcode":45009,"errmsg":"reach max api daily quota limit, rid: 66f0a1b2-3c4d5e6f-7a8b9c0d"}',
    expected: {
      code: '1-07-602',
      condition: 'quota_exceeded',
      native: {
        status: 200,
        code: '45009',
        error_description: 'reach max api daily quota limit, rid: 66f0a1b2-3c4d5e6f-7a8b9c0d',
        request_id: '66f0a1b2-3c4d5e6f-7a8b9c0d',
      },
      retry: { retryable: true },
    },
  },
  {
    name: 'QQ, JSONP as text/html',
    asked: { provider: 'qq' },
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: 'callback( {"error":100016,"error_description":"access token check failed"} );',
    expected: {
      code: '2-06-302',
      condition: 'invalid_access_token',
      native: { status: 200, code: '100016', error_description: 'access token check failed' },
      retry: { retryable: false },
    },
  },
  {
    name: 'Facebook, an object in error',
    asked: { provider: 'facebook' },
    headers: { ...json, 'www-authenticate': 'OAuth "Facebook Platform" "invalid_token" "Session has expired"' },
    body: '{"error":{"message":"Error validating access token: Session has expired on Monday, 02-Jan-23 03:00:00 PST.","type":"OAuthException","code":190,"error_subcode":463,"fbtrace_id":"AbC9_d-EfG"}}',
    expected: {
      code: '2-12-303',
      condition: 'expired_access_token',
      native: {
        status: 400,
        error: 'OAuthException',
        error_description: 'Error validating access token: Session has expired on Monday, 02-Jan-23 03:00:00 PST.',
        code: '190',
        subcode: '463',
        request_id: 'AbC9_d-EfG',
      },
      retry: { retryable: false },
    },
  },
  {
    name: 'Slack, 200 with ok: false',
    asked: { provider: 'slack' },
    status: 200,
    headers: { ...json, 'x-slack-req-id': 'ad5ac4ccd453f8d6e46e1cc41d6d8a7a' },
    body: '{"ok":false,"error":"token_revoked"}',
    expected: {
      code: '2-13-304',
      condition: 'revoked_access_token',
      native: { status: 200, error: 'token_revoked', request_id: 'ad5ac4ccd453f8d6e46e1cc41d6d8a7a' },
      retry: { retryable: false },
    },
  },
  {
    name: 'Ele.me, one word for many causes',
    asked: { provider: 'eleme', endpoint: 'token' },
    body: '{"error":"temporarily_unavailable","error_description":"Exceed frequency limits"}',
    expected: {
      code: '1-01-601',
      condition: 'rate_limited',
      native: { status: 400, error: 'temporarily_unavailable', error_description: 'Exceed frequency limits' },
      retry: { retryable: true, after: 1 },
    },
  },
  {
    name: 'a gateway: 502 with a page',
    asked: { provider: 'google', endpoint: 'token' },
    status: 502,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '30' },
    body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
    expected: {
      code: '1-08-802',
      condition: 'temporarily_unavailable',
      native: { status: 502, error_description: '502 Bad Gateway' },
      retry: { retryable: true, after: 30 },
    },
  },
  {
    name: 'Weibo, a word and a number',
    asked: { provider: 'weibo' },
    status: 400,
    body: '{"error":"expired_token","error_code":21327,"request":"/2/statuses/home_timeline.json"}',
    expected: {
      code: '2-05-303',
      condition: 'expired_access_token',
      native: { status: 400, error: 'expired_token', code: '21327' },
      retry: { retryable: false },
    },
  },
  {
    name: 'Microsoft Entra, a number in the text',
    asked: { provider: 'microsoft-entra', endpoint: 'token' },
    headers: { ...json, 'x-ms-request-id': '0000aaaa-11bb-cccc-dd33-eeeeee333333' },
    body: '{"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired due to inactivity.","error_codes":[700082],"trace_id":"0000aaaa-11bb-cccc-dd33-eeeeee333333","correlation_id":"aaaa0000-bb11-2222-33cc-444444dddddd"}',
    expected: {
      code: '2-09-206',
      condition: 'expired_refresh_token',
      native: {
        status: 400,
        error: 'invalid_grant',
        error_description: 'AADSTS700082: The refresh token has expired due to inactivity.',
        code: 'AADSTS700082',
        request_id: '0000aaaa-11bb-cccc-dd33-eeeeee333333',
      },
      retry: { retryable: false },
    },
  },
  {
    name: 'an empty 429 with Retry-After',
    asked: { provider: 'spotify' },
    status: 429,
    headers: { 'retry-after': '17' },
    body: '',
    expected: {
      code: '1-20-601',
      condition: 'rate_limited',
      native: { status: 429 },
      retry: { retryable: true, after: 17 },
    },
  },
]

test.each(errors)('$name is one error, at the same paths', async ({ asked, expected, ...answer }) => {
  const client = axios.create({ baseURL: await serve(answering(answer)) })
  attachOAuthErrors(client)
  const error = await rejectionOf(client.get('/', { oauthErrors: asked }))

  const { code, condition, native, retry } = error.oauth!
  expect({ code, condition, native, retry }).toStrictEqual(expected)
  expect(error.oauth).toStrictEqual(normalize({ status: 400, headers: json, ...answer, ...asked }))
  expect(error.response?.status).toBe(answer.status ?? 400)
  expect(error.code === ERR_OAUTH_RESPONSE).toBe(answer.status === 200)
})
