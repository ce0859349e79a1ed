import type { Circumstances } from './circumstances.js'
import { readEnvelopes, readFailure, sourceOf, type Envelopes } from './envelope.js'
import { readMarkers } from './markers.js'
import type { Source } from './reference.js'
import type { Reading } from './reading.js'
import { unwrapResponse } from './unwrap-response.js'

/** What stands inside `*_response`; the source itself if there is no such wrapper. */
function insideOf(envelopes: Envelopes, body: unknown, source: Source): Source {
  const answer = unwrapResponse(body)
  return answer === body ? source : sourceOf(envelopes, answer, source.headers, source.challenge)
}

function readBoth({ list }: Envelopes, source: Source, inner: Source): Reading | undefined {
  const read = inner === source ? undefined : readEnvelopes(list, inner)
  return read ?? readEnvelopes(list, source)
}

/**
 * Reads a body by the provider's envelopes; `undefined` if none applies.
 *
 * @param source The body, ready to be read.
 */
export function readOwn(envelopes: Envelopes | undefined, body: unknown, source: Source): Reading | undefined {
  return envelopes && readBoth(envelopes, source, insideOf(envelopes, body, source))
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

/** Reads a body by the provider's envelopes and markers. */
export function readOwnAnswer(circumstances: Circumstances, source: Source): OwnAnswer {
  const envelopes = circumstances.catalog?.envelopes
  if (envelopes === undefined) return nothing
  const inner = insideOf(envelopes, circumstances.body.value, source)
  const isWrapped = inner !== source
  const { list } = envelopes
  const marker = readMarkers(list, inner) ?? (isWrapped ? readMarkers(list, source) : undefined)
  const own = readBoth(envelopes, source, inner) ?? readFirst(envelopes, circumstances, source)
  if (marker !== 'failure') return { own, marker }
  const failure = (isWrapped ? readFailure(list, inner) : undefined) ?? readFailure(list, source)
  if (own === undefined) return { own: failure, marker }
  own.code ??= failure?.code
  return { own, marker }
}
