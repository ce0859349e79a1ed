import { bookkeeping, maxOutcomeName, ofFailures, textName } from './known-names.js'
import { foldMember } from './member-names.js'
import { isObject, namesOf, type Members } from './members.js'

/** A number of the provider's own: successes are counted with small ones, and with HTTP's. */
export function isOwnNumber(name: string, value: unknown): boolean {
  return name === 'status' && typeof value === 'number' && (value < 0 || (value >= 100 && value % 100 !== 0))
}

/** Nothing at all; zero is a count. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === '' || value === null || (typeof value === 'object' && namesOf(value).length === 0)
  )
}

/** Whether a member says nothing, or nothing beside a text. */
export function isSide(object: Members, name: string): boolean {
  return textName.test(name) || bookkeeping.test(name) || isEmpty(object[name])
}

/**
 * Whether a body is one text, maybe with a number, and nothing that a success would bring.
 *
 * @param marker A member that is not looked at.
 */
export function isTextAlone(body: unknown, marker?: string): boolean {
  if (!isObject(body)) return typeof body === 'string'
  return namesOf(body).every((name) => name === marker || isSide(body, name) || isOwnNumber(name, body[name]))
}

/**
 * Whether all that an object has are the members of an error: what it is, its text and code, and that it failed.
 *
 * @param marker A member that is not looked at.
 */
export function holdsOnlyError(object: Members, marker?: string): boolean {
  return namesOf(object).every(
    (name) =>
      name === marker ||
      isSide(object, name) ||
      /^@|err|fault|code$/i.test(name) ||
      (name.length <= maxOutcomeName && ofFailures.has(foldMember(name))),
  )
}
