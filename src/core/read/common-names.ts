import { codeAt } from '../text/code-at.js'
import { once } from '../once.js'
import { isFilled, scalarText } from './pointer.js'

/*
 * Names that many providers share for the same thing, most telling first. A provider with another vocabulary has its
 * own envelope: nothing here depends on who answered.
 */

const table = {
  description:
    'error_description errorDescription error_message errorMessage err_code_des error_msg errorMsg errmsg errMsg err_msg errMessage ErrMsg sub_msg ' +
    'res_message status_msg statusMsg return_msg returnMessage message Message msg errorSummary detail Detail details detailedDescription faultstring description ' +
    'desc reason error_reason exceptionMessage info oauth_problem_advice userMessage user_message developerMessage ' +
    'developer_message ErrorMessage ErrorDescription resultMsg resultMessage result_msg show_msg title Title Error',
  code:
    'error_code errorCode errcode errCode err_code errno err_no errNo error_no res_code ret_code serviceErrorCode code Code ret ' +
    '__type return_code returnCode exceptionCode dataCode errorcode ErrorCode resultCode result_code responseCode response_code status_code statusCode',
  subcode: 'error_subcode sub_code subcode subCode sub_error_code sub_status subStatus',
  suberror: 'suberror sub_error error_subtype subError',
  uri: 'error_uri errorUri error_url documentation_url doc_url more_info moreInfo',
  requestId:
    'request_id requestId req_id reqId requestid RequestId RequestID trace_id traceId traceid x-traceID fbtrace_id log_id logid ' +
    'correlation_id correlationId errorId error_id tid',
  status: 'status statusCode status_code Status',
  wait: 'retry_after retryAfter interval',
  scope: 'scope',
  claims: 'claims',
  word: 'type status reason error errorType error_type oauth_problem name tag .tag',
} as const

/** What a member stands for. */
export type Role = keyof typeof table

const roles = /* @__PURE__ */ once(() => {
  const byName = new Map<string, [Role, number][]>()
  for (const [role, names] of Object.entries(table) as [Role, string][]) {
    names.split(' ').forEach((name, priority) => {
      const known = byName.get(name) ?? []
      known.push([role, priority])
      byName.set(name, known)
    })
  }
  return byName
})

/** The word that a dialect puts before "error" in the names of all members: `exveErrorMsg` beside `exveNote`. */
function dialectOf(object: Readonly<Record<string, unknown>>): string {
  let dialect = ''
  for (const name in object) {
    const at = name.indexOf('Error')
    if (dialect === '' && at > 0) dialect = name.slice(0, at)
  }
  if (dialect !== '') for (const name in object) if (!name.startsWith(dialect)) return ''
  return dialect
}

/** What a name stands for, without a `$` or the dialect's own word before it, and with `-` like `_`. */
function rolesOf(name: string, dialect: string): readonly [Role, number][] | undefined {
  if (codeAt(name, 0) === 0x24) return roles().get(name.slice(1))
  const known = roles().get(name)
  if (known !== undefined) return known
  if (dialect !== '') return roles().get(`e${name.slice(dialect.length + 1)}`)
  // `error-code`, as XML has it.
  return name.includes('-') ? roles().get(name.replaceAll('-', '_')) : undefined
}

/** The filled scalars of one object by their role, with the name that each came from. */
export type Collected = { [R in Role]?: { readonly name: string; readonly text: string; readonly priority: number } }

const maxKeys = 256

function isHttpStatus(text: string): boolean {
  return text.length === 3 && (text[0] === '4' || text[0] === '5') && /^\d+$/.test(text)
}

/** Words that say that something failed and not what. */
const bareWord = /^(?:error|errors|fail|failed|failure|ok|success|https?:.*)$/i

function accepts(role: Role, name: string, value: unknown, text: string): boolean {
  if (role === 'status') return isHttpStatus(text)
  if (role === 'word')
    return typeof value === 'string' && !/\s/.test(text) && !isHttpStatus(text) && !bareWord.test(text)
  // What is no status of HTTP is a number of the provider's own.
  if (role === 'code' && (name === 'status_code' || name === 'statusCode')) return /^-?\d{4,}$/.test(text)
  // Zero of any length is no error.
  if (role === 'code') return !/^(?:success|ok|0+)$/i.test(text)
  return true
}

/** "Invalid consent Id found" tells more than `consent_retrieve`, whatever the names of the two. */
function isSentence(text: string): boolean {
  return /\s|[\u3040-\u30ff\u3400-\u9fff]/.test(text)
}

/** From here on, the names of a description say little: others keep their word there. */
const openNames = table.description.split(' ').indexOf('message')

/** Of two texts with the same role, the name that is more telling decides; where none is, a word is no description beside a sentence. */
function isBetter(role: Role, text: string, priority: number, earlier: Collected[Role]): boolean {
  if (earlier === undefined) return true
  const isUnsure = role === 'description' && Math.min(priority, earlier.priority) >= openNames
  if (isUnsure && isSentence(text) !== isSentence(earlier.text)) return isSentence(text)
  return priority < earlier.priority
}

const languageTag = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,8})?$/

/** The text of a member; of a text in several languages, the English one, else the Chinese. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return scalarText(value)
  const tags = Object.keys(value)
  if (tags.length === 0 || tags.length > 32 || !tags.every((tag) => languageTag.test(tag))) return undefined
  const tag = tags.find((name) => name.startsWith('en')) ?? tags.find((name) => name.startsWith('zh'))
  const text = tag === undefined ? undefined : (value as Record<string, unknown>)[tag]
  return typeof text === 'string' ? text : undefined
}

/** Sorts the members of one object by role, in one pass. A `$` before a name is the dialect's. */
export function collect(object: Readonly<Record<string, unknown>>): Collected {
  const collected: Collected = {}
  let budget = maxKeys
  const dialect = dialectOf(object)
  for (const name in object) {
    if (budget-- === 0) break
    const known = rolesOf(name, dialect)
    if (known === undefined || !Object.hasOwn(object, name)) continue
    const value = object[name]
    const text = known[0]?.[0] === 'description' ? textOf(value) : scalarText(value)
    if (text === undefined || !isFilled(value)) continue
    for (const [role, priority] of known) {
      if (isBetter(role, text, priority, collected[role]) && accepts(role, name, value, text))
        collected[role] = { name, text, priority }
    }
  }
  return collected
}

/** The request's id among the members of one object. */
export function findRequestId(object: Readonly<Record<string, unknown>>): string | undefined {
  let budget = maxKeys
  for (const name in object) {
    if (budget-- === 0) return undefined
    if (rolesOf(name, '')?.[0]?.[0] !== 'requestId' || !isFilled(object[name])) continue
    return scalarText(object[name])
  }
  return undefined
}
