import { codeAt } from '../text/code-at.js'
import { once } from '../once.js'
import { firstEntry, isObject, maxMembers } from './members.js'
import { isFilled, scalarText } from './pointer.js'

/*
 * Names that many providers share for the same thing, most telling first, in whatever case and with or without `_` or `-`. A
 * provider with another vocabulary has its own envelope: nothing here depends on who answered.
 */

const table = {
  description:
    'error_description error_message err_code_des error_msg errmsg err_message sub_msg res_message status_msg return_msg return_message ' +
    'explanation message msg error_summary faultstring long_message error_detail detail_message detail details detailed_description description desc reason error_reason ' +
    'exception_message info oauth_problem_advice user_message developer_message result_msg result_message show_msg error_text err_text ' +
    'status_description status_message short_message error_name title Error',
  code:
    'error_code errcode errno error_no res_code ret_code service_error_code code ret __type return_code exception_code data_code ' +
    'error_codes codes result_code response_code error_label status_code',
  subcode: 'error_subcode sub_code sub_error_code sub_status',
  suberror: 'sub_error error_subtype',
  uri: 'error_uri error_url documentation_url doc_url more_info',
  requestId: 'request_id req_id trace_id x-trace_id fbtrace_id log_id correlation_id error_id tid',
  status: 'status status_code',
  wait: 'retry_after interval',
  scope: 'scope',
  claims: 'claims',
  word: 'type status reason error error_type oauth_problem name tag .tag',
} as const

/** What a member stands for. */
export type Role = keyof typeof table

type Roles = readonly [Role, number][]

/** `errorCode`, `ErrorCode`, `ERROR_CODE` and `error-code` are one name, whose form without any of it this is; so is `error@code` of XML. */
export function foldMember(name: string): string {
  return name.toLowerCase().replaceAll(/[-_@]/g, '')
}

const roles = /* @__PURE__ */ once(() => {
  const byName = new Map<string, [Role, number][]>()
  for (const [role, names] of Object.entries(table) as [Role, string][]) {
    names.split(' ').forEach((name, priority) => {
      const known = byName.get(name) ?? []
      known.push([role, priority])
      byName.set(name, known)
    })
  }
  // A name that stands in the table as it is, is no spelling of another.
  for (const [name, known] of [...byName]) {
    const folded = foldMember(name)
    if (!byName.has(folded)) byName.set(folded, known)
  }
  return byName
})

/** No name of the table is longer, however it is written. */
const maxName = 32

/** The word that a dialect puts before "error" in the names of all members: `exveErrorMsg` beside `exveNote`. */
function dialectOf(object: Readonly<Record<string, unknown>>): string {
  let dialect = ''
  let budget = maxMembers
  for (const name in object) {
    if (budget-- === 0) break
    const at = name.indexOf('Error')
    if (dialect === '' && at > 0) dialect = name.slice(0, at)
  }
  budget = maxMembers
  if (dialect !== '') for (const name in object) if (budget-- > 0 && !name.startsWith(dialect)) return ''
  return dialect
}

/** What a name stands for, in any spelling. */
function rolesOf(name: string): Roles | undefined {
  const known = roles().get(name)
  if (known !== undefined) return known
  return name.length <= maxName && /[A-Z_@-]/.test(name) ? roles().get(foldMember(name)) : undefined
}

/** A name without a `$`, the `@` of an attribute or the dialect's own word before it; it goes on with a capital: `exveErrorMsg` is `errorMsg`. */
function bareName(name: string, dialect: string): string {
  const first = codeAt(name, 0)
  if (first === 0x24 || first === 0x40) return name.slice(1)
  return dialect === '' ? name : name.charAt(dialect.length).toLowerCase() + name.slice(dialect.length + 1)
}

/** The filled scalars of one object by their role, with the name that each came from. */
export type Collected = { [R in Role]?: { readonly name: string; readonly text: string; readonly priority: number } }

function isHttpStatus(text: string): boolean {
  return text.length === 3 && (text[0] === '4' || text[0] === '5') && /^\d+$/.test(text)
}

/** Words that say that something failed and not what. */
const bareWord = /^(?:error|errors|fail|failed|failure|ok|success|https?:.*)$/i

function accepts(role: Role, name: string, value: unknown, text: string): boolean {
  if (role === 'status') return isHttpStatus(text)
  // The types of JSON-LD stand by such a name.
  if (role === 'word' && name.startsWith('@')) return false
  if (role === 'word')
    return typeof value === 'string' && !/\s/.test(text) && !isHttpStatus(text) && !bareWord.test(text)
  // What is no status of HTTP is a number of the provider's own.
  if (role === 'code' && foldMember(name) === 'statuscode') return /^-?\d{4,}$/.test(text)
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
  if (!isObject(value)) return scalarText(value)
  const tags = Object.keys(value)
  if (tags.length === 0 || tags.length > 32 || !tags.every((tag) => languageTag.test(tag))) return undefined
  const tag = tags.find((name) => name.startsWith('en')) ?? tags.find((name) => name.startsWith('zh'))
  const text = tag === undefined ? undefined : value[tag]
  return typeof text === 'string' ? text : undefined
}

/** What many services list, of which the first counts: `{ "codes": ["company_not_found"] }`, `{ "message": ["code must be a string"] }`. */
const listed: ReadonlySet<Role> = new Set<Role>(['description', 'code'])

/** Sorts the members of one object by role, in one pass. A `$` before a name is the dialect's. */
export function collect(object: Readonly<Record<string, unknown>>): Collected {
  const collected: Collected = {}
  let budget = maxMembers
  const dialect = dialectOf(object)
  for (const name in object) {
    if (budget-- === 0) break
    const known = rolesOf(bareName(name, dialect))
    if (known === undefined || !Object.hasOwn(object, name)) continue
    const first = known[0]![0]
    const value = listed.has(first) ? firstEntry(object[name]) : object[name]
    const text = first === 'description' ? textOf(value) : scalarText(value)
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
  let budget = maxMembers
  for (const name in object) {
    if (budget-- === 0) return undefined
    if (rolesOf(bareName(name, ''))?.[0]?.[0] !== 'requestId' || !isFilled(object[name])) continue
    return scalarText(object[name])
  }
  return undefined
}
