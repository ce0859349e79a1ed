import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson, type ParsedJson } from '../../../src/core/parse/parse-json.js'
import type { Diagnostic } from '../../../src/index.js'

const value = (value: unknown): ParsedJson => ({ value })
const malformed: ParsedJson = { failed: 'malformed' }
const own = (json: string): ParsedJson => ({ value: JSON.parse(json) as unknown })

const texts: [string, ParsedJson, Diagnostic[]][] = [
  ['{"a":1}', value({ a: 1 }), []],
  ['[1,2]', value([1, 2]), []],
  [' {"a":1} \n', value({ a: 1 }), []],
  ['{"a":900719925474099}', value({ a: 900_719_925_474_099 }), []],
  ['{"a":9007199254740993}', value({ a: '9007199254740993' }), []],
  ['{"a":40029000000000000001}', value({ a: '40029000000000000001' }), []],
  ['[-12345678901234567890,1]', value(['-12345678901234567890', 1]), []],
  ['{"a":1e400}', value({ a: '1e400' }), []],
  ['{"a":-0}', value({ a: '-0' }), []],
  ['{"a":1.50}', value({ a: '1.50' }), []],
  ['{"a":1,"b":"12345678901234567890"}', value({ a: 1, b: '12345678901234567890' }), []],
  ['{"a":1,"a":2}', value({ a: 2 }), ['duplicate_key']],
  ['{"a":{"b":1,"b":2},"c":[{"d":1,"d":1}]}', value({ a: { b: 2 }, c: [{ d: 1 }] }), ['duplicate_key']],
  ['{"a":1,"\\u0061":2}', value({ a: 2 }), ['duplicate_key']],
  ['{"a":{"b":1},"c":{"b":1}}', value({ a: { b: 1 }, c: { b: 1 } }), []],
  ['{"a":1}{"b":2}', value({ a: 1 }), ['trailing_text']],
  ['{"a":"}\\"{"}x', value({ a: '}"{' }), ['trailing_text']],
  ['{"a":"\\\\"}', value({ a: '\\' }), []],
  ['{"__proto__":{"b":1}}', own('{"__proto__":{"b":1}}'), ['forbidden_key']],
  ['{"\\u005f_proto__":1}', own('{"__proto__":1}'), ['forbidden_key']],
  ['{"__\\u0070roto__":1}', own('{"__proto__":1}'), ['forbidden_key']],
  ['{"a":[{"constructor":1}]}', own('{"a":[{"constructor":1}]}'), ['forbidden_key']],
  ['{"a":"__proto__","b":"constructor"}', value({ a: '__proto__', b: 'constructor' }), []],
  ['{"a":"\\u005f\\u0050\\u0063"}', value({ a: '_Pc' }), []],
  ['{"a":1', malformed, []],
  ['{"a":"x', malformed, []],
  ['{"a":"x\\', malformed, []],
  ['{a:1}', malformed, []],
  ["{'a':1}", malformed, []],
  ['{"a":NaN}', malformed, []],
  ['{"a":01}', malformed, []],
  ['{"a":undefined}', malformed, []],
  ['{"a":1,}', malformed, []],
  ['{]', malformed, []],
  ['', malformed, []],
]

test.each(texts)('%s', (text, expected, diagnostics) => {
  const found: Diagnostic[] = []
  expect(parseJson(text, 64, found)).toEqual(expected)
  expect(found).toEqual(diagnostics)
})

test.each([
  ['objects', '{"a":', '}'],
  ['arrays', '[', ']'],
])('%s deeper than the limit are refused', (_, open, close) => {
  const nested = (depth: number) => `${open.repeat(depth - 1)}${open === '[' ? '[]' : '{}'}${close.repeat(depth - 1)}`
  const at = (depth: number) => {
    const found: Diagnostic[] = []
    return [Object.keys(parseJson(nested(depth), 64, found))[0], found]
  }
  expect(at(64)).toEqual(['value', []])
  expect(at(65)).toEqual(['failed', ['too_deep']])
  expect(at(200_000)).toEqual(['failed', ['too_deep']])
})

test('an object or a list of too many members is cut', () => {
  const object = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]))
  const parse = (value: object) => {
    const found: Diagnostic[] = []
    const parsed = parseJson(JSON.stringify(value), 64, found)
    return ['value' in parsed ? parsed.value : undefined, found]
  }
  const kept = object(1_024)
  expect(parse(kept)).toEqual([kept, []])
  expect(parse(object(1_025))).toEqual([kept, ['truncated']])
  expect(parse({ data: object(5_000), code: 1 })).toEqual([{ data: kept, code: 1 }, ['truncated']])
  expect(parse({ errors: [object(5_000), { code: 1 }] })).toEqual([{ errors: [kept, { code: 1 }] }, ['truncated']])
  const list = Array.from({ length: 1_025 }, (_, i) => i)
  expect(parse(list)).toEqual([list.slice(0, 1_024), ['truncated']])
})

describe('what is cut', () => {
  const filler = Array.from({ length: 1_100 }, (_, i) => `"k${i}":[{"a":",}]"}]`).join(',')

  test('keeps the digits of what is left, and what stands behind', () => {
    const found: Diagnostic[] = []
    const parsed = parseJson(`{"data":{"id":12345678901234567890,${filler}},"code":98765432109876543210} x`, 64, found)
    const { data, code } = ('value' in parsed ? parsed.value : {}) as { data: object; code: unknown }
    expect([Object.keys(data).length, (data as { id?: unknown }).id, code, found]).toEqual([
      1_024,
      '12345678901234567890',
      '98765432109876543210',
      ['trailing_text', 'truncated'],
    ])
  })

  test.each([
    ['in a name', `{${filler},"k`],
    ['in a list', `{${filler},"k":[`],
    ['behind a member', `{"a":{${filler}`],
  ])('is malformed where it ends %s', (_, text) => {
    expect(parseJson(text, 64, [])).toEqual({ failed: 'malformed' })
  })

  test('is what JSON.parse gives, without the members behind the first 1,024', () => {
    const first = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.slice(0, 1_024).map(first)
      if (typeof value !== 'object' || value === null) return value
      const entries = Object.entries(value).slice(0, 1_024)
      return Object.fromEntries(entries.map(([name, member]) => [name, first(member)]))
    }
    const wide = fc
      .tuple(fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: 1_000, max: 1_060 }))
      .map(([value, count]): unknown => {
        const list = Array.from({ length: count }, () => value)
        return count % 2 === 0 ? list : Object.fromEntries(list.map((_, i) => [`k${i}`, value]))
      })
    fc.assert(
      fc.property(fc.array(fc.oneof(wide, fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 3 }), (value) => {
        const source = JSON.parse(JSON.stringify(value)) as unknown
        const parsed = parseJson(JSON.stringify(source), 64, [])
        const plain = 'value' in parsed ? (JSON.parse(JSON.stringify(parsed.value)) as unknown) : parsed
        const numbers = (text: string) => text.replace(/"(-?[\d.e+-]+)"/gi, '$1')
        expect(numbers(JSON.stringify(plain))).toBe(numbers(JSON.stringify(first(source))))
      }),
      { numRuns: 30 },
    )
  })
})

test('brackets inside strings do not nest', () => {
  const text = JSON.stringify({ a: '['.repeat(1_000), b: '{"'.repeat(1_000) })
  expect(parseJson(text, 1, [])).toEqual(own(text))
})
