import { listConditions, type ConditionInfo } from '../core/conditions.js'

/**
 * Every condition, in the order of the numbers: for tables, tests, and a `switch` over all of them.
 *
 * @example
 * ```ts
 * import { conditions } from 'oauth-errors'
 *
 * conditions.find(({ condition }) => condition === 'expired_refresh_token')?.number // '206'
 * conditions.filter(({ retryable }) => retryable).map(({ condition }) => condition)
 * ```
 */
export const conditions: readonly ConditionInfo[] = /* @__PURE__ */ listConditions()
