import { isAnyObject } from '../any-object.js'
import { addChallenge } from './beside-body.js'
import type { Circumstances } from './circumstances.js'
import { addWord, complete } from './complete.js'
import { chooseChallenge, parseChallenges, type Challenge } from '../parse/challenges.js'
import { sourceOf } from './envelope.js'
import type { Source } from './reference.js'
import { bitsOf } from '../parse/field-names.js'
import { isToken, judgeBody, type Verdict } from './judge.js'
import { accessToken } from './known-names.js'
import { isObject, readMember, tokensIn } from './members.js'
import type { ParsedBody } from '../parse/parse-body.js'
import { readCommon } from './read-common.js'
import type { CommonReading } from './read-object.js'
import { findEmbedded, readInnerJson } from './read-embedded.js'
import { readOwnAnswer } from './read-own.js'
import { readRedirect } from './read-redirect.js'
import { isFilled } from './pointer.js'
import { holdsOnlyError } from './stands-alone.js'
import { newReading, type Reading } from './reading.js'
import type { Diagnostic } from '../result.js'
import { settleWords } from './settle-words.js'
import { statusToldBy } from './status-told.js'
import { textInToken } from './text-in-token.js'
import { unwrapResponse } from './unwrap-response.js'

/** What was read, and whether the response is an error at all. */
export interface Outcome {
  readonly reading: Reading
  readonly verdict: Verdict
  readonly challenge: Challenge | undefined
}

const challengeField = /* @__PURE__ */ bitsOf(['www-authenticate'])

/** Of an XML document, the name of the root says what it is or, as `rsp`, nothing; then it is an error if that stands alone in it. */
function readAnswer(answer: unknown, { kind }: ParsedBody): CommonReading {
  const common = readCommon(answer, kind === 'xml')
  if (kind !== 'xml' || common.evidence === 'strong' || common.evidence === 'success') return common
  const [root] = Object.values(answer as object) as unknown[]
  if (!isObject(root)) return common
  const inner = readCommon(root)
  const says = inner.reading.error ?? inner.reading.code
  if (says === undefined || inner.evidence !== 'strong') return common
  // A code alone in a member of any name may be anyone's.
  const isAlone = holdsOnlyError(root) && (isFilled(root['error']) || inner.reading.error_description !== undefined)
  return isAlone ? inner : { reading: inner.reading, evidence: 'weak' }
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
  const source = sourceOf(catalog?.envelopes, query ?? body.value, headers, challenge)
  if (query !== undefined) {
    const said = readRedirect(query, catalog, source)
    return { reading: said ?? newReading(), verdict: said === undefined ? 'success' : 'error', challenge: undefined }
  }

  const answer = unwrapResponse(body.value)
  const { own, marker } = readOwnAnswer(circumstances, source)
  const isStructured = isAnyObject(body.value)
  const common: CommonReading | undefined =
    isStructured && (own === undefined || status === undefined || status < 300) ? readAnswer(answer, body) : undefined
  let reading = own ?? common?.reading ?? newReading()
  if (own === undefined && typeof body.value === 'string') reading.error_description = body.value
  const token = tokensIn(body.value, accessToken)[0]
  let verdict: Verdict =
    status !== undefined && status >= 400 ? 'error' : judgeBody(circumstances, { own, common, marker, token })

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
      // A text may tell of anything: where nothing else says that it is an error, a rule must know it.
      if (status !== undefined || !isStructured || body.kind === 'broken') verdict = 'error'
      else if (verdict === 'success') verdict = 'maybe'
    }
  }
  const misplaced = verdict === 'error' || endpoint === 'api' ? undefined : textInToken(body.value)
  if (misplaced !== undefined) {
    reading = newReading(undefined, misplaced)
    verdict = 'error'
  }
  if (verdict === 'success') return { reading, verdict, challenge }
  if (own !== undefined && reading === own) {
    addWord(reading, readMember(answer, 'error'))
    complete(reading, answer)
  }
  settleWords(reading, catalog)
  if (verdict === 'error' && isToken(token)) diagnostics.push('mixed')
  if (challenge !== undefined) addChallenge(reading, challenge, diagnostics)
  if (reading.status !== undefined && status !== undefined && reading.status !== status)
    diagnostics.push('status_mismatch')
  return { reading, verdict, challenge }
}
