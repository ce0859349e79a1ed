import { bringsNothing, isErrorByShape, isFailedQuery, isResource } from './body-shapes.js'
import type { CatalogIndex } from '../catalog-index.js'
import type { Circumstances } from './circumstances.js'
import type { Endpoint } from '../http-response.js'
import { accessToken } from './known-names.js'
import { isObject, isRecord, placesIn, readMember, tokensIn } from './members.js'
import { isFailureWord, isNoError, isSuccessText } from './outcome-words.js'
import type { BodyKind } from '../parse/parse-body.js'
import { isFilled, scalarText } from './pointer.js'
import type { CommonReading } from './read-object.js'
import type { Reading } from './reading.js'
import { isOneText } from './one-text.js'
import { saysUnwell, saysWell } from './says-outcome.js'
import { holdsOnlyError } from './stands-alone.js'

/** `maybe`: nothing but a text speaks, which is an error only where a rule knows it. */
export type Verdict = 'error' | 'success' | 'maybe'

/** A provider that reports errors with 2xx at this endpoint. An unknown endpoint may be the one. */
function declaresErrorsOn2xx(catalog: CatalogIndex | undefined, endpoint: Endpoint | undefined): boolean {
  if (catalog === undefined) return false
  const declared = catalog.errorsOn2xx
  return declared === true || (declared !== false && (endpoint === undefined || declared.includes(endpoint)))
}

/** What looks like a credential: a text without blanks. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !/\s/.test(value)
}

/** A text with an address at which the provider explains it. */
function isExplained(own: Reading | undefined): boolean {
  return own?.error_description !== undefined && own.error_uri !== undefined
}

/** Whether a success can only be what the client asked for: tokens, or a device code. */
export function answersTokens(endpoint: Endpoint | undefined): boolean {
  return endpoint === 'token' || endpoint === 'device'
}

/** Whether a body holds what was asked for at such an endpoint. */
function bringsCredential(body: unknown): boolean {
  return placesIn(body).some((place) =>
    [...tokensIn(place, accessToken), readMember(place, 'token'), readMember(place, 'device_code')].some(isToken),
  )
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

/** What was read in a body, and what speaks beside it. */
export interface Findings {
  /** By the provider's own envelopes. */
  readonly own: Reading | undefined
  /** By what is common among providers. */
  readonly common: CommonReading | undefined
  readonly marker: 'success' | 'failure' | undefined
  readonly token: unknown
}

/** The provider's own envelope found a word or a code, and nothing in it says that all went well. */
function speaks(own: Reading | undefined): own is Reading {
  if (own === undefined || (own.error === undefined && own.code === undefined)) return false
  return !isNoError(own.error) && !isNoError(own.code) && !isSuccessText(own.error_description)
}

/** What ended so ran before; an answer says `error`. */
function isFailedJob(body: unknown): boolean {
  return scalarText(readMember(body, 'status'))?.toLowerCase() === 'failed'
}

function judgeWithoutStatus(body: unknown, { own, common }: Findings): Verdict {
  // What is a success with everybody is one here too.
  if (common?.evidence === 'success' || isSuccessText(own?.error ?? own?.error_description) || isNoError(own?.code))
    return 'success'
  if (common?.evidence === 'weak' && ((isObject(body) && isRecord(body)) || (own === undefined && isResource(body))))
    return 'success'
  // A small number where the provider has its word is a state, as in `{ "status": 1 }`, and a sentence may say anything.
  const isWord = own?.code !== undefined || !/^\d{1,3}$|\s/.test(own?.error ?? '')
  const says = (speaks(own) && isWord) || common?.evidence === 'strong' || isExplained(own)
  return says || isErrorByShape(body) ? 'error' : 'maybe'
}

/** An endpoint of data that answers with a page, or sends on to one, was not reached, or asks a program to sign in. */
function isLostPage(kind: BodyKind, endpoint: Endpoint | undefined): boolean {
  return kind === 'html' && endpoint !== undefined && dataEndpoints.has(endpoint)
}

/** By a member for just this: `"success": false`. */
function saysItFailed(body: unknown): boolean {
  return isObject(body) && saysUnwell(body)
}

function judgeOn2xx({ endpoint, catalog, body }: Circumstances, { own, common }: Findings): Verdict {
  const declares = declaresErrorsOn2xx(catalog, endpoint)
  if (speaks(own) && declares) return 'error'
  const asksTokens = answersTokens(endpoint)
  const word = common?.reading.error
  // A provider that is known to report no errors so must say the word itself; where only tokens are answered, a code without one will do.
  const isWord = word !== undefined && !isFailedJob(body.value)
  const isSaid = catalog === undefined || declares || isWord || asksTokens || saysItFailed(body.value)
  const isMeant = own === undefined || declares || asksTokens || bringsNothing(body.value)
  if ((common?.evidence === 'strong' && isSaid && isMeant) || isFailedQuery(body.value)) return 'error'
  if (isLostPage(body.kind, endpoint)) return 'error'
  return body.kind === 'html' || isOneText(body.value) ? 'maybe' : 'success'
}

/** An error beside what makes a body a record elsewhere: where tokens are answered, no record is. */
function isRefusal(body: unknown, common: CommonReading | undefined): boolean {
  const error = readMember(body, 'error')
  if (common?.evidence !== 'weak' || !isFilled(error) || isNoError(scalarText(error))) return false
  return common.reading.error !== undefined || common.reading.code !== undefined
}

/** A number and a text that does not speak of success: where tokens are answered, what counts successes elsewhere brings none. */
function isComplaint(body: unknown, common: CommonReading | undefined): boolean {
  const { code, error_description: text } = common?.reading ?? {}
  if (common?.evidence !== 'weak' || code === undefined || text === undefined || !isObject(body)) return false
  if (!/^(?!0+$|2\d\d$)\d+$/.test(code) || scalarText(body['code']) !== code) return false
  return holdsOnlyError(body) && !isNoError(text) && !isSuccessText(text) && !saysWell(body)
}

/** Whether a body whose HTTP status does not say so is an error. */
export function judgeBody(circumstances: Circumstances, findings: Findings): Verdict {
  const { status, endpoint, body } = circumstances
  const { own, common, marker, token } = findings
  if (marker === 'failure') return 'error'
  const brings = isToken(token) || (answersTokens(endpoint) && bringsCredential(body.value))
  if (brings && !isFilled(own?.error ?? common?.reading.error)) return 'success'
  if (marker === 'success') return 'success'
  const isOk = status === undefined || status < 300
  if (isOk && answersTokens(endpoint) && !brings) {
    const hasFailed = isFailureWord(readMember(body.value, 'status'))
    if (hasFailed || isRefusal(body.value, common) || isComplaint(body.value, common)) return 'error'
  }
  if (status === undefined) return judgeWithoutStatus(body.value, findings)
  if (status >= 300) return isLostPage(body.kind, endpoint) ? 'error' : 'success'
  return judgeOn2xx(circumstances, findings)
}
