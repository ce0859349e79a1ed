import { isAnyObject } from '../any-object.js'
import { everyAnswers, resultLists } from './known-names.js'
import { foldMember } from './member-names.js'
import { coreOf, errorsOf, hasId, hasOne, isObject, namesOf, type Members } from './members.js'
import { isErrorStatus } from './outcome-words.js'
import { isFilled } from './pointer.js'
import { isWrapper } from './read-object.js'
import { holdsOnlyError, isSide } from './stands-alone.js'

/*
 * What a whole body is by the members that it has and those that it lacks, whatever they say.
 */

/** The answer of a check that was asked for (GitLab's lint): what it finds is wrong with a file, not with the request. */
function isFinding({ status, valid }: Members): boolean {
  return typeof valid === 'boolean' || (typeof status === 'string' && /^(?:in)?valid$/i.test(status))
}

/** A list of errors (JSON:API, GraphQL, X) and nothing that a success would bring. */
function holdsOnlyErrors(value: unknown): boolean {
  if (!isAnyObject(value) || isFinding(value)) return false
  const errors = errorsOf(value)
  return (
    isFilled(errors) &&
    !/^(?:number|boolean)$/.test(typeof errors) &&
    !isFilled(value['data']) &&
    !isFilled(value['id'])
  )
}

/** An answer of GraphQL without data: the request as a whole failed, whatever the status (GraphQL §7.1). */
export function isFailedQuery(value: unknown): boolean {
  if (!isObject(value) || !Array.isArray(value['errors']) || !holdsOnlyErrors(value)) return false
  const listed: unknown = value['errors'][0]
  if (!isObject(listed) || !['message', 'detail'].some((name) => typeof listed[name] === 'string')) return false
  // The path of a file is a text.
  return ['locations', 'path', 'extensions', 'type'].some(
    (name) => isFilled(listed[name]) && (name !== 'path' || Array.isArray(listed[name])),
  )
}

/** What stands in wrappers that have nothing beside them; what was asked for is no such wrapper. */
function withoutWrappers(body: unknown): unknown {
  if (!isObject(body)) return body
  const { core, shells } = coreOf(body)
  return shells.every((name) => isWrapper(name) && !everyAnswers.has(name)) ? core : body
}

/** Problem details (RFC 9457 §3.1) without their status: a type and a title, and nothing that is no member of theirs. */
function isProblem(body: unknown): boolean {
  if (!isObject(body) || typeof body['title'] !== 'string' || typeof body['type'] !== 'string') return false
  const isAddress = /^(?:about:blank$|https?:\/\/(?!schema\.org)|\/|urn:(?!isbn))/.test(body['type'])
  return isAddress && namesOf(body).every((name) => /^(?:type|title)$/.test(name) || isSide(body, name))
}

/** As OpenStack names them: `itemNotFound`, `badRequest`, `overLimit`, `computeFault`. */
const errorName = /(?:found|request|limit|fault|unauthori[sz]ed|forbidden|conflict|denied|error|unavailable)$/i

/** A member that is named for an error and holds HTTP's number and a text: `{ "itemNotFound": { "message": …, "code": 404 } }`. */
function isNamedForError(body: unknown): boolean {
  if (!isObject(body) || !hasOne(body)) return false
  const [[name, inner]] = Object.entries(body) as [[string, unknown]]
  if (!errorName.test(name) || !isObject(inner) || typeof inner['message'] !== 'string') return false
  return typeof inner['code'] === 'number' && isErrorStatus(String(inner['code'])) && holdsOnlyError(inner)
}

/** Whether a body has the members of an error and no results: what an envelope finds beside others may be told of. */
export function bringsNothing(body: unknown): boolean {
  if (!isObject(body) || !holdsOnlyError(body)) return false
  return !namesOf(body).some((name) => name === 'result' || resultLists.has(foldMember(name)))
}

/** Whether a body has an id and no message: a resource, whatever its code and its description are. */
export function isResource(body: unknown): boolean {
  return isObject(body) && hasId(body) && !isFilled(body['message'])
}

/** Whether a body without a status can be nothing but an error. */
export function isErrorByShape(body: unknown): boolean {
  return isProblem(body) || isNamedForError(body) || holdsOnlyErrors(withoutWrappers(body))
}
