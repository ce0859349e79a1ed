import { expect, test } from 'vitest'
import { createNormalizer, type HttpResponse } from '../../../src/index.js'

/** A provider that has a hint for each word, and none for what its texts say beside it. */
const { normalize, localize } = createNormalizer({
  catalogs: [
    {
      provider: 'test-words',
      name: { en: 'Test' },
      rules: (['invalid_client', 'invalid_grant', 'unauthorized_client', 'invalid_request'] as const).map((error) => ({
        match: { error },
        condition: error,
        hint: { en: `The page of ${error}`, 'zh-CN': `${error} 的页面` },
      })),
    },
  ],
})

const answer = (error: string, error_description: string): HttpResponse => ({
  provider: 'test-words',
  endpoint: 'token',
  status: 400,
  body: { error, error_description },
})

test.each([
  ['invalid_client', 'Unknown client', 'unknown_client'],
  ['invalid_client', 'The client secret is wrong', 'invalid_client_secret'],
  ['invalid_grant', 'Invalid refresh token', 'invalid_refresh_token'],
  ['invalid_grant', 'The refresh token has expired', 'expired_refresh_token'],
  ['invalid_grant', 'The refresh token was revoked', 'revoked_refresh_token'],
])('the hint of %s holds of "%s" too', (error, text, condition) => {
  const result = normalize(answer(error, text))!
  expect([result.condition, result.remediation.hint]).toEqual([condition, `The page of ${error}`])
  expect(localize(result, 'zh-CN').remediation.hint).toBe(`${error} 的页面`)
})

test.each([
  ['invalid_client', 'The IP address is not allowed', 'ip_not_allowed'],
  ['invalid_client', 'The client secret has expired', 'expired_client_secret'],
  ['invalid_client', 'The client is disabled', 'client_disabled'],
  ['invalid_client', 'Invalid client assertion', 'invalid_client_assertion'],
  ['invalid_grant', 'The redirect_uri does not match', 'grant_redirect_uri_mismatch'],
  ['invalid_grant', 'The account is locked', 'account_locked'],
  ['invalid_grant', 'The device code has expired', 'expired_device_code'],
  ['invalid_grant', 'Invalid authorization code', 'invalid_authorization_code'],
  ['invalid_grant', 'The authorization code has expired', 'expired_authorization_code'],
  ['invalid_grant', 'The authorization code was already used', 'reused_authorization_code'],
  ['unauthorized_client', 'Unknown client', 'unknown_client'],
  ['invalid_request', 'The client secret is wrong', 'invalid_client_secret'],
])('the hint of %s says nothing of "%s"', (error, text, condition) => {
  const result = normalize(answer(error, text))!
  expect(result.condition).toBe(condition)
  expect(result.remediation.hint).not.toContain('The page of')
})

test.each([
  ['authorization_code', 'The authorization code has expired', 'expired_authorization_code', true],
  ['authorization_code', 'The account is locked', 'account_locked', false],
  ['refresh_token', 'The refresh token has expired', 'expired_refresh_token', true],
  ['refresh_token', 'The account is suspended', 'account_disabled', false],
] as const)('of a %s, beside a rule of that grant, "%s"', (grantType, text, condition, isOwn) => {
  const { normalize } = createNormalizer({
    bundled: false,
    catalogs: [
      {
        provider: 'test-grants',
        name: { en: 'Test' },
        rules: [
          {
            match: { error: 'invalid_grant', grantType },
            condition: grantType === 'refresh_token' ? 'invalid_refresh_token' : 'invalid_grant',
            hint: { en: 'The page of this grant' },
          },
        ],
      },
    ],
  })
  const result = normalize({ ...answer('invalid_grant', text), provider: 'test-grants', grantType })!
  expect([result.condition, result.remediation.hint === 'The page of this grant']).toEqual([condition, isOwn])
})
