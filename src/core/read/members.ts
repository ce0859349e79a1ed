import { isAnyObject, type AnyObject } from '../any-object.js'
import { births, credentialErrors, endings, errorsName, ids, ofJobs } from './known-names.js'
import { isFailureWord } from './outcome-words.js'
import { isFilled } from './pointer.js'

/** The members of a JSON object. */
export type Members = AnyObject

/** Whether a value has members and is no list. */
export function isObject(value: unknown): value is Members {
  return isAnyObject(value) && !Array.isArray(value)
}

/** No answer says anything behind so many members. */
export const maxMembers = 256

/** The names of an object's own members, up to a bound. */
export function namesOf(object: object, max = maxMembers): readonly string[] {
  const names = Object.keys(object)
  return names.length > max ? names.slice(0, max) : names
}

/** Whether an object has one member and no other. */
export function hasOne(object: Members): boolean {
  return Object.keys(object).length === 1
}

const maxShells = 4

/** What is left of an object without the members that have nothing beside them, and the names of these. */
export function coreOf(object: Members): { readonly core: Members; readonly shells: readonly string[] } {
  let core = object
  const shells: string[] = []
  for (let i = 0; i < maxShells; i++) {
    // Attributes of XML are no members.
    const [name, other] = namesOf(core).filter((each) => !each.includes('@'))
    // JSON may hold a member of that name, which is nobody's shell.
    if (name === undefined || other !== undefined || name === '__proto__') break
    const inner = core[name]
    if (!isObject(inner)) break
    core = inner
    shells.push(name)
  }
  return { core, shells }
}

/** An own member, nothing from a prototype. */
export function member(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** Whether an object is a resource: an error has no identity of its own. */
export function hasId(object: Members): boolean {
  return ids.some((name) => isFilled(member(object, name)))
}

/** Whether `error` is a word for what is wrong with the credentials of a request (RFC 6749 §5.2, RFC 6750 §3.1), which no job is told of. */
function refusesCredentials(object: Members): boolean {
  const error = member(object, 'error')
  const word = isObject(error) ? member(error, 'code') : error
  return typeof word === 'string' && credentialErrors.has(word)
}

/** Whether an object tells when it came to be, or that it is over: a job or a message that failed is told of, as it was asked for. */
export function isRecord(object: Members): boolean {
  const names = namesOf(object)
  if (names.some((name) => births.test(name) && isFilled(object[name]))) return true
  const isJob = isFailureWord(member(object, 'status'))
  const isTold =
    (isJob && hasId(object)) ||
    endings.some((name) => member(object, name) === true) ||
    (isJob && names.some((name) => ofJobs.test(name) && isFilled(object[name])))
  return isTold && !refusesCredentials(object)
}

/** Whether a success would bring such a value: an object, a list, a text. */
function isBrought(value: unknown): boolean {
  return typeof value !== 'number' && isFilled(value)
}

/** Whether nothing stands beside a member that a success would bring. */
export function standsAlone(object: Members, name: string): boolean {
  return namesOf(object).every((other) => other === name || !isBrought(object[other]))
}

/**
 * What holds the errors of an answer: `errors`, or by a longer name (`generalErrors`) if nothing else is said. Beside results, such
 * a member counts what did not matter.
 */
export function errorsOf(object: Members): unknown {
  const errors = member(object, 'errors')
  if (errors !== undefined) return errors
  const [name, other] = namesOf(object).filter((each) => isBrought(object[each]))
  return name !== undefined && other === undefined && errorsName.test(name) ? object[name] : undefined
}

/** No list begins with so many empty entries; one that is not JSON may say any length. */
const maxEntries = 1_024

/** The first filled entry of a list; anything else as it is. */
export function firstEntry(value: unknown): unknown {
  return Array.isArray(value) ? value.slice(0, maxEntries).find((entry) => isFilled(entry)) : value
}

const none: readonly unknown[] = []

/** The values of an object's own members that are called some token by `name`; mostly none. */
export function tokensIn(value: unknown, name: RegExp): readonly unknown[] {
  if (!isObject(value)) return none
  let found: unknown[] | undefined
  // A pattern for each name of each body would cost too much.
  for (const each in value) {
    if (each.endsWith('oken') && name.test(each) && Object.hasOwn(value, each)) (found ??= []).push(value[each])
  }
  return found ?? none
}

/** Where an answer has what was asked for: itself, or in `data` or `result`. */
export function placesIn(body: unknown): readonly unknown[] {
  if (!isObject(body)) return none
  const data = member(body, 'data')
  const result = member(body, 'result')
  return data === undefined && result === undefined ? [body] : [body, data, result]
}

/** A body's own member; `undefined` for a body that has no members. */
export function readMember(body: unknown, name: string): unknown {
  return isAnyObject(body) ? member(body, name) : undefined
}
