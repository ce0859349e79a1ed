/*
 * RFC 1951, decompression alone. The packages that do this build their tables when they are imported, which would cost
 * every start of every program; these are built when a provider first fails.
 */

/** How many codes have each length, and the symbols in the order of their codes: all that decoding needs (§3.2.2). */
interface Codes {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

function codesOf(lengths: ArrayLike<number>): Codes {
  const counts = new Uint16Array(16)
  for (let i = 0; i < lengths.length; i++) counts[lengths[i]!]!++
  counts[0] = 0
  const next = new Uint16Array(16)
  for (let i = 1; i < 16; i++) next[i] = next[i - 1]! + counts[i - 1]!
  const symbols = new Uint16Array(lengths.length)
  for (let i = 0; i < lengths.length; i++) if (lengths[i] !== 0) symbols[next[lengths[i]!]!++] = i
  return { counts, symbols }
}

/** Base values and extra bits (§3.2.5): each two or four symbols have one bit more. */
function ranges(first: number, every: number, count: number): readonly (readonly [base: number, bits: number])[] {
  const list: [number, number][] = []
  let base = first
  for (let i = 0; i < count; i++) {
    const bits = Math.max(0, Math.floor(i / every) - 1)
    list.push([base, bits])
    base += 1 << bits
  }
  return list
}

const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function createInflate(): (data: Uint8Array, dictionary: Uint8Array) => Uint8Array {
  const lengthRanges = ranges(3, 4, 28)
  const distanceRanges = ranges(1, 2, 30)

  return function inflate(data, dictionary) {
    let out = new Uint8Array(dictionary.length + data.length * 8)
    out.set(dictionary)
    let size = dictionary.length
    let at = 0
    let held = 0
    let heldBits = 0

    function bits(count: number): number {
      while (heldBits < count) {
        held |= data[at++]! << heldBits
        heldBits += 8
      }
      const value = held & ((1 << count) - 1)
      held >>>= count
      heldBits -= count
      return value
    }

    function symbol({ counts, symbols }: Codes): number {
      let code = 0
      let first = 0
      let index = 0
      for (let length = 1; ; length++) {
        code |= bits(1)
        const count = counts[length]!
        if (code - count < first) return symbols[index + code - first]!
        index += count
        first = (first + count) << 1
        code <<= 1
      }
    }

    function reserve(more: number): void {
      if (size + more <= out.length) return
      const larger = new Uint8Array(2 * (size + more))
      larger.set(out)
      out = larger
    }

    /** The two codes of a block with codes of its own (§3.2.7). */
    function readCodes(): readonly [Codes, Codes] {
      const literals = bits(5) + 257
      const distances = bits(5) + 1
      const order = new Uint8Array(19)
      for (let i = 0, count = bits(4) + 4; i < count; i++) order[codeLengthOrder[i]!] = bits(3)
      const codes = codesOf(order)
      const lengths = new Uint8Array(literals + distances)
      for (let i = 0; i < lengths.length;) {
        const found = symbol(codes)
        if (found < 16) lengths[i++] = found
        else {
          const value = found === 16 ? lengths[i - 1]! : 0
          const repeat = found === 16 ? 3 + bits(2) : found === 17 ? 3 + bits(3) : 11 + bits(7)
          lengths.fill(value, i, i + repeat)
          i += repeat
        }
      }
      return [codesOf(lengths.subarray(0, literals)), codesOf(lengths.subarray(literals))]
    }

    function fixedCodes(): readonly [Codes, Codes] {
      const lengths = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280)
      return [codesOf(lengths), codesOf(new Uint8Array(30).fill(5))]
    }

    for (let last = 0; last === 0;) {
      last = bits(1)
      const kind = bits(2)
      if (kind === 0) {
        // Stored: from the next whole byte on, a length and its complement, then the bytes.
        at -= heldBits >> 3
        held = heldBits = 0
        const length = data[at]! | (data[at + 1]! << 8)
        reserve(length)
        out.set(data.subarray(at + 4, at + 4 + length), size)
        at += 4 + length
        size += length
        continue
      }
      const [literals, distances] = kind === 1 ? fixedCodes() : readCodes()
      for (let found = symbol(literals); found !== 256; found = symbol(literals)) {
        reserve(258)
        if (found < 256) {
          out[size++] = found
          continue
        }
        const [base, extra] = found === 285 ? [258, 0] : lengthRanges[found - 257]!
        const length = base + bits(extra)
        const [near, more] = distanceRanges[symbol(distances)]!
        const from = size - near - bits(more)
        for (let i = 0; i < length; i++) out[size + i] = out[from + i]!
        size += length
      }
    }
    return out.subarray(dictionary.length, size)
  }
}

let inflateOnce: ReturnType<typeof createInflate> | undefined

/**
 * Decompresses what `zlib.deflateRawSync` made with the same dictionary. For this package's own data: it checks nothing.
 */
export function inflate(data: Uint8Array, dictionary: Uint8Array): Uint8Array {
  return (inflateOnce ??= createInflate())(data, dictionary)
}
