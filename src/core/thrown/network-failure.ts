import { isError } from '../is-error.js'
import type { Condition } from '../vocabulary.js'

const unreachable =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EAI_FAIL|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|UND_ERR_SOCKET|UND_ERR_CONNECT|ERR_NETWORK|ERR_STREAM_PREMATURE_CLOSE|ConnectionRefused|FailedToOpenSocket)$/
const timedOut =
  /^(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ERR_SOCKET_CONNECTION_TIMEOUT|OAUTH_TIMEOUT)$/
const tlsFailed =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|INVALID_CA|CRL_)/

/** `fetch` in browsers tells by its message alone that nobody answered: Chromium, Safari, Firefox. */
const unfetched =
  /^(?:Failed to fetch(?: \([^)]*\))?|Load failed(?: \([^)]*\))?|NetworkError when attempting to fetch resource\.)$/

function readName(error: object, name: string): string {
  const value = (error as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** axios calls every abort the same; the reason of the signal tells whether it was the time. */
function isOutOfTime(error: object): boolean {
  const { config } = error as { config?: { signal?: { reason?: unknown } } }
  const reason = config?.signal?.reason
  return typeof reason === 'object' && reason !== null && readName(reason, 'name') === 'TimeoutError'
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
  if (isBrokenOff(error)) return 'network_error'
  const name = readName(error, 'name')
  if (name === 'TimeoutError' || isOutOfTime(error)) return 'provider_timeout'
  if (name === 'TypeError' && unfetched.test(readName(error, 'message'))) return 'network_error'
  // axios wraps every failure without a response in ERR_NETWORK: its cause tells more.
  return unreachable.test(code) ? 'network_error' : undefined
}

/** What failed on the way to the provider, also inside `cause` and `errors`; `undefined` for any other error. */
export function networkFailure(error: unknown): Condition | undefined {
  let current = error
  let outer: Condition | undefined
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth++) {
    const found = ofOne(current)
    if (found !== undefined && found !== 'network_error') return found
    outer ??= found
    const errors = (current as { errors?: unknown }).errors
    const cause = (current as { cause?: unknown }).cause
    const next: unknown = isError(cause) ? cause : Array.isArray(errors) ? errors[0] : undefined
    // Anything else may be the body of an answer, and say what it likes.
    current = isError(next) ? next : undefined
  }
  return outer
}
