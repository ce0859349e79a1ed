/** How much of an error body is read, and how long. */
export interface ReadLimits {
  /** Bytes. */
  readonly size: number
  /** Milliseconds to wait for the body as a whole. */
  readonly deadline: number
}

/** What was read of a body, and the body again, whole. */
export interface Replayed {
  readonly bytes: Uint8Array
  /** Yields what was read, then the rest. The same kind of stream as before. */
  readonly body: unknown
}

/** A body that is read chunk by chunk: Node's streams and those of fetch. */
interface Chunked {
  [Symbol.asyncIterator]?: () => AsyncIterator<unknown>
  getReader?: () => {
    read: () => Promise<{ done: boolean; value?: unknown }>
    cancel: (reason?: unknown) => Promise<void>
  }
  pipe?: unknown
}

function asChunk(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  return new TextEncoder().encode(typeof value === 'string' ? value : String(value))
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(
    Math.min(
      size,
      chunks.reduce((sum, { length }) => sum + length, 0),
    ),
  )
  let at = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, bytes.length - at)
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

type Next = { readonly done: boolean; readonly value?: unknown }

interface Reading {
  readonly chunks: Uint8Array[]
  /** The read that was under way when the deadline came. */
  readonly pending: Promise<Next> | undefined
  readonly ended: boolean
  readonly failure: { readonly error: unknown } | undefined
}

async function readAhead(next: () => Promise<Next>, { size, deadline }: ReadLimits): Promise<Reading> {
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
      if (step === 'late') return { chunks, pending, ended: false, failure: undefined }
      if (step.done) return { chunks, pending: undefined, ended: true, failure: undefined }
      const chunk = asChunk(step.value)
      chunks.push(chunk)
      total += chunk.length
    }
    return { chunks, pending: undefined, ended: false, failure: undefined }
  } catch (error) {
    return { chunks, pending: undefined, ended: true, failure: { error } }
  } finally {
    clearTimeout(timer)
  }
}

/** All of the body again: the chunks that were read, then what is still to come. */
async function* replay(
  { chunks, pending, ended, failure }: Reading,
  next: () => Promise<Next>,
): AsyncGenerator<Uint8Array> {
  yield* chunks
  if (failure !== undefined) throw failure.error
  if (ended) return
  let step = await (pending ?? next())
  while (!step.done) {
    yield asChunk(step.value)
    step = await next()
  }
}

/** A stream of fetch over a generator. */
function toWebStream(source: AsyncGenerator<Uint8Array>): unknown {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value }: IteratorResult<Uint8Array, unknown> = await source.next()
      if (done === true) controller.close()
      else controller.enqueue(value as Uint8Array)
    },
    async cancel() {
      await source.return(undefined)
    },
  })
}

/**
 * Reads the start of a streamed body and gives the whole body back, so that others can still read it. Never throws; a
 * failure of the stream comes again when the body that is returned is read.
 */
export async function readStream(stream: object, limits: ReadLimits): Promise<Replayed> {
  const source = stream as Chunked
  if (typeof source.getReader === 'function' && typeof source.pipe !== 'function') {
    const reader = source.getReader()
    const next = () => reader.read()
    const reading = await readAhead(next, limits)
    return { bytes: concatenate(reading.chunks, limits.size), body: toWebStream(replay(reading, next)) }
  }
  const iterator = source[Symbol.asyncIterator]!()
  const next = (): Promise<Next> => iterator.next() as Promise<Next>
  const reading = await readAhead(next, limits)
  const { Readable } = await import('node:stream')
  return {
    bytes: concatenate(reading.chunks, limits.size),
    body: Readable.from(replay(reading, next), { objectMode: false }),
  }
}

/** Whether a body is a stream that {@link readStream} reads. */
export function isStream(body: unknown): body is object {
  if (typeof body !== 'object' || body === null) return false
  const source = body as Chunked
  if (typeof source.getReader === 'function') return true
  return typeof source.pipe === 'function' && typeof source[Symbol.asyncIterator] === 'function'
}
