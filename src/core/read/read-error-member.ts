import { collect, isShortNumber, type Collected } from './collect.js'
import { addSides, addWait, type Evidence } from './evidence.js'
import { isFieldMap, readFields, readListedText } from './field-errors.js'
import { firstEntry, isObject, member, standsAlone, type Members } from './members.js'
import { isNumeral } from './numeral.js'
import { isErrorStatus, isNoError, isSuccessText } from './outcome-words.js'
import { isFilled, scalarText } from './pointer.js'
import type { Reading } from './reading.js'

/** Whether a text is there that does not say that all went well. */
function saysProblem({ description }: Collected): boolean {
  return description !== undefined && !isSuccessText(description.text)
}

/** A colour or an address in `error` is the one for errors. */
function isOther(text: string): boolean {
  return /^#[\da-f]{3,8}$|^https?:\/\/\S+$/i.test(text)
}

/** eBay counts its errors by `errorId`. */
function idOf(error: Members): string | undefined {
  const id = scalarText(firstEntry(member(error, 'errorId') ?? member(error, 'error_id')))
  return id !== undefined && isShortNumber(id) ? id : undefined
}

/** `error` as an object: the shape of Facebook, Google, Stripe and their kin. */
export function readNested(object: Members, reading: Reading): void {
  const found = collect(object)
  const listed = firstEntry(member(object, 'errors'))
  if (isObject(listed)) reading.error ??= collect(listed).word?.text
  reading.error ??= found.word?.text
  // Inside an error that says something, zero is a code like any other.
  const code = found.code?.text ?? idOf(object) ?? (object['code'] === 0 && saysProblem(found) ? '0' : undefined)
  if (code !== undefined && reading.error === undefined && /^[A-Za-z]/.test(code)) reading.error = code
  else reading.code ??= code
  // GraphQL leaves it to servers where they put the number or the word of an error, and calls the place so.
  const extensions = member(object, 'extensions')
  if (isObject(extensions)) reading.error ??= collect(extensions).code?.text
  addSides(found, reading)
  // One of the messages of google.rpc is the wait.
  const details = member(object, 'details')
  if (Array.isArray(details))
    for (const detail of details.slice(0, 8) as unknown[]) if (isObject(detail)) addWait(collect(detail), reading)
  // A text may be anything; of an error, it is what there is to say.
  for (const name of ['messages', 'text']) {
    const said = firstEntry(member(object, name))
    if (typeof said === 'string' && isFilled(said)) reading.error_description ??= said
  }
}

/** `error` as an object, a word or a number. */
export function readErrorMember(object: Members, found: Collected, reading: Reading): Evidence {
  const error = firstEntry(member(object, 'error'))
  if (!isFilled(error)) return 'none'
  if (isObject(error)) {
    const isAlone = standsAlone(object, 'error')
    if (isFieldMap(error) && isAlone) readFields(error, reading)
    else readNested(error, reading)
    // What is wrong with a field, or a list of texts: `{ "quantity": ["less_than_order_size"] }`.
    if (reading.error_description === undefined && isAlone) readListedText(error, reading)
    // `{ "code": "ok", "message": "" }` is an error object that holds none.
    const says = reading.error ?? reading.code ?? reading.error_description
    const isWell = reading.error === undefined && (reading.code ?? '200') === '200'
    if (says === undefined || (isWell && isSuccessText(reading.error_description))) return 'none'
    // A number that stands beside a list of fields; a short one may be the status.
    const outer = found.code?.text
    if (reading.code === undefined && outer !== undefined && /^-?\d{4,}$/.test(outer)) reading.code = outer
    addSides(found, reading)
    return 'strong'
  }
  const text = scalarText(error)
  if (text === undefined || isNoError(text) || isSuccessText(text)) return 'none'
  if (!isNumeral(text)) reading.error = text
  else {
    reading.code = text
    if (isErrorStatus(text)) reading.status = Number(text)
  }
  const code = found.code
  // Some say it twice, with the number in a list: `{ "error": "invalid_client", "errors": [{ "errorCode": "OAU-123" }] }`.
  const listed = firstEntry(member(object, 'errors'))
  if (isObject(listed)) reading.code ??= collect(listed).code?.text
  // Beside an `error`, a `code` that repeats the HTTP status is no code.
  if (code !== undefined && !(code.name === 'code' && isErrorStatus(code.text))) reading.code ??= code.text
  addSides(found, reading)
  return isOther(text) ? 'weak' : 'strong'
}
