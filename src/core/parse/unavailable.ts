/** Stands for a body that was sent and did not arrive: read as a stream is that nobody may read here. */
export const unavailable: unknown = Object.freeze({ pipe: () => undefined })

/** Whether a value is a stream, of Node or of the web. */
export function isStream(value: unknown): boolean {
  const { pipe, getReader } = (value ?? {}) as { pipe?: unknown; getReader?: unknown }
  return typeof pipe === 'function' || typeof getReader === 'function'
}
