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
      language: undefined,
      stray: undefined,
      response: { status: 400, id: 1, body: { code: '40029000000000000001', n: '1.5' } },
      id: '1',
      guessed: false,
    })
    expect(read('{"status":400.0,"url":"a?id=7312345678901234567"}')).toMatchObject({ response: { status: 400 } })
  })

  it('reads bytes that are no UTF-8 as GB18030, like the core', () => {
    const line = Buffer.concat([Buffer.from('{"body":"'), Buffer.from([0xb4, 0xed, 0xce, 0xf3]), Buffer.from('"}')])
    expect(readLine(line)).toMatchObject({ response: { body: '错误' }, id: undefined, guessed: true })
  })

  it('takes compressed bytes for malformed', () => {
    expect(read(Uint8Array.of(0x1f, 0x8b, 0x08, 0xff))).toBe('malformed')
  })
  it.each<[string, unknown]>([
    ['"429"', 429],
    ['429', 429],
    ['"042"', '042'],
    ['"4290"', '4290'],
    ['"429 Too Many Requests"', '429 Too Many Requests'],
  ])('reads the status %s as %s', (json, status) => {
    expect(read(`{"status":${json}}`)).toMatchObject({ response: { status } })
  })

  it.each<[string, string | undefined]>([
    ['{"language":"zh-CN"}', 'zh-CN'],
    ['{"language":""}', undefined],
    ['{"language":7}', undefined],
    ['{}', undefined],
  ])('takes the language of %s', (line, language) => {
    expect(read(line)).toMatchObject({ language })
  })

  it.each<[string, string | undefined]>([
    ['{"id":[],"provider":"a","endpoint":"par","grantType":"b","method":"GET","url":"/","status":400}', undefined],
    ['{"headers":{"a":["b"]},"body":7,"query":"a=b","request":{"headers":[],"body":"","url":"/"}}', undefined],
    ['{"headers":null,"query":{},"request":null,"endpoint":null,"status":"503","language":"en"}', undefined],
    ['{"staus":400}', 'unknown member "staus" (did you mean "status"?)'],
    ['{"status":400,"payload":{}}', 'unknown member "payload"'],
    ['{"toString":1}', 'unknown member "toString"'],
    ['{"status":"failed"}', '"status" must be a number from 100 to 999, found "failed"'],
    ['{"status":"999"}', undefined],
    ['{"status":1000}', '"status" must be a number from 100 to 999, found 1000'],
    ['{"status":99}', '"status" must be a number from 100 to 999, found 99'],
    ['{"provider":7}', '"provider" must be a string, found 7'],
    [
      '{"endpoint":"tokne"}',
      '"endpoint" must be one of authorization, token, device, par, revocation, introspection, registration, userinfo, api, found "tokne" (did you mean "token"?)',
    ],
    ['{"headers":"a: b"}', '"headers" must be an object of header fields, found a string'],
    ['{"headers":{"a":"b","c":["d",7],"e":null,"f":5}}', undefined],
    ['{"headers":[["a","b"]]}', undefined],
    ['{"headers":{"a":{"b":"c"}}}', '"headers.a" must be a string, a number or a list of them, found an object'],
    [
      '{"request":{"headers":{"a":true}}}',
      '"request.headers.a" must be a string, a number or a list of them, found true',
    ],
    ['{"query":["a"],"url":true}', '"url" must be a string, found true'],
    ['{"request":"POST /"}', '"request" must be an object, found a string'],
    ['{"request":{"boddy":""}}', 'unknown member "request.boddy" (did you mean "body"?)'],
    ['{"request":{"url":{"href":"https://a.example/"}}}', '"request.url" must be a string, found an object'],
  ])('of %s names what is not read: %s', (line, stray) => {
    expect(read(line)).toMatchObject({ stray })
  })
})
