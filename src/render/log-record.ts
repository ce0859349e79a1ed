import type { NormalizedError } from '../core/result.js'
import { cut } from '../core/text/clean-text.js'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Conditions of everyday life: a token that expired, a poll that goes on. */
const everyday: ReadonlySet<string> = new Set([
  'invalid_access_token',
  'expired_access_token',
  'expired_app_token',
  'superseded_token',
  'authorization_pending',
  'slow_down',
])

const byOwner = { developer: 'error', operator: 'error', provider: 'warn', user: 'info' } as const

/** How loud a result is: by its owner, everyday conditions quietly. */
export function logLevelOf(result: NormalizedError): LogLevel {
  const level = everyday.has(result.condition) ? 'debug' : byOwner[result.remediation.owner]
  // Anybody can call a redirect URI: what nobody confirmed must not raise an alarm.
  const unconfirmed = result.diagnostics.includes('unverified_state') || result.diagnostics.includes('issuer_mismatch')
  return unconfirmed && level !== 'debug' ? 'info' : level
}

/** What a log keeps of a result: the provider's words are masked in it already; texts for people are left out. */
export interface LogRecord {
  readonly code: string
  readonly condition: string
  readonly provider?: string
  readonly action: string
  readonly owner: string
  readonly retryable: boolean
  readonly native: NormalizedError['native']
  readonly basis: NormalizedError['basis']
  readonly diagnostics?: readonly string[]
}

const maxText = 1_024

/** One record, to be logged under the key `oauth_error`. */
export function toLogRecord(result: NormalizedError): LogRecord {
  const { native } = result
  const description = native.error_description
  return {
    code: result.code,
    condition: result.condition,
    ...(result.provider === undefined ? undefined : { provider: result.provider }),
    action: result.remediation.action,
    owner: result.remediation.owner,
    retryable: result.retry.retryable,
    native: description === undefined ? native : { ...native, error_description: cut(description, maxText) },
    basis: result.basis,
    ...(result.diagnostics.length === 0 ? undefined : { diagnostics: result.diagnostics }),
  }
}
