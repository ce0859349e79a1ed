import { readEnvelopes, type Envelopes, type Source } from './envelope.js'
import type { Reading } from './reading.js'

/**
 * Reads a body by the provider's envelopes; `undefined` if none applies.
 *
 * @param inner What stands inside `*_response`, which is read first; the body itself if there is no such wrapper.
 */
export function readOwn(envelopes: Envelopes | undefined, source: Source, inner: Source): Reading | undefined {
  if (envelopes === undefined) return undefined
  const read = inner === source ? undefined : readEnvelopes(envelopes.list, inner)
  return read ?? readEnvelopes(envelopes.list, source)
}
