import { once } from 'node:events'
import type { Writable } from 'node:stream'

const batchLength = 65_536

/** Collects text and writes it in large pieces, no faster than the reader takes them. */
export class BatchWriter {
  readonly #stream: Writable
  #batch = ''

  constructor(stream: Writable) {
    this.#stream = stream
  }

  /** Adds text; `true` when it is time to flush. */
  add(text: string): boolean {
    this.#batch += text
    return this.#batch.length >= batchLength
  }

  /** Writes what was collected and waits until there is room for more. */
  async flush(): Promise<void> {
    if (this.#batch === '') return
    const batch = this.#batch
    this.#batch = ''
    if (!this.#stream.write(batch)) await once(this.#stream, 'drain')
  }
}
