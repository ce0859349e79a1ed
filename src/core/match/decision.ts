import type { ConditionInfo } from '../conditions.js'
import type { Match } from './match.js'

/** The decision about the cause. */
export interface Decision {
  readonly info: ConditionInfo
  /** For `basis.matched`. */
  readonly matched: string
  readonly match: Match | undefined
  /** Whether the catalog itself states the rule, or one that it extends: what it says, it says of its own endpoints. */
  readonly isOwn: boolean
  /** The standard that speaks through a bare challenge, which no rule states. */
  readonly standard: { readonly catalog: string; readonly source: string } | undefined
  /** The parameter that the text names, where no rule says it. */
  readonly parameter?: string | undefined
}

/** A decision that no rule stands for, as long as none is given. */
export function newDecision(info: ConditionInfo, matched: string, match?: Match, isOwn = false): Decision {
  return { info, matched, match, isOwn, standard: undefined }
}
