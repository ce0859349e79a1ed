import { isAnyObject } from './any-object.js'
import { findCondition, type ConditionInfo } from './conditions.js'
import type { Condition } from './vocabulary.js'

/** The parts of a code `A-BB-CCC`. */
export interface ParsedCode {
  /** `A`: 1 or 2. */
  readonly level: 'system' | 'service'
  /** `BB`, two digits; `00` when no provider with a number was recognized. */
  readonly module: string
  /** `CCC` resolved to its condition. */
  readonly condition: Condition
}

/** Joins a module's number and a condition into `A-BB-CCC`. */
export function codeOf(module: string, info: ConditionInfo): string {
  return `${info.level === 'system' ? 1 : 2}-${module}-${info.number}`
}

/**
 * Reads a code, also in its compact spelling.
 *
 * @returns `undefined` for anything that is no code: a wrong shape, an unknown number, a level that is not the condition's.
 * @example
 * ```ts
 * import { parseCode } from 'oauth-errors'
 *
 * parseCode('2-02-206') // { level: 'service', module: '02', condition: 'expired_refresh_token' }
 * parseCode('202206') // the same
 * ```
 */
export function parseCode(code: string): ParsedCode | undefined {
  const parts = typeof code === 'string' ? /^([12])-?(\d{2})-?(\d{3})$/.exec(code.trim()) : null
  if (parts === null || (code.includes('-') && !/^\s*\d-\d{2}-\d{3}\s*$/.test(code))) return undefined
  const info = findCondition(parts[3]!)
  const level = parts[1] === '1' ? 'system' : 'service'
  if (info === undefined || info.level !== level) return undefined
  return { level, module: parts[2]!, condition: info.condition }
}

/**
 * Prints a code, with hyphens or compactly.
 *
 * @throws TypeError if there are no parts, the module is not two digits or the condition does not exist.
 * @example
 * ```ts
 * import { formatCode } from 'oauth-errors'
 *
 * formatCode({ module: '02', condition: 'expired_refresh_token' }) // '2-02-206'
 * formatCode({ module: '02', condition: 'expired_refresh_token' }, { compact: true }) // '202206'
 * ```
 */
export function formatCode(
  parts: { readonly module: string; readonly condition: Condition },
  options?: { readonly compact?: boolean | undefined },
): string {
  if (!isAnyObject(parts)) {
    throw new TypeError("formatCode: expected parts such as { module: '02', condition: 'expired_refresh_token' }")
  }
  const info = findCondition(parts.condition)
  if (info === undefined) throw new TypeError(`formatCode: there is no condition "${parts.condition}"`)
  if (!/^\d{2}$/.test(parts.module)) {
    throw new TypeError(`formatCode: module must be two digits such as "07", got ${JSON.stringify(parts.module)}`)
  }
  const code = codeOf(parts.module, info)
  return options?.compact === true ? code.replaceAll('-', '') : code
}
