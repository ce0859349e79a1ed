/**
 * The axios interceptor.
 *
 * @module
 */
export { attachOAuthErrors } from './axios/attach.js'
export { attachNormalizer } from './axios/attach-normalizer.js'
export { ERR_OAUTH_RESPONSE } from './axios/interceptor.js'
export type { AttachOptions, OAuthErrorsRequestOptions } from './axios/options.js'
