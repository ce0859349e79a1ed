import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTemplate, hasPlaceholder, matchTemplate, parseTemplate } from '../../../src/core/text/template.js'

test.each([
  ['plain', [['plain'], [], 5]],
  ['code {code} is bad', [['code ', ' is bad'], ['code'], 12]],
  ['{a}{b}', [['', '', ''], ['a', 'b'], 0]],
  ['{{a}} {b}', [['{a} ', ''], ['b'], 4]],
  ['a { b', [['a { b'], [], 5]],
  ['a } b', [['a } b'], [], 5]],
  ['', [[''], [], 0]],
])('%s', (source, [literals, names, weight]) => {
  expect(parseTemplate(source)).toEqual({ literals, names, weight })
})

test.each([
  ['a {b}', true],
  ['a {{b}}', false],
  ['a', false],
])('%s has a placeholder: %s', (source, expected) => {
  expect(hasPlaceholder(source)).toBe(expected)
})

describe('matching', () => {
  const caught = (source: string, text: string): string[] | undefined => {
    const spans = matchTemplate(parseTemplate(source), text)
    return spans?.flatMap((at, i) => (i % 2 === 0 ? [text.slice(at, spans[i + 1])] : []))
  }

  test.each([
    ['invalid code: {code}', 'invalid code: abc', ['abc']],
    ['invalid code: {code}', 'invalid code: ', ['']],
    ['invalid code: {code}', 'an invalid code: abc', undefined],
    ['{who} is gone', 'user 5 is gone', ['user 5']],
    ['{who} is gone', 'user 5 is gone now', undefined],
    ['a{x}b{y}c', 'a1b2c', ['1', '2']],
    ['a{x}b{y}c', 'abbc', ['', 'b']],
    ['a{x}b{y}c', 'a1c', undefined],
    ['ab{x}ba', 'aba', undefined],
    ['ab{x}ba', 'abba', ['']],
    ['{x}', 'anything', ['anything']],
    ['{x}, {y}', 'a, b, c', ['a', 'b, c']],
    ['plain', 'plain', []],
    ['plain', 'plain ', undefined],
  ])('%s on %s', (source, text, expected) => {
    expect(caught(source, text)).toEqual(expected)
  })

  test('a template matches the text that it is filled to', () => {
    const literal = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), minLength: 1, maxLength: 5 })
    const value = fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 5 })
    fc.assert(
      fc.property(fc.array(fc.tuple(literal, value), { minLength: 1, maxLength: 4 }), literal, (parts, end) => {
        const source = parts.map(([text], i) => `${text}{n${i}}`).join('') + end
        const text = parts.map(([text, value]) => text + value).join('') + end
        expect(caught(source, text)).toEqual(parts.map(([, value]) => value))
      }),
    )
  })

  test('texts made to be slow are answered', () => {
    const template = parseTemplate(Array.from({ length: 50 }, (_, i) => `a{p${i}}`).join('') + 'b')
    for (const text of ['a'.repeat(200_000), `${'a'.repeat(200_000)}b`, 'ab'.repeat(100_000)]) {
      expect([undefined, 100]).toContain(matchTemplate(template, text)?.length)
    }
  })
})

describe('finding anywhere', () => {
  test.each([
    ['rid: {id}', 'invalid code, rid: 6-7 more', ['rid: 6-7', '6-7']],
    ['rid: {id}', 'invalid code, rid: 6-7', ['rid: 6-7', '6-7']],
    ['hints: [ req_id: {id} ]', 'x hints: [ req_id: a1 ] y', ['hints: [ req_id: a1 ]', 'a1']],
    ['rid: {id}', 'nothing', undefined],
    ['hints: [ {id} ]', 'hints: [ a1', undefined],
  ])('%s in %s', (source, text, expected) => {
    const spans = findTemplate(parseTemplate(source), text)
    expect(spans?.flatMap((at, i) => (i % 2 === 0 ? [text.slice(at, spans[i + 1])] : []))).toEqual(expected)
  })
})
