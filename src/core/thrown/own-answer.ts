import { isAnyObject } from '../any-object.js'
import { hasPlaceForBody } from './body-of.js'

/**
 * Whether an error says by itself how Express shall answer, as http-errors, Boom, the body parsers and the guards of bearer tokens do: then it
 * is about our caller's request, and what its headers and body hold came from no provider.
 */
export function isOwnAnswer(error: unknown): boolean {
  if (!isAnyObject(error) || isAnyObject(error['response'])) return false
  const { expose, isBoom, data } = error
  // simple-oauth2 throws a Boom error too, with the response that it got.
  if (typeof expose === 'boolean' || (isBoom === true && !(isAnyObject(data) && isAnyObject(data['res'])))) return true
  return error['headers'] !== undefined && !hasPlaceForBody(error)
}
