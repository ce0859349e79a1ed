import type { CatalogIndex } from '../catalog-index.js'
import type { Challenge } from '../parse/challenges.js'
import type { HeaderFields } from '../parse/headers.js'
import { bitsOf, requestIdFields } from '../parse/field-names.js'
import { isFilled } from './pointer.js'
import type { Reading } from './reading.js'
import type { Details, Diagnostic } from '../result.js'

/** A detail that is filled; what was read first stays. */
export function addDetail(reading: Reading, name: keyof Details, value: string | undefined): void {
  if (isFilled(value)) (reading.details ??= {})[name] ??= value
}

/** What a `WWW-Authenticate` challenge adds; the body's own words come first. */
export function addChallenge(reading: Reading, { params }: Challenge, diagnostics: Diagnostic[]): void {
  const error = params['error']
  if (isFilled(error)) {
    if (reading.error === undefined) reading.error = error
    else if (reading.error !== error) diagnostics.push('native_conflict')
  }
  if (isFilled(params['error_description'])) reading.error_description ??= params['error_description']
  if (isFilled(params['error_uri'])) reading.error_uri ??= params['error_uri']
  addDetail(reading, 'scopes', params['scope'])
  for (const name of ['acr_values', 'max_age', 'resource_metadata', 'claims'] as const)
    addDetail(reading, name, params[name])
}

const anyRequestId = /* @__PURE__ */ bitsOf(requestIdFields)
const nonceField = /* @__PURE__ */ bitsOf(['dpop-nonce'])

/** Whether the server sent a nonce for the next request (RFC 9449 §8). */
export function hasNonce(headers: HeaderFields): boolean {
  return headers.hasAny(nonceField)
}

/** The request's id in a header field, those of the catalog first. */
export function requestIdIn(headers: HeaderFields, catalog: CatalogIndex | undefined): string | undefined {
  if (catalog !== undefined) {
    for (const name of catalog.requestIdHeaders) {
      const value = headers.get(name)
      if (value !== undefined) return value
    }
  }
  if (!headers.hasAny(anyRequestId)) return undefined
  for (const name of requestIdFields) {
    const value = headers.get(name)
    if (value !== undefined && value !== '' && value.length <= 256) return value
  }
  return undefined
}

/** The ids and nonces in header fields. */
export function addHeaders(reading: Reading, headers: HeaderFields, catalog: CatalogIndex | undefined): void {
  reading.request_id ??= requestIdIn(headers, catalog)
  if (hasNonce(headers)) addDetail(reading, 'dpop_nonce', headers.get('dpop-nonce'))
}
