import type { LookupEntry } from '../compile/look-up.js'
import type { HttpResponse, NormalizeOptions } from '../core/http-response.js'
import type { ThrownOptions } from '../core/thrown/normalize-thrown.js'
import type { NormalizedError } from '../core/result.js'
import type { ProviderId } from '../core/vocabulary.js'
import { bundledNormalizer } from './normalizer.js'

/**
 * Reads a provider's response with all bundled catalogs. Never throws, for any value; nothing given is changed.
 *
 * @returns The error, or `undefined` for a success and for what could not be a response.
 * @example
 * ```ts
 * import { normalize } from 'oauth-errors'
 *
 * const result = normalize({
 *   provider: 'wechat',
 *   status: 200,
 *   body: '{"errcode":40029,"errmsg":"invalid code"}',
 * })
 * result?.code // '2-07-202'
 * result?.remediation.action // 'reauthorize'
 * ```
 */
export function normalize(response: HttpResponse, options?: NormalizeOptions): NormalizedError | undefined {
  return bundledNormalizer().normalize(response, options)
}

/**
 * Reads what a client library threw: axios, got, ky, undici, oauth4webapi, openid-client, passport and others, by the shape of
 * the error. Never throws.
 *
 * @returns The error; `undefined` for what holds neither a provider's response nor a network failure, and for an abort
 *   by the caller.
 * @example
 * ```ts
 * import { normalizeThrown } from 'oauth-errors'
 *
 * try {
 *   await exchange()
 * } catch (error) {
 *   console.error(normalizeThrown(error, { provider: 'google' })?.remediation.hint)
 * }
 * declare const exchange: () => Promise<void>
 * ```
 */
export function normalizeThrown(error: unknown, options?: ThrownOptions): NormalizedError | undefined {
  return bundledNormalizer().normalizeThrown(error, options)
}

/**
 * The same result with title and hint in another language; a result may have gone through JSON in between. Never throws:
 * an unknown language gives the default one, and a value that is no result comes back as it is. So does a result with a hint from a
 * catalog of your own: `localize` of your own normalizer knows it.
 *
 * @param language A BCP 47 tag, looked up by RFC 4647 §3.4: `zh` and `zh-Hans` find `zh-CN`.
 * @example
 * ```ts
 * import { localize, normalize } from 'oauth-errors'
 *
 * const result = normalize({ provider: 'eleme', status: 400, body: '{"error":"invalid_grant"}' })
 * if (result) console.log(localize(result, 'zh').remediation.hint)
 * ```
 */
export function localize(result: NormalizedError, language: string): NormalizedError {
  return bundledNormalizer().localize(result, language)
}

/**
 * What a provider's native code, subcode or error word means: every rule that names it, the most specific first.
 *
 * @returns An empty list for an unknown provider or code.
 * @throws TypeError if the provider is no text, or the code neither text nor number.
 * @example
 * ```ts
 * import { lookup } from 'oauth-errors'
 *
 * lookup('wechat', 40029)[0]?.condition // 'invalid_authorization_code'
 * ```
 */
export function lookup(
  provider: ProviderId,
  native: string | number,
  options?: { readonly language?: string },
): LookupEntry[] {
  if (typeof provider !== 'string') throw new TypeError('lookup: provider must be a provider id such as "wechat"')
  if (typeof native !== 'string' && typeof native !== 'number') {
    throw new TypeError('lookup: native must be a code or an error word such as 40029 or "invalid_grant"')
  }
  return bundledNormalizer().lookup(provider, native, options)
}
