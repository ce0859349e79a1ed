import { asChunk, type Source, type Step } from './stream-source.js'

/** What was read of a stream so far. */
export interface Reading {
  readonly chunks: Uint8Array[]
  /** The read that was under way when the deadline came. */
  readonly pending?: Promise<Step>
  readonly ended: boolean
  readonly failure?: { readonly error: unknown }
}

/** All of the body again: the chunks that were read, then what is still to come. */
async function* replay(
  { chunks, pending, ended, failure }: Reading,
  { next }: Source,
): AsyncGenerator<Uint8Array, void> {
  yield* chunks
  if (failure !== undefined) throw failure.error
  if (ended) return
  let step = await (pending ?? next())
  while (step.done !== true) {
    yield asChunk(step.value)
    step = await next()
  }
}

function webStream(chunks: AsyncGenerator<Uint8Array, void>, source: Source): unknown {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const step = await chunks.next()
      if (step.done === true) controller.close()
      else controller.enqueue(step.value)
    },
    cancel: (reason) => source.close(reason),
  })
}

function nodeStream(chunks: AsyncGenerator<Uint8Array, void>, source: Source): unknown {
  // Not imported: bundlers for browsers, where no stream of Node comes, would look for it.
  const { Readable } = process.getBuiltinModule('node:stream')
  return new Readable({
    read() {
      chunks.next().then(
        (step) => this.push(step.done === true ? null : step.value),
        (error: Error) => this.destroy(error),
      )
    },
    // A generator that awaits a slow provider cannot be stopped: its source is.
    destroy(error, callback) {
      source.close(error)
      callback(error)
    },
  })
}

/** The whole body once more: what was read, then what is still to come. The same kind of stream as the one that was read. */
export function replayStream(reading: Reading, source: Source, isWeb: boolean): unknown {
  const chunks = replay(reading, source)
  return isWeb ? webStream(chunks, source) : nodeStream(chunks, source)
}
