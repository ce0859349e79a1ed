import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSentence, type Statement } from '../../src/core/read-sentence.js'

const says = (subject: Statement['subject'], state: Statement['state']): Statement => ({ subject, state })

describe('one thing about one thing', () => {
  test.each<[string, Statement]>([
    ['The given code has expired.', says('code', 'expired')],
    ['Invalid authorization code: 4f2b', says('code', 'invalid')],
    ['authorization_code was already redeemed', says('code', 'reused')],
    ['The refresh_token is invalid.', says('refresh', 'invalid')],
    ['Refresh token is no longer valid', says('refresh', 'invalid')],
    ['refresh_token is revoked', says('refresh', 'revoked')],
    ['The refresh token has already been used', says('refresh', 'reused')],
    ['The access_token provided is invalid.', says('access', 'invalid')],
    ['Access token not found', says('access', 'invalid')],
    ['token expired', says('token', 'expired')],
    ['device code expired', says('device', 'expired')],
    ['invalid client secret', says('secret', 'invalid')],
    ['redirect_uri does not match', says('redirect', 'invalid')],
    ['Invalid scope field(s): basic read', says('scope', 'invalid')],
    ['The requested scopes are unknown', says('scope', 'invalid')],
    ['授权码已过期', says('code', 'expired')],
    ['code 已被使用', says('code', 'reused')],
    ['refresh_token 过期', says('refresh', 'expired')],
    ['access_token无效', says('access', 'invalid')],
  ])('%s', (text, statement) => {
    expect(readSentence(text)).toEqual(statement)
  })
})

describe('nothing where it is not said', () => {
  test.each([
    ['two causes', 'Token has been expired or revoked.'],
    ['three causes', 'The refresh token is invalid, expired, revoked'],
    ['two causes in Chinese', '授权码无效或已过期'],
    ['two things', 'Invalid client_id or client_secret'],
    ['two statements', 'The access token expired and the refresh token is invalid'],
    ['another code', 'Invalid error code'],
    ['another token', 'CSRF token is invalid'],
    ['a part of another name', 'code_verifier is invalid'],
    ['a part of another name behind the state', 'invalid code verifier'],
    ['another redirect', 'post_logout_redirect_uri invalid'],
    ['something else about it', 'Invalid request: the authorization code flow is not enabled'],
    ['the opposite', 'The refresh token has not expired'],
    ['a participle', 'The token used in the request was checked'],
    ['a denial of something else', 'Invalid access token, does not contain scopes'],
    ['a vague word before the cause', 'Invalid access token, does not contain the scopes that are needed'],
    ['a text that is no sentence', `token expired ${'x '.repeat(200)}`],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(readSentence(text)).toBeUndefined()
  })
})

test('any text is read or not, in bounded time', () => {
  const part = fc.constantFrom(
    'the',
    'refresh',
    'token',
    'code',
    'not',
    'or',
    'expired',
    'invalid',
    '_',
    ',',
    '已',
    '过期',
    'é',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part).map((parts) => parts.join(' ')),
      ),
      (text) => {
        const statement = readSentence(text)
        if (statement !== undefined) expect(Object.keys(statement)).toEqual(['subject', 'state'])
      },
    ),
  )
})
