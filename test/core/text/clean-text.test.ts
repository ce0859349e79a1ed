import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../src/core/text/clean-text.js'

describe('clean texts', () => {
  test.each([
    ['a\r\nb\tc', 'a b c'],
    ['a\0b\x7fc\x9bd', 'abcd'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;http://evil\u0007link\u001b]8;;\u0007', 'link'],
    ['\u001b]0;title\u001b\\x', 'x'],
    ['a\u2028b\u2029c', 'a b c'],
    ['\u202eabc\u2066d\u200b\u200d\ufeff', 'abcd'],
    ['a\u{e0041}b', 'ab'],
    ['\ud800a\udc00', '\ufffda\ufffd'],
    ['  a  ', 'a'],
    ['é授权😀', 'é授权😀'],
  ])('%j', (text, expected) => {
    expect(cleanText(text, 100)).toBe(expected)
  })

  test('cleaning twice is cleaning once, at any limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const clean = cleanText(text, limit)
        expect(clean.length).toBeLessThanOrEqual(limit)
        expect(clean.isWellFormed()).toBe(true)
        expect(cleanText(clean, limit)).toBe(clean)
      }),
      { numRuns: 3_000 },
    )
  })
})
