import { isAnyObject } from '../any-object.js'
import type { HttpResponse } from '../http-response.js'
import { readHeaders } from '../parse/headers.js'
import { credentialFields } from '../parse/field-names.js'
import { readInner, readRequestBody } from './request-body.js'
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

/** What no request tells. */
export const noRequest: RequestValues = { grantType: undefined, sentCode: false, secrets: [] }

function encodeBase64(text: string): string | undefined {
  try {
    return btoa(text)
  } catch {
    return undefined
  }
}

/**
 * Reads the request when something is asked of it: a result of the provider's own words alone needs nothing of it, and most others
 * nothing but its parameters.
 */
class LazyValues implements RequestValues {
  private readonly request: HttpResponse['request']
  private readonly answered: unknown
  private found: RequestParameters | undefined = undefined
  private all: readonly string[] | undefined = undefined

  constructor(request: HttpResponse['request'], answered: unknown) {
    this.request = isAnyObject(request) ? request : undefined
    this.answered = answered
  }

  get grantType(): string | undefined {
    return this.parameters.grantType
  }

  get sentCode(): boolean {
    const { hasCode, hasRefreshToken } = this.parameters
    return hasCode && !hasRefreshToken
  }

  get secrets(): readonly string[] {
    return (this.all ??= this.readSecrets())
  }

  private get parameters(): RequestParameters {
    return (this.found ??= this.readParameters())
  }

  private readParameters(): RequestParameters {
    const { request, answered } = this
    const found = new RequestParameters()
    if (typeof answered === 'string' && mayHoldValues(answered)) readRequestUrl(answered, found)
    if (request !== undefined) {
      const { url } = request
      if (typeof url === 'string' && url !== answered && mayHoldValues(url)) readRequestUrl(url, found)
      readRequestBody(request.body, found)
    }
    if (found.inner !== undefined) readInner(found)
    return found
  }

  private readSecrets(): readonly string[] {
    const { parameters, request } = this
    const { clientId, clientSecret, secrets } = parameters
    const headers = readHeaders(request?.headers)
    const isBasic = headers.hasAny(credentialFields) && readCredentials(headers, parameters)
    // Client id and secret also travel together in base64 (RFC 6749 §2.3.1); if they did, they have been read there.
    if (!isBasic && clientId !== '' && clientSecret !== '') {
      const pair = encodeBase64(`${clientId}:${clientSecret}`)
      if (pair !== undefined) secrets.add(pair, 0)
    }
    return secrets.all()
  }
}

/** Reads a request for what normalizing needs; nothing of it is kept. */
export function readRequest(request: HttpResponse['request'], answered: unknown): RequestValues {
  if (!isAnyObject(request) && !(typeof answered === 'string' && mayHoldValues(answered))) return noRequest
  return new LazyValues(request, answered)
}
