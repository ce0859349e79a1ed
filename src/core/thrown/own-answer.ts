import { isAnyObject } from '../any-object.js'
/**
 * Whether an error says by itself how Express shall answer, as http-errors, the body parsers and the guards of bearer tokens do: then it
 * is about our caller's request, and what its headers and body hold came from no provider.
 */
export function isOwnAnswer(error: unknown): boolean {
  if (!isAnyObject(error) || isAnyObject(error['response'])) return false
  if (typeof error['expose'] === 'boolean') return true
  return error['headers'] !== undefined && ['body', 'data', 'error'].every((name) => error[name] === undefined)
}
