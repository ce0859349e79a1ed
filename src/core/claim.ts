import { canonicalGrantType, endpointPaths, findEndpoint } from './read/endpoint.js'
import type { Endpoint, HttpResponse } from './http-response.js'
import { readLocation } from './parse/location.js'
import type { NormalizedError } from './result.js'
import { readRequest } from './redact/request-values.js'

/*
 * Whose error is it? Adapters sit where other errors pass too; these two rules keep them from claiming what is
 * not a provider's.
 */

/** What must be known of a provider to judge its 2xx answers. */
export interface SuccessHabits {
  readonly errorsOn2xx: boolean | readonly Endpoint[]
  readonly endpoints: { readonly [endpoint in Endpoint]?: readonly string[] }
}

/** Each provider's paths, parsed once: every look at a 2xx needs them. */
const pathsOf = new WeakMap<SuccessHabits, ReturnType<typeof endpointPaths>>()

function endpointOf(response: HttpResponse, habits: SuccessHabits | undefined): Endpoint | undefined {
  let endpoints = habits && pathsOf.get(habits)
  if (habits !== undefined && endpoints === undefined) {
    endpoints = endpointPaths(habits.endpoints)
    pathsOf.set(habits, endpoints)
  }
  const grantType = canonicalGrantType(response.grantType ?? readRequest(response.request, undefined).grantType)
  return findEndpoint(response.endpoint, readLocation(response.url), grantType, false, endpoints && { endpoints })
}

/**
 * Whether a 2xx answer that was read as an error may be rejected: the provider was named or recognized by host and
 * reports errors so at this endpoint, or a token or device endpoint answered with an error and no token.
 */
export function isErrorOn2xx(
  result: NormalizedError,
  response: HttpResponse,
  habits: SuccessHabits | undefined,
): boolean {
  const sure = result.basis.recognized === 'caller' || result.basis.recognized === 'host'
  if (sure && habits?.errorsOn2xx === true) return true
  const endpoint = endpointOf(response, habits)
  if (sure && Array.isArray(habits?.errorsOn2xx) && (endpoint === undefined || habits.errorsOn2xx.includes(endpoint)))
    return true
  if (endpoint !== 'token' && endpoint !== 'device') return false
  return (result.native.error ?? result.native.code) !== undefined && !result.diagnostics.includes('mixed')
}

/**
 * Whether a result is surely a provider's: the provider is recognized, or a standard's error code or a Bearer or DPoP
 * challenge decided.
 */
export function isClaimed(result: NormalizedError): boolean {
  return result.basis.recognized !== 'none' || result.basis.matched === 'standard'
}
