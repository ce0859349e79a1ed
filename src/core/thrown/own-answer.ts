/**
 * Whether an error says by itself how Express shall answer, as http-errors, the body parsers and the guards of bearer tokens do: then it
 * is about our caller's request, and what its headers and body hold came from no provider.
 */
export function isOwnAnswer(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const own = error as Readonly<Record<string, unknown>>
  if (typeof own['response'] === 'object' && own['response'] !== null) return false
  if (typeof own['expose'] === 'boolean') return true
  return own['headers'] !== undefined && ['body', 'data', 'error'].every((name) => own[name] === undefined)
}
