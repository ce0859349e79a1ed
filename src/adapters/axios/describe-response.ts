import type { AxiosResponse, InternalAxiosRequestConfig } from 'axios'
import type { HttpResponse } from '../../core/http-response.js'
import { unavailable } from '../../core/parse/unavailable.js'
import { absoluteUrl } from '../../core/thrown/absolute-url.js'
import { withBasic } from '../../core/thrown/with-basic.js'
import { withParams } from '../../core/thrown/with-params.js'
import { sentBody } from './sent-form.js'

/** axios reads at least an empty text: without one, a body was announced and broke off. */
function brokeOff({ status, headers, data }: AxiosResponse): boolean {
  const length: unknown = (headers as Partial<AxiosResponse['headers']> | undefined)?.['content-length']
  return data === undefined && status >= 400 && length !== undefined && Number(length) > 0
}

/** What `normalize` needs of a response of axios. */
export function describeResponse(
  response: AxiosResponse,
  config: InternalAxiosRequestConfig | undefined,
  body: unknown,
  provider: string | undefined,
): HttpResponse {
  const url = absoluteUrl(config?.baseURL, config?.url)
  return {
    provider: config?.oauthErrors?.provider ?? provider,
    endpoint: config?.oauthErrors?.endpoint,
    method: config?.method?.toUpperCase(),
    url,
    status: response.status,
    headers: response.headers as HttpResponse['headers'],
    body: body === undefined && brokeOff(response) ? unavailable : body,
    request: {
      // axios writes the field of `auth` after the last interceptor, so that it is not among the headers here.
      headers: withBasic(config?.headers, config?.auth),
      body: sentBody(config),
      url: withParams(url, config?.params),
    },
  }
}
