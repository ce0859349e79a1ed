/** Packs texts for `src/bundled/unpack.ts`: compressed with one dictionary, in characters that a string literal holds as they are. */
import { deflateRawSync } from 'node:zlib'
import { alphabet } from '../src/bundled/unpack.js'

/** Deflate looks back so far. */
const window = 32_768

function encode(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  const put = (): void => {
    const value = bits & 0x1fff
    text += alphabet[Math.floor(value / 93)]! + alphabet[value % 93]!
    bits >>= 13
    held -= 13
  }
  for (const byte of bytes) {
    bits |= byte << held
    held += 8
    if (held >= 13) put()
  }
  // The last pair is there in any case: it tells the length.
  while (held > 0) put()
  return text
}

function compress(text: string, dictionary?: Buffer): string {
  const options = { level: 9, memLevel: 9, ...(dictionary === undefined ? undefined : { dictionary }) }
  return encode(deflateRawSync(Buffer.from(text, 'utf8'), options))
}

export interface Packer {
  readonly pack: (text: string) => string
  readonly packedDictionary: string
}

/**
 * A packer whose dictionary is made of the texts themselves: whole catalogs of a middle size, which hold what all of them
 * repeat. The choice changes how well the others are packed, not what comes out.
 */
export function createPacker(texts: readonly string[]): Packer {
  const bySize = [...texts].sort((a, b) => b.length - a.length)
  let dictionary: Buffer = Buffer.alloc(0)
  for (const text of bySize.slice(Math.floor(texts.length / 7))) {
    dictionary = Buffer.concat([dictionary, Buffer.from(text, 'utf8')])
    if (dictionary.length >= window) break
  }
  // From the end, and from the first whole character on.
  let start = Math.max(0, dictionary.length - window)
  while (start < dictionary.length && (dictionary[start]! & 0xc0) === 0x80) start++
  const used = Buffer.from(dictionary.subarray(start))
  return { pack: (text) => compress(text, used), packedDictionary: encode(deflateRawSync(used, { level: 9 })) }
}
