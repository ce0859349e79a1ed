import { expect, test } from 'vitest'
import { scanPairs } from '../../../src/core/parse/scan-pairs.js'

test.each<[string, string, Record<string, string> | undefined]>([
  ['a print of another language', "{'error': 'invalid_grant', 'code': 5}", { error: 'invalid_grant', code: '5' }],
  ['assignments', 'error=invalid_grant; code => 5', { error: 'invalid_grant', code: '5' }],
  [
    'names within a bare value',
    'token: wrong secret rid: 1 (errcode: 40125)',
    { token: 'wrong secret rid: 1', rid: '1', errcode: '40125' },
  ],
  ['the first of a name', 'a: 1, a: 2', { a: '1' }],
  ['no pair', 'nothing to see', undefined],
])('%s', (_, text, expected) => {
  expect(scanPairs(text)).toEqual(expected)
})

test('values within values are bounded all together', () => {
  const text = Array.from({ length: 2_000 }, (_, i) => `a${i}=x `).join('')
  const values = Object.values(scanPairs(text)!)
  expect(values.length).toBeGreaterThan(1)
  expect(values.join('').length).toBeLessThan(3 * text.length)
})

test('a text of any length is read to its end, where no value goes beyond the next name', () => {
  const text = `${'word '.repeat(20_000)}a: 1, b: 2, ${'x, '.repeat(20_000)}c: 3`
  expect(Object.keys(scanPairs(text)!)).toEqual(['a', 'b', 'c'])
})
