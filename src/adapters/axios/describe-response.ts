import type { AxiosResponse, InternalAxiosRequestConfig } from 'axios'
import type { HttpResponse } from '../../core/http-response.js'
import { withParams } from '../../core/thrown/with-params.js'

function absoluteUrl(config: InternalAxiosRequestConfig | undefined): string | undefined {
  const { url, baseURL } = config ?? {}
  if (typeof url !== 'string' || url === '') return baseURL
  if (baseURL === undefined || baseURL === '' || /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url)) return url
  return `${baseURL.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`
}

function basic(username: unknown, password: unknown): string {
  const bytes = new TextEncoder().encode(`${String(username)}:${String(password)}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

/** axios writes the field of `auth` after the last interceptor, so that it is not among the headers here. */
function requestHeaders(config: InternalAxiosRequestConfig | undefined): HttpResponse['headers'] {
  const headers = config?.headers as HttpResponse['headers']
  const auth: { username?: unknown; password?: unknown } | undefined = config?.auth
  if (typeof auth !== 'object' || auth === null) return headers
  return { ...(headers as object), authorization: basic(auth.username, auth.password) }
}

function requestBody(data: unknown): unknown {
  return data instanceof FormData ? Object.fromEntries(data) : data
}

/** What `normalize` needs of a response of axios. */
export function describeResponse(
  response: AxiosResponse,
  config: InternalAxiosRequestConfig | undefined,
  body: unknown,
  provider: string | undefined,
): HttpResponse {
  const url = absoluteUrl(config)
  return {
    provider: config?.oauthErrors?.provider ?? provider,
    endpoint: config?.oauthErrors?.endpoint,
    method: config?.method?.toUpperCase(),
    url,
    status: response.status,
    headers: response.headers as HttpResponse['headers'],
    body,
    request: {
      headers: requestHeaders(config),
      body: requestBody(config?.data),
      url: withParams(url, config?.params),
    },
  }
}
