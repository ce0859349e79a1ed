import type { Collected } from './collect.js'
import { maxOutcomeName, outcomes, results, statuses, zeroCodes } from './known-names.js'
import { foldMember } from './member-names.js'
import { hasId, isRecord, maxMembers, member, namesOf, type Members } from './members.js'
import { isErrorStatus, isFailureWord, isNo, isSuccessText, isSuccessWord, isYes, isZero } from './outcome-words.js'
import { scalarText } from './pointer.js'
import { holdsOnlyError, isTextAlone } from './stands-alone.js'

/**
 * The name of a member that says such a thing. Few values do, and only their names are folded. Asked so often of an object that a list
 * of its names each time would cost a tenth of the reading.
 */
function nameSaying(object: Members, names: ReadonlySet<string>, says: (value: unknown) => boolean) {
  let budget = maxMembers
  for (const name in object) {
    if (budget-- === 0) return undefined
    if (
      says(object[name]) &&
      name.length <= maxOutcomeName &&
      names.has(foldMember(name)) &&
      Object.hasOwn(object, name)
    )
      return name
  }
  return undefined
}

/** A word or a truth value that means failure with whoever sends it. */
export function saysUnwell(object: Members): boolean {
  return nameSaying(object, outcomes, isNo) !== undefined
}

/** Names under which an answer tells how it went, folded. `payment_status` tells of something else. */
const ofAnswer =
  /^(?:api|response|request|return|operation|call|result)?(?:stat|status|result|response|res|ret|outcome|ack)$/
/** Names under which it may do so in a word alone. */
const ofAnswerInWords = /^(?:error|response|result)?(?:code|type|kind|state)$/
/** Names of what did not happen if they are false, and of what did if they are true; folded. Numbers are counts. */
const ofSuccess = /^(?:is|was)?(?:ok|success|succeeded|successful)$/
const ofFailure = /^(?:is|has)?(?:err|error|fail|failed|failure)(?:flag)?$/

function isFailed(
  name: string,
  value: unknown,
  { name: textName, text }: NonNullable<Collected['description']>,
): boolean {
  if (value === true) return ofFailure.test(foldMember(name))
  if (value === 0 || value === '0') return ofSuccess.test(foldMember(name)) && !/\d/.test(text)
  if (!isNo(value)) return false
  const folded = foldMember(name)
  if (ofSuccess.test(folded) || (isFailureWord(value) && ofAnswerInWords.test(folded))) return true
  // A description is one of whatever is switched off.
  return ofAnswer.test(folded) && (isFailureWord(value) || textName !== 'description')
}

/** A member that says in its own way that it went wrong, in an answer that is a text and what stands beside one. */
function saysFailureOfText(object: Members, { description }: Collected): boolean {
  if (description === undefined || isSuccessText(description.text)) return false
  const name = namesOf(object).find(
    (each) => each.length <= maxOutcomeName && isFailed(each, object[each], description),
  )
  return name !== undefined && holdsOnlyError(object, name)
}

/** A marker that means failure with whoever sends it. */
export function saysFailure(object: Members, found: Collected): boolean {
  if (object['error'] === true || saysUnwell(object)) return true
  // A job or a payment that failed is a resource: it has an id or is told of, and an answer that failed has a text and no more.
  if (hasId(object) || isRecord(object)) return false
  if (nameSaying(object, results, isFailureWord) !== undefined || saysFailureOfText(object, found)) return true
  // What is listed there was asked for.
  const name = nameSaying(object, statuses, (value) => typeof value === 'string' && isFailureWord(value))
  if (name === undefined) return false
  return !/^failed$/i.test(object[name] as string) || (found.description !== undefined && isTextAlone(object, name))
}

/** A word or a truth value that means success with whoever sends it. */
export function saysWell(object: Members): boolean {
  return (
    nameSaying(object, outcomes, isYes) !== undefined ||
    nameSaying(object, statuses, (value) => typeof value === 'string' && isSuccessWord(value)) !== undefined
  )
}

/** A marker that means success with whoever sends it. */
export function saysSuccess(object: Members, found: Collected): boolean {
  if (saysWell(object) || isSuccessText(found.description?.text)) return true
  if (scalarText(member(object, 'code')) === '200') return true
  // A zero beside a status of an error is no more than that.
  if (isErrorStatus(found.status?.text ?? '')) return false
  return nameSaying(object, zeroCodes, isZero) !== undefined || isZero(member(object, 'error_code'))
}
