import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNormalizer, normalize } from '../../src/index.js'

const word = fc.constantFrom('invalid_grant', 'invalid_grant_for_client', 'expired_token', 'access_denied')
const code = fc.oneof(fc.constantFrom('40029', '400291', '100020', '190'), fc.nat().map(String))
const text = fc.constantFrom('gone', 'it is gone', 'a "quoted" text', '授权码无效')

const fields = fc.record({ error: word, error_code: code, error_description: text, sub_code: code })
type Fields = typeof fields extends fc.Arbitrary<infer T> ? T : never

const json = (value: Fields): string => JSON.stringify(value)
const forms: readonly ((value: Fields) => string)[] = [
  json,
  (value) => JSON.stringify({ ...value, error_code: Number(value.error_code) }),
  (value) => JSON.stringify(value, undefined, 2),
  (value) => `callback( ${json(value)} );`,
  (value) => `&&&START&&&${json(value)}`,
  (value) => `{'error': '${value.error}', 'error_code': ${value.error_code}, 'error_description': 'gone'}`,
  (value) =>
    `<OAuth>${Object.entries(value)
      .map(([name, member]) => `<${name}>${member}</${name}>`)
      .join('')}</OAuth>`,
]

test('a body that the connection cut gives whole words and whole codes or none', () => {
  fc.assert(
    fc.property(fields, fc.constantFrom(...forms), fc.double({ min: 0, max: 1, noNaN: true }), (value, write, part) => {
      const whole = write(value)
      const native = normalize({ status: 400, body: whole.slice(0, Math.floor(whole.length * part)) })?.native
      expect([undefined, value.error]).toContain(native?.error)
      expect([undefined, value.error_code]).toContain(native?.code)
      expect([undefined, value.sub_code]).toContain(native?.subcode)
    }),
    { numRuns: 5_000 },
  )
})

test('nor does a form that the cap cut', () => {
  const form = 'error_description=gone&error_code=400291&error=invalid_grant_for_client'
  for (let body = 1; body < form.length; body++) {
    const { normalize: capped } = createNormalizer({ bundled: false, limits: { body } })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const native = capped({ status: 400, headers, body: form })?.native
    expect([undefined, 'invalid_grant_for_client'], `${body} characters`).toContain(native?.error)
    expect([undefined, '400291'], `${body} characters`).toContain(native?.code)
  }
})
