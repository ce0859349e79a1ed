/**
 * The axios interceptor.
 *
 * @module
 */
import { AxiosError, type AxiosInstance, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios'
import { bundledNormalizer } from '../bundled/normalizer.js'
import type { Normalizer, ProviderInfo } from '../compile/create-normalizer.js'
import { isErrorOn2xx } from '../core/claim.js'
import { asBytes } from '../core/decode.js'
import { defaultLimits, type Endpoint, type HttpResponse } from '../core/http-response.js'
import type { NormalizedError } from '../core/result.js'
import { isStream, readStream } from './read-stream.js'

/** What one request says about itself: `axios.post(url, body, { oauthErrors: { provider: 'wechat' } })`. */
export interface OAuthErrorsRequestOptions {
  /** The provider's id; comes before the option of the instance. */
  readonly provider?: string | undefined
  readonly endpoint?: Endpoint | undefined
  /** Leave this request alone. */
  readonly skip?: boolean | undefined
}

declare module 'axios' {
  interface AxiosRequestConfig {
    oauthErrors?: OAuthErrorsRequestOptions | undefined
  }
  interface AxiosError {
    /** The normalized error, if the response (or the network failure) is one. `oauthErrorOf` is the safe way to it. */
    oauth?: NormalizedError
  }
  interface AxiosResponse {
    /** With `rejectSuccess: false`, or where `validateStatus` accepted an error. */
    oauth?: NormalizedError
  }
}

/** Options of {@link attachOAuthErrors}. */
export interface AttachOptions {
  /** The provider that this instance talks to; without it, the host of each URL tells. */
  readonly provider?: string | undefined
  /** The bundled normalizer unless given. */
  readonly normalizer?: Normalizer | undefined
  /** The language of hints. */
  readonly language?: string | undefined
  /** `false`: a 2xx that is an error is not rejected, `response.oauth` tells. Default `true`. */
  readonly rejectSuccess?: boolean | undefined
}

/** The code of the AxiosError for a 2xx that is an error. */
export const ERR_OAUTH_RESPONSE = 'ERR_OAUTH_RESPONSE'

const attached = new WeakMap<object, { readonly options: AttachOptions; readonly detach: () => void }>()
const optionNames = ['provider', 'normalizer', 'language', 'rejectSuccess'] as const

/** Longer texts on 2xx are data: no provider writes an error of that length. */
const maxSuccessText = 16_384
const deadline = 2_000

function checkOptions(instance: unknown, options: AttachOptions): void {
  const { interceptors } = (instance ?? {}) as Partial<AxiosInstance>
  if (typeof interceptors?.response?.use !== 'function') {
    throw new TypeError('attachOAuthErrors: the first argument must be an axios instance, for example axios.create()')
  }
  for (const name of Object.keys(options)) {
    if (!(optionNames as readonly string[]).includes(name)) {
      throw new TypeError(`attachOAuthErrors: unknown option "${name}"; the options are ${optionNames.join(', ')}`)
    }
  }
  if (options.provider !== undefined && typeof options.provider !== 'string') {
    throw new TypeError('attachOAuthErrors: provider must be a provider id such as "wechat"')
  }
}

function absoluteUrl(config: InternalAxiosRequestConfig | undefined): string | undefined {
  const { url, baseURL } = config ?? {}
  if (typeof url !== 'string' || url === '') return baseURL
  if (baseURL === undefined || baseURL === '' || /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url)) return url
  return `${baseURL.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`
}

function describe(response: AxiosResponse, body: unknown, options: AttachOptions): HttpResponse {
  const config = response.config as InternalAxiosRequestConfig | undefined
  const url = absoluteUrl(config)
  return {
    provider: config?.oauthErrors?.provider ?? options.provider,
    endpoint: config?.oauthErrors?.endpoint,
    method: config?.method?.toUpperCase(),
    url,
    status: response.status,
    headers: response.headers as HttpResponse['headers'],
    body,
    request: {
      headers: config?.headers as HttpResponse['headers'],
      body: config?.data,
      url: withParams(url, config?.params),
    },
  }
}

/** Query parameters may carry secrets too. */
function withParams(url: string | undefined, params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null) return url
  const query =
    params instanceof URLSearchParams
      ? params.toString()
      : Object.entries(params)
          .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
          .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
          .join('&')
  return query === '' ? url : `${url ?? ''}${url?.includes('?') === true ? '&' : '?'}${query}`
}

/** The body of an error, whatever `responseType` made of it; a stream is replayed. */
async function readBody(response: AxiosResponse): Promise<unknown> {
  const data: unknown = response.data
  if (isStream(data)) {
    const { bytes, body } = await readStream(data, { size: defaultLimits.body, deadline })
    response.data = body
    return bytes
  }
  if (isBlob(data)) {
    return new Uint8Array(await data.slice(0, defaultLimits.body).arrayBuffer())
  }
  return data
}

function isBlob(data: unknown): data is Blob {
  return Object.prototype.toString.call(data) === '[object Blob]'
}

function isPlainBody(data: unknown): boolean {
  if (typeof data === 'string') return data.length > 0 && data.length <= maxSuccessText
  if (typeof data !== 'object' || data === null || isStream(data) || isBlob(data)) return false
  return (asBytes(data)?.byteLength ?? 0) <= maxSuccessText
}

/**
 * Adds `error.oauth` to every AxiosError that holds a provider's error or a network failure, and rejects a 2xx that is
 * an error. The AxiosError stays the one that it was; success responses are not touched. Attach before retry and refresh interceptors, so that
 * they can read `error.oauth.retry`.
 *
 * @returns A function that takes the interceptor off again. Attached twice with the same options: the same function.
 * @throws TypeError for something that is no axios instance, for unknown options, and if the instance has the
 *   interceptor with other options.
 * @example
 * ```ts
 * import axios from 'axios'
 * import { attachOAuthErrors } from 'oauth-errors/axios'
 *
 * const client = axios.create({ baseURL: 'https://api.weixin.qq.com' })
 * attachOAuthErrors(client)
 * ```
 */
export function attachOAuthErrors(instance: AxiosInstance, options: AttachOptions = {}): () => void {
  checkOptions(instance, options)
  const earlier = attached.get(instance)
  if (earlier !== undefined) {
    if (optionNames.every((name) => earlier.options[name] === options[name])) return earlier.detach
    throw new TypeError(
      'attachOAuthErrors: this instance has the interceptor with other options; call the detach function that it returned first',
    )
  }
  const id = instance.interceptors.response.use(...createInterceptor({ ...options }))
  const detach = (): void => {
    instance.interceptors.response.eject(id)
    if (attached.get(instance)?.detach === detach) attached.delete(instance)
  }
  attached.set(instance, { options: { ...options }, detach })
  return detach
}

type Interceptor = [
  (response: AxiosResponse) => AxiosResponse | Promise<AxiosResponse>,
  (error: unknown) => Promise<never>,
]

function createInterceptor(options: AttachOptions): Interceptor {
  let normalizer = options.normalizer
  let habits: Map<string, ProviderInfo> | undefined
  const open = (): Normalizer => (normalizer ??= bundledNormalizer())
  const callOptions = { language: options.language }
  const habitsOf = (provider: string | undefined): ProviderInfo | undefined => {
    habits ??= new Map(open().providers.map((info) => [info.id, info]))
    return provider === undefined ? undefined : habits.get(provider)
  }

  function judgeSuccess(response: AxiosResponse): AxiosResponse | Promise<AxiosResponse> {
    if (!isPlainBody(response.data)) return response
    const described = describe(response, response.data, options)
    const result = open().normalize(described, callOptions)
    if (result === undefined || !isErrorOn2xx(result, described, habitsOf(result.provider))) return response
    if (options.rejectSuccess === false) {
      response.oauth = result
      return response
    }
    return Promise.reject(errorFor(response, result))
  }

  /** `validateStatus` accepted it: the caller handles it, so it is told and not rejected. */
  async function annotate(response: AxiosResponse): Promise<AxiosResponse> {
    const result = open().normalize(describe(response, await readBody(response), options), callOptions)
    if (result !== undefined) response.oauth = result
    return response
  }

  return [
    function readOAuthResponse(response) {
      if (response.config?.oauthErrors?.skip === true) return response
      if (response.status >= 200 && response.status < 300) return judgeSuccess(response)
      return response.status >= 400 ? annotate(response) : response
    },
    async function readOAuthError(error) {
      const failed = error as AxiosError | null
      if (typeof failed !== 'object' || failed?.isAxiosError !== true || failed.oauth !== undefined) throw error
      if (failed.config?.oauthErrors?.skip === true) throw error
      const result =
        failed.response === undefined
          ? open().normalizeThrown(failed, {
              ...callOptions,
              provider: failed.config?.oauthErrors?.provider ?? options.provider,
            })
          : open().normalize(describe(failed.response, await readBody(failed.response), options), callOptions)
      if (result !== undefined) failed.oauth = result
      throw error
    },
  ]
}

function errorFor(response: AxiosResponse, oauth: NormalizedError): AxiosError {
  const { config, request } = response as { config: InternalAxiosRequestConfig; request?: unknown }
  const error = new AxiosError(
    `${oauth.code} ${oauth.condition}: ${oauth.title}`,
    ERR_OAUTH_RESPONSE,
    config,
    request,
    response,
  )
  error.oauth = oauth
  return error
}
