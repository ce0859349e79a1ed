import type { Condition } from '../vocabulary.js'

const unreachable =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EAI_FAIL|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ECONNABORTED_BY_PEER|UND_ERR_SOCKET|UND_ERR_CONNECT|ERR_NETWORK|ERR_STREAM_PREMATURE_CLOSE|ConnectionRefused|FailedToOpenSocket)$/
const timedOut =
  /^(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ERR_SOCKET_CONNECTION_TIMEOUT|OAUTH_TIMEOUT)$/
const tlsFailed =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|INVALID_CA|CRL_)/

function readName(error: object, name: string): string {
  const value = (error as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** A request that the caller gave up; it is no error of anybody. */
export function isAbort(error: object): boolean {
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
  // axios: the answer began and broke off.
  if (code === 'ERR_BAD_RESPONSE' && /aborted/.test(readName(error, 'message'))) return 'network_error'
  if (readName(error, 'name') === 'TimeoutError') return 'provider_timeout'
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
    current = typeof cause === 'object' && cause !== null ? cause : Array.isArray(errors) ? errors[0] : undefined
  }
  return outer
}
