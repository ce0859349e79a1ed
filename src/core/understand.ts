import { isAnyObject } from './any-object.js'
import type { CatalogIndex, LanguageTexts, Registry } from './catalog-index.js'
import type { Shown } from './build/show-again.js'
import type { Challenge } from './parse/challenges.js'
import { decide, undecided } from './match/decide.js'
import type { Decision } from './match/decision.js'
import { hasWord, isMeant } from './match/is-meant.js'
import { findEndpoint } from './read/endpoint.js'
import { sourceOf } from './read/envelope.js'
import { Facts } from './read/facts.js'
import type { HeaderFields } from './parse/headers.js'
import type { Endpoint, Limits } from './http-response.js'
import type { Location } from './parse/location.js'
import { parseBody } from './parse/parse-body.js'
import { isCutPage } from './parse/read-page.js'
import { readPrinted } from './read/read-embedded.js'
import type { Circumstances } from './read/circumstances.js'
import { isToken } from './read/judge.js'
import { givenToken } from './read/known-names.js'
import { placesIn, tokensIn } from './read/members.js'
import { readResponse } from './read/read-response.js'
import type { Reading } from './read/reading.js'
import type { Basis, Diagnostic } from './result.js'
import { isOneText } from './read/one-text.js'

/** Whose answer it is. */
export interface Origin {
  readonly provider: string | undefined
  readonly how: Basis['recognized']
  readonly catalog: CatalogIndex | undefined
  readonly endpoint: Endpoint | undefined
  /** Header fields may tell the provider or the error: the body is not all. */
  readonly byHeaders: boolean
}

/** One answer, with what is known of it before its body is read. */
export interface Answer {
  readonly body: unknown
  readonly status: number | undefined
  readonly headers: HeaderFields
  /** The parameters of a redirect. */
  readonly query: Readonly<Record<string, unknown>> | undefined
  readonly grantType: string | undefined
  /** The endpoint, if the caller names it. */
  readonly named: unknown
  readonly location: Location | undefined
  /** The URL that was asked, where the answer's own is not known. */
  readonly asked: Location | undefined
}

/** What an answer says: the provider's words and their cause. */
export interface Understanding {
  readonly origin: Origin
  readonly decision: Decision
  readonly facts: Facts
  readonly reading: Reading
  /** Tokens that came beside the error: its texts may repeat them. */
  readonly tokens: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** The seconds to wait that its text tells. */
  readonly wait: number | undefined
  /** How it was last shown, once it came again. */
  shown?: ShownIn | undefined
}

/** How an answer was shown in one language. */
export interface ShownIn {
  readonly texts: LanguageTexts
  readonly shown: Shown
}

/** Where nobody told the status, a code that looks like one is one, if it is one that applications answer with. */
function statusIn(code: string | undefined): number | undefined {
  return code !== undefined && /^(?:40[0-69]|408|410|42[29]|50[0-4])$/.test(code) ? Number(code) : undefined
}

const noTokens: readonly string[] = []

/** The tokens in a body. */
function tokensOf(body: unknown): readonly string[] {
  let found = noTokens
  for (const place of placesIn(body)) {
    const tokens = tokensIn(place, givenToken)
    if (tokens.length > 0) found = [...found, ...tokens.filter(isToken).filter(({ length }) => length >= 4)]
  }
  return found
}

/** What a text says of when to try again; polling has its protocol's intervals. */
function statedWait({ plainWords }: Registry, { info, match }: Decision, reading: Reading): number | undefined {
  const text = reading.error_description ?? reading.error
  const isRetried = (match?.rule.action ?? info.action) === 'retry'
  return isRetried && text !== undefined ? plainWords?.readWait(text) : undefined
}

const noNoise: CatalogIndex['noise'] = []

function factsOf(
  { catalog, endpoint, status, limits }: Circumstances,
  reading: Reading,
  grantType: string | undefined,
  isCut: boolean,
  diagnostics: Diagnostic[],
): Facts {
  return new Facts(
    reading,
    catalog?.noise ?? noNoise,
    endpoint,
    grantType,
    status,
    limits.description,
    isCut,
    diagnostics,
  )
}

function printedAnswer(
  { catalog, headers }: Circumstances,
  { text }: Facts,
  challenge: Challenge | undefined,
): Reading | undefined {
  if (text === undefined) return undefined
  return readPrinted(text, catalog?.envelopes, sourceOf(undefined, undefined, headers, challenge))
}

/** Recognizes a provider that neither the caller nor the host told by the fields that only it sends. */
function byFields(registry: Registry, fields: unknown, answer: Answer): Origin | undefined {
  const { headers, named, asked, grantType, query } = answer
  const provider = registry.byFields(fields, headers)
  if (provider === undefined) return undefined
  const catalog = registry.catalog(provider)
  const endpoint = findEndpoint(named, asked, grantType, query !== undefined, catalog)
  return { provider, how: 'fields', catalog, endpoint, byHeaders: catalog.readsHeaders }
}

/** Reads an answer and decides on its cause; `undefined` for a success. Of the header fields, those that a result shows are not read here. */
export function understand(
  registry: Registry,
  limits: Limits,
  told: Origin,
  answer: Answer,
  oddities: readonly Diagnostic[],
): Understanding | undefined {
  const { status, headers, query, grantType } = answer
  const body = parseBody(answer.body, headers.get('content-type'), told.catalog?.charset ?? 'gb18030', limits)
  const diagnostics = [...oddities, ...body.diagnostics]
  const origin = told.catalog === undefined ? (byFields(registry, query ?? body.value, answer) ?? told) : told
  const { catalog, endpoint } = origin
  const answered: Circumstances = { status, endpoint, headers, body, query, catalog, limits }
  const read = readResponse(answered, diagnostics)
  const { verdict, challenge } = read
  let { reading } = read
  if (verdict === 'success') return undefined

  // Where nobody told the status, what the body says of it decides.
  const circumstances =
    status === undefined ? { ...answered, status: reading.status ?? statusIn(reading.code) } : answered
  const isCut = diagnostics.includes('truncated') || (body.kind === 'html' && isCutPage(body.value))
  let facts = factsOf(answered, reading, grantType, isCut, diagnostics)
  // A text alone may be an error; without a status, a word and a text too. On 2xx, a text that is no member may be anything.
  const isAlone = (status === undefined || isAnyObject(body.value)) && isOneText(body.value)
  const isComplaint = isAlone || (status === undefined && hasWord(facts))
  const mayBeError = facts.text !== undefined && isComplaint
  let decided = decide(registry, circumstances, facts, challenge?.scheme, verdict === 'error' || mayBeError)
  if (verdict === 'error' && decided?.match === undefined) {
    // Nothing that was read means anything: another service may have printed the provider's answer into its text.
    const printed = printedAnswer(circumstances, facts, challenge)
    const inner = printed && factsOf(answered, printed, grantType, isCut, diagnostics)
    const found = inner && decide(registry, circumstances, inner, challenge?.scheme, true)
    if (found?.match !== undefined) {
      printed!.request_id ??= reading.request_id
      reading = printed!
      facts = inner!
      decided = found
      diagnostics.push('unwrapped')
    }
  }
  const isPrinted = diagnostics.includes('unwrapped')
  if (verdict === 'maybe' && !isMeant(decided, facts, { mayBeError, isPrinted, isOn2xx: status !== undefined }))
    return undefined
  const decision = decided ?? undecided(body.kind, facts)
  const tokens = tokensOf(body.value)
  const wait = statedWait(registry, decision, reading)
  return { origin, decision, facts, reading, tokens, diagnostics, wait, shown: undefined }
}
