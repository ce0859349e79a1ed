import { isFilled } from './pointer.js'

/** The members of a JSON object. */
export type Members = Record<string, unknown>

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether an object has no other member. */
export function isOnly(object: Members, name: string): boolean {
  for (const other in object) if (other !== name) return false
  return true
}

/** An own member, nothing from a prototype. */
export function member(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** Whether nothing stands beside a member that a success would bring: no object, no list, no text. */
export function standsAlone(object: Members, name: string): boolean {
  for (const other in object)
    if (other !== name && typeof object[other] !== 'number' && isFilled(object[other])) return false
  return true
}

/**
 * What holds the errors of an answer: `errors`, or by a longer name (`generalErrors`) if nothing else is said. Beside results, such
 * a member counts what did not matter.
 */
export function errorsOf(object: Members): unknown {
  const errors = member(object, 'errors')
  if (errors !== undefined) return errors
  for (const name in object) if (name.endsWith('rrors') && standsAlone(object, name)) return member(object, name)
  return undefined
}

/** No list begins with so many empty entries; one that is not JSON may say any length. */
const maxEntries = 1_024

/** The first filled entry of a list; anything else as it is. */
export function firstEntry(value: unknown): unknown {
  return Array.isArray(value) ? value.slice(0, maxEntries).find((entry) => isFilled(entry)) : value
}
