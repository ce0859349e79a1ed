import { oauthErrorOf } from '../attached.js'
import { codeOf } from '../code.js'
import { conditionInfo } from '../conditions.js'
import type { Endpoint, NormalizeOptions } from '../http-response.js'
import { readLocation } from '../parse/location.js'
import { isAbort, networkFailure } from './network-failure.js'
import { normalizeGuarded } from '../normalize.js'
import type { Setup } from '../setup.js'
import { renderTexts } from '../build/render-texts.js'
import { isOwnAnswer } from './own-answer.js'
import { readRequest } from '../redact/request-values.js'
import type { NormalizedError } from '../result.js'
import { thrownResponse, urlOf } from './thrown-response.js'
import type { Condition } from '../vocabulary.js'

/** What the caller knows of the request whose error it caught. */
export type ThrownOptions = NormalizeOptions & {
  readonly provider?: string | undefined
  readonly endpoint?: Endpoint | undefined
}

/** What is known of a request that nobody answered. */
interface Unanswered {
  readonly url: string | undefined
  readonly body: unknown
}

function unanswered(error: object): Unanswered {
  const { config } = error as { config?: unknown }
  if (typeof config !== 'object' || config === null) return { url: undefined, body: undefined }
  const request = config as Record<string, unknown>
  return { url: urlOf(request, undefined), body: request['data'] }
}

/** A result without a response: nobody answered. */
function withoutResponse(
  setup: Setup,
  condition: Condition,
  { url, body }: Unanswered,
  options: ThrownOptions | undefined,
): NormalizedError {
  const info = conditionInfo(condition)
  const named = typeof options?.provider === 'string' ? setup.registry.resolve(options.provider) : undefined
  const location = readLocation(url)
  const byHost = location === undefined ? undefined : setup.registry.byHost(location.host, location.path)
  const provider = named ?? byHost
  const module = provider === undefined ? '00' : setup.registry.catalog(provider).module
  const request = readRequest({ body }, undefined)
  // The code may have arrived and be used up: it is never sent twice (RFC 6749 §4.1.2).
  const exchanged = request.grantType === 'authorization_code' || (request.grantType === undefined && request.sentCode)
  const { language, title, hint } = renderTexts(
    setup.texts(options?.language),
    condition,
    undefined,
    exchanged && info.retryable,
  )
  return {
    code: codeOf(module, info),
    condition,
    category: info.category,
    level: info.level,
    language,
    title,
    ...(provider === undefined ? undefined : { provider }),
    remediation: { action: exchanged && info.retryable ? 'reauthorize' : info.action, owner: info.owner, hint },
    retry: { retryable: info.retryable && !exchanged },
    native: {},
    basis: { recognized: named !== undefined ? 'caller' : byHost !== undefined ? 'host' : 'none', matched: 'nothing' },
    diagnostics: [],
  }
}

function normalizeThrown(
  setup: Setup,
  error: unknown,
  options: ThrownOptions | undefined,
): NormalizedError | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const attached = oauthErrorOf(error)
  if (attached !== undefined) return attached
  if (isAbort(error)) return undefined
  let current: unknown = error
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
    const response = isOwnAnswer(current) ? undefined : thrownResponse(current)
    if (response !== undefined) {
      const result = normalizeGuarded(
        setup,
        { ...response, provider: options?.provider, endpoint: options?.endpoint },
        options,
      )
      if (result !== undefined) return result
    }
    current = (current as { cause?: unknown }).cause
  }
  const condition = networkFailure(error)
  if (condition === undefined) return undefined
  return withoutResponse(setup, condition, unanswered(error), options)
}

/** {@link normalizeThrown} for any value: what throws while it is read holds nothing that could be read. */
export function normalizeThrownGuarded(
  setup: Setup,
  error: unknown,
  options: ThrownOptions | undefined,
): NormalizedError | undefined {
  try {
    return normalizeThrown(setup, error, options)
  } catch {
    return undefined
  }
}
