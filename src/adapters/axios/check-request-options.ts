import type { Normalizer } from '../../compile/create-normalizer.js'
import { checkOptions } from '../../core/check-options.js'
import { endpointNames } from '../../core/http-response.js'
import { checkSharedOptions } from '../check-shared-options.js'
import type { OAuthErrorsRequestOptions } from './options.js'

const where = 'config.oauthErrors'
const optionNames = ['provider', 'endpoint', 'skip'] as const
const sharedNames = ['provider', 'normalizer'] as const

/**
 * Lets a request with impossible `oauthErrors` fail before it is sent: in the answer nobody would miss what a mistyped name
 * should have said.
 *
 * @param normalizer The one of the instance; the bundled one unless given.
 * @throws TypeError that names the option.
 */
export function checkRequestOptions(options: OAuthErrorsRequestOptions, normalizer: Normalizer | undefined): void {
  checkOptions(where, options, optionNames)
  const { provider, endpoint, skip } = options
  checkSharedOptions(where, { provider, normalizer }, sharedNames)
  if (endpoint !== undefined && !endpointNames.includes(endpoint)) {
    throw new TypeError(`${where}: endpoint must be one of ${endpointNames.join(', ')}`)
  }
  if (skip !== undefined && typeof skip !== 'boolean') throw new TypeError(`${where}: skip must be true or false`)
}
