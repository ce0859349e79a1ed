import { describe, expect, it } from 'vitest'
import { readLine } from '../../src/cli/read-line.js'

function read(line: string | Uint8Array) {
  return readLine(Buffer.from(line))
}

describe('readLine', () => {
  it.each<[string, string]>([
    ['', 'blank'],
    [' \t\r', 'blank'],
    ['[]', 'malformed'],
    ['null', 'malformed'],
    ['7', 'malformed'],
    ['"{}"', 'malformed'],
    ['{"id":1', 'malformed'],
    ['{} {}', 'malformed'],
    ["{'id':1}", 'malformed'],
    ['\u0000', 'malformed'],
    ['['.repeat(500_000), 'malformed'],
  ])('takes %j for %s', (line, expected) => {
    expect(read(line)).toBe(expected)
  })

  it.each<[string, string | undefined]>([
    ['{}', undefined],
    ['{"id":"a"}', '"a"'],
    ['{"id":null}', 'null'],
    ['{"id":false}', 'false'],
    ['{"id":0}', '0'],
    ['{"id":{"a":[1]}}', '{"a":[1]}'],
    ['{"id":7312345678901234567}', '7312345678901234567'],
    ['{"id":-7312345678901234567}', '-7312345678901234567'],
    ['{"id":"7312345678901234567"}', '"7312345678901234567"'],
    ['{"id":{"a":7312345678901234567}}', '{"a":"7312345678901234567"}'],
    ['{"id":5,"body":{"code":7312345678901234567}}', '5'],
    ['{"a":{"id":7312345678901234567}}', undefined],
    ['{"id":"\\u001b[31m\u009b31m\u202e"}', '"\\u001b[31m\\u009b31m\\u202e"'],
    ['{"id":"a","id":"b"}', '"b"'],
    ['{"__proto__":{"id":1}}', undefined],
  ])('echoes the id of %s as %s', (line, id) => {
    expect(read(line)).toMatchObject({ id, guessed: false })
  })

  it('takes an id that is nested beyond what can be written for malformed', () => {
    expect(read(`{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toBe('malformed')
  })

  it('keeps the digits of numbers in a parsed body, and every other member as it is', () => {
    expect(read('{"status":400,"id":1,"body":{"code":40029000000000000001,"n":1.5}}')).toEqual({
      response: { status: 400, id: 1, body: { code: '40029000000000000001', n: '1.5' } },
      id: '1',
      guessed: false,
    })
    expect(read('{"status":400.0,"url":"a?id=7312345678901234567"}')).toMatchObject({ response: { status: 400 } })
  })

  it('reads bytes that are no UTF-8 as GB18030, like the core', () => {
    const line = Buffer.concat([Buffer.from('{"body":"'), Buffer.from([0xb4, 0xed, 0xce, 0xf3]), Buffer.from('"}')])
    expect(readLine(line)).toEqual({ response: { body: '错误' }, id: undefined, guessed: true })
  })

  it('takes compressed bytes for malformed', () => {
    expect(read(Uint8Array.of(0x1f, 0x8b, 0x08, 0xff))).toBe('malformed')
  })
})
