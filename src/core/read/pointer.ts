import { isAnyObject } from '../any-object.js'
import { codeAt } from '../text/code-at.js'

/**
 * A compiled JSON Pointer (RFC 6901). Two segments mean more in an array: `-` is its last element, and `*` all of them,
 * which makes a list of what the rest of the pointer finds in each.
 */
export type Pointer = readonly string[]

export function parsePointer(source: string): Pointer {
  if (source === '') return []
  return source
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The element of a list that a segment names. */
export function elementAt(list: readonly unknown[], segment: string): unknown {
  return segment === '-' ? list.at(-1) : list[Number(segment)]
}

/** What a pointer finds in each element of a list, the first 64 of them. */
export function readEach(pointer: Pointer, list: readonly unknown[]): unknown[] {
  return list.slice(0, 64).map((element) => readPointer(pointer, element))
}

/** The value at a pointer; `undefined` where there is none. Own members only. */
export function readPointer(pointer: Pointer, document: unknown): unknown {
  let value = document
  for (let depth = 0; depth < pointer.length; depth++) {
    const segment = pointer[depth]!
    if (!isAnyObject(value)) return undefined
    if (Array.isArray(value)) {
      if (segment === '*') return readEach(pointer.slice(depth + 1), value)
      value = elementAt(value, segment)
      continue
    }
    const member: unknown = value[segment]
    // Asked for only where something stands: most pointers find nothing.
    if (member === undefined || !Object.hasOwn(value, segment)) return undefined
    value = member
  }
  return value
}

/** A string or number as text, digit for digit; nothing else is text. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value === 'bigint') return value.toString()
  return undefined
}

/** Filled: not null, `""`, `false`, `0`, `"0"`, `[]`, nor an object without a member that is more than null. */
export function isFilled(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return value !== '' && value !== '0' && (codeAt(value, 0) > 0x20 || value.trim() !== '')
    case 'number':
      return value !== 0
    case 'bigint':
      return value !== 0n
    case 'boolean':
      return value
    case 'object': {
      if (!isAnyObject(value)) return false
      if (Array.isArray(value)) return value.length > 0
      for (const name in value) if (Object.hasOwn(value, name) && value[name] !== null) return true
      return false
    }
    default:
      return false
  }
}
