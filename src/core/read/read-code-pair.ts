import type { Collected } from './collect.js'
import { complains, isAccepted } from './complaint.js'
import { addSides, type Evidence } from './evidence.js'
import { countedCodes, resultCodes } from './known-names.js'
import { foldMember } from './member-names.js'
import { hasId, isObject, isRecord, member, namesOf, type Members } from './members.js'
import { isFilled, scalarText } from './pointer.js'
import { isCodeOfSuccess, isErrorStatus, isNoError, isRoundCode, isSuccessText } from './outcome-words.js'
import { isErrorText } from './read-texts.js'
import type { Reading } from './reading.js'
import { saysWell } from './says-outcome.js'
import { holdsOnlyError, isSide } from './stands-alone.js'

/** Whether a number tells of an error: one that counts successes does if the text complains, any other if it tells of none. */
function saysError(code: string, text: string): boolean {
  if (isRoundCode(code)) return complains(text)
  return isErrorStatus(code) || !(/^2\d\d$/.test(code) || isAccepted(text))
}

/** Whether `__type` names what an object is: an exception's says so, or stands alone, or has a text beside it. */
function isTypeOf(object: Members, type: string, { description }: Collected): boolean {
  const isAlone = namesOf(object).every((name) => name === '__type' || isSide(object, name))
  return description === undefined && !/exception|error|fault/i.test(type) && !isAlone
}

/** `errcode` + `errmsg`, `code` + `message`, `ret` + `msg` and their kin. */
export function readCodePair(object: Members, found: Collected, reading: Reading): Evidence {
  const code = found.code
  if (code === undefined || (code.name === 'code' && code.text === '200')) return 'none'
  reading.code = code.name === '__type' ? code.text.slice(code.text.lastIndexOf('#') + 1) : code.text
  addSides(found, reading)
  const name = foldMember(code.name)
  const isCounted = name === 'statuscode' && isRoundCode(code.text)
  // What a root has as attributes, a record has too.
  if (code.name.startsWith('@') || isCounted || Array.isArray(object[code.name])) return 'weak'
  if (resultCodes.has(name)) {
    // Without a status, a text beside a weak code would be asked.
    if (isCodeOfSuccess(code.text)) return 'success'
    return complains(reading.error_description ?? '') && holdsOnlyError(object) ? 'strong' : 'weak'
  }
  // A message that could not be delivered has a status of its own beside its id.
  if (!countedCodes.has(name)) {
    if (name === 'rescode' && isSuccessText(found.description?.text)) return 'weak'
    if (code.name === '__type' && isTypeOf(object, code.text, found)) return 'weak'
    // HTTP's number for success, unless an error's text contradicts it.
    if (code.text === '200' && (isFilled(member(object, 'data')) || !isErrorText(found))) return 'weak'
    return hasId(object) && (typeof object['status'] === 'string' || isRecord(object)) ? 'weak' : 'strong'
  }
  // What has an id is a resource, which may have a code and a description too.
  if (isSuccessText(found.description?.text) || hasId(object)) return 'weak'
  const isNegative = /^-\d+$/.test(code.text)
  // A negative number with a text contradicts the word for success beside it.
  if (isNegative && found.description !== undefined) return 'strong'
  if (saysWell(object)) return 'weak'
  if (isNegative) return 'strong'
  const data = member(object, 'data')
  const repeats = isObject(data) && scalarText(data['status']) === code.text
  const text = reading.error_description
  const alone = (repeats || !isFilled(data)) && text !== undefined && !isNoError(text)
  if (!alone || !/^\d+$/.test(code.text)) return 'weak'
  return saysError(code.text, text) ? 'strong' : 'weak'
}
