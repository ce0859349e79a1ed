import { readEnvelopes, type Envelope, type Source } from './envelope.js'
import { unwrapResponse } from './read-common.js'
import type { Reading } from './reading.js'

/** Reads a body by the provider's envelopes, inside `*_response` first; `undefined` if none applies. */
export function readOwn(
  envelopes: readonly Envelope[],
  source: Source,
  inner = unwrapResponse(source.body),
): Reading | undefined {
  if (envelopes.length === 0) return undefined
  if (inner !== source.body) {
    const read = readEnvelopes(envelopes, { body: inner, headers: source.headers, challenge: source.challenge })
    if (read !== undefined) return read
  }
  return readEnvelopes(envelopes, source)
}
