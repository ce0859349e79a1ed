import type { AxiosInterceptorManager, InternalAxiosRequestConfig } from 'axios'
import type { Normalizer } from '../../compile/create-normalizer.js'
import { checkRequestOptions } from './check-request-options.js'
import { keepForm } from './sent-form.js'
import { useFirst, type Registration } from './use-first.js'

function rethrow(error: unknown): never {
  throw error
}

/**
 * Looks at requests as they are sent, after all other interceptors (before them, with
 * `transitional.legacyInterceptorReqResOrdering: false`). One without a body and without `oauthErrors` is not looked at.
 *
 * @param normalizer The one whose providers requests may name; the bundled one unless given.
 */
export function interceptRequests(
  manager: AxiosInterceptorManager<InternalAxiosRequestConfig>,
  normalizer: Normalizer | undefined,
): Registration {
  function prepareOAuthRequest(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
    // Another interceptor may have returned nothing: axios says so.
    const options = (config as InternalAxiosRequestConfig | undefined)?.oauthErrors
    if (options !== undefined) checkRequestOptions(options, normalizer)
    keepForm(config)
    return config
  }
  return useFirst(manager, prepareOAuthRequest, rethrow, {
    synchronous: true,
    // Nobody gives a body to a GET later.
    runWhen: ({ data, method, oauthErrors }) =>
      data !== undefined || oauthErrors !== undefined || (method !== 'get' && method !== 'head'),
  })
}
