import { collect } from './collect.js'
import { addSides, type Evidence } from './evidence.js'
import { isFieldMap, readFields } from './field-errors.js'
import { answerName, describing, everyAnswers, faults, thrownName, wrappers } from './known-names.js'
import { firstEntry, hasId, hasOne, isObject, isRecord, member, namesOf, standsAlone, type Members } from './members.js'
import { isFailureWord } from './outcome-words.js'
import { isFilled, scalarText } from './pointer.js'
import { readCodePair } from './read-code-pair.js'
import { readErrorMember } from './read-error-member.js'
import { messagesOf, readAnyList, readErrorList, readErrorsInside } from './read-listed.js'
import { readTexts } from './read-texts.js'
import { newReading, type Reading } from './reading.js'
import { saysFailure, saysSuccess, saysUnwell } from './says-outcome.js'

/** What was read, and how much it says that it is an error. */
export interface CommonReading {
  readonly reading: Reading
  readonly evidence: Evidence
}

/** `{ "status": { "code": "-1", "message": "Login fail" } }`; with data beside it, or with a small number, it may be a success. */
function isStatusObject(inner: Members): boolean {
  return /^(?:-\d+|\d{3,})$/.test(scalarText(member(inner, 'code')) ?? '') || isFilled(messagesOf(inner))
}

/** Whether a list of results came, and is empty. `data` is one in errors of PHP too. */
function listsNothing(object: Members): boolean {
  return Array.isArray(member(object, 'items')) || Array.isArray(member(object, 'results'))
}

/** How many objects one reading may still look into: no value is so wide and so deep, but one that refers to itself is. */
export interface Reach {
  objects: number
}

const maxWrappers = 16

/** Whether a member stands around answers. */
export function isWrapper(name: string): boolean {
  return wrappers.has(name) || answerName.test(name)
}

/** An error one level further in: `error_response`, `<method>_response`, `fault`, `data` and the like. */
function readWrapped(object: Members, depth: number, reach: Reach): CommonReading | undefined {
  if (depth === 0) return undefined
  for (const name of namesOf(object, maxWrappers)) {
    const isThrown = thrownName.test(name) && hasOne(object)
    if (!isWrapper(name) && !isThrown && name !== 'status') continue
    const value = object[name]
    const inner = firstEntry(value)
    if (!isObject(inner)) continue
    if (name === 'Body' && !isObject(member(inner, 'Fault'))) continue
    if (reach.objects-- <= 0) break
    if (name === 'status' && !isStatusObject(inner)) continue
    // Beside results, a head tells how they came.
    if (/^(?:status|head|header)$/.test(name) && (!standsAlone(object, name) || listsNothing(object))) continue
    const { reading, evidence } = readObject(inner, depth - 1, reach)
    const isDescribed = isThrown || describing.has(name)
    const says = reading.error ?? reading.code ?? (isDescribed ? reading.error_description : undefined)
    // An answer that says that it failed is one, whatever was read of it.
    const hasFailed = evidence === 'strong' && answerName.test(name) && standsAlone(object, name)
    if (evidence === 'success' || (says === undefined && !hasFailed)) continue
    addSides(collect(object), reading)
    if (isThrown) reading.error ??= name
    if (isThrown || faults.has(name)) return { reading, evidence: 'strong' }
    // Of several answers, another may be a success; what a record holds is a part of it.
    const isPart = (Array.isArray(value) && value.length > 1) || hasId(object) || isRecord(object)
    const isAnyones = everyAnswers.has(name) && !isFailureWord(member(object, 'message'))
    return { reading, evidence: isAnyones || isPart ? 'weak' : evidence }
  }
  return undefined
}

/**
 * Reads one object and what it wraps.
 *
 * @param depth How many levels further in an error is looked for.
 */
export function readObject(object: Members, depth: number, reach: Reach): CommonReading {
  const reading = newReading()
  const found = collect(object)
  let evidence = readErrorMember(object, found, reading)
  if (evidence === 'strong' && isRecord(object)) evidence = 'weak'
  if (evidence === 'none' && isFilled(member(object, 'oauth_problem'))) {
    reading.error = found.word?.text
    addSides(found, reading)
    evidence = 'strong'
  }
  if (evidence === 'none') {
    evidence = readCodePair(object, found, reading)
    // `{ "ErrorCode": 500, "Errors": [{ "Message": … }] }`: the number here, the text there.
    if (evidence !== 'none' && reading.error_description === undefined) readErrorList(object, found, reading)
  }
  if (evidence === 'none') evidence = readErrorList(object, found, reading)
  if (evidence !== 'strong' && saysFailure(object, found)) {
    addSides(found, reading)
    if (reading.error === undefined && reading.code === undefined) {
      const inner = readWrapped(object, depth, reach)
      if (inner !== undefined) return { reading: inner.reading, evidence: 'strong' }
      if (reading.error_description === undefined) readErrorsInside(object, reading)
      if (reading.error_description === undefined && saysUnwell(object)) readAnyList(object, reading)
      reading.error ??= /type|reason/i.test(found.word?.name ?? '') ? found.word!.text : undefined
    }
    return { reading, evidence: 'strong' }
  }
  if (evidence === 'strong') return { reading, evidence }
  if (evidence === 'none') {
    const inner = readWrapped(object, depth, reach)
    // Data beside a success may have a code too.
    if (inner?.evidence === 'weak' && saysSuccess(object, found)) return { reading: inner.reading, evidence: 'success' }
    if (inner !== undefined) return inner
  }
  if (saysSuccess(object, found)) {
    addSides(found, reading)
    return { reading, evidence: 'success' }
  }
  if (evidence === 'none') evidence = readTexts(object, found, reading)
  if (evidence !== 'none' || !isFieldMap(object)) return { reading, evidence }
  readFields(object, reading)
  return { reading, evidence: 'weak' }
}
