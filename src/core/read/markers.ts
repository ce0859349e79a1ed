import { scalarText } from './pointer.js'
import type { Source } from './reference.js'

/** A place of {@link Source.found}, and the values there that mean something. */
export type Marker = readonly [place: number, values: readonly string[]]

/** What says in a body whether the request worked. */
export interface Markers {
  readonly success: readonly Marker[]
  readonly failure: readonly Marker[]
}

/** Whether one of the markers stands in a body. */
export function holds(markers: readonly Marker[], { found }: Source): boolean {
  for (let i = 0; i < markers.length; i++) {
    const value = found[markers[i]![0]]
    if (value === undefined) continue
    const text = typeof value === 'boolean' || value === null ? String(value) : scalarText(value)
    if (text !== undefined && markers[i]![1].includes(text)) return true
  }
  return false
}

/** What the provider's own markers say, failure first; `undefined` if they say nothing. */
export function readMarkers(all: readonly Markers[], source: Source): 'success' | 'failure' | undefined {
  for (let i = 0; i < all.length; i++) if (holds(all[i]!.failure, source)) return 'failure'
  for (let i = 0; i < all.length; i++) if (holds(all[i]!.success, source)) return 'success'
  return undefined
}
