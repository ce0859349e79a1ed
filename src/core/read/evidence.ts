import type { Collected } from './collect.js'
import type { Reading } from './reading.js'

/** How much a body says that it is an error: `strong` also on 2xx, `weak` only where the status agrees. */
export type Evidence = 'strong' | 'weak' | 'success' | 'none'

/** Adds what stands beside the error itself; what was read first stays. */
export function addSides(found: Collected, reading: Reading): void {
  if (found.description !== undefined) reading.error_description ??= found.description.text
  if (found.subcode !== undefined) reading.subcode ??= found.subcode.text
  if (found.suberror !== undefined) reading.suberror ??= found.suberror.text
  if (found.uri !== undefined) reading.error_uri ??= found.uri.text
  if (found.requestId !== undefined) reading.request_id ??= found.requestId.text
  if (found.status !== undefined) reading.status ??= Number(found.status.text)
  if (found.wait !== undefined) reading.retryAfter ??= { value: found.wait.text, unit: 's' }
  if (found.scope !== undefined) (reading.details ??= {}).scopes ??= found.scope.text
  if (found.claims !== undefined) (reading.details ??= {}).claims ??= found.claims.text
}
