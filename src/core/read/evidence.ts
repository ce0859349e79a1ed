import { addDetail } from './beside-body.js'
import type { Collected } from './collect.js'
import type { Reading } from './reading.js'

/** How much a body says that it is an error: `strong` also on 2xx, `weak` only where the status agrees. */
export type Evidence = 'strong' | 'weak' | 'success' | 'none'

/** Adds the seconds to wait, or the milliseconds where the member's name says so. */
export function addWait({ wait }: Collected, reading: Reading): void {
  if (wait !== undefined) reading.retryAfter ??= { value: wait.text, unit: /ms$/i.test(wait.name) ? 'ms' : 's' }
}

/** Adds what stands beside the error itself; what was read first stays. */
export function addSides(found: Collected, reading: Reading): void {
  reading.error_description ??= found.description?.text
  reading.subcode ??= found.subcode?.text
  reading.suberror ??= found.suberror?.text
  reading.error_uri ??= found.uri?.text
  reading.request_id ??= found.requestId?.text
  if (found.status !== undefined) reading.status ??= Number(found.status.text)
  addWait(found, reading)
  addDetail(reading, 'scopes', found.scope?.text)
  addDetail(reading, 'claims', found.claims?.text)
}
