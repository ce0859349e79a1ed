import type { Condition } from '../vocabulary.js'

/** What a text says in plain words. */
export interface Said {
  readonly condition: Condition
  /** The parameter that is missing, by its registered name (RFC 6749 §11.2). */
  readonly parameter: string | undefined
  /** Said with a word like "invalid", which may stand for anything that is the matter. */
  readonly isWeak: boolean
  /** Said of a session or of credentials, which a login renews. */
  readonly isOfLogin?: true
  /** The text is nothing but a word for a refusal. */
  readonly isBare?: true
}

/** Which token was refused, where a text says "the token" alone; `grant`: whatever was to be exchanged. */
export type TokenKind = 'refresh' | 'access' | 'grant' | undefined
