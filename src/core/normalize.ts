import { isAnyObject } from './any-object.js'
import { addHeaders } from './read/beside-body.js'
import { buildResult } from './build/build-result.js'
import { isCodeExchange } from './read/code-exchange.js'
import { canonicalGrantType, findEndpoint, isEndpoint } from './read/endpoint.js'
import { readHeaders } from './parse/headers.js'
import { asStatus } from './parse/http-status.js'
import type { HttpResponse, NormalizeOptions } from './http-response.js'
import { readLocation } from './parse/location.js'
import { copyReading } from './read/reading.js'
import { recognize } from './recognize.js'
import { redirectQuery } from './parse/redirect-query.js'
import { noRequest, readRequest } from './redact/request-values.js'
import type { Diagnostic, NormalizedError } from './result.js'
import type { Setup } from './setup.js'
import { understand, type Answer, type Origin } from './understand.js'

function originOf({ registry }: Setup, answer: Answer, named: unknown): Origin {
  const { location, grantType, query } = answer
  const { provider, how, catalog } = recognize(registry, named, location)
  return {
    provider,
    how,
    catalog,
    endpoint: findEndpoint(answer.named, answer.asked, grantType, query !== undefined, catalog),
    byHeaders: catalog === undefined ? registry.speaksOf(answer.headers) : catalog.readsHeaders,
  }
}

/** The whole way from a response to a result; `undefined` for a success. Hostile objects may throw: the caller guards. */
export function normalizeResponse(
  setup: Setup,
  response: HttpResponse,
  options: NormalizeOptions | undefined,
): NormalizedError | undefined {
  const oddities: Diagnostic[] = []
  const status = asStatus(response.status)
  const headers = readHeaders(response.headers)
  const location = readLocation(response.url)
  const query = redirectQuery(response.query, status, headers, oddities)
  const request = readRequest(response.request, response.url)
  const answer: Answer = {
    body: response.method === 'HEAD' ? undefined : response.body,
    status,
    headers,
    query,
    grantType: canonicalGrantType(response.grantType) ?? canonicalGrantType(request.grantType),
    named: response.endpoint,
    location,
    asked: location ?? (isEndpoint(response.endpoint) ? undefined : readLocation(response.request?.url)),
  }
  const told = originOf(setup, answer, response.provider)
  const texts = setup.texts(options?.language)
  const known = setup.memory?.recall(told, answer)
  const understood = known ?? understand(setup.registry, setup.limits, told, answer, oddities)
  if (understood === undefined) return undefined

  const { origin, decision, facts, tokens } = understood
  const { provider, how, catalog } = origin
  const hasSecrets = request !== noRequest || tokens.length > 0
  const secrets = () => (tokens.length === 0 ? request.secrets : [...tokens, ...request.secrets])
  const isExchange = isCodeExchange(answer.grantType, origin.endpoint, request)
  const beside = { headers, now: options?.now, isExchange, secrets: hasSecrets ? secrets : undefined }
  const shown = known && setup.memory?.show(known, texts, beside)
  if (shown !== undefined) return shown

  const reading = copyReading(understood.reading)
  if (query === undefined) addHeaders(reading, headers, catalog)
  const result = buildResult({
    provider,
    how,
    catalog,
    decision,
    facts,
    reading,
    headers,
    secrets,
    limit: setup.limits.description,
    texts,
    now: options?.now,
    wait: understood.wait,
    isExchange,
    diagnostics: [...understood.diagnostics],
  })
  if (known !== undefined) setup.memory?.keepShown(known, texts, beside, result)
  else if (!result.diagnostics.includes('masked')) setup.memory?.keep(told, answer, understood)
  return result
}

/** What is left of a response whose members throw when they are read: its status. */
function unreadable(response: HttpResponse): HttpResponse {
  let status: unknown
  try {
    status = response.status
  } catch {
    status = undefined
  }
  return { status: asStatus(status) }
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
  if (!isAnyObject(response)) return undefined
  try {
    return normalizeResponse(setup, response, options)
  } catch {
    const result = normalizeResponse(setup, unreadable(response), readableOptions(options))
    if (result !== undefined) result.diagnostics.push('invalid_input')
    return result
  }
}
