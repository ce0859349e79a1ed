import type { Circumstances } from './circumstances.js'
import { readEnvelopes, readFailure, sourceOf, type Envelopes } from './envelope.js'
import { readMarkers } from './markers.js'
import type { Source } from './reference.js'
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

/** What a provider's own envelopes read in a body, and what its markers say of it. */
export interface OwnAnswer {
  readonly own: Reading | undefined
  readonly marker: 'success' | 'failure' | undefined
}

const nothing: OwnAnswer = { own: undefined, marker: undefined }

/** Google puts a list around some of its errors. */
function readFirst(
  envelopes: Envelopes,
  { status, body }: Circumstances,
  { headers, challenge }: Source,
): Reading | undefined {
  const isFailed = status !== undefined && status >= 400
  if (!isFailed || !Array.isArray(body.value)) return undefined
  return readEnvelopes(envelopes.list, sourceOf(envelopes, body.value[0], headers, challenge))
}

/** Reads a body by the provider's envelopes and markers. @param inner As for {@link readOwn}. */
export function readOwnAnswer(circumstances: Circumstances, source: Source, inner: Source): OwnAnswer {
  const envelopes = circumstances.catalog?.envelopes
  if (envelopes === undefined) return nothing
  const isWrapped = inner !== source
  const { list } = envelopes
  const marker = readMarkers(list, inner) ?? (isWrapped ? readMarkers(list, source) : undefined)
  const own = readOwn(envelopes, source, inner) ?? readFirst(envelopes, circumstances, source)
  if (marker !== 'failure') return { own, marker }
  const failure = (isWrapped ? readFailure(list, inner) : undefined) ?? readFailure(list, source)
  if (own === undefined) return { own: failure, marker }
  own.code ??= failure?.code
  return { own, marker }
}
