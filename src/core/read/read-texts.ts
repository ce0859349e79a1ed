import type { Collected } from './collect.js'
import { complains } from './complaint.js'
import { addSides, type Evidence } from './evidence.js'
import { textName } from './known-names.js'
import { member, namesOf, type Members } from './members.js'
import { isNoError, isSuccessText } from './outcome-words.js'
import type { Reading } from './reading.js'
import { holdsOnlyError, isOwnNumber, isSide, isTextAlone } from './stands-alone.js'

/** Whether a text stands in a member for those of errors, and is one. */
export function isErrorText({ description }: Collected): boolean {
  if (description === undefined || !/^err/i.test(description.name) || !textName.test(description.name)) return false
  const { text } = description
  return /\p{L}/u.test(text) && !isNoError(text) && !isSuccessText(text) && !/:ok$/.test(text)
}

/** Whether a body has texts, with numbers, truth values and one word beside them: `{ "status": "REQUEST_DENIED", "error_message": … }`. */
function isAmongNumbers(object: Members, { word, description }: Collected): boolean {
  const isCode = word !== undefined && /^[A-Z]+(?:_[A-Z]+)+$/.test(word.text) && !word.text.endsWith('_RESULTS')
  const said = isCode && /^(?:status|type|reason)$/.test(word.name) ? word.name : undefined
  // The error of a measurement stands beside its value.
  const isShort = description?.name === 'err'
  return namesOf(object).every((name) => {
    if (name === said || isSide(object, name)) return true
    return /^(?:number|boolean)$/.test(typeof object[name]) && (!isShort || /^(?:status|ok|code)$/.test(name))
  })
}

/** What programs call an error: `UnauthorizedError`, `TokenExpiredException`. */
const className = /^[A-Z]\w*[a-z](?:Error|Exception)$/

/** A text without a code: `message`, `detail`, `reason` and their kin. */
export function readTexts(object: Members, found: Collected, reading: Reading): Evidence {
  addSides(found, reading)
  if (reading.error_description === undefined) return 'none'
  const number = member(object, 'status')
  if (isOwnNumber('status', number) && isTextAlone(object) && reading.status === undefined) {
    reading.code = String(number)
    // A number that is no status of HTTP counts as the code, where the text agrees. Beside a list, if an empty one, a rule must know it.
    const hasList = namesOf(object).some((name) => Array.isArray(object[name]))
    if (!/^\d{3}$/.test(reading.code) && !hasList && complains(reading.error_description)) return 'strong'
  }
  // `{ "reason": "accessDenied", "message": … }`: the word, and what it means.
  if (/reason$/i.test(found.word?.name ?? '')) reading.error ??= found.word!.text
  // An error as a program serializes it: `{ "name": "JsonWebTokenError", "message": … }`.
  if (found.word !== undefined && className.test(found.word.text)) {
    reading.error ??= found.word.text
    if (holdsOnlyError(object, found.word.name)) return 'strong'
  }
  if (isErrorText(found) && isAmongNumbers(object, found)) return 'strong'
  // A text alone is an error only with an error status; a body that repeats such a status beside the text means it.
  return reading.status === undefined ? 'weak' : 'strong'
}
