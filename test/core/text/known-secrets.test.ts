import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskKnownSecrets } from '../../../src/core/text/known-secrets.js'
import { redact } from '../../../src/core/redact/redact.js'
import { normalize } from '../../../src/index.js'

const shown = (text: string): string | undefined =>
  normalize({ status: 400, body: { error: 'x', error_description: text } })?.native.error_description

describe('known shapes', () => {
  const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
  test.each([
    ['GitHub', 'token ghp_16C7e42F292c6912E7710c838347Ae178B4a failed', 'token *** failed'],
    ['GitLab', 'glpat-1234567890abcdefghij', '***'],
    ['Slack', 'xoxb-123456789012-abcdefABCDEF', '***'],
    ['Google access token', 'ya29.a0AfH6SMBxxxxxxxxxxxxxxx!', '***!'],
    ['Google refresh token', '(1//0gXXXXXXXXXXXXXXXXXXXX)', '(***)'],
    ['Google client secret', 'GOCSPX-abcdefghijklmnop', '***'],
    ['Facebook', 'EAACEdEose0cBAxxxxxxxx', '***'],
    ['Stripe', 'No such key: sk_live_abcdefgh12345678', 'No such key: ***'],
    ['AWS', 'AKIAIOSFODNN7EXAMPLE is unknown', '*** is unknown'],
    ['JWT', `bad (${jwt}).`, 'bad (***).'],
    ['what is said of a token', 'Token expired: AB01601390262Yq8rT5uJk2LmNo', 'Token expired: ***'],
    ['Bearer', 'Authorization: Bearer abcdef123456', 'Authorization: Bearer ***'],
    ['Basic', 'got Basic YXBwOnRvcHNlY3JldDEy here', 'got Basic *** here'],
    ['Bearer without digits', 'got Bearer abcdefghijklmnopqrstuvwxyz here', 'got Bearer *** here'],
    ['an assignment', 'access_token=abcdef123456&x=1', 'access_token=***&x=1'],
    ['JSON', '{"refresh_token":"abcdef123456"}', '{"refresh_token":"***"}'],
    ['escaped JSON', '{\\"code\\":\\"abcdef123456\\"}', '{\\"code\\":\\"***\\"}'],
    ['a sentence', 'client secret: s3cr3tvalue', 'client secret: ***'],
    ['a password without digits', 'password=hunterhunter', 'password=***'],
    ['e-mail', 'user jane.doe+x@mail.example.com unknown', 'user *** unknown'],
    ['a Chinese mobile number', '用户13800138000不存在', '用户***不存在'],
    ['an international number', 'sent to +8613800138000', 'sent to ***'],
    ['openid', 'openid oLVPpjqs9BhvzwPj5A-vTYAX3GLc', 'openid ***'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each([
    'code: 40029, message: invalid code',
    'error_code=110',
    'the code passed is incorrect or expired',
    'AADSTS70008: The provided authorization code has expired. Timestamp: 2024-01-02 03:04:05Z',
    'redirect_uri https://app.example.com/oauth/callback does not match',
    'client_id 1234567890 is unknown',
    'scope user_profile is not granted to user',
    'invalid_grant',
    '2024-01-02T03:04:05.678Z',
    'a@b',
    'retry after 86400 seconds',
    'Token issuer https://sts.windows.net/0000aaaa-11bb-cccc-dd33-eeeeee333333/ is wrong',
    'The token has expired. Trace ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333',
    'Bearer token is missing',
    'token: expired',
  ])('an error text is left alone: %s', (text) => {
    expect(shown(text)).toBe(text)
  })

  test('the survey before masking misses nothing that masking would find', () => {
    const piece = fc.constantFrom(
      ...[
        'abc123def456',
        jwt,
        'token',
        'code',
        '=',
        ':',
        ' ',
        '"',
        'Bearer ',
        '+8613800138000',
        '13800138000',
        '@',
        '.com',
      ],
      ...['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'password', 'x', '.', '-', '授权', '1', 'hunterhunterhunter'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(redact(text, [])).toBe(maskKnownSecrets(text))
      }),
      { numRuns: 5_000 },
    )
  })
})
