/** An object of anybody's making, of which nothing is known. */
export type AnyObject = Readonly<Record<string, unknown>>

/** Whether a value has members; a list has too. */
export function isAnyObject(value: unknown): value is AnyObject {
  return typeof value === 'object' && value !== null
}
