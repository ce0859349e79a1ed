import { isAnyObject, type AnyObject } from './any-object.js'
import { parseCode } from './code.js'
import type { NormalizedError } from './result.js'

const scalars = ['string', 'number', 'undefined']

function areScalars(part: unknown): boolean {
  return isAnyObject(part) && Object.values(part).every((value) => scalars.includes(typeof value))
}

/** The list is closed, so it is never a long one. */
const maxDiagnostics = 64

function isAdvice(retry: unknown): boolean {
  if (!isAnyObject(retry) || typeof retry['retryable'] !== 'boolean') return false
  return retry['after'] === undefined || Number.isFinite(retry['after'])
}

/**
 * Whether a value is a result of this package, also one that went through JSON or comes from another copy of it.
 *
 * @example
 * ```ts
 * import { isNormalizedError } from 'oauth-errors'
 *
 * isNormalizedError(JSON.parse(message)) // message: string
 * declare const message: string
 * ```
 */
export function isNormalizedError(value: unknown): value is NormalizedError {
  try {
    if (!isAnyObject(value)) return false
    const { code, condition, language, title, remediation, retry, basis, native, diagnostics } = value
    return (
      typeof code === 'string' &&
      /^\d-\d\d-\d{3}$/.test(code) &&
      parseCode(code)?.condition === condition &&
      typeof language === 'string' &&
      typeof title === 'string' &&
      areScalars(remediation) &&
      ['action', 'owner', 'hint'].every((name) => typeof (remediation as AnyObject)[name] === 'string') &&
      isAdvice(retry) &&
      areScalars(basis) &&
      areScalars(native) &&
      Array.isArray(diagnostics) &&
      diagnostics.length <= maxDiagnostics &&
      diagnostics.every((diagnostic) => typeof diagnostic === 'string')
    )
  } catch {
    return false
  }
}
