import { replayStream, type Reading } from './replay-stream.js'
import { asChunk, isWebStream, openSource, type Source } from './stream-source.js'

/** How much of an error body is read, and how long. */
export interface ReadLimits {
  /** Bytes. */
  readonly size: number
  /** Milliseconds to wait for the body as a whole. */
  readonly deadline: number
}

/** What was read of a body, and the body again, whole. */
export interface Replayed {
  /** `undefined`: nothing could be read, somebody else has the stream or it failed at once. */
  readonly bytes: Uint8Array | undefined
  /** Yields what was read, then the rest. The same kind of stream as before. */
  readonly body: unknown
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const total = chunks.reduce((sum, { length }) => sum + length, 0)
  const bytes = new Uint8Array(Math.min(size, total))
  let at = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, bytes.length - at)
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

async function readAhead({ next }: Source, { size, deadline }: ReadLimits): Promise<Reading> {
  const chunks: Uint8Array[] = []
  let total = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadline)
  })
  try {
    while (total < size) {
      const pending = next()
      // Somebody awaits it again in the replay; until then its failure is not unhandled.
      pending.catch(() => undefined)
      const step = await Promise.race([pending, late])
      if (step === 'late') return { chunks, pending, ended: false }
      if (step.done === true) return { chunks, ended: true }
      const chunk = asChunk(step.value)
      chunks.push(chunk)
      total += chunk.length
    }
    return { chunks, ended: false }
  } catch (error) {
    return { chunks, ended: true, failure: { error } }
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Reads the start of a streamed body and gives the whole body back, so that others can still read it. Never throws; a
 * failure of the stream comes again when the body that is returned is read.
 */
export async function readStream(stream: object, limits: ReadLimits): Promise<Replayed> {
  let source: Source
  try {
    source = openSource(stream)
  } catch {
    return { bytes: undefined, body: stream }
  }
  const reading = await readAhead(source, limits)
  const isEmpty = reading.ended && reading.failure === undefined
  return {
    bytes: reading.chunks.length > 0 || isEmpty ? concatenate(reading.chunks, limits.size) : undefined,
    body: replayStream(reading, source, isWebStream(stream)),
  }
}
