import { addDetail } from './beside-body.js'
import { firstEntry, isObject, namesOf, type Members } from './members.js'
import { isFilled } from './pointer.js'
import type { Reading } from './reading.js'

/** Where what was said is not said of one field: Django's `non_field_errors` and its kin. */
const ofNone = /^(?:non_field_errors?|__all__|base|errors?|general|global|detail|\d*)$/i

/** The first text of fields that were not accepted, and whose it is: `{ "amount": ["Minimum order size is $1"] }`. */
function firstOfFields(fields: Members): { readonly field: string; readonly text: string } | undefined {
  for (const field of namesOf(fields)) {
    const text = firstEntry(fields[field])
    if (typeof text === 'string' && isFilled(text)) return { field, text }
  }
  return undefined
}

/** A sentence: members that were made of XML stand in lists too, but the code of an error is none. */
function isSentences(listed: unknown): boolean {
  const text = Array.isArray(listed) ? firstEntry(listed) : undefined
  return typeof text === 'string' && /\s|[\u3040-\u30ff\u3400-\u9fff]/.test(text.trim())
}

/** Whether an object is nothing but fields with what is wrong with each (Laravel, ASP.NET, Django). */
export function isFieldMap(value: unknown): value is Members {
  if (!isObject(value)) return false
  const names = namesOf(value)
  return names.length > 0 && names.every((name) => isSentences(value[name]))
}

/** Reads the text of the first field, and its name. */
export function readFields(fields: Members, reading: Reading): void {
  const first = firstOfFields(fields)
  if (first === undefined) return
  reading.error_description = first.text
  if (!ofNone.test(first.field)) addDetail(reading, 'parameter', first.field)
}
