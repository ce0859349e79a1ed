import { isAnyObject, type AnyObject } from '../any-object.js'
import type { HttpResponse } from '../http-response.js'
import { asStatus } from '../parse/http-status.js'
import { isStream, unavailable } from '../parse/unavailable.js'
import { isBrokenOff } from './network-failure.js'
import { thrownRequest } from './thrown-request.js'

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function statusOf(response: AnyObject | undefined): unknown {
  return response?.['status'] ?? response?.['statusCode']
}

/** The body wherever a client put it; the parsed one first, as the raw one may be a stream that was read. */
function bodyOf(error: AnyObject, response: AnyObject): unknown {
  for (const holder of [response, error]) {
    for (const name of ['data', '_data', 'body', 'rawBody', 'payload', 'text']) {
      const value = holder[name]
      if (value !== undefined && value !== null && typeof value !== 'function' && !isStream(value)) return value
    }
  }
  return undefined
}

function responseOf(error: AnyObject): AnyObject | undefined {
  const response = error['response']
  if (isAnyObject(response) && asStatus(statusOf(response)) !== undefined) return response
  const metadata = error['$metadata']
  if (isAnyObject(metadata) && asStatus(metadata['httpStatusCode']) !== undefined) {
    return {
      status: metadata['httpStatusCode'],
      headers: { 'x-amzn-requestid': metadata['requestId'] },
      data: { __type: error['name'], message: error['message'] },
    }
  }
  // passport-oauth2's InternalOAuthError, simple-oauth2's Boom error.
  for (const inner of [error['oauthError'], error['data']]) {
    if (!isAnyObject(inner)) continue
    if (asStatus(inner['statusCode']) !== undefined) return inner
    const res = inner['res']
    if (isAnyObject(res) && asStatus(res['statusCode']) !== undefined) {
      return { status: res['statusCode'], headers: inner['headers'] ?? res['headers'], data: inner['payload'] }
    }
  }
  const status = asStatus(statusOf(error))
  const hasHttp = isAnyObject(error['headers']) || isAnyObject(error['data']) || error['body'] !== undefined
  return status !== undefined && hasHttp ? error : undefined
}

/** The parsed error response that OAuth libraries keep: oauth4webapi's `cause`, openid-client's own members, arctic's. */
function wordsOf(error: AnyObject): AnyObject | undefined {
  const cause = error['cause']
  if (cause instanceof URLSearchParams) return Object.fromEntries(cause)
  if (isAnyObject(cause) && typeof cause['error'] === 'string') return cause
  const description = asText(error['error_description']) ?? asText(error['description'])
  if (typeof error['error'] === 'string' && /^[\w.-]+$/.test(error['error'])) {
    return { error: error['error'], error_description: description, error_uri: asText(error['error_uri']) }
  }
  const name = asText(error['name']) ?? ''
  const code = asText(error['code'])
  if (/^(?:OAuth2RequestError|TokenError|AuthorizationError)$/.test(name) && code !== undefined) {
    return { error: code, error_description: description ?? asText(error['message']), error_uri: asText(error['uri']) }
  }
  const msal = asText(error['errorCode'])
  if (msal !== undefined && (name.startsWith('ServerError') || name === 'InteractionRequiredAuthError')) {
    return { error: msal, error_description: asText(error['errorMessage']), suberror: asText(error['subError']) }
  }
  return undefined
}

/** openid-client and oauth4webapi parse challenges: back to a field, which the one reader understands. */
function challengeField(cause: unknown): string | undefined {
  if (!Array.isArray(cause)) return undefined
  return cause
    .filter((item) => isAnyObject(item) && typeof item['scheme'] === 'string')
    .map((item: AnyObject) => {
      const params = isAnyObject(item['parameters']) ? item['parameters'] : {}
      const list = Object.entries(params).map(([name, value]) => `${name}="${String(value).replace(/["\\]/g, '\\$&')}"`)
      return `${String(item['scheme'])} ${list.join(', ')}`
    })
    .join(', ')
}

/** What says that there was a body, where nobody may read it: a stream, or that it broke off. */
function unreadBody(error: object, response: AnyObject | undefined): unknown {
  const body = response?.['body']
  return isStream(body) ? body : isBrokenOff(error) ? unavailable : undefined
}

/** The provider's response inside what a client library threw; `undefined` if there is none. */
export function thrownResponse(error: object): HttpResponse | undefined {
  const loose = error as AnyObject
  const response = responseOf(loose)
  const words = wordsOf(loose)
  const status = asStatus(statusOf(response) ?? loose['status'])
  const challenge = challengeField(loose['cause'])
  const headers = (response?.['headers'] ?? (challenge && { 'www-authenticate': challenge })) as HttpResponse['headers']
  if (response === undefined && words === undefined && challenge === undefined) return undefined
  const found = (response === undefined ? undefined : bodyOf(loose, response)) ?? words
  return {
    ...thrownRequest(error, response),
    status,
    headers,
    body: found ?? unreadBody(error, response),
  }
}
