import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../src/bundled/inflate.js'

const none = new Uint8Array(0)
const dictionary = new TextEncoder().encode('"error_description":"The access token has expired",'.repeat(3))
const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE]

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }).map((value) => new TextEncoder().encode(value.repeat(3))),
  fc.uint8Array({ maxLength: 3_000 }),
  fc.tuple(fc.nat(255), fc.integer({ min: 0, max: 5_000 })).map(([byte, length]) => new Uint8Array(length).fill(byte)),
)

describe('gives back what zlib compressed', () => {
  test.each([0, 1, 6, 9])('at level %i, with every strategy, with a dictionary and without', (level) => {
    fc.assert(
      fc.property(text, fc.constantFrom(...strategies), fc.boolean(), (data, strategy, hasDictionary) => {
        const options = { level, strategy, ...(hasDictionary ? { dictionary } : {}) }
        const compressed = deflateRawSync(data, options)
        expect(Buffer.from(inflate(compressed, hasDictionary ? dictionary : none))).toEqual(Buffer.from(data))
      }),
    )
  })

  test('many blocks, and codes of every length', () => {
    const skewed = Uint8Array.from({ length: 200_000 }, (_, i) =>
      Math.floor(Math.log2(((i * 7_919) % 65_521) + 1) * 15),
    )
    expect(Buffer.from(inflate(deflateRawSync(skewed, { level: 9 }), none))).toEqual(Buffer.from(skewed))
  })
})
