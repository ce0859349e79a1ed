import type { HttpResponse } from '../http-response.js'
import { once } from '../once.js'
import { credentialFields, readHeaders } from '../parse/headers.js'
import { readRequestBody } from './request-body.js'
import { readCredentials } from './request-credentials.js'
import { RequestParameters } from './request-parameters.js'
import { mayHoldValues, readRequestUrl } from './request-url.js'

/** What the request tells: its grant type and the values that may appear nowhere in the result. */
export interface RequestValues {
  readonly grantType: string | undefined
  /** It carried an authorization code, under one of the names that platforms use, and no refresh token. */
  readonly sentCode: boolean
  /** Longest first, so that a value inside another does not leave the rest of it behind. */
  readonly secrets: readonly string[]
}

const noValues: RequestValues = { grantType: undefined, sentCode: false, secrets: [] }

/** Reads the request when something is asked of it: a result of the provider's own words alone needs nothing of it. */
class LazyValues implements RequestValues {
  private readonly read: () => RequestValues

  constructor(read: () => RequestValues) {
    this.read = once(read)
  }

  get grantType(): string | undefined {
    return this.read().grantType
  }

  get sentCode(): boolean {
    return this.read().sentCode
  }

  get secrets(): readonly string[] {
    return this.read().secrets
  }
}

function encodeBase64(text: string): string | undefined {
  try {
    return btoa(text)
  } catch {
    return undefined
  }
}

function readValues(request: HttpResponse['request'], answered: unknown): RequestValues {
  const found = new RequestParameters()
  let isBasic = false
  if (typeof answered === 'string' && mayHoldValues(answered)) readRequestUrl(answered, found)
  if (typeof request === 'object' && request !== null) {
    readRequestBody(request.body, found)
    const { url } = request
    if (typeof url === 'string' && url !== answered && mayHoldValues(url)) readRequestUrl(url, found)
    const headers = readHeaders(request.headers)
    if (headers.hasAny(credentialFields)) isBasic = readCredentials(headers, found)
  }
  const { grantType, hasCode, hasRefreshToken, clientId, clientSecret, secrets } = found
  // Client id and secret also travel together in base64 (RFC 6749 §2.3.1); if they did, they have been read there.
  if (!isBasic && clientId !== '' && clientSecret !== '') {
    const pair = encodeBase64(`${clientId}:${clientSecret}`)
    if (pair !== undefined) secrets.add(pair, true)
  }
  return { grantType, sentCode: hasCode && !hasRefreshToken, secrets: secrets.all() }
}

/** Reads a request for what normalizing needs; nothing of it is kept. */
export function readRequest(request: HttpResponse['request'], answered: unknown): RequestValues {
  const hasRequest = typeof request === 'object' && request !== null
  if (!hasRequest && !(typeof answered === 'string' && mayHoldValues(answered))) return noValues
  return new LazyValues(() => readValues(request, answered))
}
