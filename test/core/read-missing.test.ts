import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../src/index.js'
import { readMissing } from '../../src/core/read-missing.js'

const parameter = (name: string) => ({ condition: 'missing_parameter', parameter: name })

describe('a parameter that a text says to be missing', () => {
  test.each<[string, object]>([
    ['missing device_code', parameter('device_code')],
    ['No client id specified', parameter('client_id')],
    ['Missing required parameter: "code"', parameter('code')],
    ['Missing `grant_type`.', parameter('grant_type')],
    ['client_id is required', parameter('client_id')],
    ['The redirect URI parameter is missing.', parameter('redirect_uri')],
    ['redirect_url was not provided', parameter('redirect_uri')],
    ['missing required code challenge', { condition: 'invalid_pkce_challenge', parameter: 'code_challenge' }],
    ['No access token provided', { condition: 'missing_access_token', parameter: undefined, isOpen: false }],
    ['No token provided', { condition: 'missing_access_token', parameter: undefined, isOpen: true }],
    ['Authorization header is missing', { condition: 'missing_authorization_header', parameter: undefined }],
  ])('%s', (text, missing) => {
    expect(readMissing(text)).toEqual(missing)
  })

  test.each([
    ['which of the two', 'missing code or state'],
    ['both', 'missing code and state'],
    ['which', 'The request is missing a required parameter'],
    ['that it is missing', 'no such code'],
    ['a parameter of OAuth', 'The issuer field is required.'],
    ['that the parameter is', "Identity scopes requested, but the 'openid' scope is missing"],
  ])('not %s: %s', (_, text) => {
    expect(readMissing(text)).toBeUndefined()
  })
})

test('the result names it', () => {
  const body = '{"error":"invalid_request","error_description":"client_id is required"}'
  expect(normalize({ status: 400, body })).toMatchObject({
    condition: 'missing_parameter',
    details: { parameter: 'client_id' },
    basis: { matched: 'standard', rule: 'error=invalid_request' },
  })
})

test('any text is read or not', () => {
  const part = fc.constantFrom(
    'missing',
    'no',
    'client_id',
    'code',
    'is',
    'not',
    'required',
    'provided',
    'parameter',
    '"',
    '.',
    ':',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part, { maxLength: 40 }).map((p) => p.join(' ')),
      ),
      (text) => {
        const missing = readMissing(text)
        if (missing !== undefined) expect(missing.condition).toMatch(/^(?:missing_|invalid_pkce_challenge$)/)
      },
    ),
  )
})
