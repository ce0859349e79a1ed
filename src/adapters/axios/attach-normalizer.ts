import type { AxiosInstance } from 'axios'
import type { Normalizer } from '../../compile/create-normalizer.js'
import { attach } from './attach.js'
import type { CommonJSAxiosInstance } from './commonjs-axios.cjs'
import type { AttachOptions } from './options.js'

/**
 * {@link attachOAuthErrors} with a normalizer of your own and no other: a bundle then holds the catalogs that this one was made
 * of, and not those of the whole package.
 *
 * @returns A function that takes the interceptor off again.
 * @throws TypeError as `attachOAuthErrors` does, and without a normalizer.
 * @example
 * ```ts
 * import axios from 'axios'
 * import { attachNormalizer } from 'oauth-errors/axios'
 * import { createNormalizer } from 'oauth-errors/core'
 * import wechat from 'oauth-errors/catalogs/wechat'
 * import english from 'oauth-errors/languages/en'
 *
 * const client = axios.create({ baseURL: 'https://api.weixin.qq.com' })
 * attachNormalizer(client, createNormalizer({ catalogs: [wechat], languages: [english] }))
 * ```
 */
export function attachNormalizer(
  instance: AxiosInstance | CommonJSAxiosInstance,
  normalizer: Normalizer,
  options: Omit<AttachOptions, 'normalizer'> = {},
): () => void {
  // One that was forgotten must not become the bundled one.
  const given = { ...options, normalizer: normalizer ?? null }
  return attach('attachNormalizer', instance, given, () => normalizer)
}
