import { collect, type Collected } from './collect.js'
import { addSides, type Evidence } from './evidence.js'
import { isFieldMap, readFields } from './field-errors.js'
import { resultLists } from './known-names.js'
import { foldMember } from './member-names.js'
import { errorsOf, firstEntry, isObject, member, namesOf, standsAlone, type Members } from './members.js'
import { isFilled } from './pointer.js'
import { readNested } from './read-error-member.js'
import type { Reading } from './reading.js'

/** `messages`, where nothing else is said; what they are, the status says. */
export function messagesOf(object: Members): unknown {
  const messages = member(object, 'messages')
  return messages !== undefined && standsAlone(object, 'messages') ? messages : undefined
}

/** What a failed answer lists is what went wrong, whatever it calls the list: `{ "success": false, "reasons": [{ "code": 5, … }] }`. */
export function readAnyList(object: Members, reading: Reading): void {
  for (const name of namesOf(object, 16)) {
    const list = object[name]
    const listed = Array.isArray(list) && !resultLists.has(foldMember(name)) ? firstEntry(list) : undefined
    if (!isObject(listed)) continue
    const { code, description } = collect(listed)
    if (code !== undefined || /message|msg/i.test(description?.name ?? '')) return readNested(listed, reading)
  }
}

/** What stands in a member for errors of an answer that failed: `{ "ack": "Failure", "errorMessage": { "error": [{ … }] } }`. */
export function readErrorsInside(object: Members, reading: Reading): void {
  for (const name of namesOf(object, 16)) {
    const inner = /^err/i.test(name) ? firstEntry(object[name]) : undefined
    if (!isObject(inner)) continue
    const listed = firstEntry(member(inner, 'error'))
    return readNested(isObject(listed) ? listed : inner, reading)
  }
}

/** `errors` as a list (JSON:API, Fitbit, Amazon) or a text (Shopify). */
export function readErrorList(object: Members, found: Collected, reading: Reading): Evidence {
  const listed = firstEntry(errorsOf(object) ?? messagesOf(object))
  if (isFieldMap(listed)) readFields(listed, reading)
  else if (isObject(listed)) {
    const nested = firstEntry(member(listed, 'error'))
    readNested(isObject(nested) ? nested : listed, reading)
    // XML: the text of an element whose code stands beside it.
    if (typeof nested === 'string' && reading.error !== nested) reading.error_description ??= nested
    const isSilent =
      reading.error === undefined && reading.code === undefined && reading.error_description === undefined
    if (isSilent) readFields(listed, reading)
  } else if (typeof listed === 'string' && isFilled(listed)) {
    reading.error_description = listed
  } else {
    return 'none'
  }
  addSides(found, reading)
  return 'weak'
}
