import type { CatalogIndex } from './catalog-index.js'
import { chooseChallenge, parseChallenges, type Challenge } from './challenges.js'
import {
  readEnvelopes,
  readFailure,
  readMarkers,
  type Envelope,
  type Reading,
  type Reference,
  type Source,
} from './envelope.js'
import type { HeaderReader } from './headers.js'
import type { Endpoint, Limits } from './http-response.js'
import type { ParsedBody } from './parse-body.js'
import { parseJson } from './parse-json.js'
import { isFilled } from './pointer.js'
import { readCommon, unwrapResponse } from './read-common.js'
import type { Diagnostic } from './result.js'
import { scanPairs } from './scan-pairs.js'

/** What was read, and whether the response is an error at all. */
export interface Outcome {
  readonly reading: Reading
  /** `maybe`: without a status and without a marker, only a rule that knows the text makes it an error. */
  readonly verdict: 'error' | 'success' | 'maybe'
  readonly challenge: Challenge | undefined
}

/** Everything that reading needs to know about one response. */
export interface Circumstances {
  readonly status: number | undefined
  readonly endpoint: Endpoint | undefined
  readonly headers: HeaderReader
  readonly body: ParsedBody
  /** The parameters of a redirect. */
  readonly query: Readonly<Record<string, unknown>> | undefined
  readonly catalog: CatalogIndex | undefined
  readonly limits: Limits
}

const noEnvelopes: readonly Envelope[] = []

/** A provider that reports errors with 2xx at this endpoint. An unknown endpoint may be the one. */
export function declaresErrorsOn2xx(catalog: CatalogIndex | undefined, endpoint: Endpoint | undefined): boolean {
  if (catalog === undefined) return false
  const declared = catalog.errorsOn2xx
  return declared === true || (declared !== false && (endpoint === undefined || declared.includes(endpoint)))
}

/** A text where a word is expected is the description, unless a rule names it as its `error`. */
function settleWords(reading: Reading, catalog: CatalogIndex | undefined): void {
  for (const field of ['error', 'code'] as const) {
    const word = reading[field]
    if (word === undefined || reading.error_description !== undefined || !/\s|[^\x20-\x7e]/.test(word)) continue
    if (catalog?.rules.errors.has(word.trim()) === true) continue
    reading.error_description = word
    reading[field] = undefined
  }
}

/** What a `WWW-Authenticate` challenge adds; the body's own words come first. */
function addChallenge(reading: Reading, challenge: Challenge, diagnostics: Diagnostic[]): void {
  const { error, error_description, error_uri, scope, acr_values, max_age, resource_metadata } = challenge.params
  if (isFilled(error)) {
    if (reading.error === undefined) reading.error = error
    else if (reading.error !== error) diagnostics.push('native_conflict')
  }
  if (isFilled(error_description)) reading.error_description ??= error_description
  if (isFilled(error_uri)) reading.error_uri ??= error_uri
  const details = { scopes: scope, acr_values, max_age, resource_metadata }
  for (const [name, value] of Object.entries(details)) {
    if (isFilled(value)) (reading.details ??= {})[name as keyof typeof details] ??= value
  }
}

const requestIdHeaders = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-trace-id',
  'x-amzn-requestid',
  'x-ms-request-id',
  'cf-ray',
]

function addHeaders(reading: Reading, headers: HeaderReader): void {
  for (const name of requestIdHeaders) {
    if (reading.request_id !== undefined) break
    const value = headers(name)
    if (value !== undefined && value !== '' && value.length <= 256) reading.request_id = value
  }
  const nonce = headers('dpop-nonce')
  if (nonce !== undefined && nonce !== '') (reading.details ??= {}).dpop_nonce = nonce
}

/** Reads an object by the provider's envelopes, inside `*_response` first. */
function readOwn(envelopes: readonly Envelope[], source: Source): Reading | undefined {
  if (envelopes.length === 0) return undefined
  const inner = unwrapResponse(source.body)
  const read = inner === source.body ? undefined : readEnvelopes(envelopes, { ...source, body: inner })
  return read ?? readEnvelopes(envelopes, source)
}

/** An error as JSON inside a text. */
function readInnerJson(text: string, circumstances: Circumstances, source: Source): Reading | undefined {
  const open = text.indexOf('{')
  if (open === -1 || text.indexOf('"', open) === -1) return undefined
  const parsed = parseJson(text.slice(open, open + circumstances.limits.body), circumstances.limits.depth, [])
  if (!('value' in parsed)) return undefined
  const inner =
    readOwn(circumstances.catalog?.envelopes ?? noEnvelopes, { ...source, body: parsed.value }) ??
    readCommon(parsed.value).reading
  return inner.error !== undefined || inner.code !== undefined ? inner : undefined
}

function lastSegment(reference: Reference): Reference {
  return { ...reference, pointer: reference.pointer.slice(-1) }
}

/** Envelopes for what is left of a structure once it is printed: names without their parents. */
function flatten(envelopes: readonly Envelope[]): Envelope[] {
  return envelopes.map((envelope) => ({
    ...envelope,
    fields: envelope.fields.map(([field, references]) => [field, references.map(lastSegment)] as const),
    keys: envelope.keys.map(lastSegment),
    when: [],
  }))
}

/** An error printed into a text: names with values, by the provider's own names first. */
function readInnerPairs(text: string, circumstances: Circumstances, source: Source): Reading | undefined {
  const pairs = scanPairs(text.slice(0, 4_096))
  if (pairs === undefined) return undefined
  const own = readEnvelopes(flatten(circumstances.catalog?.envelopes ?? noEnvelopes), { ...source, body: pairs })
  if (own?.code !== undefined && /^-?[A-Za-z]*\d/.test(own.code))
    return { ...own, error_description: own.error_description ?? text }
  const { error, error_description } = pairs
  if (error === undefined || !/^[a-z_]{4,40}$/.test(error)) return undefined
  return { error, error_description: error_description ?? text }
}

function withoutEmpty(reading: Reading): Reading {
  return Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined))
}

/** The texts of a body, nearest first; bounded. */
function* texts(value: unknown, depth = 6): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null && depth > 0) {
    let budget = 32
    for (const name in value) {
      if (budget-- === 0) return
      yield* texts((value as Record<string, unknown>)[name], depth - 1)
    }
  }
}

/** Another service put the provider's answer, as text, into its own: find it. */
function findEmbedded(circumstances: Circumstances, source: Source, diagnostics: Diagnostic[]): Reading | undefined {
  let budget = 64
  for (const text of texts(source.body)) {
    if (budget-- === 0) return undefined
    if (text.length < 8) continue
    const found = readInnerJson(text, circumstances, source) ?? readInnerPairs(text, circumstances, source)
    if (found !== undefined) {
      diagnostics.push('unwrapped')
      return found
    }
  }
  return undefined
}

function isToken(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !/\s/.test(value)
}

function readMember(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? (body as Record<string, unknown>)[name]
    : undefined
}

/** Whether a body without an error status is an error. */
function judge(
  circumstances: Circumstances,
  own: Reading | undefined,
  common: ReturnType<typeof readCommon>,
  marker: 'success' | 'failure' | undefined,
): Outcome['verdict'] {
  const { status, endpoint, catalog, body } = circumstances
  if (status !== undefined && status >= 400) return 'error'
  if (marker === 'failure') return 'error'
  const word = own?.error ?? common.reading.error
  if (isToken(readMember(body.value, 'access_token')) && !isFilled(word)) return 'success'
  if (marker === 'success') return 'success'
  if (status === undefined) {
    if (own !== undefined) return own.error !== undefined || own.code !== undefined ? 'error' : 'maybe'
    if (common.evidence === 'strong') return 'error'
    return common.evidence === 'success' ? 'success' : 'maybe'
  }
  if (status >= 300) return 'success'
  if (
    own !== undefined &&
    (own.error !== undefined || own.code !== undefined) &&
    declaresErrorsOn2xx(catalog, endpoint)
  ) {
    return 'error'
  }
  if (common.evidence === 'strong') return 'error'
  // A page or a text on 2xx is an error only where a rule knows it.
  if (body.kind === 'html' || body.kind === 'text') return 'maybe'
  return 'success'
}

function readRedirect(
  query: Readonly<Record<string, unknown>>,
  catalog: CatalogIndex | undefined,
  source: Source,
): Outcome {
  const own = readOwn(catalog?.envelopes ?? noEnvelopes, { ...source, body: query })
  const common = readCommon(query)
  const reading = own ?? common.reading
  if (typeof query['iss'] === 'string') (reading.details ??= {}).iss ??= query['iss']
  settleWords(reading, catalog)
  // `code` on a redirect is the authorization code (RFC 6749 §4.1.2), whatever it means in the provider's bodies.
  const granted = isToken(query['code']) || isToken(query['access_token'])
  const code = own?.code !== undefined && own.code !== query['code']
  const says =
    isFilled(query['error']) || code || (!granted && (reading.error !== undefined || common.evidence !== 'none'))
  return { reading, verdict: says && common.evidence !== 'success' ? 'error' : 'success', challenge: undefined }
}

/** Reads the provider's words and decides whether they are an error. Pure; what was odd goes to `diagnostics`. */
export function readResponse(circumstances: Circumstances, diagnostics: Diagnostic[]): Outcome {
  const { status, headers, body, catalog, query } = circumstances
  const field = headers('www-authenticate')
  const challenge = field === undefined ? undefined : chooseChallenge(parseChallenges(field))
  const source: Source = { body: body.value, headers, challenge }
  if (query !== undefined) return readRedirect(query, catalog, source)

  const envelopes = catalog?.envelopes ?? noEnvelopes
  const inner = unwrapResponse(body.value)
  const marker =
    readMarkers(envelopes, inner) ?? (inner === body.value ? undefined : readMarkers(envelopes, body.value))
  const structured = typeof body.value === 'object' && body.value !== null
  let own = readOwn(envelopes, source) ?? (marker === 'failure' ? readFailure(envelopes, source) : undefined)
  const common = own === undefined && structured ? readCommon(body.value) : undefined
  let verdict = judge(circumstances, own, common ?? { reading: {}, evidence: 'none' }, marker)
  let reading = own ?? common?.reading ?? {}
  if (typeof body.value === 'string' && own === undefined) reading.error_description = body.value

  const isOk = status !== undefined && status < 400
  if (
    !isOk &&
    own === undefined &&
    reading.error === undefined &&
    marker !== 'success' &&
    (catalog !== undefined || verdict !== 'success')
  ) {
    const embedded = findEmbedded(circumstances, source, diagnostics)
    if (embedded !== undefined) {
      own = reading = embedded
      verdict = 'error'
    }
  }
  if (own !== undefined && verdict === 'error' && reading.error_description?.includes('{') === true) {
    const inner = readInnerJson(reading.error_description, circumstances, source)
    if (inner !== undefined) {
      diagnostics.push('unwrapped')
      reading = { ...reading, ...withoutEmpty(inner) }
    }
  }
  const access = readMember(body.value, 'access_token')
  if (
    verdict === 'success' &&
    typeof access === 'string' &&
    /\s/.test(access.trim()) &&
    circumstances.endpoint !== 'api'
  ) {
    reading = { error_description: access }
    verdict = 'error'
  }
  settleWords(reading, catalog)
  if (verdict === 'error' && isFilled(access) && isToken(access)) diagnostics.push('mixed')
  if (challenge !== undefined && verdict !== 'success') addChallenge(reading, challenge, diagnostics)
  addHeaders(reading, headers)
  if (reading.status !== undefined && status !== undefined && reading.status !== status)
    diagnostics.push('status_mismatch')
  return { reading, verdict, challenge }
}
