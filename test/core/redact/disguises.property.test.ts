import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from '../../../src/core/text/clean-text.js'
import { maskValues, withoutPartial } from '../../../src/core/redact/mask-values.js'
import { normalize } from '../../../src/index.js'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~'
const others = `+/=%&<>"'!#$()*,:;?@[]^|{} äé密😀`
const characters = (set: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...set), minLength, maxLength })

/** With a mark at both ends that no sentence has, and 8 characters at least that are no padding. */
const arbitrarySecret = fc
  .tuple(characters(plain, 4, 12), characters(plain + others, 0, 12))
  .map(([first, second]) => `q7${first}${second}7q`)

const percent = (text: string): string => encodeURIComponent(text)
const everyPercent = (text: string): string =>
  Buffer.from(text)
    .toString('hex')
    .replace(/../g, (hex) => `%${hex}`)
const everyUnit = (text: string): string =>
  text.replace(/[\s\S]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

const disguises: Readonly<Record<string, (secret: string, at: number) => string>> = {
  'as it is': (secret) => secret,
  percent,
  'percent, in small letters': (secret) => percent(secret).replace(/%../g, (hex) => hex.toLowerCase()),
  'percent, every byte': everyPercent,
  'percent, twice': (secret) => percent(percent(secret)),
  'percent, in part': (secret, at) => secret.slice(0, at) + everyPercent(secret.slice(at)),
  form: (secret) => new URLSearchParams({ v: secret }).toString().slice(2),
  JSON: (secret) => JSON.stringify(secret).slice(1, -1),
  'JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  'JSON, every unit': everyUnit,
  'entities by name': (secret) => secret.replace(/[&<>"']/g, (c) => `&${names[c]};`),
  'entities by number': (secret) => secret.replace(/[\W]/gu, (c) => `&#${c.codePointAt(0)};`),
  'entities by number in base 16': (secret) => secret.replace(/[\W]/gu, (c) => `&#x${c.codePointAt(0)!.toString(16)};`),
  'percent of entities': (secret) => percent(secret.replace(/[&<>"']/g, (c) => `&${names[c]};`)),
}
const gaps = ['\n', '\r\n', ' ', '  ', '\t', '\u00a0', '\u3000', '\u200b', '\u00ad', '\ufeff', '\\n', '=\n', '=\\n']

/** Where a gap does not tear a pair of surrogates apart. */
const isPlace = (text: string, at: number): boolean => text.isWellFormed() && text.slice(0, at).isWellFormed()

const sentence = fc.tuple(
  fc.constantFrom('', 'The code ', 'bad value “', 'https://e.example/?v=', '{"v":"', '密码：', '100% of ', 'R&D: '),
  fc.constantFrom(
    '',
    ' has expired.',
    '” is unknown',
    '&x=1',
    '"}',
    '已过期',
    ' and %41, \\u0041 &amp; more',
    '; wait',
  ),
)

test('a value of the request is masked in any disguise, in any sentence, and nothing else is', () => {
  fc.assert(
    fc.property(
      arbitrarySecret,
      fc.constantFrom(...Object.keys(disguises)),
      sentence,
      fc.nat(24),
      (secret, disguise, [before, after], at) => {
        const place = isPlace(secret, at) ? at : 3
        expect(maskValues(before + disguises[disguise]!(secret, place) + after, [secret])).toBe(`${before}***${after}`)
      },
    ),
    { numRuns: 5_000 },
  )
})

test('so it is with something that stands for nothing in it, once or everywhere', () => {
  fc.assert(
    fc.property(arbitrarySecret, fc.constantFrom(...gaps), sentence, fc.nat(24), (secret, gap, [before, after], at) => {
      const place = isPlace(secret, at) && at > 0 && at < secret.length ? at : 1
      const once = secret.slice(0, place) + gap + secret.slice(place)
      for (const split of [once, [...secret].join(gap)])
        expect(maskValues(before + split + after, [secret])).toBe(`${before}***${after}`)
    }),
    { numRuns: 5_000 },
  )
})

test.each(['\u00ad', '\u200b', '\t', '\u00a0'])('a value that holds %j is masked in a text that lost it', (mark) => {
  const secret = `q8Zr${mark}tYLk3wXb7NfHd`
  const native = (text: string) =>
    normalize({
      status: 400,
      body: { error: 'x', error_description: text },
      request: { body: { client_secret: secret } },
    })?.native.error_description
  expect(native(`bad ${secret}!`)).toBe('bad ***!')
  expect(native('bad q8ZrtYLk3wXb7NfHd!')).toBe('bad ***!')
})

test('of a text that was cut nothing is left of a value, whatever its disguise', () => {
  fc.assert(
    fc.property(
      arbitrarySecret,
      fc.constantFrom(...Object.keys(disguises)),
      fc.nat(200),
      (secret, disguise, length) => {
        const written = disguises[disguise]!(secret, 4)
        const text = cut(`The value ${written}`, 10 + Math.min(length, written.length - 1))
        const shown = withoutPartial(maskValues(text, [secret]), [secret])
        // One character or the beginning of an escape is too little to tell it by.
        expect(shown.slice(0, 10)).toBe('The value ')
        expect(shown.slice(10)).toMatch(/^(?:q?(?:%\w{0,4}|\\u?\w{0,4}|&#?\w{0,3})?|%71%?\w?|\\u0071(?:\\u?\w{0,3})?)$/)
      },
    ),
    { numRuns: 5_000 },
  )
})
