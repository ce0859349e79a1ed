import { expect, test } from 'vitest'
import { normalize, type HttpResponse } from '../../../src/index.js'

const page = '<html><title>Nothing known</title></html>'

test.each<[number, HttpResponse, string]>([
  [400, {}, 'invalid_request'],
  [400, { body: page }, 'malformed_response'],
  [401, {}, 'invalid_access_token'],
  [401, { endpoint: 'token' }, 'invalid_client'],
  [401, { endpoint: 'introspection' }, 'invalid_client'],
  [401, { endpoint: 'userinfo' }, 'invalid_access_token'],
  [401, { body: page }, 'malformed_response'],
  [402, {}, 'subscription_required'],
  [403, {}, 'permission_denied'],
  [403, { endpoint: 'token' }, 'permission_denied'],
  [403, { headers: { 'retry-after': '5' } }, 'rate_limited'],
  [403, { body: page }, 'malformed_response'],
  [403, { headers: { 'cf-mitigated': 'challenge' } }, 'captcha_required'],
  [404, {}, 'not_found'],
  [404, { endpoint: 'api' }, 'not_found'],
  [404, { endpoint: 'token' }, 'unknown_method'],
  [405, {}, 'unsupported_http_method'],
  [407, {}, 'permission_denied'],
  [407, { endpoint: 'token', body: page }, 'permission_denied'],
  [408, {}, 'provider_timeout'],
  [409, {}, 'conflict'],
  [413, {}, 'payload_too_large'],
  [415, {}, 'unsupported_content_type'],
  [418, {}, 'invalid_request'],
  [423, {}, 'concurrent_request'],
  [429, {}, 'rate_limited'],
  [429, { body: { message: 'Unauthorized' } }, 'rate_limited'],
  [451, {}, 'policy_blocked'],
  [500, {}, 'server_error'],
  [500, { body: page }, 'server_error'],
  [501, {}, 'unknown_method'],
  [502, {}, 'server_error'],
  [503, {}, 'temporarily_unavailable'],
  [504, {}, 'provider_timeout'],
  [507, {}, 'storage_error'],
  [511, {}, 'malformed_response'],
  [522, {}, 'provider_timeout'],
  [599, {}, 'server_error'],
])('%i %j: %s', (status, response, condition) => {
  expect(normalize({ status, ...response })).toMatchObject({
    condition,
    native: { status },
    basis: { recognized: 'none', matched: 'status' },
  })
})

/** Nothing, "Unauthorized", "Invalid credentials", "The token is invalid" and a bare challenge. */
test.each<[HttpResponse['endpoint'], readonly string[]]>([
  ['token', ['invalid_client', 'invalid_client', 'invalid_client', 'invalid_grant', 'invalid_client']],
  ['par', ['invalid_client', 'invalid_client', 'invalid_client', 'invalid_client', 'invalid_client']],
  ['device', ['invalid_client', 'invalid_client', 'invalid_client', 'invalid_client', 'invalid_client']],
  ['revocation', ['invalid_client', 'invalid_client', 'invalid_client', 'revoked_access_token', 'invalid_client']],
  ['introspection', ['invalid_client', 'invalid_client', 'invalid_client', 'invalid_access_token', 'invalid_client']],
  ...(['registration', 'userinfo', 'api', undefined] as const).map(
    (endpoint): [HttpResponse['endpoint'], readonly string[]] => [
      endpoint,
      [...Array.from({ length: 4 }, () => 'invalid_access_token'), 'missing_access_token'],
    ],
  ),
])('what 401 is about at %s', (endpoint, expected) => {
  const bodies = ['', 'Unauthorized', 'Invalid credentials', 'The token is invalid'].map((message) => ({
    body: message === '' ? '' : { message },
  }))
  const answers: HttpResponse[] = [...bodies, { headers: { 'www-authenticate': 'Bearer' } }]
  expect(answers.map((answer) => normalize({ ...answer, endpoint, status: 401 })?.condition)).toEqual(expected)
})

test.each<[number, HttpResponse, string, string]>([
  [600, {}, 'unknown_error', 'nothing'],
  [777, {}, 'unknown_error', 'nothing'],
  [777, { headers: { 'retry-after': '5' } }, 'unknown_error', 'nothing'],
  [777, { body: page }, 'malformed_response', 'nothing'],
  [777, { body: { error: 'temporarily_unavailable' } }, 'temporarily_unavailable', 'standard'],
  [999, {}, 'unknown_error', 'nothing'],
  [999, { provider: 'linkedin' }, 'risk_control_blocked', 'status'],
])('%i %j, of no class: %s', (status, response, condition, matched) => {
  expect(normalize({ status, ...response })).toMatchObject({
    condition,
    native: { status },
    retry: { retryable: condition === 'temporarily_unavailable' },
    basis: { matched },
  })
})

test('a status alone is never blamed on the grant', () => {
  for (let status = 400; status <= 999; status++) {
    for (const endpoint of ['token', 'api', undefined] as const) {
      expect(normalize({ status, endpoint, grantType: 'refresh_token' })?.category).not.toBe('grant')
    }
  }
})

test.each([100, 200, 204, 304, 399])('%i without a word is no error', (status) => {
  expect(normalize({ status })).toBeUndefined()
})

test.each([0, 99, 1000, 4000, -1, 400.5, Number.NaN, '400', null])('%s is no status', (status) => {
  expect(normalize({ status: status as number })).toBeUndefined()
  expect(normalize({ status: status as number, body: { error: 'invalid_grant' } })?.native).toEqual({
    error: 'invalid_grant',
  })
})
