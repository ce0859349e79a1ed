import { firstOpenName, roleNames } from './known-names.js'
import { dialectOf, foldMember, rolesOf, type Role } from './member-names.js'
import { firstEntry, isObject, namesOf, type Members } from './members.js'
import { isErrorStatus, isFailureWord, isSuccessWord, isZero } from './outcome-words.js'
import { isFilled, scalarText } from './pointer.js'

/** The filled scalars of one object by their role, with the name that each came from. */
export type Collected = { [R in Role]?: { readonly name: string; readonly text: string; readonly priority: number } }

/** Whether a text may be a word: not one that says that something failed, and not what. */
function isWord(text: string): boolean {
  return !/\s|^errors$|^https?:/i.test(text) && !isErrorStatus(text) && !isFailureWord(text) && !isSuccessWord(text)
}

/** The id of an error is its number then, not that of the request. */
export function isShortNumber(text: string): boolean {
  return /^\d{1,6}$/.test(text)
}

function accepts(role: Role, name: string, value: unknown, text: string): boolean {
  switch (role) {
    case 'status':
      return isErrorStatus(text)
    case 'word':
      // The types of JSON-LD stand by such a name.
      return typeof value === 'string' && !name.startsWith('@') && isWord(text)
    case 'code':
      // What is no status of HTTP is a number of the provider's own.
      return !isZero(text) && (/^-?\d{4,}$/.test(text) || foldMember(name) !== 'statuscode')
    case 'requestId':
      return foldMember(name) !== 'errorid' || !isShortNumber(text)
    default:
      return true
  }
}

/** "Invalid consent Id found" tells more than `consent_retrieve`, whatever the names of the two. */
function isSentence(text: string): boolean {
  return /\s|[\u3040-\u30ff\u3400-\u9fff]/.test(text)
}

const openNames = /* @__PURE__ */ roleNames.description.split(' ').indexOf(firstOpenName)

/** Of two texts with the same role, the name that is more telling decides; where none is, a word is no description beside a sentence. */
function isBetter(role: Role, text: string, priority: number, earlier: Collected[Role]): boolean {
  if (earlier === undefined) return true
  const isUnsure = role === 'description' && Math.min(priority, earlier.priority) >= openNames
  if (isUnsure && isSentence(text) !== isSentence(earlier.text)) return isSentence(text)
  return priority < earlier.priority
}

const languageTag = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,8})?$/

/** The text of a member; with its language (OData), its value; of a text in several languages, the English one, else the Chinese. */
function textOf(value: unknown, name: string): string | undefined {
  if (!isObject(value)) return scalarText(value)
  if (name === 'message' && typeof value['lang'] === 'string') return scalarText(value['value'])
  const tags = Object.keys(value)
  if (tags.length === 0 || tags.length > 32 || !tags.every((tag) => languageTag.test(tag))) return undefined
  const tag = tags.find((name) => name.startsWith('en')) ?? tags.find((name) => name.startsWith('zh'))
  const text = tag === undefined ? undefined : value[tag]
  return typeof text === 'string' ? text : undefined
}

/** A sentence in a member that is named for an error by a longer name: `api-error`. */
function errorSentence(object: Members, names: readonly string[]): Collected['description'] {
  for (const name of names) {
    const text = name.length > 5 && name.endsWith('rror') ? object[name] : undefined
    if (typeof text === 'string' && isSentence(text.trim())) return { name, text, priority: openNames * 2 }
  }
  return undefined
}

/** Sorts the members of one object by role, in one pass. */
export function collect(object: Members): Collected {
  const collected: Collected = {}
  const names = namesOf(object)
  const dialect = dialectOf(names)
  for (const name of names) {
    const known = rolesOf(name, dialect)
    if (known === undefined) continue
    const first = known[0]![0]
    // Many services list them, of which the first counts: `{ "codes": ["company_not_found"] }`, `{ "message": ["code must be a string"] }`.
    const value = first === 'description' || first === 'code' ? firstEntry(object[name]) : object[name]
    const text = first === 'description' ? textOf(value, name) : scalarText(value)
    if (text === undefined || !isFilled(value)) continue
    for (const [role, priority] of known) {
      if (isBetter(role, text, priority, collected[role]) && accepts(role, name, value, text))
        collected[role] = { name, text, priority }
    }
  }
  const said = collected.description === undefined ? errorSentence(object, names) : undefined
  if (said !== undefined) collected.description = said
  return collected
}

/** The request's id among the members of one object. */
export function findRequestId(object: Members): string | undefined {
  const name = namesOf(object).find((each) => rolesOf(each, '')?.[0]?.[0] === 'requestId' && isFilled(object[each]))
  return name === undefined ? undefined : scalarText(object[name])
}
