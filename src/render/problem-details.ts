import { conditionInfo } from '../core/conditions.js'
import type { NormalizedError } from '../core/result.js'

/** Who reads the answer: `developer`, our own front end or a partner; `user`, a stranger. */
export type Exposure = 'developer' | 'user'

/** RFC 9457 problem details. Nothing of the provider's own words is in it. */
export interface ProblemDetails {
  /** `<typeBase>/<condition>`. */
  readonly type: string
  readonly title: string
  readonly status: number
  /** The hint. */
  readonly detail?: string
  /** `A-BB-CCC`. */
  readonly code: string
  readonly condition?: string
  readonly provider?: string
  readonly action?: string
  readonly owner?: string
  /** Seconds. */
  readonly retry_after?: number
}

/** What shapes problem details. */
export interface ProblemOptions {
  /** The URL that the `type` of each condition starts with, without a slash at its end. */
  readonly typeBase: string
  readonly expose: Exposure
  /** What strangers read instead of the title. */
  readonly neutralTitle: string
  /** The HTTP status of the answer; the condition's own unless given. */
  readonly status?: ((result: NormalizedError) => number) | undefined
}

/**
 * Any status of an error, 401 too: whoever chooses it knows whether their caller has to log in again. The conditions' own are never
 * 401, since a provider's refusal is no failed login of our caller.
 */
function checkStatus(status: unknown, fallback: number): number {
  const valid = typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599
  return valid ? status : fallback
}

/**
 * Renders a result as problem details (RFC 9457). With `expose: "user"`, a result whose owner is not the user shows only
 * `type`, a neutral `title`, `status`, `code` and `retry_after`.
 */
export function toProblemDetails(result: NormalizedError, options: ProblemOptions): ProblemDetails {
  const info = conditionInfo(result.condition)
  const status = checkStatus(options.status?.(result), info.httpStatus)
  const after = result.retry.retryable ? result.retry.after : undefined
  const wait = after === undefined ? undefined : { retry_after: after }
  const type = `${options.typeBase}/${result.condition}`
  if (options.expose === 'user' && result.remediation.owner !== 'user') {
    return { type, title: options.neutralTitle, status, code: result.code, ...wait }
  }
  return {
    type,
    title: result.title,
    status,
    detail: result.remediation.hint,
    code: result.code,
    condition: result.condition,
    ...(result.provider === undefined ? undefined : { provider: result.provider }),
    action: result.remediation.action,
    owner: result.remediation.owner,
    ...wait,
  }
}
