import { isAnyObject } from '../any-object.js'
import type { Condition } from '../vocabulary.js'
import { innerError } from './inner-error.js'

const unreachable =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EAI_FAIL|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|UND_ERR_SOCKET|UND_ERR_CONNECT|ERR_NETWORK|ERR_STREAM_PREMATURE_CLOSE|ConnectionRefused|FailedToOpenSocket|ERR_HTTP2_(?:(?:STREAM|SESSION)_ERROR|GOAWAY_SESSION|STREAM_CANCEL|INVALID_(?:SESSION|STREAM)))$/
const timedOut =
  /^(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ERR_SOCKET_CONNECTION_TIMEOUT|OAUTH_TIMEOUT)$/
const tlsFailed =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|INVALID_CA|CRL_)/

/** Node's parser says what came is no HTTP; some of its codes only of what a client sent to a server of our own. */
const noHttp = /^(?:HPE_(?!INVALID_METHOD|INVALID_URL|PAUSED_H2)|UND_ERR_HEADERS_OVERFLOW$)/

/** `fetch` in browsers tells by its message alone that nobody answered: Chromium, Safari, Firefox. */
const unfetched =
  /^(?:Failed to fetch(?: \([^)]*\))?|Load failed(?: \([^)]*\))?|NetworkError when attempting to fetch resource\.)$/

/** `fetch` in Deno tells the reason by the words after the URL. */
const unsent = /^error sending request (?:for url \(|from [\d.:[\]a-f]+ for )(.*)$/s

function ofDeno(detail: string): Condition {
  if (/: invalid peer certificate|: received fatal alert/.test(detail)) return 'tls_error'
  return /timed out/.test(detail) ? 'provider_timeout' : 'network_error'
}

/** By the names of undici, urllib, httpx and of Node. */
const timeoutError = /^(?:HttpClient|API)?(?:Request|Response|Connect(?:ion)?|Headers|Body)?TimeoutError$/

/** OpenAI's and Anthropic's errors have no name but that of their class; so have those of databases and their pools. */
const timeoutClass = /^API(?:Connection)?TimeoutError$/

/** openid-client 5, and wreck below simple-oauth2, whose errors have neither code nor name. */
const saidTimeout = /^(?:outgoing request timed out after \d+ms|Client request timeout)$/

function readName(error: object, name: string): string {
  const value = (error as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** Every abort is called the same; the reason of the signal tells whether it was the time: axios keeps the signal, Node its reason. */
function isOutOfTime(error: object): boolean {
  const { config, cause } = error as { config?: { signal?: { reason?: unknown } }; cause?: unknown }
  return [config?.signal?.reason, cause].some(
    (reason) => isAnyObject(reason) && readName(reason, 'name') === 'TimeoutError',
  )
}

/** axios: the answer began and broke off. */
export function isBrokenOff(error: object): boolean {
  return readName(error, 'code') === 'ERR_BAD_RESPONSE' && readName(error, 'message').includes('aborted')
}

/** A request that the caller gave up, not because of the time; it is no error of anybody. */
export function isAbort(error: object): boolean {
  if (isOutOfTime(error)) return false
  const code = readName(error, 'code')
  if (code === 'ERR_CANCELED' || code === 'ABORT_ERR' || code === 'UND_ERR_ABORTED') return true
  if (code === 'ECONNABORTED') return readName(error, 'message') === 'Request aborted'
  const name = readName(error, 'name')
  return name === 'AbortError' || name === 'CanceledError'
}

function ofOne(error: object): Condition | undefined {
  const code = readName(error, 'code')
  if (tlsFailed.test(code)) return 'tls_error'
  if (timedOut.test(code)) return 'provider_timeout'
  // axios reports its own time-out so, in whatever words the caller chose; an abort has been told apart before.
  if (code === 'ECONNABORTED') return 'provider_timeout'
  if (noHttp.test(code)) return 'malformed_response'
  if (isBrokenOff(error)) return 'network_error'
  const name = readName(error, 'name')
  const message = readName(error, 'message')
  const isTimeout = timeoutError.test(name) || timeoutClass.test(error.constructor?.name)
  const type = readName(error, 'type')
  if (isTimeout || isOutOfTime(error) || /^(?:request|body)-timeout$/.test(type) || saidTimeout.test(message)) {
    return 'provider_timeout'
  }
  if (name === 'TypeError') {
    const [, detail] = unsent.exec(message) ?? []
    if (detail !== undefined) return ofDeno(detail)
    if (unfetched.test(message)) return 'network_error'
  }
  // axios wraps every failure without a response in ERR_NETWORK: its cause tells more.
  return unreachable.test(code) ? 'network_error' : undefined
}

/** What failed on the way to the provider, also inside `cause` and `errors`; `undefined` for any other error. */
export function networkFailure(error: object): Condition | undefined {
  let current: object | undefined = error
  let outer: Condition | undefined
  for (let depth = 0; depth < 8 && current !== undefined; depth++) {
    const found = ofOne(current)
    if (found !== undefined && found !== 'network_error') return found
    outer ??= found
    current = innerError(current)
  }
  return outer
}
