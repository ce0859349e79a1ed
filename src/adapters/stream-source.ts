export type Step = { readonly done?: boolean; readonly value?: unknown }

/** A body chunk by chunk, whichever kind of stream it comes as. */
export interface Source {
  readonly next: () => Promise<Step>
  /** Stops it, also while a read is under way. */
  readonly close: (reason?: unknown) => void
}

/** A stream of Node, as far as it is used. */
interface NodeStream {
  readonly [Symbol.asyncIterator]: () => AsyncIterator<unknown>
  readonly destroy?: () => unknown
  readonly destroyed?: boolean
  readonly readableEnded?: boolean
}

/** A stream of fetch, as far as it is used. */
interface WebStream {
  readonly getReader: () => {
    readonly read: () => Promise<Step>
    readonly cancel: (reason?: unknown) => Promise<void>
  }
}

/** Bytes, whatever a stream yields. */
export function asChunk(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new TextEncoder().encode(String(value))
}

/** Whether it is a stream of fetch; else it is one of Node. */
export function isWebStream(stream: object): stream is WebStream {
  const { getReader, pipe } = stream as { getReader?: unknown; pipe?: unknown }
  return typeof getReader === 'function' && typeof pipe !== 'function'
}

function openWeb(stream: WebStream): Source {
  const reader = stream.getReader()
  return { next: () => reader.read(), close: (reason) => void reader.cancel(reason).catch(() => undefined) }
}

function openNode(stream: NodeStream): Source {
  if (stream.destroyed === true || stream.readableEnded === true) throw new TypeError('the stream was consumed')
  const iterator = stream[Symbol.asyncIterator]()
  return { next: () => iterator.next(), close: () => void stream.destroy?.() }
}

/**
 * Takes a stream over.
 *
 * @throws TypeError if somebody else has it already, or it is at its end.
 */
export function openSource(stream: object): Source {
  return isWebStream(stream) ? openWeb(stream) : openNode(stream as NodeStream)
}

/** Whether a body is a stream that {@link openSource} takes over. */
export function isStream(body: unknown): body is object {
  if (typeof body !== 'object' || body === null) return false
  const {
    getReader,
    pipe,
    [Symbol.asyncIterator]: iterate,
  } = body as Partial<WebStream & NodeStream & { pipe: unknown }>
  return typeof getReader === 'function' || (typeof pipe === 'function' && typeof iterate === 'function')
}
