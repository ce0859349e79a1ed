import { addDetail } from './beside-body.js'
import { firstEntry, isObject, namesOf, type Members } from './members.js'
import { isFilled } from './pointer.js'
import type { Reading } from './reading.js'

/** Where what was said is not said of one field: Django's `non_field_errors` and its kin. */
const ofNone = /messages?$|^(?:non_field_errors?|__all__|base|errors?|general|global|details?|reasons?|exception|\d*)$/i

/** The first text of fields that were not accepted, and whose it is: `{ "amount": ["Minimum order size is $1"] }`. */
function firstOfFields(
  fields: Members,
  names = namesOf(fields),
): { readonly field: string; readonly text: string } | undefined {
  for (const field of names) {
    const text = firstEntry(fields[field])
    // A word alone is a word for anything; in a list it is what is wrong with the field.
    if (isSentence(text) || (Array.isArray(fields[field]) && typeof text === 'string' && isFilled(text)))
      return { field, text }
  }
  return undefined
}

function isSentence(text: unknown): text is string {
  return typeof text === 'string' && /\s|[\u3040-\u30ff\u3400-\u9fff]/.test(text.trim())
}

/** Members that were made of XML stand in lists too, but the code of an error is no sentence. */
function isSentences(name: string, listed: unknown): boolean {
  return Array.isArray(listed) && isSentence(firstEntry(listed)) && !/^(?:stack|trace)/i.test(name)
}

/** Whether an object is nothing but fields with what is wrong with each (Laravel, ASP.NET, Django). */
export function isFieldMap(value: unknown): value is Members {
  if (!isObject(value)) return false
  const names = namesOf(value)
  return names.length > 0 && names.every((name) => isSentences(name, value[name]))
}

/** Reads the text of the first field, and its name. */
export function readFields(fields: Members, reading: Reading): void {
  const first = firstOfFields(fields)
  if (first === undefined) return
  reading.error_description = first.text
  if (!ofNone.test(first.field)) addDetail(reading, 'parameter', first.field)
}

/** Reads the first text that stands in a list, among members of any kind: `{ "requestId": "r", "errors": ["Flow not found"] }`. */
export function readListedText(object: Members, reading: Reading): void {
  const lists = namesOf(object).filter((name) => Array.isArray(object[name]))
  if (lists.length === namesOf(object).length) return readFields(object, reading)
  reading.error_description ??= firstOfFields(object, lists)?.text
}
