import { buildResult } from './build-result.js'
import type { LanguageTexts, Registry } from './catalog-index.js'
import type { Challenge } from './challenges.js'
import { decide, undecided } from './decide.js'
import { canonicalGrantType, findEndpoint } from './endpoint.js'
import { Facts } from './facts.js'
import { sourceOf } from './envelope.js'
import { readHeaders } from './headers.js'
import type { Endpoint, HttpResponse, Limits, NormalizeOptions } from './http-response.js'
import { readLocation, type Location } from './location.js'
import { parseBody } from './parse-body.js'
import { isCutPage } from './parse-markup.js'
import { readPrinted } from './read-embedded.js'
import { readResponse, type Circumstances } from './read-response.js'
import type { Reading } from './reading.js'
import { redirectQuery } from './redirect-query.js'
import { readRequest, type RequestValues } from './request-values.js'
import type { Basis, Diagnostic, NormalizedError } from './result.js'

/** What one normalizer works with. */
export interface Setup {
  readonly registry: Registry
  readonly texts: (language: string | undefined) => LanguageTexts
  readonly limits: Limits
}

interface Recognized {
  readonly provider: string | undefined
  readonly how: Basis['recognized']
}

const unrecognized: Recognized = { provider: undefined, how: 'none' }

function httpStatus(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599 ? value : undefined
}

/** Where nobody told the status, a code that looks like one is one. */
function statusIn(code: string | undefined): number | undefined {
  return code !== undefined && /^[45]\d\d$/.test(code) ? Number(code) : undefined
}

/** By the caller's word, else by the host. */
function recognize({ registry }: Setup, named: unknown, location: Location | undefined): Recognized {
  const provider = typeof named === 'string' ? registry.resolve(named) : undefined
  if (provider !== undefined) return { provider, how: 'caller' }
  const byHost = location === undefined ? undefined : registry.byHost(location.host, location.path)
  return byHost === undefined ? unrecognized : { provider: byHost, how: 'host' }
}

/** Whether the request exchanged an authorization code: by its grant type, else by the code that it carried. */
function isCodeExchange(
  grantType: string | undefined,
  endpoint: Endpoint | undefined,
  request: RequestValues,
): boolean {
  if (grantType !== undefined) return grantType === 'authorization_code'
  return request.sentCode && (endpoint === 'token' || endpoint === undefined)
}

/** Tokens that came beside an error: its texts may repeat them. */
function tokensOf(body: unknown): string[] {
  const { access_token, refresh_token, id_token } = (body ?? {}) as Record<string, unknown>
  return [access_token, refresh_token, id_token]
    .filter((token) => typeof token === 'string')
    .filter(({ length }) => length >= 4)
}

function isWord(word: string | undefined): boolean {
  return word !== undefined && /^[a-z]/i.test(word)
}

function factsOf(
  { catalog, endpoint, status, limits }: Circumstances,
  reading: Reading,
  grantType: string | undefined,
  isCut: boolean,
  diagnostics: Diagnostic[],
): Facts {
  return new Facts(reading, catalog, endpoint, grantType, status, limits.description, isCut, diagnostics)
}

function printedAnswer(
  { catalog, headers }: Circumstances,
  { text }: Facts,
  challenge: Challenge | undefined,
): Reading | undefined {
  if (text === undefined) return undefined
  return readPrinted(text, catalog?.envelopes, sourceOf(undefined, undefined, headers, challenge))
}

/** The whole way from a response to a result; `undefined` for a success. Hostile objects may throw: the caller guards. */
export function normalizeResponse(
  setup: Setup,
  response: HttpResponse,
  options: NormalizeOptions | undefined,
): NormalizedError | undefined {
  const { registry, limits } = setup
  const diagnostics: Diagnostic[] = []
  const status = httpStatus(response.status)
  const headers = readHeaders(response.headers)
  const location = readLocation(response.url)
  const query = redirectQuery(response.query, status, headers, diagnostics)
  let recognized = recognize(setup, response.provider, location)
  let catalog = recognized.provider === undefined ? undefined : registry.catalog(recognized.provider)
  const given = response.method === 'HEAD' ? undefined : response.body
  const body = parseBody(given, headers.get('content-type'), catalog?.charset ?? 'gb18030', limits)
  if (body.diagnostics.length > 0) diagnostics.push(...body.diagnostics)
  if (catalog === undefined) {
    const provider = registry.byFields(query ?? body.value, headers)
    if (provider !== undefined) {
      recognized = { provider, how: 'fields' }
      catalog = registry.catalog(provider)
    }
  }
  const request = readRequest(response.request, response.url)
  const grantType = canonicalGrantType(response.grantType) ?? canonicalGrantType(request.grantType)
  const asked = location ?? readLocation(response.request?.url)
  const endpoint = findEndpoint(response.endpoint, asked, grantType, query !== undefined, catalog)
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
  // Without a status, a word and a text that say what went wrong are an error.
  const mayBeError = status === undefined && isWord(facts.error ?? facts.code) && facts.text !== undefined
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
  if (verdict === 'maybe' && (mayBeError ? decided : decided?.match) === undefined) return undefined
  const decision = decided ?? undecided(body.kind, facts)

  const isExchange = isCodeExchange(grantType, endpoint, request)
  const secrets = diagnostics.includes('mixed') ? [...tokensOf(body.value), ...request.secrets] : request.secrets
  return buildResult({
    provider: recognized.provider,
    how: recognized.how,
    catalog,
    decision,
    facts,
    reading,
    headers,
    secrets,
    limit: limits.description,
    texts: setup.texts(options?.language),
    now: options?.now,
    isExchange,
    diagnostics,
  })
}

/** What is left of a response whose members throw when they are read: its status. */
function unreadable(response: HttpResponse): HttpResponse {
  let status: unknown
  try {
    status = response.status
  } catch {
    status = undefined
  }
  return { status: httpStatus(status) }
}

/** The language alone, if it can be read. */
function readableOptions(options: NormalizeOptions | undefined): NormalizeOptions | undefined {
  try {
    const language = options?.language
    return typeof language === 'string' ? { language } : undefined
  } catch {
    return undefined
  }
}

/**
 * {@link normalizeResponse} for any value at all: never throws. A response that cannot be read (a revoked proxy, a
 * getter that throws) is read by its status.
 */
export function normalizeGuarded(
  setup: Setup,
  response: HttpResponse,
  options: NormalizeOptions | undefined,
): NormalizedError | undefined {
  if (typeof response !== 'object' || response === null) return undefined
  try {
    return normalizeResponse(setup, response, options)
  } catch {
    const result = normalizeResponse(setup, unreadable(response), readableOptions(options))
    if (result !== undefined) result.diagnostics.push('invalid_input')
    return result
  }
}
