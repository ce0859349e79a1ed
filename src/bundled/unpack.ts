import { once } from '../core/once.js'
import { inflate } from './inflate.js'

/** The characters of a packed text: printable ASCII that a string literal needs no escape for. */
export const alphabet = ` !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_\`abcdefghijklmnopqrstuvwxyz{|}~`

/** Two characters of 93 hold 13 bits (93² > 2¹³), low bits first. */
function decode(packed: string, values: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((packed.length * 13) >> 4)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < packed.length; i += 2) {
    bits |= (values[packed.charCodeAt(i)]! * 93 + values[packed.charCodeAt(i + 1)]!) << held
    held += 13
    while (held >= 8 && at < bytes.length) {
      bytes[at++] = bits & 0xff
      bits >>= 8
      held -= 8
    }
  }
  return bytes
}

/** Opens texts that `tools/pack-texts.ts` packed with the same dictionary. */
export type Unpack = (packed: string) => string

/**
 * What an import costs is bytes of source: the texts of all catalogs travel compressed, each for itself, with one
 * dictionary, so that a provider's first error opens that provider alone.
 *
 * @param dictionary In ASCII.
 */
export function createUnpack(dictionary: string): Unpack {
  const tables = once(() => {
    const values = new Uint8Array(128)
    for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i
    return { values, bytes: new TextEncoder().encode(dictionary), utf8: new TextDecoder() }
  })
  return (packed) => {
    const { values, bytes, utf8 } = tables()
    return utf8.decode(inflate(decode(packed, values), bytes))
  }
}
