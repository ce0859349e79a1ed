import type { Collected } from './common-names.js'
import { isObject, member, type Members } from './members.js'
import { isFilled, scalarText } from './pointer.js'
import type { Condition } from '../vocabulary.js'

const failureWord = /^(?:error|fail|failed|failure)$/i

/** A marker that means failure with whoever sends it. */
export function saysFailure(object: Members): boolean {
  if (
    object['ok'] === false ||
    object['success'] === false ||
    object['success'] === 'false' ||
    object['error'] === true
  ) {
    return true
  }
  for (const name of ['result', 'return_code', 'returnCode']) {
    const value = member(object, name)
    if (typeof value === 'string' && failureWord.test(value)) return true
  }
  // A job or a payment that failed is a resource: it has an id, and an answer that failed has none.
  const status = member(object, 'status')
  return typeof status === 'string' && /^(?:error|fail|failure)$/i.test(status) && !isFilled(member(object, 'id'))
}

const zeroNames = [
  'errcode',
  'error_code',
  'err_no',
  'errno',
  'code',
  'ret',
  'res_code',
  'error',
  'return_code',
  'retcode',
]

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

/** A marker that means success with whoever sends it. */
export function saysSuccess(object: Members, found: Collected): boolean {
  if (object['ok'] === true || object['success'] === true || isNoError(scalarText(member(object, 'status'))))
    return true
  if (isSuccessText(found.description?.text)) return true
  return zeroNames.some((name) => {
    const text = scalarText(member(object, name))
    if (text === undefined) return false
    return /^0+$/.test(text) || (name === 'code' && text === '200') || /^(?:success|ok)$/i.test(text)
  })
}

const textName = /^(?:err(?:or)?_?)?(?:msg|message)$|^error_description$|^detail$/i

/** What may stand beside a text without saying anything of its own. */
const bookkeeping = /^(?:@?timestamp|time|date|path|method|instance|documentation_url)$|request|trace|host|url$/i

/** A number of the provider's own: successes are counted with small ones, and with HTTP's. */
function isOwnNumber(name: string, value: unknown): boolean {
  return name === 'status' && typeof value === 'number' && value >= 100 && value % 100 !== 0
}

/** Whether a body is one text, maybe with a number, and nothing that a success would bring. */
export function isTextAlone(body: unknown): boolean {
  if (typeof body === 'string') return true
  if (!isObject(body)) return false
  for (const name in body)
    if (!textName.test(name) && !bookkeeping.test(name) && !isOwnNumber(name, body[name])) return false
  return true
}

/** What may have been asked for and done: "Token revoked". */
export function isDeed(condition: Condition): boolean {
  return /^(?:revoked|invalid)_(?:access|refresh)_token$|_(?:disabled|locked|cancelled)$/.test(condition)
}
