import type { ProviderId } from './vocabulary.js'

/** Where a response came from, by the names of RFC 6749, 7009, 7591, 7662, 8628, 9126 and OpenID Connect Core. */
export const endpointNames = [
  'authorization',
  'token',
  'device',
  'par',
  'revocation',
  'introspection',
  'registration',
  'userinfo',
  'api',
] as const

/** One of {@link endpointNames}. */
export type Endpoint = (typeof endpointNames)[number]

/**
 * Header fields in any of the forms that HTTP clients hand out: a record, `Headers`, axios's headers, a `Map`, pairs, Node's
 * `rawHeaders`. Names are compared without case; values that are neither text, number nor a list of texts are not read.
 */
export type HeadersInput =
  { readonly [name: string]: unknown } | Iterable<readonly [string, string]> | readonly string[]

/**
 * One response of a provider, as far as the caller knows it. Every member is optional, and none of them is ever
 * changed.
 *
 * @example
 * ```ts
 * import type { HttpResponse } from 'oauth-errors'
 *
 * const response: HttpResponse = {
 *   provider: 'wechat',
 *   status: 200,
 *   headers: { 'content-type': 'text/plain' },
 *   body: '{"errcode":40029,"errmsg":"invalid code"}',
 * }
 * ```
 */
export interface HttpResponse {
  /** The provider's id or alias, when the caller knows it: `"wechat"`. An unknown id is read by the standards alone. */
  readonly provider?: ProviderId | undefined
  /** The endpoint that answered; taken from the URL or the request when absent. */
  readonly endpoint?: Endpoint | undefined
  /** The request's `grant_type`; `device_code` is accepted for its URN. */
  readonly grantType?: string | undefined
  /** The request's HTTP method. */
  readonly method?: string | undefined
  /** The provider's URL that answered, with or without its scheme; never our own redirect URI. */
  readonly url?: string | undefined
  /** The HTTP status code, 100 to 999: from 400 on, also in classes that no standard defines, it is an error. */
  readonly status?: number | undefined
  /** The header fields of the response. */
  readonly headers?: HeadersInput | undefined
  /** Bytes, a string as received, or a value that was parsed already. */
  readonly body?: unknown
  /**
   * A redirect back to the client (RFC 6749 §4.1.2.1): its URL as text or `URL`, its raw query or fragment, or its parameters as a
   * record, `URLSearchParams`, a `Map` or pairs.
   */
  readonly query?:
    | string
    | { readonly href: string }
    | Iterable<readonly [string, unknown]>
    | { readonly [name: string]: unknown }
    | undefined
  /** What was asked: read only for the endpoint, the grant type and the values that must be masked. */
  readonly request?:
    | {
        readonly headers?: HeadersInput | undefined
        readonly body?: unknown
        readonly url?: string | undefined
      }
    | undefined
}

/** Options of one call of `normalize`. */
export interface NormalizeOptions {
  /** A BCP 47 language tag, looked up by RFC 4647 §3.4; the normalizer's own language when absent. */
  readonly language?: string | undefined
  /** The present time in milliseconds since 1970; without it an HTTP-date counts from the response's own `Date`. */
  readonly now?: number | undefined
}

/** The bounds that keep one call small. */
export interface Limits {
  /** Bytes of a body (characters of a string) that are read; 262,144. */
  readonly body: number
  /** Characters of one text in the result; 2,048. */
  readonly description: number
  /** Levels of nesting that are accepted; 64. */
  readonly depth: number
}

export const defaultLimits: Limits = { body: 262_144, description: 2_048, depth: 64 }
