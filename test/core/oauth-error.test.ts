import { describe, expect, test } from 'vitest'
import { normalize, oauthErrorOf, toError, type NormalizedError } from '../../src/index.js'

const result = normalize({ provider: 'qq', status: 200, body: { error: 100020, error_description: 'x' } })!

describe('toError', () => {
  test('an Error that carries the result', () => {
    const cause = new Error('cause')
    const error = toError(result, { cause })
    expect(error).toBeInstanceOf(Error)
    expect({ ...error, name: error.name, message: error.message, cause: error.cause }).toEqual({
      name: 'OAuthError',
      message: `${result.code} reused_authorization_code: ${result.title}`,
      code: result.code,
      oauth: result,
      cause,
    })
    expect(oauthErrorOf(error)).toBe(result)
  })

  test('of nothing else', () => {
    expect(() => toError({} as NormalizedError)).toThrow(new TypeError('toError: expected a result of normalize()'))
  })
})
