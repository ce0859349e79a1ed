const lineFeed = 0x0a
const carriageReturn = 0x0d

/** A line without its end; `undefined` for one that is longer than allowed, whose bytes were not kept. */
export type SplitLine = Buffer | undefined

/**
 * Splits chunks of bytes into lines at LF or CRLF, without a byte order mark. It holds one unfinished line, at most
 * `maxLine` bytes of it. A line is valid until the next one is asked for.
 */
export class LineSplitter {
  readonly #maxLine: number
  /** The start of a line whose end has not come yet. */
  #held: Buffer | undefined
  #heldLength = 0
  #skipping = false
  #first = true

  constructor(maxLine: number) {
    this.#maxLine = maxLine
  }

  /** The lines that end in this chunk. */
  *push(chunk: Buffer): Generator<SplitLine, void, undefined> {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      const rest = chunk.subarray(start, end)
      start = end + 1
      if (this.#skipping) this.#skipping = false
      else if (this.#heldLength + rest.length > this.#maxLine) yield this.#giveUp()
      else yield this.#finish(rest)
    }
    if (this.#skipping || start === chunk.length) return
    if (this.#heldLength + chunk.length - start > this.#maxLine) {
      this.#skipping = true
      yield this.#giveUp()
    } else this.#hold(chunk.subarray(start))
  }

  /** The last line, if nothing ended it. */
  *end(): Generator<SplitLine, void, undefined> {
    if (this.#heldLength > 0) yield this.#finish(Buffer.alloc(0))
  }

  #hold(bytes: Buffer): void {
    this.#held ??= Buffer.allocUnsafeSlow(this.#maxLine)
    bytes.copy(this.#held, this.#heldLength)
    this.#heldLength += bytes.length
  }

  #giveUp(): undefined {
    this.#heldLength = 0
    this.#first = false
  }

  #finish(rest: Buffer): Buffer {
    let line = rest
    if (this.#heldLength > 0) {
      this.#hold(rest)
      line = this.#held!.subarray(0, this.#heldLength)
      this.#heldLength = 0
    }
    if (this.#first) {
      this.#first = false
      if (line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf) line = line.subarray(3)
    }
    return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line
  }
}
