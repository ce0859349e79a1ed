import type { AxiosInterceptorManager, InternalAxiosRequestConfig } from 'axios'
import { checkRequestOptions } from './check-request-options.js'
import { keepForm } from './sent-form.js'
import { useFirst } from './use-first.js'

function prepare(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
  // Another interceptor may have returned nothing: axios says so.
  const options = (config as InternalAxiosRequestConfig | undefined)?.oauthErrors
  if (options !== undefined) checkRequestOptions(options)
  keepForm(config)
  return config
}

function rethrow(error: unknown): never {
  throw error
}

/**
 * Looks at requests as they are sent, after all other interceptors (before them, with
 * `transitional.legacyInterceptorReqResOrdering: false`). One without a body and without `oauthErrors` is not looked at.
 *
 * @returns A function that takes the interceptor off again.
 */
export function interceptRequests(manager: AxiosInterceptorManager<InternalAxiosRequestConfig>): () => void {
  return useFirst(manager, prepare, rethrow, {
    synchronous: true,
    // Nobody gives a body to a GET later.
    runWhen: ({ data, method, oauthErrors }) =>
      data !== undefined || oauthErrors !== undefined || (method !== 'get' && method !== 'head'),
  })
}
