import { addChallenge, addDetail } from './beside-body.js'
import type { CatalogIndex } from '../catalog-index.js'
import { codeAt } from '../text/code-at.js'
import { addWord, complete } from './complete.js'
import { chooseChallenge, parseChallenges, type Challenge } from '../parse/challenges.js'
import { readEnvelopes, readFailure, readMarkers, sourceOf, type Source } from './envelope.js'
import { bitsOf, type HeaderFields } from '../parse/headers.js'
import type { Endpoint, Limits } from '../http-response.js'
import { answersTokens, isToken, judgeBody, type Verdict } from './judge.js'
import { isObject } from './members.js'
import type { ParsedBody } from '../parse/parse-body.js'
import { isFilled } from './pointer.js'
import { readCommon, unwrapResponse, type CommonReading } from './read-common.js'
import { findEmbedded, readInnerJson } from './read-embedded.js'
import { readOwn } from './read-own.js'
import { newReading, type Reading } from './reading.js'
import type { Diagnostic } from '../result.js'
import { statusToldBy } from './status-told.js'

/** What was read, and whether the response is an error at all. */
export interface Outcome {
  readonly reading: Reading
  readonly verdict: Verdict
  readonly challenge: Challenge | undefined
}

/** Everything that reading needs to know about one response. */
export interface Circumstances {
  readonly status: number | undefined
  readonly endpoint: Endpoint | undefined
  readonly headers: HeaderFields
  readonly body: ParsedBody
  /** The parameters of a redirect. */
  readonly query: Readonly<Record<string, unknown>> | undefined
  readonly catalog: CatalogIndex | undefined
  readonly limits: Limits
}

/** A text where a word is expected, with no description beside it. */
function isText(word: string | undefined, catalog: CatalogIndex | undefined): boolean {
  return word !== undefined && /[^\x21-\x7e]/.test(word.trim()) && catalog?.rules.errors.has(word.trim()) !== true
}

/** A text where a word is expected is the description, unless a rule names it as its `error`. */
function settleWords(reading: Reading, catalog: CatalogIndex | undefined): void {
  // A number where a word is expected is the code.
  const word = reading.error
  if (reading.code === undefined && word !== undefined && codeAt(word, 0) <= 0x39) {
    if (/^\s*-?\d+\s*$/.test(word) && catalog?.rules.errors.has(word) !== true) {
      reading.code = word
      reading.error = undefined
    }
  }
  // "invalid_grant: Token is expired or invalid."
  const joined = reading.error === undefined ? null : /^([a-z]+(?:_[a-z]+)+): +(\S.*)$/s.exec(reading.error)
  if (joined !== null) {
    reading.error = joined[1]
    reading.error_description ??= joined[2]
  }
  if (reading.error_description !== undefined) {
    // Some providers mix the two up: the number where the text belongs, the text where the number does.
    const isNumber = codeAt(reading.error_description, 0) <= 0x39 && /^-?\d+$/.test(reading.error_description)
    if (isNumber && isText(reading.code, catalog)) {
      const text = reading.code
      reading.code = reading.error_description
      reading.error_description = text
    }
    return
  }
  if (isText(reading.error, catalog)) {
    reading.error_description = reading.error
    reading.error = undefined
  } else if (isText(reading.code, catalog)) {
    reading.error_description = reading.code
    reading.code = undefined
  }
}

const challengeField = /* @__PURE__ */ bitsOf(['www-authenticate'])
/** A body's own member; `undefined` for a body that has no members. */
export function readMember(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined
  const value = (body as Record<string, unknown>)[name]
  return value !== undefined && Object.hasOwn(body, name) ? value : undefined
}

function readRedirect(
  query: Readonly<Record<string, unknown>>,
  catalog: CatalogIndex | undefined,
  source: Source,
): Outcome {
  const envelopes = catalog?.envelopes
  const { headers, challenge } = source
  const answer = unwrapResponse(query)
  const inner = answer === query ? source : sourceOf(envelopes, answer, headers, challenge)
  const own = readOwn(envelopes, source, inner)
  const common = readCommon(query)
  const reading = own ?? common.reading
  if (typeof query['iss'] === 'string') addDetail(reading, 'iss', query['iss'])
  settleWords(reading, catalog)
  // `code` on a redirect is the authorization code (RFC 6749 §4.1.2), whatever it means in the provider's bodies.
  const granted = isToken(query['code']) || isToken(query['access_token'])
  const speaksByWord = isFilled(query['error'])
  if (speaksByWord && reading.code === query['code']) reading.code = undefined
  const speaks = speaksByWord || (own?.code !== undefined && own.code !== query['code'])
  const says = speaks || (!granted && (reading.error !== undefined || common.evidence !== 'none'))
  return { reading, verdict: says && common.evidence !== 'success' ? 'error' : 'success', challenge: undefined }
}

/** Of an XML document, the name of the root says what it is or, as `rsp`, nothing. */
function readAnswer(answer: unknown, { kind }: ParsedBody): CommonReading {
  const common = readCommon(answer)
  if (kind !== 'xml' || common.evidence === 'strong' || common.evidence === 'success') return common
  const [root] = Object.values(answer as object) as unknown[]
  if (!isObject(root)) return common
  const inner = readCommon(root)
  const says = inner.reading.error ?? inner.reading.code
  return says === undefined || inner.evidence !== 'strong' ? common : inner
}

/** Texts that hold another error are read instead of what surrounds them. */
function unwrap(
  reading: Reading,
  own: Reading | undefined,
  verdict: Verdict,
  { status, body, catalog, limits }: Circumstances,
  source: Source,
): Reading | undefined {
  const envelopes = catalog?.envelopes
  if (own !== undefined) {
    const text =
      verdict === 'error' && reading.error_description?.includes('{') === true ? reading.error_description : undefined
    const inner = text === undefined ? undefined : readInnerJson(text, envelopes, source, limits)
    if (inner === undefined) return undefined
    inner.error ??= reading.error
    inner.code ??= reading.code
    inner.request_id ??= reading.request_id
    return inner
  }
  // A 2xx that holds an error somewhere is a partial failure, which is none.
  const isOk = status !== undefined && status < 400
  if (isOk || reading.error !== undefined || (catalog === undefined && verdict === 'success')) return undefined
  return findEmbedded(envelopes, body.value, source, limits)
}

/** Reads the provider's words and decides whether they are an error. Pure; what was odd goes to `diagnostics`. */
export function readResponse(circumstances: Circumstances, diagnostics: Diagnostic[]): Outcome {
  const { status, endpoint, headers, body, catalog, query } = circumstances
  const field = headers.hasAny(challengeField) ? headers.get('www-authenticate') : undefined
  const challenge = field === undefined ? undefined : chooseChallenge(parseChallenges(field))
  const envelopes = catalog?.envelopes
  const source = sourceOf(envelopes, query ?? body.value, headers, challenge)
  if (query !== undefined) return readRedirect(query, catalog, source)

  const answer = unwrapResponse(body.value)
  const inner = answer === body.value ? source : sourceOf(envelopes, answer, headers, challenge)
  const marker =
    envelopes &&
    (readMarkers(envelopes.list, inner) ?? (inner === source ? undefined : readMarkers(envelopes.list, source)))
  let own = readOwn(envelopes, source, inner)
  // Google puts a list around some of its errors.
  if (
    own === undefined &&
    status !== undefined &&
    status >= 400 &&
    Array.isArray(body.value) &&
    envelopes !== undefined
  ) {
    own = readEnvelopes(envelopes.list, sourceOf(envelopes, body.value[0], headers, challenge))
  }
  if (envelopes !== undefined && marker === 'failure') {
    const failure =
      (inner === source ? undefined : readFailure(envelopes.list, inner)) ?? readFailure(envelopes.list, source)
    if (own === undefined) own = failure
    else own.code ??= failure?.code
  }
  const isStructured = typeof body.value === 'object' && body.value !== null
  const common: CommonReading | undefined =
    isStructured && (own === undefined || status === undefined || (status < 300 && answersTokens(endpoint)))
      ? readAnswer(answer, body)
      : undefined
  let reading = own ?? common?.reading ?? newReading()
  if (own === undefined && typeof body.value === 'string') reading.error_description = body.value
  const accessToken = readMember(body.value, 'access_token')
  let verdict: Verdict =
    status !== undefined && status >= 400
      ? 'error'
      : judgeBody(status, endpoint, catalog, body, own, common, marker, accessToken)

  const told = status === undefined ? statusToldBy(body, reading.error_description) : undefined
  if (told !== undefined) {
    reading.status = told
    verdict = 'error'
  }
  if (marker !== 'success') {
    const embedded = unwrap(reading, own, verdict, circumstances, source)
    if (embedded !== undefined) {
      diagnostics.push('unwrapped')
      reading = embedded
      verdict = 'error'
    }
  }
  // Some providers put the text of the error where the token should be.
  if (verdict !== 'error' && endpoint !== 'api' && typeof accessToken === 'string' && /\s/.test(accessToken.trim())) {
    reading = newReading(undefined, accessToken)
    verdict = 'error'
  }
  if (verdict === 'success') return { reading, verdict, challenge }
  if (own !== undefined && reading === own) {
    addWord(reading, readMember(answer, 'error'))
    complete(reading, answer)
  }
  settleWords(reading, catalog)
  if (verdict === 'error' && accessToken !== undefined && isToken(accessToken)) diagnostics.push('mixed')
  if (challenge !== undefined) addChallenge(reading, challenge, diagnostics)
  if (reading.status !== undefined && status !== undefined && reading.status !== status)
    diagnostics.push('status_mismatch')
  return { reading, verdict, challenge }
}
