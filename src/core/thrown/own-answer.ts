import { isAnyObject } from '../any-object.js'
import { hasPlaceForBody } from './body-of.js'

/**
 * Whether an error says by itself how Express shall answer, as http-errors, Nest, Boom, the body parsers and the guards of bearer tokens do: then it
 * is about our caller's request, and what its headers and body hold came from no provider.
 */
export function isOwnAnswer(error: unknown): boolean {
  if (!isAnyObject(error)) return false
  const { response, getStatus, getResponse, expose, internal, isBoom, data } = error
  if (typeof getStatus === 'function' && typeof getResponse === 'function') return true
  if (isAnyObject(response)) return false
  // What React Router makes of a response that a route of our own threw.
  if (typeof expose === 'boolean' || typeof internal === 'boolean') return true
  // simple-oauth2 throws a Boom error too, with the response that it got.
  if (isBoom === true && !(isAnyObject(data) && isAnyObject(data['res']))) return true
  return error['headers'] !== undefined && !hasPlaceForBody(error)
}
