import type { Collected } from './common-names.js'
import { hasId, isObject, member, type Members } from './members.js'
import { isFilled, scalarText } from './pointer.js'
import type { Condition } from '../vocabulary.js'

const failureWord = /^(?:error|fail|failed|failure)$/i

/** What answers say by themselves whether they worked, under these names. */
const outcomes = ['ok', 'success', 'Success', 'isSuccess', 'IsSuccess', 'is_success']

/** The same, where a word may say it. */
const results = ['result', 'return_code', 'returnCode', 'ack', 'Ack', 'ACK']

function isFailureWord(value: unknown): boolean {
  return typeof value === 'string' && failureWord.test(value)
}

/** A word or a truth value that means failure with whoever sends it. */
export function saysUnwell(object: Members): boolean {
  return outcomes.some((name) => {
    const value = member(object, name)
    return value === false || value === 'false' || isFailureWord(value)
  })
}

/** A marker that means failure with whoever sends it. */
export function saysFailure(object: Members, found: Collected): boolean {
  if (object['error'] === true || saysUnwell(object)) return true
  for (const name of results) if (isFailureWord(member(object, name))) return true
  const status = member(object, 'status')
  if (!isFailureWord(status) || hasId(object)) return false
  // A job or a payment that failed is a resource: it has an id or is told of, and an answer that failed has a text and no more.
  return !/^failed$/i.test(status as string) || (found.description !== undefined && isTextAlone(object, 'status'))
}

const zeroNames =
  'errcode errCode error_code err_no errNo errno code ret res_code error return_code retcode retCode ret_code'.split(
    ' ',
  )

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
  return word !== undefined && word.length <= 10 && noError.test(word)
}

const noError = /^(?:none|no[ _-]?error|ok|success|successful|succeeded|成功)$/i

/** A word or a truth value that means success with whoever sends it. */
export function saysWell(object: Members): boolean {
  return outcomes.some((name) => object[name] === true) || isNoError(scalarText(member(object, 'status')))
}

/** A marker that means success with whoever sends it. */
export function saysSuccess(object: Members, found: Collected): boolean {
  if (saysWell(object)) return true
  if (isSuccessText(found.description?.text)) return true
  return zeroNames.some((name) => {
    const text = scalarText(member(object, name))
    if (text === undefined) return false
    return /^0+$/.test(text) || (name === 'code' && text === '200') || /^(?:success|ok)$/i.test(text)
  })
}

const textName = /^(?:err(?:or)?_?|status_?)?(?:msg|message|text|description|detail)$/i

/** What may stand beside a text without saying anything of its own. */
const bookkeeping =
  /^(?:@?timestamp|time|date|path|method|instance|documentation_url)$|request|trace|correlation|host|url$/i

/** A number of the provider's own: successes are counted with small ones, and with HTTP's. */
export function isOwnNumber(name: string, value: unknown): boolean {
  return name === 'status' && typeof value === 'number' && value >= 100 && value % 100 !== 0
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
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
    if (isFilled(value) && !isOwnNumber(name, value) && !isEmpty(value)) return false
  }
  return true
}

/** Whether an object calls itself an error and holds nothing that what was asked for would bring, as a job that failed does: a name, a number. */
export function isErrorAlone(object: Members, found: Collected): boolean {
  if (saysUnwell(object)) return true
  if (!saysFailure(object, found)) return false
  for (const name in object)
    if (name !== 'status' && !/err/i.test(name) && !textName.test(name) && !bookkeeping.test(name)) return false
  return true
}

const deeds: ReadonlySet<Condition> = new Set<Condition>([
  'revoked_access_token',
  'invalid_access_token',
  'revoked_refresh_token',
  'invalid_refresh_token',
  'client_disabled',
  'account_disabled',
  'account_locked',
  'user_cancelled',
])

const done =
  /revoked|invalidated|deleted|removed|expired|(?:disabl|deactivat|suspend|block|bann|lock)ed|cancell?ed|logged|signed|ended|吊销|撤销|失效|取消|禁用|停用|冻结|封|锁定|注销|删除/i

/** What may have been asked for and done: "Token revoked". */
export function isDeed(condition: Condition, text: string | undefined): boolean {
  return deeds.has(condition) && text !== undefined && done.test(text)
}
