/*
 * RFC 1951, decompression alone. The packages that do this build their tables when they are imported, which would cost
 * every start of every program; these are built when a provider first fails.
 */

/** Codes up to this length are looked up; longer ones, which are rare, are searched. */
const quickBits = 9

interface Codes {
  /** For the next nine bits: a symbol and, in the lower four bits, the length of its code; 0 for a longer code. */
  readonly quick: Uint16Array
  /** How many codes have each length, and the symbols in the order of their codes (§3.2.2). */
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(16)
  for (let i = 0; i < lengths.length; i++) counts[lengths[i]!]!++
  counts[0] = 0
  const places = new Uint16Array(16)
  const codes = new Uint16Array(16)
  for (let i = 1; i < 16; i++) {
    places[i] = places[i - 1]! + counts[i - 1]!
    codes[i] = (codes[i - 1]! + counts[i - 1]!) << 1
  }
  const quick = new Uint16Array(1 << quickBits)
  const symbols = new Uint16Array(lengths.length)
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!
    if (length === 0) continue
    symbols[places[length]!++] = i
    const code = codes[length]!++
    if (length > quickBits) continue
    // Codes are packed from their first bit on, so they stand reversed in the data.
    let reversed = 0
    for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit)
    for (let at = reversed; at < quick.length; at += 1 << length) quick[at] = (i << 4) | length
  }
  return { quick, counts, symbols }
}

/** A symbol and the length of its code, as in {@link Codes.quick}, for a code that is longer than that. */
function searchSymbol({ counts, symbols }: Codes, held: number): number {
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; ; length++) {
    code |= (held >> (length - 1)) & 1
    const count = counts[length]!
    if (code - count < first) return (symbols[index + code - first]! << 4) | length
    index += count
    first = (first + count) << 1
    code <<= 1
  }
}

/** Base values and extra bits (§3.2.5): each two or four symbols have one bit more. */
function ranges(first: number, every: number, count: number): Uint16Array {
  const list = new Uint16Array(count * 2)
  let base = first
  for (let i = 0; i < count; i++) {
    const bits = Math.max(0, Math.floor(i / every) - 1)
    list[i * 2] = base
    list[i * 2 + 1] = bits
    base += 1 << bits
  }
  return list
}

const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Reads data bit by bit. */
class BitReader {
  private readonly data: Uint8Array
  private at = 0
  private held = 0
  private count = 0

  constructor(data: Uint8Array) {
    this.data = data
  }

  bits(count: number): number {
    while (this.count < count) {
      this.held |= this.data[this.at++]! << this.count
      this.count += 8
    }
    const value = this.held & ((1 << count) - 1)
    this.held >>>= count
    this.count -= count
    return value
  }

  symbol(codes: Codes): number {
    while (this.count < 16) {
      this.held |= (this.data[this.at++] ?? 0) << this.count
      this.count += 8
    }
    const entry = codes.quick[this.held & ((1 << quickBits) - 1)]! || searchSymbol(codes, this.held)
    this.held >>>= entry & 15
    this.count -= entry & 15
    return entry >> 4
  }

  /** The next whole bytes. */
  bytes(count: number): Uint8Array {
    this.at -= this.count >> 3
    this.held = this.count = 0
    this.at += count
    return this.data.subarray(this.at - count, this.at)
  }
}

/** The two codes of a block with codes of its own (§3.2.7). */
function readCodes(reader: BitReader): readonly [Codes, Codes] {
  const literals = reader.bits(5) + 257
  const distances = reader.bits(5) + 1
  const order = new Uint8Array(19)
  for (let i = 0, count = reader.bits(4) + 4; i < count; i++) order[codeLengthOrder[i]!] = reader.bits(3)
  const codes = codesOf(order)
  const lengths = new Uint8Array(literals + distances)
  for (let i = 0; i < lengths.length;) {
    const found = reader.symbol(codes)
    if (found < 16) lengths[i++] = found
    else {
      const value = found === 16 ? lengths[i - 1]! : 0
      const repeat = found === 16 ? 3 + reader.bits(2) : found === 17 ? 3 + reader.bits(3) : 11 + reader.bits(7)
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

/** Room for `size` bytes, in a larger copy if need be. */
function withRoom(out: Uint8Array, size: number): Uint8Array {
  if (size <= out.length) return out
  const larger = new Uint8Array(size * 2)
  larger.set(out)
  return larger
}

/**
 * Decompresses what `zlib.deflateRawSync` made with the same dictionary. For this package's own data: it checks nothing.
 */
export function inflate(data: Uint8Array, dictionary: Uint8Array): Uint8Array {
  const lengthRanges = ranges(3, 4, 28)
  const distanceRanges = ranges(1, 2, 30)
  const reader = new BitReader(data)
  let size = dictionary.length
  let out = withRoom(new Uint8Array(dictionary), size + data.length * 5)
  for (let last = 0; last === 0;) {
    last = reader.bits(1)
    const kind = reader.bits(2)
    if (kind === 0) {
      // Stored: a length and its complement, then the bytes.
      const [low, high] = reader.bytes(4) as unknown as [number, number]
      const length = low | (high << 8)
      out = withRoom(out, size + length)
      out.set(reader.bytes(length), size)
      size += length
      continue
    }
    const [literals, distances] = kind === 1 ? fixedCodes() : readCodes(reader)
    for (let found = reader.symbol(literals); found !== 256; found = reader.symbol(literals)) {
      if (size + 258 > out.length) out = withRoom(out, size + 258)
      if (found < 256) {
        out[size++] = found
        continue
      }
      const place = (found - 257) * 2
      const length = found === 285 ? 258 : lengthRanges[place]! + reader.bits(lengthRanges[place + 1]!)
      const near = reader.symbol(distances) * 2
      const distance = distanceRanges[near]! + reader.bits(distanceRanges[near + 1]!)
      if (distance >= length) out.copyWithin(size, size - distance, size - distance + length)
      else for (let i = 0; i < length; i++) out[size + i] = out[size + i - distance]!
      size += length
    }
  }
  return out.subarray(dictionary.length, size)
}
