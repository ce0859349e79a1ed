import { foldMember, type Collected } from './common-names.js'
import { hasId, isObject, maxMembers, member, type Members } from './members.js'
import { scalarText } from './pointer.js'

/** What answers say by themselves whether they worked, under these names, in any spelling. */
const outcomes = new Set(['ok', 'success', 'issuccess'])

/** The same, where a word may say it. */
const results = new Set(['result', 'returncode', 'ack'])

const statuses = new Set(['status'])

const failureWord = /^(?:error|fail|failed|failure)$/i
const successWord = /^(?:none|no[ _-]?error|ok|success|successful|succeeded|成功)$/i

/** No word for an outcome is longer. */
const maxWord = 10
/** Nor is the name of one. */
const maxOutcome = 'return_code'.length

function isWord(value: unknown, word: RegExp): boolean {
  return typeof value === 'string' && value.length <= maxWord && word.test(value)
}

const isFailureWord = (value: unknown) => isWord(value, failureWord)
const isSuccessWord = (value: unknown) => isWord(value, successWord)

/** Forms and XML have no truth values but these words. */
const isNo = (value: unknown) => value === false || isWord(value, /^false$/i) || isFailureWord(value)
const isYes = (value: unknown) => value === true || isWord(value, /^true$/i) || isSuccessWord(value)

/** The name of a member that says such a thing. Few values do, and only their names are folded. */
function nameSaying(object: Members, names: ReadonlySet<string>, says: (value: unknown) => boolean) {
  let budget = maxMembers
  for (const name in object) {
    if (budget-- === 0) return undefined
    if (says(object[name]) && name.length <= maxOutcome && names.has(foldMember(name)) && Object.hasOwn(object, name))
      return name
  }
  return undefined
}

/** A word or a truth value that means failure with whoever sends it. */
export function saysUnwell(object: Members): boolean {
  return nameSaying(object, outcomes, isNo) !== undefined
}

/** A marker that means failure with whoever sends it. */
export function saysFailure(object: Members, found: Collected): boolean {
  if (object['error'] === true || saysUnwell(object)) return true
  // A job or a payment that failed is a resource: it has an id or is told of, and an answer that failed has a text and no more.
  if (hasId(object)) return false
  if (nameSaying(object, results, isFailureWord) !== undefined) return true
  const name = nameSaying(object, statuses, isFailureWord)
  if (name === undefined) return false
  return !/^failed$/i.test(object[name] as string) || (found.description !== undefined && isTextAlone(object, name))
}

const zeroNames = new Set('errcode errno code ret rescode error returncode retcode'.split(' '))

/** Whether a text says that all went well. */
export function isSuccessText(text: string | undefined): boolean {
  if (text === undefined || text.length > 64) return false
  return (
    successText.test(text.trim()) || (!/不|未|没|not /i.test(text) && /(?:成功|successfully)[.!。！]?\s*$/i.test(text))
  )
}

const successText = /^(?:success|successful|succeeded|ok|成功|操作成功|请求成功)[.!。！]?$/i

/** Whether the word in `error` says that there is none. */
export function isNoError(word: string | undefined): boolean {
  return isSuccessWord(word) || isWord(word, /^(?:false|no|null|n)$/i)
}

/** A word or a truth value that means success with whoever sends it. */
export function saysWell(object: Members): boolean {
  return nameSaying(object, outcomes, isYes) !== undefined || nameSaying(object, statuses, isSuccessWord) !== undefined
}

function isZero(value: unknown): boolean {
  const text = scalarText(value)
  return text !== undefined && /^(?:0+|success|ok)$/i.test(text)
}

/** A marker that means success with whoever sends it. */
export function saysSuccess(object: Members, found: Collected): boolean {
  if (saysWell(object) || isSuccessText(found.description?.text)) return true
  if (scalarText(member(object, 'code')) === '200') return true
  // A zero beside a status of an error is no more than that.
  if (/^[45]\d\d$/.test(found.status?.text ?? '')) return false
  // `errorCode: 0` stands in exceptions of .NET too.
  return nameSaying(object, zeroNames, isZero) !== undefined || isZero(member(object, 'error_code'))
}

const textName = /^(?:err(?:or)?_?|status_?)?(?:msg|message|text|description|detail)$/i

/** What may stand beside a text without saying anything of its own. */
const bookkeeping = /^(?:@?timestamp|time|date|path|method|instance|documentation_url)$|request|trace|correlation|url$/i

/** A number of the provider's own: successes are counted with small ones, and with HTTP's. */
export function isOwnNumber(name: string, value: unknown): boolean {
  return name === 'status' && typeof value === 'number' && value >= 100 && value % 100 !== 0
}

/** Nothing at all; zero is a count. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    value === null ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  )
}

/**
 * Whether a body is one text, maybe with a number, and nothing that a success would bring.
 *
 * @param marker A member that is not looked at.
 */
export function isTextAlone(body: unknown, marker?: string): boolean {
  if (typeof body === 'string') return true
  if (!isObject(body)) return false
  for (const name in body) {
    if (name === marker || textName.test(name) || bookkeeping.test(name)) continue
    const value = body[name]
    if (!isOwnNumber(name, value) && !isEmpty(value)) return false
  }
  return true
}

/** Whether an object calls itself an error and holds nothing that what was asked for would bring, as a job that failed does: a name, a number. */
export function isErrorAlone(object: Members, found: Collected): boolean {
  return saysFailure(object, found) && holdsOnlyError(object)
}

/** Whether all that an object has are the members of an error: what it is, its text and code, and that it failed. */
export function holdsOnlyError(object: Members): boolean {
  for (const name in object) {
    if (/err|fault|code$/i.test(name) || name.startsWith('@') || textName.test(name) || bookkeeping.test(name)) continue
    if (isEmpty(object[name])) continue
    if (name.length > maxName) return false
    const folded = foldMember(name)
    if (![statuses, outcomes, results, zeroNames, reasons].some((names) => names.has(folded))) return false
  }
  return true
}

const reasons = new Set(['reason', 'reasons', 'messages'])
const maxName = 16
