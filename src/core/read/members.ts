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

/** The name of the only member; attributes of XML are none. */
function onlyName(object: Members): string | undefined {
  let only: string | undefined
  for (const name in object) {
    if (name.includes('@')) continue
    if (only !== undefined) return undefined
    only = name
  }
  return only
}

const maxShells = 4

/** What is left of an object without the members that have nothing beside them, and the names of these. */
export function coreOf(object: Members): { readonly core: Members; readonly shells: readonly string[] } {
  let core = object
  const shells: string[] = []
  for (let i = 0; i < maxShells; i++) {
    const name = onlyName(core)
    // JSON may hold a member of that name, which is nobody's shell.
    const inner = name === undefined || name === '__proto__' ? undefined : member(core, name)
    if (!isObject(inner)) break
    core = inner
    shells.push(name!)
  }
  return { core, shells }
}

/** An own member, nothing from a prototype. */
export function member(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

const ids = ['id', 'Id', 'ID', '_id', 'sid', 'uuid']

/** Whether an object is a resource: an error has no identity of its own. */
export function hasId(object: Members): boolean {
  return ids.some((name) => isFilled(member(object, name)))
}

/** No answer says anything behind so many members. */
export const maxMembers = 256

/** Whether a success would bring such a value: an object, a list, a text. */
function isBrought(value: unknown): boolean {
  return typeof value !== 'number' && isFilled(value)
}

/** Whether nothing stands beside a member that a success would bring. */
export function standsAlone(object: Members, name: string): boolean {
  let budget = maxMembers
  for (const other in object) if (budget-- === 0 || (other !== name && isBrought(object[other]))) return false
  return true
}

const errorsName = /(?:^[eE]|E|_e)rrors$/

/**
 * What holds the errors of an answer: `errors`, or by a longer name (`generalErrors`) if nothing else is said. Beside results, such
 * a member counts what did not matter.
 */
export function errorsOf(object: Members): unknown {
  const errors = member(object, 'errors')
  if (errors !== undefined) return errors
  let found: unknown
  let budget = maxMembers
  for (const name in object) {
    if (budget-- === 0) return undefined
    if (!isBrought(object[name])) continue
    if (found !== undefined || !errorsName.test(name)) return undefined
    found = member(object, name)
  }
  return found
}

/** No list begins with so many empty entries; one that is not JSON may say any length. */
const maxEntries = 1_024

/** The first filled entry of a list; anything else as it is. */
export function firstEntry(value: unknown): unknown {
  return Array.isArray(value) ? value.slice(0, maxEntries).find((entry) => isFilled(entry)) : value
}

/** A body's own member; `undefined` for a body that has no members. */
export function readMember(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined
  const value = (body as Record<string, unknown>)[name]
  return value !== undefined && Object.hasOwn(body, name) ? value : undefined
}
