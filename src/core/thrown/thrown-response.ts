import type { HttpResponse } from '../http-response.js'
import { withParams } from './with-params.js'

type Loose = Record<string, unknown>

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null
}

function asStatus(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 100 && value <= 599 ? value : undefined
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Absolute URL out of what clients keep: axios's `baseURL` + `url`, a `URL`, a string. */
export function urlOf(request: Loose | undefined, response: Loose | undefined): string | undefined {
  const own = response?.['url'] ?? response?.['requestUrl']
  if (typeof own === 'string' && own !== '') return own
  const url = request?.['url'] ?? request?.['uri']
  const text = typeof url === 'string' ? url : url instanceof URL ? url.href : undefined
  const base = request?.['baseURL'] ?? request?.['prefixUrl']
  if (typeof base !== 'string' || base === '' || text === undefined) return text
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${base.replace(/\/+$/, '')}/${text.replace(/^\/+/, '')}`
}

function isConsumedStream(value: unknown): boolean {
  return isObject(value) && (typeof value['getReader'] === 'function' || typeof value['pipe'] === 'function')
}

/** The body wherever a client put it; the parsed one first, as the raw one may be a stream that was read. */
function bodyOf(error: Loose, response: Loose): unknown {
  for (const holder of [response, error]) {
    for (const name of ['data', '_data', 'body', 'rawBody', 'payload', 'text']) {
      const value = holder[name]
      if (value !== undefined && value !== null && typeof value !== 'function' && !isConsumedStream(value)) return value
    }
  }
  return undefined
}

/** axios keeps Basic credentials apart from the header fields. */
function credentialsOf(auth: unknown): Loose {
  if (!isObject(auth) || typeof auth['password'] !== 'string') return {}
  return { username: auth['username'], password: auth['password'] }
}

function responseOf(error: Loose): Loose | undefined {
  const response = error['response']
  if (isObject(response) && asStatus(response['status'] ?? response['statusCode']) !== undefined) return response
  const metadata = error['$metadata']
  if (isObject(metadata) && asStatus(metadata['httpStatusCode']) !== undefined) {
    return {
      status: metadata['httpStatusCode'],
      headers: { 'x-amzn-requestid': metadata['requestId'] },
      data: { __type: error['name'], message: error['message'] },
    }
  }
  // passport-oauth2's InternalOAuthError, simple-oauth2's Boom error.
  for (const inner of [error['oauthError'], error['data']]) {
    if (!isObject(inner)) continue
    if (asStatus(inner['statusCode']) !== undefined) return inner
    const res = inner['res']
    if (isObject(res) && asStatus(res['statusCode']) !== undefined) {
      return { status: res['statusCode'], headers: inner['headers'] ?? res['headers'], data: inner['payload'] }
    }
  }
  const status = asStatus(error['status'] ?? error['statusCode'])
  const hasHttp = isObject(error['headers']) || isObject(error['data']) || error['body'] !== undefined
  return status !== undefined && hasHttp ? error : undefined
}

/** The parsed error response that OAuth libraries keep: oauth4webapi's `cause`, openid-client's own members, arctic's. */
function wordsOf(error: Loose): Loose | undefined {
  const cause = error['cause']
  if (cause instanceof URLSearchParams) return Object.fromEntries(cause)
  if (isObject(cause) && typeof cause['error'] === 'string') return cause
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
    .filter((item) => isObject(item) && typeof item['scheme'] === 'string')
    .map((item: Loose) => {
      const params = isObject(item['parameters']) ? item['parameters'] : {}
      const list = Object.entries(params).map(([name, value]) => `${name}="${String(value).replace(/["\\]/g, '\\$&')}"`)
      return `${String(item['scheme'])} ${list.join(', ')}`
    })
    .join(', ')
}

/** The provider's response inside what a client library threw; `undefined` if there is none. */
export function thrownResponse(error: object): HttpResponse | undefined {
  const loose = error as Loose
  const response = responseOf(loose)
  const words = wordsOf(loose)
  const request = [loose['config'], loose['options'], loose['request']].find(isObject)
  const url = urlOf(request, response)
  const status = asStatus(response?.['status'] ?? response?.['statusCode'] ?? loose['status'])
  const challenge = challengeField(loose['cause'])
  const headers = (response?.['headers'] ?? (challenge && { 'www-authenticate': challenge })) as HttpResponse['headers']
  if (response === undefined && words === undefined && challenge === undefined) return undefined
  // A stream that nobody may read here at least says that there was a body.
  const stream = isConsumedStream(response?.['body']) ? response?.['body'] : undefined
  const found = (response === undefined ? undefined : bodyOf(loose, response)) ?? words ?? stream
  return {
    status,
    headers,
    url,
    body: found,
    request:
      request === undefined
        ? undefined
        : {
            url: withParams(url, {
              ...(isObject(request['params']) ? request['params'] : {}),
              ...credentialsOf(request['auth']),
            }),
            headers: request['headers'] as HttpResponse['headers'],
            body: request['data'] ?? request['body'],
          },
  }
}
