import type { LanguageTexts, Registry } from './catalog-index.js'
import type { Limits } from './http-response.js'
import type { Answer, Origin, Understanding } from './understand.js'

/** Remembers what bodies mean. */
export interface Remembering {
  /** What the answer's body meant when it came before. */
  readonly recall: (origin: Origin, answer: Answer) => Understanding | undefined
  readonly keep: (origin: Origin, answer: Answer, understanding: Understanding) => void
}

/** What one normalizer works with. */
export interface Setup {
  readonly registry: Registry
  readonly texts: (language: string | undefined) => LanguageTexts
  readonly limits: Limits
  /** `./core` has none. */
  readonly memory: Remembering | undefined
}
