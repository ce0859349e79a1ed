import { findCondition } from '../core/conditions.js'

/** Whether it is the name of a condition: a number is none. */
export function isCondition(value: unknown): boolean {
  return typeof value === 'string' && findCondition(value)?.condition === value
}
