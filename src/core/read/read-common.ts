import { codeAt } from '../text/code-at.js'
import { collect, type Collected } from './common-names.js'
import { addSides, type Evidence } from './evidence.js'
import { coreOf, firstEntry, isObject, isOnly, member, standsAlone, type Members } from './members.js'
import { isFilled, scalarText } from './pointer.js'
import { readCodePair } from './read-code-pair.js'
import { readErrorMember } from './read-error-member.js'
import { messagesOf, readAnyList, readErrorList } from './read-listed.js'
import { newReading, type Reading } from './reading.js'
import {
  holdsOnlyError,
  isErrorAlone,
  isNoError,
  isOwnNumber,
  isSuccessText,
  isTextAlone,
  saysFailure,
  saysSuccess,
  saysUnwell,
} from './says-outcome.js'

/** What was read, and how much it says that it is an error. */
export interface CommonReading {
  readonly reading: Reading
  readonly evidence: Evidence
}

/** A new one each time: readings are filled further by their readers. */
function nothing(): CommonReading {
  return { reading: newReading(), evidence: 'none' }
}

/** Whether a text stands in a member for those of errors, and is one. */
function isErrorText({ description }: Collected): boolean {
  if (description === undefined || !/^err(?:or)?[_-]?(?:msg|message|text|description)$/i.test(description.name))
    return false
  return !isNoError(description.text) && !isSuccessText(description.text)
}

function readTexts(object: Members, found: Collected, reading: Reading): Evidence {
  addSides(found, reading)
  if (reading.error_description === undefined) return 'none'
  const number = member(object, 'status')
  if (isOwnNumber('status', number) && isTextAlone(object) && reading.status === undefined)
    reading.code = String(number)
  // `{ "reason": "accessDenied", "message": … }`: the word, and what it means.
  if (/reason$/i.test(found.word?.name ?? '')) reading.error ??= found.word!.text
  if (isErrorText(found) && isTextAlone(object)) return 'strong'
  // A text alone is an error only with an error status; a body that repeats such a status beside the text means it.
  return reading.status === undefined ? 'weak' : 'strong'
}

const wrappers = new Set(
  'error_response odata.error fault Fault Error detail data result response Response responseStatus ResponseStatus base_resp baseResp BaseResp user err body Envelope Body OAuth oauth xml meta'.split(
    ' ',
  ),
)

/** What stands in them is said of the error, also if it is a text alone. */
const describing = new Set(['fault', 'Fault', 'Error', 'detail', 'Envelope', 'Body', 'meta'])

/** They stand in successes too. */
const everyAnswers = new Set(['data', 'result', 'responseStatus', 'ResponseStatus'])

/** `PlatformResponse`, `<method>_response`, `getUserResponse`, `exceededRequestLimitFault`: whatever the first word is. */
const isAnswerName = (name: string) => /(?:_r|[a-z]R)esponse$|[a-z]Fault$/.test(name)

const isErrorName = (name: string) => /^(?:error|fault)$/i.test(name)

/** `MissingAuthenticationTokenException`: the name of the only member is that of a type, and says what happened. */
const isThrownName = (name: string) => /^[A-Z]\w*Exception$/.test(name)

/** `{ "status": { "code": "-1", "message": "Login fail" } }`; with data beside it, or with a small number, it may be a success. */
function isStatusObject(inner: Members): boolean {
  return /^(?:-\d+|\d{3,})$/.test(scalarText(member(inner, 'code')) ?? '') || isFilled(messagesOf(inner))
}

/** How far one reading goes: no value is so wide and so deep, but one that refers to itself is. */
interface Reach {
  objects: number
}

/** An error one level further in: `error_response`, `<method>_response`, `fault`, `data` and the like. */
function readWrapped(object: Members, depth: number, reach: Reach): CommonReading | undefined {
  let budget = 16
  for (const name in object) {
    if (budget-- === 0) break
    const isThrown = isThrownName(name) && isOnly(object, name)
    if (!wrappers.has(name) && !isAnswerName(name) && !isThrown && name !== 'status') continue
    const value = member(object, name)
    const inner = firstEntry(value)
    if (!isObject(inner)) continue
    if (name === 'Body' && !isObject(member(inner, 'Fault'))) continue
    if (reach.objects-- <= 0) break
    if (name === 'status' && !(standsAlone(object, name) && isStatusObject(inner))) continue
    const { reading, evidence } = readObject(inner, depth - 1, reach)
    const isDescribed = isThrown || describing.has(name)
    const says = reading.error ?? reading.code ?? (isDescribed ? reading.error_description : undefined)
    if (evidence === 'success' || says === undefined) continue
    addSides(collect(object), reading)
    if (isThrown) reading.error ??= name
    if (isThrown || isErrorName(name)) return { reading, evidence: 'strong' }
    // Of several answers, another may be a success.
    const isOneOfMany = Array.isArray(value) && value.length > 1
    return { reading, evidence: everyAnswers.has(name) || isOneOfMany ? 'weak' : evidence }
  }
  return undefined
}

function readObject(object: Members, depth: number, reach: Reach): CommonReading {
  const reading = newReading()
  const found = collect(object)
  let evidence = readErrorMember(object, found, reading)
  if (evidence === 'none' && isFilled(member(object, 'oauth_problem'))) {
    reading.error = found.word?.text
    addSides(found, reading)
    evidence = 'strong'
  }
  if (evidence === 'none') {
    evidence = readCodePair(object, found, reading)
    // `{ "ErrorCode": 500, "Errors": [{ "Message": … }] }`: the number here, the text there.
    if (evidence === 'strong' && reading.error_description === undefined) readErrorList(object, found, reading)
  }
  if (evidence === 'none') evidence = readErrorList(object, found, reading)
  if (evidence !== 'strong' && saysFailure(object, found)) {
    addSides(found, reading)
    if (reading.error === undefined && reading.code === undefined) {
      const inner = depth > 0 ? readWrapped(object, depth, reach) : undefined
      if (inner !== undefined) return { reading: inner.reading, evidence: 'strong' }
      if (reading.error_description === undefined && saysUnwell(object)) readAnyList(object, reading)
      reading.error ??= /type|reason/i.test(found.word?.name ?? '') ? found.word!.text : undefined
    }
    return { reading, evidence: 'strong' }
  }
  if (evidence === 'strong') return { reading, evidence }
  if (evidence === 'none' && depth > 0) {
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
  return { reading, evidence }
}

/** A body with nothing but the members of RFC 6749 §5.2, which most are; `undefined` for any other. */
function readStandard(object: Members): CommonReading | undefined {
  const error = object['error']
  if (typeof error !== 'string' || error.length < 2 || codeAt(error, 0) < 0x41 || isNoError(error)) return undefined
  const reading = newReading(error)
  for (const name in object) {
    const value = object[name]
    if (name === 'error') continue
    if ((name !== 'error_description' && name !== 'error_uri') || typeof value !== 'string') return undefined
    if (isFilled(value)) reading[name] = value
  }
  return { reading, evidence: 'strong' }
}

const maxObjects = 128

/** An error that stands alone inside any members: `<packet><system><status>error</status>…`. */
function readCore(object: Members, isDocument: boolean): CommonReading | undefined {
  const { core, shells } = coreOf(object)
  if (core === object) return undefined
  const { reading } = readObject(core, 1, { objects: maxObjects })
  if (reading.error === undefined && reading.code === undefined) return undefined
  // A resource that failed has its name around it; what has more, or is a document, is the answer.
  const named = shells.filter((name) => !wrappers.has(name) && !isAnswerName(name))
  const isAnswer = isDocument || named.length !== 1
  return { reading, evidence: isAnswer && isErrorAlone(core, collect(core)) ? 'strong' : 'weak' }
}

/**
 * Reads what is common among providers. Never throws; looks at most six levels deep, which SOAP needs.
 *
 * @param isDocument Whether it is XML, where the root has a name and nothing beside it.
 */
export function readCommon(body: unknown, isDocument = false): CommonReading {
  const entry = firstEntry(body)
  if (!isObject(entry)) return nothing()
  const found = (entry === body ? readStandard(entry) : undefined) ?? readObject(entry, 5, { objects: maxObjects })
  if (Array.isArray(body)) return readList(body, entry, found)
  if (found.evidence !== 'none' && found.evidence !== 'weak') return found
  const core = readCore(entry, isDocument)
  return core !== undefined && (core.evidence === 'strong' || found.evidence === 'none') ? core : found
}

/** A list is an error where the status says so, or where it holds nothing but an answer that failed. */
function readList(list: readonly unknown[], entry: Members, found: CommonReading): CommonReading {
  if (found.evidence !== 'strong') return found
  const isOne =
    list.length === 1 &&
    ((isOnly(entry, 'error') && isObject(entry['error'])) || (saysUnwell(entry) && holdsOnlyError(entry)))
  return isOne ? found : { reading: found.reading, evidence: 'weak' }
}

/** The object inside `error_response` or `<method>_response`, which Alipay, Taobao and others put around every answer. */
export function unwrapResponse(body: unknown): unknown {
  if (!isObject(body)) return body
  let budget = 4
  for (const name in body) {
    if (budget-- === 0) return body
    if (name.length > 9 && name.endsWith('_response') && isObject(body[name])) return body[name]
  }
  return body
}
