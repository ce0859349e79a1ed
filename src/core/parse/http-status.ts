/** The three digits that a status line has (RFC 9112 §4). */
export const lowestStatus = 100
export const highestStatus = 999

/**
 * A number that can be an HTTP status; `undefined` for anything else. No class above 5 is defined (RFC 9110 §15), but providers answer
 * so too.
 */
export function asStatus(value: unknown): number | undefined {
  const isStatus = Number.isInteger(value) && (value as number) >= lowestStatus && (value as number) <= highestStatus
  return isStatus ? (value as number) : undefined
}
