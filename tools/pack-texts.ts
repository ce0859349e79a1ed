/** Packs texts for `src/bundled/unpack.ts`: compressed with one dictionary, in characters that a string literal holds as they are. */
import { deflateRawSync } from 'node:zlib'
import { alphabet } from '../src/bundled/unpack.js'

/** Deflate looks back so far. */
const window = 20_480

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

interface Packer {
  readonly pack: (text: string) => string
  /** In ASCII. */
  readonly dictionary: string
}

/**
 * A packer whose dictionary is made of the texts themselves: those of catalogs of a middle size, which hold what all of
 * them repeat. The choice changes how well the others are packed, not what comes out.
 */
export function createPacker(texts: readonly string[]): Packer {
  const bySize = texts.filter((text) => !/[^\x00-\x7f]/.test(text)).sort((a, b) => b.length - a.length)
  const middle = bySize.slice(Math.floor(bySize.length / 8)).join('')
  const dictionary = middle.slice(0, window)
  const bytes = Buffer.from(dictionary)
  return {
    pack: (text) => encode(deflateRawSync(Buffer.from(text), { level: 9, memLevel: 9, dictionary: bytes })),
    dictionary,
  }
}
