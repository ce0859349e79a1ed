import type { Condition } from '../vocabulary.js'

/** What a text says in plain words. */
export interface Said {
  readonly condition: Condition
  /** The parameter that is missing, by its registered name (RFC 6749 §11.2). */
  readonly parameter: string | undefined
}

/** Which token was refused, where a text says "the token" alone; `grant`: whatever was to be exchanged. */
export type TokenKind = 'refresh' | 'access' | 'grant' | undefined
