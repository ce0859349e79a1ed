import { isAnyObject, type AnyObject } from '../any-object.js'
import { oauthErrorOf } from '../attached.js'
import { isClaimed } from '../claim.js'
import { codeOf } from '../code.js'
import { conditionInfo } from '../conditions.js'
import type { Endpoint, NormalizeOptions } from '../http-response.js'
import { readLocation } from '../parse/location.js'
import { chain } from './inner-error.js'
import { codeAlone } from './known-code.js'
import { isAbort, networkFailure } from './network-failure.js'
import { normalizeGuarded } from '../normalize.js'
import type { Setup } from '../setup.js'
import { renderTexts } from '../build/render-texts.js'
import { isOwnAnswer } from './own-answer.js'
import { isCodeExchange } from '../read/code-exchange.js'
import { canonicalGrantType, findEndpoint } from '../read/endpoint.js'
import { readRequest } from '../redact/request-values.js'
import { recognize } from '../recognize.js'
import { relocalize } from '../relocalize.js'
import type { NormalizedError } from '../result.js'
import { thrownRequest, type ThrownRequest } from './thrown-request.js'
import { thrownResponse } from './thrown-response.js'
import { isDoubtful } from './thrown-words.js'
import type { Condition } from '../vocabulary.js'

/** What the caller knows of the request whose error it caught. */
export type ThrownOptions = NormalizeOptions & {
  readonly provider?: string | undefined
  readonly endpoint?: Endpoint | undefined
}

/** Whose response it is, as the caller says. */
function whose(options: ThrownOptions | undefined) {
  return { provider: options?.provider, endpoint: options?.endpoint }
}

/** The request that nobody answered, on the error or on what caused it. */
function unanswered(error: object): ThrownRequest {
  for (const one of chain(error)) {
    const found = thrownRequest(one, undefined)
    if (found.request !== undefined) return found
  }
  return { url: undefined, request: undefined }
}

/** A result without a response: nobody answered. */
function withoutResponse(
  setup: Setup,
  condition: Condition,
  asked: ThrownRequest,
  options: ThrownOptions | undefined,
): NormalizedError {
  const info = conditionInfo(condition)
  const location = readLocation(asked.url)
  const { provider, how, catalog } = recognize(setup.registry, options?.provider, location)
  const request = readRequest(asked.request, asked.url)
  const grantType = canonicalGrantType(request.grantType)
  const endpoint = findEndpoint(options?.endpoint, location, grantType, false, catalog)
  // The code may have arrived and be used up.
  const mustStartAgain = info.retryable && isCodeExchange(grantType, endpoint, request)
  const action = mustStartAgain ? 'reauthorize' : info.action
  const { language, title, hint } = renderTexts(setup.texts(options?.language), info, undefined, action)
  return {
    code: codeOf(catalog?.module ?? '00', info),
    condition,
    category: info.category,
    level: info.level,
    language,
    title,
    ...(provider === undefined ? undefined : { provider }),
    remediation: { action, owner: info.owner, hint },
    retry: { retryable: info.retryable && !mustStartAgain },
    native: {},
    basis: { recognized: how, matched: 'nothing' },
    diagnostics: [],
  }
}

/** What an error's code alone means, where the caller says whose it is and a rule of that provider knows it. */
function byCode(setup: Setup, error: AnyObject, options: ThrownOptions): NormalizedError | undefined {
  for (const response of [...chain(error)].flatMap(codeAlone)) {
    const result = normalizeGuarded(setup, { ...response, ...whose(options) }, options)
    const { provider, basis } = result ?? {}
    if (provider !== undefined && basis?.catalog === provider && /code|error/.test(basis.matched)) return result
  }
  return undefined
}

function normalizeThrown(
  setup: Setup,
  error: unknown,
  options: ThrownOptions | undefined,
): NormalizedError | undefined {
  if (!isAnyObject(error)) return undefined
  const attached = oauthErrorOf(error)
  if (attached !== undefined)
    return options?.language === undefined ? attached : relocalize(setup, attached, options.language)
  if (isAbort(error)) return undefined
  for (const one of chain(error)) {
    const response = isOwnAnswer(one) ? undefined : thrownResponse(one)
    if (response === undefined) continue
    const result = normalizeGuarded(setup, { ...response, ...whose(options) }, options)
    if (result !== undefined && (isClaimed(result) || !isDoubtful(response, one))) return result
  }
  const known = options?.provider === undefined ? undefined : byCode(setup, error, options)
  if (known !== undefined) return known
  const condition = networkFailure(error)
  return condition === undefined ? undefined : withoutResponse(setup, condition, unanswered(error), options)
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
