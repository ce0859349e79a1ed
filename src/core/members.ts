import { isFilled } from './pointer.js'

/** The members of a JSON object. */
export type Members = Record<string, unknown>

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own member, nothing from a prototype. */
export function member(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** The first filled entry of a list; anything else as it is. */
export function firstEntry(value: unknown): unknown {
  return Array.isArray(value) ? value.find((entry) => isFilled(entry)) : value
}
