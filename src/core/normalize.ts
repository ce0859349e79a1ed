import { buildDetails } from './build-details.js'
import { buildNative } from './build-native.js'
import type { CatalogIndex, LanguageTexts, Registry } from './catalog-index.js'
import { codeOf } from './code.js'
import { conditionInfo } from './conditions.js'
import { decide, undecided, type Decision } from './decide.js'
import { canonicalGrantType, findEndpoint } from './endpoint.js'
import { Facts } from './facts.js'
import { readHeaders } from './headers.js'
import type { Endpoint, HttpResponse, Limits, NormalizeOptions } from './http-response.js'
import { readLocation, type Location } from './location.js'
import { parseBody } from './parse-body.js'
import { isCutPage } from './parse-markup.js'
import { readResponse, type Circumstances } from './read-response.js'
import { redirectQuery } from './redirect-query.js'
import { renderTexts } from './render-texts.js'
import { readRequest, type RequestValues } from './request-values.js'
import type { Basis, Diagnostic, NormalizedError } from './result.js'
import { adviseRetry } from './retry.js'
import type { Action } from './vocabulary.js'

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

/** By the caller's word, else by the host. */
function recognize({ registry }: Setup, named: unknown, location: Location | undefined): Recognized {
  const provider = typeof named === 'string' ? registry.resolve(named) : undefined
  if (provider !== undefined) return { provider, how: 'caller' }
  const byHost = location === undefined ? undefined : registry.byHost(location.host, location.path)
  return byHost === undefined ? unrecognized : { provider: byHost, how: 'host' }
}

function actionOf(decision: Decision, catalog: CatalogIndex | undefined, facts: Facts): Action | undefined {
  const own = decision.match?.rule.action
  if (own !== undefined || catalog === undefined) return own
  const { actions } = catalog
  return (
    (facts.suberror === undefined || actions.suberror.size === 0 ? undefined : actions.suberror.get(facts.suberror)) ??
    (facts.error === undefined || actions.error.size === 0 ? undefined : actions.error.get(facts.error))
  )
}

/** What a request asked for is no advice after it was refused: neither a refresh after a refresh, nor a code again. */
function fitting(action: Action, grantType: string | undefined): Action {
  if (action === 'refresh_token' && grantType === 'refresh_token') return 'reauthorize'
  return action === 'retry' && grantType === 'authorization_code' ? 'reauthorize' : action
}

function basisOf(recognized: Recognized, decision: Decision): Basis {
  const basis: Basis = { recognized: recognized.how, matched: decision.matched }
  const rule = decision.match?.rule
  const catalog = rule?.catalog ?? decision.standard?.catalog
  const source = rule?.source ?? decision.standard?.source
  if (catalog !== undefined) basis.catalog = catalog
  if (rule !== undefined) basis.rule = rule.id
  if (source !== undefined) basis.source = source
  return basis
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
  const query = redirectQuery(response.query, status, headers.get('location'), diagnostics)
  let recognized = recognize(setup, response.provider, location)
  let catalog = recognized.provider === undefined ? undefined : registry.catalog(recognized.provider)
  const given = response.method === 'HEAD' ? undefined : response.body
  const body = parseBody(given, headers.get('content-type'), catalog?.charset ?? 'gb18030', limits)
  for (const diagnostic of body.diagnostics) diagnostics.push(diagnostic)
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
  const circumstances: Circumstances = { status, endpoint, headers, body, query, catalog, limits }
  const { reading, verdict, challenge } = readResponse(circumstances, diagnostics)
  if (verdict === 'success') return undefined

  const isCut = diagnostics.includes('truncated') || (body.kind === 'html' && isCutPage(body.value))
  const facts = new Facts(reading, catalog, endpoint, grantType, status, limits.description, isCut, diagnostics)
  const decided = decide(registry, circumstances, facts, challenge?.scheme, verdict === 'error')
  if (verdict === 'maybe' && decided?.match === undefined) return undefined
  const decision = decided ?? undecided(body.kind, facts)

  const info = conditionInfo(decision.condition)
  const rule = decision.match?.rule
  const exchange = isCodeExchange(grantType, endpoint, request)
  const mustStartAgain = exchange && info.retryable
  const secrets = diagnostics.includes('mixed') ? [...tokensOf(body.value), ...request.secrets] : request.secrets
  const rendered = renderTexts(setup.texts(options?.language), info.condition, rule, mustStartAgain)
  const native = buildNative(reading, facts, decision, secrets, limits.description, diagnostics)
  const details = buildDetails(reading, facts, decision, secrets)
  const docs = rule?.docs ?? catalog?.docs
  const remediation: NormalizedError['remediation'] = {
    action: fitting(mustStartAgain ? 'reauthorize' : (actionOf(decision, catalog, facts) ?? info.action), grantType),
    owner: info.owner,
    hint: rendered.hint,
  }
  if (docs !== undefined) remediation.docs = docs
  // Member by member, in the order in which people read a result; absent members stay absent.
  const result: Partial<NormalizedError> = {
    code: codeOf(catalog?.module ?? '00', info),
    condition: info.condition,
    category: info.category,
    level: info.level,
    language: rendered.language,
    title: rendered.title,
  }
  if (recognized.provider !== undefined) result.provider = recognized.provider
  result.remediation = remediation
  result.retry = adviseRetry({ info, rule, reading, headers, now: options?.now, isCodeExchange: exchange })
  if (details !== undefined) result.details = details
  result.native = native
  result.basis = basisOf(recognized, decision)
  result.diagnostics = diagnostics.length > 1 ? [...new Set(diagnostics)] : diagnostics
  return result as NormalizedError
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
