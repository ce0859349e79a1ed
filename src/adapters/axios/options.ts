import { checkSharedOptions } from '../check-shared-options.js'
import type { Normalizer } from '../../compile/create-normalizer.js'
import type { Endpoint } from '../../core/http-response.js'
import type { NormalizedError } from '../../core/result.js'
import type { ProviderId } from '../../core/vocabulary.js'

/** What one request says about itself: `axios.post(url, body, { oauthErrors: { provider: 'wechat' } })`. */
export interface OAuthErrorsRequestOptions {
  /** The provider's id; comes before the option of the instance. */
  readonly provider?: ProviderId | undefined
  /** The endpoint that is asked; without it the URL and the request tell. */
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

/** Options of `attachOAuthErrors`. */
export interface AttachOptions {
  /** The provider that this instance talks to; without it, the host of each URL tells. */
  readonly provider?: ProviderId | undefined
  /** The bundled normalizer unless given. */
  readonly normalizer?: Normalizer | undefined
  /** The language of hints. */
  readonly language?: string | undefined
  /** `false`: a 2xx that is an error is not rejected, `response.oauth` tells. Default `true`. */
  readonly rejectSuccess?: boolean | undefined
}

const optionNames = ['provider', 'normalizer', 'language', 'rejectSuccess'] as const

/**
 * Checks options once, when the interceptor is attached.
 *
 * @throws TypeError that names the option and what it should be.
 */
export function checkAttachOptions(where: string, options: AttachOptions): void {
  checkSharedOptions(where, options, optionNames)
  const { rejectSuccess } = options
  if (rejectSuccess !== undefined && typeof rejectSuccess !== 'boolean') {
    throw new TypeError(`${where}: rejectSuccess must be true or false`)
  }
}

export function areSameOptions(a: AttachOptions, b: AttachOptions): boolean {
  return optionNames.every((name) => a[name] === b[name])
}
