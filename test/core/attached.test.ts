import { describe, expect, test } from 'vitest'
import { attach } from '../../src/core/attached.js'
import { isNormalizedError, normalize, oauthErrorOf, type NormalizedError } from '../../src/index.js'

const result = normalize({ provider: 'qq', status: 200, body: { error: 100020, error_description: 'x' } })!

describe('isNormalizedError', () => {
  test('a result, also after JSON', () => {
    expect(isNormalizedError(result)).toBe(true)
    expect(isNormalizedError(JSON.parse(JSON.stringify(result)))).toBe(true)
  })

  test('a result of a newer version, which has more members', () => {
    const { native, basis, remediation } = result
    const more = { more: { deep: [1] } }
    const newer = {
      ...result,
      ...more,
      native: { ...native, ...more },
      basis: { ...basis, ...more },
      remediation: { ...remediation, ...more },
      details: { scopes: ['a'], max_age: 5, ...more },
      diagnostics: ['of_a_newer_version'],
    }
    expect(isNormalizedError(newer)).toBe(true)
  })

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a code', result.code],
    ['an empty object', {}],
    ['a code of another shape', { ...result, code: '206' }],
    ['a condition that does not exist', { ...result, condition: 'nope' }],
    ['a number in place of the condition', { ...result, condition: '204' }],
    ['no remediation', { ...result, remediation: null }],
    ['no basis', { ...result, basis: null }],
    ['no native', { ...result, native: null }],
    ['no texts', { code: result.code, condition: result.condition, remediation: {}, basis: {}, native: {} }],
    ['the code of another condition', { ...result, condition: 'expired_refresh_token' }],
    ['the code of another level', { ...result, code: result.code.replace('2', '1') }],
    ['a code in its compact spelling', { ...result, code: result.code.replaceAll('-', '') }],
    ['a title that is no text', { ...result, title: { toString: 5 } }],
    ['no language', { ...result, language: undefined }],
    ['a hint that is no text', { ...result, remediation: { ...result.remediation, hint: 5 } }],
    ['an owner that is no text', { ...result, remediation: { ...result.remediation, owner: {} } }],
    ['a wait without end', { ...result, retry: { retryable: true, after: Infinity } }],
    ['a wait that is a text', { ...result, retry: { retryable: true, after: '5' } }],
    ['no diagnostics', { ...result, diagnostics: undefined }],
    ['diagnostics of any length', { ...result, diagnostics: Object.assign([], { length: 4_294_967_295 }) }],
    ['diagnostics that are no texts', { ...result, diagnostics: [{}] }],
    ['words that are no texts', { ...result, native: { error_description: {} } }],
    ['a code with blanks', { ...result, code: `${result.code} ` }],
    ['another category', { ...result, category: 'token' }],
    ['another level', { ...result, level: 'system' }],
    ['no category', { ...result, category: undefined }],
    ['a provider that is no text', { ...result, provider: 5 }],
    ['an action that does not exist', { ...result, remediation: { ...result.remediation, action: 'x' } }],
    ['an owner that does not exist', { ...result, remediation: { ...result.remediation, owner: 'y' } }],
    ['a page that is no text', { ...result, remediation: { ...result.remediation, docs: 5 } }],
    ['details that are none', { ...result, details: 42 }],
    ['details of another kind', { ...result, details: { claims: { a: 1 } } }],
    ['scopes that are a text', { ...result, details: { scopes: 'a b' } }],
    ['an age that is a text', { ...result, details: { max_age: '5' } }],
    ['an empty basis', { ...result, basis: {} }],
    ['no known way of recognition', { ...result, basis: { ...result.basis, recognized: 'guess' } }],
    ['a word that is a number', { ...result, native: { error: 5 } }],
    ['a status that is a text', { ...result, native: { status: '400' } }],
    ['a revoked proxy', revoked()],
  ])('not %s', (_, value) => {
    expect(isNormalizedError(value)).toBe(false)
  })
})

function attachedTo(holder: object): object {
  attach(holder, result)
  return holder
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

describe('oauthErrorOf', () => {
  const holder = Object.assign(new Error('x'), { oauth: result })
  test.each<[string, unknown, NormalizedError | undefined]>([
    ['on the error', holder, result],
    ['behind cause', new Error('y', { cause: new Error('z', { cause: holder }) }), result],
    ['on what is no error: it may be a body', { oauth: result }, undefined],
    ['in a body behind cause', new Error('y', { cause: { error: 'x', oauth: result } }), undefined],
    ['on an error behind a body', new Error('y', { cause: { cause: holder } }), undefined],
    ['where an adapter put it on no error', attachedTo({}), result],
    ['the same behind cause', new Error('y', { cause: attachedTo({}) }), result],
    ['the same after JSON', JSON.parse(JSON.stringify(attachedTo({}))), undefined],
    ['nothing attached', new Error('x'), undefined],
    ['something else attached', { oauth: { code: 1 } }, undefined],
    ['no object', 'x', undefined],
    ['undefined', undefined, undefined],
    ['a revoked proxy', revoked(), undefined],
  ])('%s', (_, error, expected) => {
    expect(oauthErrorOf(error)).toBe(expected)
  })

  test('a circle of causes ends', () => {
    const error = new Error('x')
    error.cause = error
    expect(oauthErrorOf(error)).toBeUndefined()
  })
})
