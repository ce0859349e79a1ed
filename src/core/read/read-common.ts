import { codeAt } from '../text/code-at.js'
import { collect, foldName, type Collected } from './common-names.js'
import { errorsOf, firstEntry, isObject, isOnly, member, standsAlone, type Members } from './members.js'
import { isFilled, scalarText } from './pointer.js'
import { newReading, type Reading } from './reading.js'
import { isNoError, isSuccessText, saysFailure, saysSuccess } from './says-outcome.js'

/** How much a body says that it is an error: `strong` also on 2xx, `weak` only where the status agrees. */
export interface CommonReading {
  readonly reading: Reading
  readonly evidence: 'strong' | 'weak' | 'success' | 'none'
}

/** A new one each time: readings are filled further by their readers. */
function nothing(): CommonReading {
  return { reading: newReading(), evidence: 'none' }
}

/** Adds what stands beside the error itself; what was read first stays. */
function addSides(found: Collected, reading: Reading): void {
  if (found.description !== undefined) reading.error_description ??= found.description.text
  if (found.subcode !== undefined) reading.subcode ??= found.subcode.text
  if (found.suberror !== undefined) reading.suberror ??= found.suberror.text
  if (found.uri !== undefined) reading.error_uri ??= found.uri.text
  if (found.requestId !== undefined) reading.request_id ??= found.requestId.text
  if (found.status !== undefined) reading.status ??= Number(found.status.text)
  if (found.wait !== undefined) reading.retryAfter ??= { value: found.wait.text, unit: 's' }
  if (found.scope !== undefined) (reading.details ??= {}).scopes ??= found.scope.text
  if (found.claims !== undefined) (reading.details ??= {}).claims ??= found.claims.text
}

/** Whether a text is there that does not say that all went well. */
function saysProblem({ description }: Collected): boolean {
  return description !== undefined && !isSuccessText(description.text)
}

/** `error` as an object: the shape of Facebook, Google, Stripe and their kin. */
function readNested(object: Members, reading: Reading): void {
  const found = collect(object)
  const listed = firstEntry(member(object, 'errors'))
  if (isObject(listed)) reading.error ??= collect(listed).word?.text
  reading.error ??= found.word?.text
  // Inside an error that says something, zero is a code like any other.
  const code = found.code?.text ?? (object['code'] === 0 && saysProblem(found) ? '0' : undefined)
  if (code !== undefined && reading.error === undefined && /^[A-Za-z]/.test(code)) reading.error = code
  else reading.code ??= code
  addSides(found, reading)
  const said = firstEntry(member(object, 'messages'))
  if (typeof said === 'string' && isFilled(said)) reading.error_description ??= said
}

function readErrorMember(object: Members, found: Collected, reading: Reading): CommonReading['evidence'] {
  const error = firstEntry(member(object, 'error'))
  if (!isFilled(error)) return 'none'
  if (isObject(error)) {
    readNested(error, reading)
    // `{ "code": "ok", "message": "" }` is an error object that holds none.
    const says = reading.error ?? reading.code ?? reading.error_description
    if (says === undefined || (says === reading.error_description && isSuccessText(says))) return 'none'
    // A number that stands beside a list of fields; a short one may be the status.
    const outer = found.code?.text
    if (reading.code === undefined && outer !== undefined && /^-?\d{4,}$/.test(outer)) reading.code = outer
    addSides(found, reading)
    return 'strong'
  }
  const text = scalarText(error)
  if (text === undefined || isNoError(text)) return 'none'
  if (!/^\s*[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?\s*$/i.test(text)) reading.error = text
  else {
    reading.code = text
    if (/^[45]\d\d$/.test(text)) reading.status = Number(text)
  }
  const code = found.code
  // Some say it twice, with the number in a list: `{ "error": "invalid_client", "errors": [{ "errorCode": "OAU-123" }] }`.
  const listed = firstEntry(member(object, 'errors'))
  if (isObject(listed)) reading.code ??= collect(listed).code?.text
  // Beside an `error`, a `code` that repeats the HTTP status is no code.
  if (code !== undefined && !(code.name === 'code' && /^[45]\d\d$/.test(code.text))) reading.code ??= code.text
  addSides(found, reading)
  return 'strong'
}

/** By these names successes are counted too. */
const plainCodes = new Set('code codes ret retcode returncode statuscode'.split(' '))

/** Every answer has one, and many servers count their successes too. */
const resultCodes = new Set(['resultcode', 'responsecode'])

/** `errcode` + `errmsg`, `code` + `message`, `ret` + `msg` and their kin. */
function readCodePair(object: Members, found: Collected, reading: Reading): CommonReading['evidence'] {
  const code = found.code
  if (code === undefined || (code.name === 'code' && code.text === '200')) return 'none'
  reading.code = code.name === '__type' ? code.text.slice(code.text.lastIndexOf('#') + 1) : code.text
  addSides(found, reading)
  const name = foldName(code.name)
  if (resultCodes.has(name) || Array.isArray(object[code.name])) return 'weak'
  if (!plainCodes.has(name)) return 'strong'
  if (isSuccessText(found.description?.text)) return 'weak'
  // What has an id is a resource, which may have a code and a description too.
  if (isFilled(member(object, 'id'))) return 'weak'
  if (/^-\d+$/.test(code.text)) return 'strong'
  const data = member(object, 'data')
  const repeats = isObject(data) && scalarText(data['status']) === code.text
  const alone = (repeats || !isFilled(data)) && reading.error_description !== undefined
  return alone && /^-?\d+$/.test(code.text) && !/^2\d\d$/.test(code.text) ? 'strong' : 'weak'
}

/** The first text of fields that were not accepted: `{ "client_id": ["The client_id field is required."] }`. */
function firstTextOf(fields: Members): string | undefined {
  for (const name in fields) {
    const text = firstEntry(member(fields, name))
    return typeof text === 'string' && isFilled(text) ? text : undefined
  }
  return undefined
}

/** `messages`, where nothing else is said; what they are, the status says. */
function messagesOf(object: Members): unknown {
  return standsAlone(object, 'messages') ? member(object, 'messages') : undefined
}

/** `errors` as a list (JSON:API, Fitbit, Amazon) or a text (Shopify). */
function readErrorList(object: Members, found: Collected, reading: Reading): CommonReading['evidence'] {
  const listed = firstEntry(errorsOf(object) ?? messagesOf(object))
  if (isObject(listed)) {
    const nested = member(listed, 'error')
    readNested(isObject(nested) ? nested : listed, reading)
    if (reading.error === undefined && reading.code === undefined) reading.error_description ??= firstTextOf(listed)
  } else if (typeof listed === 'string' && isFilled(listed)) {
    reading.error_description = listed
  } else {
    return 'none'
  }
  addSides(found, reading)
  return 'weak'
}

function readTexts(found: Collected, reading: Reading): CommonReading['evidence'] {
  addSides(found, reading)
  if (reading.error_description === undefined) return 'none'
  // A text alone is an error only with an error status; a body that repeats such a status beside the text means it.
  return reading.status === undefined ? 'weak' : 'strong'
}

const wrappers = new Set(
  'error_response odata.error fault Fault Error detail data result response Response responseStatus ResponseStatus base_resp baseResp BaseResp user err body Envelope Body OAuth oauth xml meta'.split(
    ' ',
  ),
)

/** What stands in them is said of the error, also if it is a text alone. */
const describing = new Set(['fault', 'Fault', 'Error', 'detail', 'Envelope', 'Body'])

/** They stand in successes too. */
const everyAnswers = new Set(['data', 'result', 'responseStatus', 'ResponseStatus'])

const isErrorName = (name: string) => /^(?:error|fault)$/i.test(name)

/** `MissingAuthenticationTokenException`: the name of the only member is that of a type, and says what happened. */
const isThrownName = (name: string) => /^[A-Z]\w*Exception$/.test(name)

/** `{ "status": { "code": "-1", "message": "Login fail" } }`; with data beside it, or with a small number, it may be a success. */
function isStatusObject(inner: Members): boolean {
  return /^(?:-\d+|\d{3,})$/.test(scalarText(member(inner, 'code')) ?? '') || isFilled(messagesOf(inner))
}

/** An error one level further in: `error_response`, `<method>_response`, `fault`, `data` and the like. */
function readWrapped(object: Members, depth: number): CommonReading | undefined {
  let budget = 16
  for (const name in object) {
    if (budget-- === 0) break
    const isThrown = isThrownName(name) && isOnly(object, name)
    if (!wrappers.has(name) && !name.endsWith('_response') && !isThrown && name !== 'status') continue
    const inner = firstEntry(member(object, name))
    if (!isObject(inner)) continue
    if (name === 'Body' && !isObject(member(inner, 'Fault'))) continue
    if (name === 'status' && !(standsAlone(object, name) && isStatusObject(inner))) continue
    const { reading, evidence } = readObject(inner, depth - 1)
    const isDescribed = isThrown || describing.has(name)
    const says = reading.error ?? reading.code ?? (isDescribed ? reading.error_description : undefined)
    if (evidence === 'success' || says === undefined) continue
    addSides(collect(object), reading)
    if (isThrown) reading.error ??= name
    if (isThrown || isErrorName(name)) return { reading, evidence: 'strong' }
    return { reading, evidence: everyAnswers.has(name) ? 'weak' : evidence }
  }
  return undefined
}

function readObject(object: Members, depth: number): CommonReading {
  const reading = newReading()
  const found = collect(object)
  let evidence = readErrorMember(object, found, reading)
  if (evidence === 'none' && isFilled(member(object, 'oauth_problem'))) {
    reading.error = found.word?.text
    addSides(found, reading)
    evidence = 'strong'
  }
  if (evidence === 'none') evidence = readCodePair(object, found, reading)
  if (evidence === 'none') evidence = readErrorList(object, found, reading)
  if (evidence !== 'strong' && saysFailure(object)) {
    addSides(found, reading)
    if (reading.error === undefined && reading.code === undefined) {
      const inner = depth > 0 ? readWrapped(object, depth) : undefined
      if (inner !== undefined) return { reading: inner.reading, evidence: 'strong' }
      reading.error = /type|reason/i.test(found.word?.name ?? '') ? found.word!.text : undefined
    }
    return { reading, evidence: 'strong' }
  }
  if (evidence === 'strong') return { reading, evidence }
  if (evidence === 'none' && depth > 0) {
    const inner = readWrapped(object, depth)
    // Data beside a success may have a code too.
    if (inner?.evidence === 'weak' && saysSuccess(object, found)) return { reading: inner.reading, evidence: 'success' }
    if (inner !== undefined) return inner
  }
  if (saysSuccess(object, found)) {
    addSides(found, reading)
    return { reading, evidence: 'success' }
  }
  if (evidence === 'none') evidence = readTexts(found, reading)
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

/** Reads what is common among providers. Never throws; looks at most four levels deep, which SOAP needs. */
export function readCommon(body: unknown): CommonReading {
  const entry = firstEntry(body)
  if (!isObject(entry)) return nothing()
  const found = (entry === body ? readStandard(entry) : undefined) ?? readObject(entry, 3)
  // A list is an error only where the status says so.
  return Array.isArray(body) && found.evidence === 'strong' ? { reading: found.reading, evidence: 'weak' } : found
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
