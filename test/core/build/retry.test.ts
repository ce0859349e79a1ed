import { describe, expect, test } from 'vitest'
import { createNormalizer, normalize, type HttpResponse, type Retry } from '../../../src/index.js'

const again = (after?: number): Retry => ({ retryable: true, ...(after === undefined ? undefined : { after }) })
const never: Retry = { retryable: false }
const device = { endpoint: 'token', grantType: 'urn:ietf:params:oauth:grant-type:device_code', status: 400 } as const

test.each<[string, HttpResponse, Retry]>([
  ['a refused grant', { status: 400, body: { error: 'invalid_grant' } }, never],
  ['503', { status: 503 }, again()],
  ['503 with Retry-After', { status: 503, headers: { 'retry-after': '7' } }, again(7)],
  ['429 with the RateLimit field', { status: 429, headers: { ratelimit: '"a";r=0;t=9' } }, again(9)],
  ['503 with something left', { status: 503, headers: { ratelimit: '"a";r=5;t=9' } }, again()],
  ['503 that does not say what is left', { status: 503, headers: { 'x-ratelimit-reset': '9' } }, again(9)],
  ['500 that does not say what is left', { status: 500, headers: { 'x-ratelimit-reset': '9' } }, again()],
  ['500 with nothing left', { status: 500, headers: { ratelimit: '"a";r=0;t=9' } }, again(9)],
  [
    'Retry-After before the RateLimit field',
    { status: 429, headers: { 'retry-after': '7', ratelimit: '"a";r=0;t=9' } },
    again(7),
  ],
  [
    'Retry-After before the body',
    { status: 429, headers: { 'retry-after': '7' }, body: { error: 'slow', retry_after: 9 } },
    again(7),
  ],
  [
    'the body before the RateLimit field',
    { status: 429, headers: { ratelimit: '"a";r=0;t=9' }, body: { error: 'slow', retry_after: 8 } },
    again(8),
  ],
  [
    'the RateLimit field before the text',
    { status: 429, headers: { ratelimit: '"a";r=0;t=9' }, body: { error: 'slow', message: 'Retry in 20 seconds' } },
    again(9),
  ],
  ['the text', { status: 429, body: { message: 'Too many requests, try again in 7 minutes' } }, again(420)],
  ['the text as the word', { status: 429, body: { error: 'Rate limit exceeded, retry in 20s' } }, again(20)],
  ['a time-out', { status: 504, body: { message: 'Service unavailable: timed out after 30 seconds' } }, again()],
  ['the text of what is not retryable', { status: 400, body: { error: 'invalid_grant: retry in 20s' } }, never],
  ['milliseconds, as the name says', { status: 429, body: { error: 'slow', retry_after_ms: 2_500 } }, again(3)],
  ['seconds, as the name says', { status: 429, body: { message: 'slow', retryAfterSeconds: 7 } }, again(7)],
  ['a duration', { status: 429, headers: { 'retry-after': '60s' } }, again(60)],
  [
    'google.rpc.RetryInfo',
    {
      status: 429,
      body: { error: { code: 429, message: 'x', details: [{ reason: 'x' }, { '@type': 'x', retryDelay: '34.4s' }] } },
    },
    again(35),
  ],
  [
    'Retry-After of what is not retryable',
    { status: 400, headers: { 'retry-after': '7' }, body: { error: 'invalid_grant' } },
    never,
  ],
  ['authorization_pending', { ...device, body: { error: 'authorization_pending' } }, again(5)],
  [
    'authorization_pending with an interval',
    { ...device, body: { error: 'authorization_pending', interval: 7 } },
    again(7),
  ],
  ['slow_down: five seconds more (RFC 8628 §3.5)', { ...device, body: { error: 'slow_down' } }, again(10)],
  [
    'polling goes by the interval, whatever the text says',
    { ...device, body: { error: 'slow_down', error_description: 'wait 2 seconds' } },
    again(10),
  ],
  ['slow_down with an interval', { ...device, body: { error: 'slow_down', interval: 12 } }, again(12)],
  ['temporarily_unavailable', { query: 'error=temporarily_unavailable' }, again()],
  ['403 with Retry-After is a limit', { status: 403, headers: { 'retry-after': '60' } }, again(60)],
])('%s', (_, response, retry) => {
  expect(normalize(response)?.retry).toEqual(retry)
})

test('polling is no failure', () => {
  const action = (error: string) => normalize({ ...device, body: { error } })?.remediation.action
  expect([action('authorization_pending'), action('slow_down')]).toEqual(['keep_polling', 'keep_polling'])
})

describe('the exchange of an authorization code is never sent again', () => {
  const code = 'SplxlOBeZQQYbYS6WxSbIA'
  test.each<[string, HttpResponse]>([
    ['the caller says so', { grantType: 'authorization_code' }],
    ['the request says so', { request: { body: `grant_type=authorization_code&code=${code}` } }],
    ['a user is told by a code', { url: `https://h.example/auth/getuserinfo?access_token=x&code=${code}` }],
    ['the request carried a code', { endpoint: 'token', request: { url: `https://h.example/token?js_code=${code}` } }],
    ['a code and an unknown endpoint', { request: { body: { code } } }],
    ['a grant of its own name', { request: { body: `grant_type=code&code=${code}` } }],
    [
      'TikTok Shop, in the query',
      { url: `https://auth.tiktok-shops.com/api/v2/token/get?app_key=1&auth_code=${code}&grant_type=authorized_code` },
    ],
  ])('%s', (_, exchange) => {
    for (const status of [408, 429, 500, 502, 503, 504]) {
      const result = normalize({ ...exchange, status, headers: { 'retry-after': '7' } })
      expect(result).toMatchObject({ retry: never, remediation: { action: 'reauthorize' } })
      expect(result?.remediation.hint).toContain('single-use')
    }
  })

  test.each<[string, HttpResponse]>([
    ['a refresh', { request: { body: `grant_type=refresh_token&refresh_token=${code}` } }],
    ['a device code', { request: { body: `grant_type=device_code&device_code=${code}` } }],
    ["Baidu's device code", { request: { body: `grant_type=device_token&code=${code}` } }],
    ['an assertion', { grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer', request: { body: { code } } }],
    ['a password with a second factor', { request: { body: `grant_type=password&code=${code}` } }],
    ['a code at an API', { endpoint: 'api', request: { body: { code } } }],
    ['a code beside a refresh token', { endpoint: 'token', request: { body: { code, refresh_token: code } } }],
  ])('%s may be', (_, exchange) => {
    expect(normalize({ ...exchange, status: 503 })).toMatchObject({ retry: again(), remediation: { action: 'retry' } })
  })
})

describe('what a catalog knows', () => {
  const { normalize: own } = createNormalizer({
    bundled: false,
    catalogs: [
      {
        provider: 'mine',
        name: { en: 'Mine' },
        envelopes: [{ code: '/code', error_description: '/message', retryAfter: { at: '/wait', unit: 'ms' } }],
        rules: [
          { match: { code: '1' }, condition: 'rate_limited', retryAfter: 86_400 },
          { match: { code: '2' }, condition: 'rate_limited' },
          { match: { code: '3' }, condition: 'server_error', action: 'contact_provider' },
          { match: { code: '4' }, condition: 'invalid_request', action: 'retry' },
        ],
      },
    ],
  })

  test.each<[string, object, Record<string, string>, Retry]>([
    ['the wait that the provider documents', { code: 1 }, {}, again(86_400)],
    ['the answer says more', { code: 1, wait: 1_500 }, {}, again(2)],
    ['the text says more', { code: 1, message: 'Retry in 9 seconds' }, {}, again(9)],
    ['the header says most', { code: 1, wait: 1_500 }, { 'retry-after': '1' }, again(1)],
    ['nothing known', { code: 2 }, {}, again()],
    ['that it must be asked to mend it first', { code: 3 }, {}, never],
    ['that the same request succeeds later', { code: 4 }, {}, again()],
  ])('%s', (_, body, headers, retry) => {
    expect(own({ provider: 'mine', status: 400, headers, body })?.retry).toEqual(retry)
  })
})
