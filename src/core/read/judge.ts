import { isAnyObject } from '../any-object.js'
import type { CatalogIndex } from '../catalog-index.js'
import type { Circumstances } from './circumstances.js'
import type { Endpoint } from '../http-response.js'
import { credentials, everyAnswers, resultLists } from './known-names.js'
import { foldMember } from './member-names.js'
import { coreOf, errorsOf, hasId, hasOne, isObject, namesOf, readMember, type Members } from './members.js'
import { isErrorStatus, isNoError, isSuccessText } from './outcome-words.js'
import { isFilled } from './pointer.js'
import { isWrapper, type CommonReading } from './read-object.js'
import type { Reading } from './reading.js'
import { holdsOnlyError, isSide } from './stands-alone.js'

/** `maybe`: nothing but a text speaks, which is an error only where a rule knows it. */
export type Verdict = 'error' | 'success' | 'maybe'

/** A provider that reports errors with 2xx at this endpoint. An unknown endpoint may be the one. */
function declaresErrorsOn2xx(catalog: CatalogIndex | undefined, endpoint: Endpoint | undefined): boolean {
  if (catalog === undefined) return false
  const declared = catalog.errorsOn2xx
  return declared === true || (declared !== false && (endpoint === undefined || declared.includes(endpoint)))
}

/** What looks like a credential: a text without blanks. */
export function isToken(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !/\s/.test(value)
}

/** The answer of a check that was asked for (GitLab's lint): what it finds is wrong with a file, not with the request. */
function isFinding({ status, valid }: Members): boolean {
  return typeof valid === 'boolean' || (typeof status === 'string' && /^(?:in)?valid$/i.test(status))
}

/** A list of errors (JSON:API, GraphQL, X) and nothing that a success would bring. */
function holdsOnlyErrors(value: unknown): boolean {
  if (!isAnyObject(value) || isFinding(value)) return false
  return isFilled(errorsOf(value)) && !isFilled(value['data']) && !isFilled(value['id'])
}

/** An answer of GraphQL without data: the request as a whole failed, whatever the status (GraphQL §7.1). */
function isFailedQuery(value: unknown): boolean {
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

/** A text with an address at which the provider explains it. */
function isExplained(own: Reading | undefined): boolean {
  return own?.error_description !== undefined && own.error_uri !== undefined
}

/** Problem details (RFC 9457 §3.1) without their status: a type and a title, and nothing that is no member of theirs. */
function isProblem(body: unknown): boolean {
  if (!isObject(body) || typeof body['title'] !== 'string' || typeof body['type'] !== 'string') return false
  const isAddress = /^about:blank$|[/:]/.test(body['type'])
  return isAddress && namesOf(body).every((name) => /^(?:type|title)$/.test(name) || isSide(body, name))
}

/** A member that is named for an error and holds HTTP's number and a text: `{ "itemNotFound": { "message": …, "code": 404 } }`. */
function isNamedForError(body: unknown): boolean {
  if (!isObject(body) || !hasOne(body)) return false
  const [[name, inner]] = Object.entries(body) as [[string, unknown]]
  if (everyAnswers.has(name) || !isObject(inner) || typeof inner['message'] !== 'string') return false
  return typeof inner['code'] === 'number' && isErrorStatus(String(inner['code'])) && holdsOnlyError(inner)
}

/** Whether a body has the members of an error and no results: what an envelope finds beside others may be told of. */
function bringsNothing(body: unknown): boolean {
  if (!isObject(body) || !holdsOnlyError(body)) return false
  return !namesOf(body).some((name) => resultLists.has(foldMember(name)) && isFilled(body[name]))
}

/** Whether a success can only be what the client asked for: tokens, or a device code. */
export function answersTokens(endpoint: Endpoint | undefined): boolean {
  return endpoint === 'token' || endpoint === 'device'
}

/** Whether a body holds what was asked for at such an endpoint, itself or in `data` or `result`. */
function bringsCredential(body: unknown): boolean {
  const places = [body, readMember(body, 'data'), readMember(body, 'result')]
  return places.some((place) => credentials.some((name) => isToken(readMember(place, name))))
}

/** Endpoints that answer a success with data, never with a page. */
const dataEndpoints: ReadonlySet<Endpoint> = new Set([
  'token',
  'device',
  'par',
  'introspection',
  'registration',
  'userinfo',
])

/** Whether a body has an id and no message: a resource, whatever its code and its description are. */
function isResource(body: unknown): boolean {
  return isObject(body) && hasId(body) && !isFilled(body['message'])
}

/** What was read in a body, and what speaks beside it. */
export interface Findings {
  /** By the provider's own envelopes. */
  readonly own: Reading | undefined
  /** By what is common among providers. */
  readonly common: CommonReading | undefined
  readonly marker: 'success' | 'failure' | undefined
  readonly accessToken: unknown
}

/** Whether a body whose HTTP status does not say so is an error. */
export function judgeBody(
  { status, endpoint, catalog, body }: Circumstances,
  { own, common, marker, accessToken }: Findings,
): Verdict {
  if (marker === 'failure') return 'error'
  const brings = isToken(accessToken) || (answersTokens(endpoint) && bringsCredential(body.value))
  if (brings && !isFilled(own?.error ?? common?.reading.error)) return 'success'
  if (marker === 'success') return 'success'
  const speaks =
    own !== undefined &&
    !isNoError(own.error) &&
    !isNoError(own.code) &&
    (own.error !== undefined || own.code !== undefined) &&
    !isSuccessText(own.error_description)
  if (status === undefined) {
    // Without a status, what is a success with everybody is one here too.
    if (common?.evidence === 'success' || isSuccessText(own?.error ?? own?.error_description) || isNoError(own?.code))
      return 'success'
    if (own === undefined && common?.evidence === 'weak' && isResource(body.value)) return 'success'
    // A small number where the provider has its word is a state, as in `{ "status": 1 }`, and a sentence may say anything.
    const isNoWord = own?.code === undefined && /^\d{1,3}$|\s/.test(own?.error ?? '')
    const says =
      (speaks && !isNoWord) ||
      common?.evidence === 'strong' ||
      isExplained(own) ||
      isProblem(body.value) ||
      isNamedForError(body.value)
    return says || holdsOnlyErrors(withoutWrappers(body.value)) ? 'error' : 'maybe'
  }
  if (status >= 300) {
    // An endpoint of data that sends on to a page was not reached, or asks a program to sign in.
    return body.kind === 'html' && endpoint !== undefined && dataEndpoints.has(endpoint) ? 'error' : 'success'
  }
  const declares = declaresErrorsOn2xx(catalog, endpoint)
  if (speaks && declares) return 'error'
  // A provider that is known to report no errors so must say the word itself; where only tokens are answered, a code without one will do.
  const isSaid = catalog === undefined || declares || common?.reading.error !== undefined || answersTokens(endpoint)
  const isMeant = own === undefined || declares || answersTokens(endpoint) || bringsNothing(body.value)
  if ((common?.evidence === 'strong' && isSaid && isMeant) || isFailedQuery(body.value)) return 'error'
  // Where tokens are answered, no record is.
  const isNoRecord = answersTokens(endpoint) && !brings && common?.evidence === 'weak'
  if (isNoRecord && common.reading.error !== undefined && isFilled(readMember(body.value, 'error'))) return 'error'
  if (body.kind === 'html' && endpoint !== undefined && dataEndpoints.has(endpoint)) return 'error'
  return body.kind === 'html' || body.kind === 'text' ? 'maybe' : 'success'
}
