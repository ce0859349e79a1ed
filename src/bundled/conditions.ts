import { listConditions, type ConditionInfo } from '../core/conditions.js'

/** Every condition, in the order of the numbers. */
export const conditions: readonly ConditionInfo[] = listConditions()
