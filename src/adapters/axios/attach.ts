import type { AxiosInstance } from 'axios'
import type { CommonJSAxiosInstance } from './commonjs-axios.cjs'
import type { Normalizer } from '../../compile/create-normalizer.js'
import { sharedNormalizer } from '../shared-normalizer.js'
import { interceptRequests } from './intercept-requests.js'
import { createInterceptor } from './interceptor.js'
import { areSameOptions, checkAttachOptions, type AttachOptions } from './options.js'
import { useFirst } from './use-first.js'

interface Attachment {
  readonly options: AttachOptions
  readonly detach: () => void
  /** Whether it still runs: `interceptors.response.clear()` takes all off. */
  readonly isThere: () => boolean
}

const attached = new WeakMap<object, Attachment>()

/**
 * Adds `error.oauth` to every AxiosError that holds a provider's error or a network failure, and rejects a 2xx that is
 * an error. The AxiosError stays the one that it was; success responses are not touched. It runs before the instance's other response
 * interceptors, whenever they were attached, so that retry and refresh interceptors can read `error.oauth.retry`.
 *
 * A request whose `config.oauthErrors` cannot be is rejected with a TypeError before it is sent.
 *
 * @returns A function that takes the interceptor off again. Attached twice with the same options: the same function, unless
 *   somebody cleared the instance's interceptors in between: then it is attached anew.
 * @throws TypeError for something that is no axios instance, for unknown or impossible options such as a provider that
 *   the normalizer does not know, and if the instance has the interceptor with other options.
 * @example
 * ```ts
 * import axios from 'axios'
 * import { attachOAuthErrors } from 'oauth-errors/axios'
 *
 * const client = axios.create({ baseURL: 'https://api.weixin.qq.com' })
 * attachOAuthErrors(client)
 * ```
 */
export function attachOAuthErrors(
  instance: AxiosInstance | CommonJSAxiosInstance,
  options: AttachOptions = {},
): () => void {
  return attach('attachOAuthErrors', instance, options, sharedNormalizer)
}

/**
 * Attaches the interceptor for the function `where`.
 *
 * @param otherwise The normalizer where the options name none.
 */
export function attach(
  where: string,
  instance: AxiosInstance | CommonJSAxiosInstance,
  options: AttachOptions,
  otherwise: () => Normalizer,
): () => void {
  const { request, response } = (instance as Partial<AxiosInstance> | undefined)?.interceptors ?? {}
  if (typeof request?.use !== 'function' || typeof response?.use !== 'function') {
    throw new TypeError(`${where}: the first argument must be an axios instance, for example axios.create()`)
  }
  checkAttachOptions(where, options)
  const earlier = attached.get(instance)
  if (earlier !== undefined && !earlier.isThere()) earlier.detach()
  else if (earlier !== undefined) {
    if (areSameOptions(earlier.options, options)) return earlier.detach
    throw new TypeError(
      `${where}: this instance has the interceptor with other options; call the detach function that it returned first`,
    )
  }
  const { fulfilled, rejected } = createInterceptor({ ...options }, otherwise)
  const onRequests = interceptRequests(request, options.normalizer)
  const onResponses = useFirst(response, fulfilled, rejected)
  const detach = (): void => {
    onRequests.remove()
    onResponses.remove()
    if (attached.get(instance)?.detach === detach) attached.delete(instance)
  }
  const isThere = (): boolean => onRequests.isThere() && onResponses.isThere()
  attached.set(instance, { options: { ...options }, detach, isThere })
  return detach
}
