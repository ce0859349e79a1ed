import { describe, expect, test } from 'vitest'
import { looksLikeForm, parseForm } from '../../../src/core/parse/parse-form.js'
import type { Diagnostic } from '../../../src/index.js'

test.each<[string, Record<string, string>, Diagnostic[]]>([
  ['error=invalid_grant&error_description=a+b%21', { error: 'invalid_grant', error_description: 'a b!' }, []],
  ['a=%E6%8E%88%E6%9D%83', { a: '授权' }, []],
  ['a=1&a=2&a=3', { a: '1' }, ['duplicate_key']],
  ['a%62=1&ab=2', { ab: '1' }, ['duplicate_key']],
  ['a=%ZZ&b=%&c=%4&d=100%', { a: '%ZZ', b: '%', c: '%4', d: '100%' }, []],
  ['a=x%C0%AFy&b=%E4%BD', { a: 'x%C0%AFy', b: '%E4%BD' }, []],
  ['a=%00', { a: '\0' }, []],
  ['a&b=&=c', { a: '', b: '', '': 'c' }, []],
  ['a=b=c', { a: 'b=c' }, []],
  ['&&a=1&', { a: '1' }, []],
  ['', {}, []],
  ['__proto__=x&a=1', { a: '1' }, ['forbidden_key']],
  ['constructor=x&toString=y', { constructor: 'x', toString: 'y' }, []],
])('%s', (text, expected, diagnostics) => {
  const found: Diagnostic[] = []
  const fields = parseForm(text, found)
  expect(fields).toEqual(expected)
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  expect(found).toEqual(diagnostics)
})

test('256 pairs are read', () => {
  const found: Diagnostic[] = []
  const fields = parseForm(Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join('&'), found)
  expect(Object.keys(fields)).toHaveLength(256)
  expect(found).toEqual(['truncated'])
})

describe('an unlabelled text is a form', () => {
  test.each([
    ['error=invalid_grant', true],
    ['error=bad_verification_code&error_description=The+code', true],
    ['access_token=a&expires_in=1', true],
    ['code=100020&msg=code is reused error', true],
    ['TIMESTAMP=2013%2d02%2d20T13%3a55%3a50Z&ACK=Failure&VERSION=85%2e0', true],
    ['a=b', false],
    ['a=b&c=d', false],
    ['a=b&c=d&e of=f', false],
    ['the error=5 occurred', false],
    ['<a href="?error=x">', false],
    ['{"a":"error=x"}', false],
    ['error', false],
    ['=error', false],
    [`${'x'.repeat(100)}=1&error=x`, false],
  ])('%s: %s', (text, expected) => {
    expect(looksLikeForm(text)).toBe(expected)
  })
})
