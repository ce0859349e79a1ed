import { parse } from 'node:querystring'
import type { Normalizer } from '../../compile/create-normalizer.js'
import { codeOf } from '../../core/code.js'
import { conditionInfo } from '../../core/conditions.js'
import type { NormalizedError } from '../../core/result.js'
import type { ProviderId } from '../../core/vocabulary.js'
import { callbackError } from './callback-error.js'
import { headerOf, type Next, type RequestLike, type ResponseLike } from './http.js'
import { checkSharedOptions } from '../check-shared-options.js'
import { sharedNormalizer } from '../shared-normalizer.js'

/** Options of {@link oauthCallback}. */
export interface CallbackOptions<Request extends RequestLike = RequestLike> {
  /** The provider that redirects here; one callback for each provider (RFC 9700 §4.4). */
  readonly provider?: ProviderId | undefined
  /**
   * Whether the `state` of the request is one that this browser session was given. Asked for error responses only: of a
   * success your route checks `state` itself. Without it every error counts as unverified. What it throws goes to
   * `next`, as what a route throws does.
   */
  readonly verifyState?: ((request: Request) => boolean | Promise<boolean>) | undefined
  /**
   * The issuer that was asked. An error response with an `iss` that is not exactly this text, or that stands there twice,
   * becomes an `issuer_mismatch` (RFC 9207 §2.4). Of a success your route checks `iss` itself.
   */
  readonly issuer?: string | undefined
  /** Reads the error; the bundled normalizer unless given. */
  readonly normalizer?: Normalizer | undefined
}

/** Express middleware for the redirect URI. */
export type OAuthCallback<Request extends RequestLike = RequestLike> = (
  request: Request,
  response: ResponseLike,
  next: Next,
) => void

type Parameters = Readonly<Record<string, unknown>>

function asParameters(value: unknown): Parameters | undefined {
  return typeof value === 'object' && value !== null ? (value as Parameters) : undefined
}

/** Whether a form was sent. Its fields are in `request.body` only where somebody parsed it. */
function sentForm(request: RequestLike): boolean {
  const isForm = /^application\/x-www-form-urlencoded *(?:;|$)/i.test(headerOf(request, 'content-type') ?? '')
  const hasBody = headerOf(request, 'transfer-encoding') !== undefined || headerOf(request, 'content-length') !== '0'
  return isForm && hasBody
}

/**
 * The parameters of the redirect: the body of a `form_post`, or the query, which Express parses and plain servers do not.
 *
 * @throws Error for a form that nobody parsed: its error would reach the route as a success.
 */
function parametersOf(request: RequestLike): Parameters {
  const isPost = request.method === 'POST'
  const body = isPost && !(request.body instanceof Uint8Array) ? asParameters(request.body) : undefined
  if (body !== undefined && Object.keys(body).length > 0) return body
  if (isPost && sentForm(request)) {
    throw new Error(
      'oauthCallback: the body of the form_post was not parsed; put app.use(express.urlencoded({ extended: false })) before it',
    )
  }
  const query = asParameters(request.query)
  if (query !== undefined) return query
  return parse(/\?([^#]*)/.exec(request.originalUrl ?? request.url ?? '')?.[1] ?? '')
}

/** Nothing that came with a wrong issuer is believed: not its words, not its provider. */
function mismatch(result: NormalizedError, normalizer: Normalizer): NormalizedError {
  const info = conditionInfo('issuer_mismatch')
  const iss = result.details?.iss
  const bare: NormalizedError = {
    ...result,
    // In none yet: it gets its texts at the end.
    language: '',
    code: codeOf('00', info),
    condition: info.condition,
    category: info.category,
    level: info.level,
    remediation: { action: info.action, owner: info.owner, hint: '' },
    retry: { retryable: false },
    native: {},
    basis: {
      recognized: 'none',
      matched: 'standard',
      catalog: 'rfc9207',
      source: 'https://www.rfc-editor.org/rfc/rfc9207#section-2.4',
    },
    diagnostics: [...result.diagnostics, 'issuer_mismatch'],
  }
  delete bare.provider
  delete bare.details
  if (iss !== undefined) bare.details = { iss }
  return normalizer.localize(bare, result.language)
}

/** `next` takes nothing, and some texts, for no error at all. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('oauthCallback: verifyState failed', { cause: thrown })
}

/**
 * Middleware for the redirect URI: an error response (`?error=…`, or the body of a `form_post`) becomes an error that
 * {@link oauthErrorHandler} answers; anything else goes on to the route. It reads errors and nothing else: a success
 * reaches the route unchecked, and the route compares `state` and `iss` before it sends the code anywhere (RFC 9700 §4.7).
 *
 * A `form_post` (Sign in with Apple) needs a parser before it: `express.urlencoded({ extended: false })`. One that was not parsed
 * goes to `next` as an Error that says so.
 *
 * @throws TypeError for unknown or impossible options.
 * @example
 * ```ts
 * import express from 'express'
 * import { oauthCallback } from 'oauth-errors/express'
 *
 * const app = express()
 * app.get('/callback/google', oauthCallback({ provider: 'google', verifyState: isOurs }), (req, res) => {
 *   if (!isOurs(req)) return void res.status(403).send('start again')
 *   res.send('signed in')
 * })
 * declare const isOurs: (req: express.Request) => boolean
 * ```
 */
export function oauthCallback<Request extends RequestLike = RequestLike>(
  options: CallbackOptions<Request> = {},
): OAuthCallback<Request> {
  checkSharedOptions('oauthCallback', options, ['provider', 'verifyState', 'issuer', 'normalizer'])
  const { provider, verifyState, issuer, normalizer } = options
  if (verifyState !== undefined && typeof verifyState !== 'function') {
    throw new TypeError('oauthCallback: verifyState must be a function (req) => boolean')
  }
  if (issuer !== undefined && typeof issuer !== 'string') throw new TypeError('oauthCallback: issuer must be a string')
  const open = () => normalizer ?? sharedNormalizer()

  async function read(request: Request): Promise<NormalizedError | undefined> {
    const query = parametersOf(request)
    const result = open().normalize({ provider, endpoint: 'authorization', query })
    if (result === undefined) return undefined
    // As it was sent: what the result says of it has been cleaned.
    const iss = query['iss']
    if (issuer !== undefined && iss !== undefined && iss !== issuer) return mismatch(result, open())
    if ((await verifyState?.(request)) !== true) result.diagnostics.push('unverified_state')
    return result
  }

  return function readOAuthCallback(request, _response, next) {
    read(request).then(
      (result) => (result === undefined ? next() : next(callbackError(result))),
      (error: unknown) => next(asError(error)),
    )
  }
}
