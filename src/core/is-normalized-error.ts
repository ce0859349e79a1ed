import { isAnyObject, type AnyObject } from './any-object.js'
import { parseCode } from './code.js'
import { conditionInfo } from './conditions.js'
import type { NormalizedError } from './result.js'
import { actions, owners } from './vocabulary.js'

/** Lists of a result are short. */
const maxItems = 64

/** Whether these members are texts where they are there; a newer version of this package may have more of them. */
function hasTexts(part: unknown, names: string): part is AnyObject {
  return isAnyObject(part) && names.split(' ').every((name) => ['string', 'undefined'].includes(typeof part[name]))
}

function isNumber(value: unknown): boolean {
  return value === undefined || Number.isFinite(value)
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length <= maxItems && value.every((item) => typeof item === 'string')
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return list.includes(value as string)
}

function isAdvice(retry: unknown): boolean {
  return isAnyObject(retry) && typeof retry['retryable'] === 'boolean' && isNumber(retry['after'])
}

function areDetails(details: unknown): boolean {
  if (details === undefined) return true
  if (!hasTexts(details, 'parameter claims acr_values iss resource_metadata dpop_nonce')) return false
  return (details['scopes'] === undefined || areTexts(details['scopes'])) && isNumber(details['max_age'])
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
    if (!hasTexts(value, 'provider')) return false
    const { code, language, title, remediation, retry, details, basis, native, diagnostics } = value
    // In its compact spelling it is a code, but not that of a result.
    const condition = typeof code === 'string' && code.length === 8 ? parseCode(code)?.condition : undefined
    if (condition === undefined || condition !== value['condition']) return false
    const { category, level } = conditionInfo(condition)
    return (
      category === value['category'] &&
      level === value['level'] &&
      typeof language === 'string' &&
      typeof title === 'string' &&
      hasTexts(remediation, 'docs') &&
      isOneOf(actions, remediation['action']) &&
      isOneOf(owners, remediation['owner']) &&
      typeof remediation['hint'] === 'string' &&
      isAdvice(retry) &&
      areDetails(details) &&
      hasTexts(basis, 'catalog rule source') &&
      isOneOf(['caller', 'host', 'fields', 'none'], basis['recognized']) &&
      typeof basis['matched'] === 'string' &&
      hasTexts(native, 'error error_description error_uri code subcode suberror request_id') &&
      isNumber(native['status']) &&
      areTexts(diagnostics)
    )
  } catch {
    return false
  }
}
