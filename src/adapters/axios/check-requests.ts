import type { AxiosInterceptorManager, InternalAxiosRequestConfig } from 'axios'
import { checkOptions } from '../../core/check-options.js'
import { endpointNames } from '../../core/http-response.js'
import { checkSharedOptions } from '../check-shared-options.js'
import type { OAuthErrorsRequestOptions } from './options.js'

const where = 'config.oauthErrors'
const optionNames = ['provider', 'endpoint', 'skip'] as const

function check(options: OAuthErrorsRequestOptions): void {
  checkOptions(where, options, optionNames)
  const { provider, endpoint, skip } = options
  checkSharedOptions(where, { provider }, optionNames)
  if (endpoint !== undefined && !endpointNames.includes(endpoint)) {
    throw new TypeError(`${where}: endpoint must be one of ${endpointNames.join(', ')}`)
  }
  if (skip !== undefined && typeof skip !== 'boolean') throw new TypeError(`${where}: skip must be true or false`)
}

function checkRequest(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
  if (config.oauthErrors !== undefined) check(config.oauthErrors)
  return config
}

/**
 * Lets a request with impossible `oauthErrors` fail before it is sent: in the answer nobody would miss what a mistyped name
 * should have said. Requests without `oauthErrors` are not looked at.
 *
 * @returns A function that takes the interceptor off again.
 */
export function checkRequests(manager: AxiosInterceptorManager<InternalAxiosRequestConfig>): () => void {
  const rethrow = (error: unknown): never => {
    throw error
  }
  const id = manager.use(checkRequest, rethrow, {
    synchronous: true,
    runWhen: ({ oauthErrors }) => oauthErrors !== undefined,
  })
  return () => manager.eject(id)
}
