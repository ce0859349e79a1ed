import { checkOptions } from '../../core/check-options.js'
import { endpointNames } from '../../core/http-response.js'
import { checkSharedOptions } from '../check-shared-options.js'
import type { OAuthErrorsRequestOptions } from './options.js'

const where = 'config.oauthErrors'
const optionNames = ['provider', 'endpoint', 'skip'] as const

/**
 * Lets a request with impossible `oauthErrors` fail before it is sent: in the answer nobody would miss what a mistyped name
 * should have said.
 *
 * @throws TypeError that names the option.
 */
export function checkRequestOptions(options: OAuthErrorsRequestOptions): void {
  checkOptions(where, options, optionNames)
  const { provider, endpoint, skip } = options
  checkSharedOptions(where, { provider }, optionNames)
  if (endpoint !== undefined && !endpointNames.includes(endpoint)) {
    throw new TypeError(`${where}: endpoint must be one of ${endpointNames.join(', ')}`)
  }
  if (skip !== undefined && typeof skip !== 'boolean') throw new TypeError(`${where}: skip must be true or false`)
}
