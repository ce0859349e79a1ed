import { describe, expect, test } from 'vitest'
import { conditions, formatCode, parseCode, type Condition } from '../../src/index.js'

describe('parseCode', () => {
  test.each(['2-02-206', '202206', ' 2-02-206 '])('%j', (code) => {
    expect(parseCode(code)).toEqual({ level: 'service', module: '02', condition: 'expired_refresh_token' })
  })

  test.each([
    ['1-02-206', 'the level is not the one of the condition'],
    ['2-02-998', 'no such number'],
    ['2-02206', 'half the hyphens'],
    ['202-206', 'half the hyphens'],
    ['2-2-206', 'one digit'],
    ['3-02-206', 'no such level'],
    ['2-02-2060', 'too long'],
    ['2–02–206', 'other dashes'],
    ['２-02-206', 'other digits'],
    ['0', 'success is no code'],
    ['', 'nothing'],
  ])('%j is none: %s', (code) => {
    expect(parseCode(code)).toBeUndefined()
  })

  test.each([undefined, null, 202206, {}, ['202206']])('%j is none', (code) => {
    expect(parseCode(code as string)).toBeUndefined()
  })
})

describe('formatCode', () => {
  test('with hyphens and compact', () => {
    const parts = { module: '02', condition: 'expired_refresh_token' } as const
    expect(formatCode(parts)).toBe('2-02-206')
    expect(formatCode(parts, { compact: true })).toBe('202206')
  })

  test.each([
    ['7', 'formatCode: module must be two digits such as "07", got "7"'],
    ['007', 'formatCode: module must be two digits such as "07", got "007"'],
    [7, 'formatCode: module must be two digits such as "07", got 7'],
  ])('module %j', (module, message) => {
    const call = () => formatCode({ module: module as string, condition: 'not_found' })
    expect(call).toThrow(new TypeError(message))
  })

  test.each([undefined, null, '2-02-206'])('%s instead of parts', (parts) => {
    const message = "formatCode: expected parts such as { module: '02', condition: 'expired_refresh_token' }"
    expect(() => formatCode(parts as never)).toThrow(new TypeError(message))
  })

  test('a condition that does not exist', () => {
    const call = () => formatCode({ module: '07', condition: 'nope' as Condition })
    expect(call).toThrow(new TypeError('formatCode: there is no condition "nope"'))
  })
})

test.each(conditions.map(({ condition }) => condition))('%s survives both spellings', (condition) => {
  for (const compact of [true, false]) {
    expect(parseCode(formatCode({ module: '70', condition }, { compact }))).toMatchObject({ module: '70', condition })
  }
})
