import type { Beside } from './build/show-again.js'
import type { LanguageTexts, Registry } from './catalog-index.js'
import type { Limits } from './http-response.js'
import type { NormalizedError } from './result.js'
import type { Answer, Origin, Understanding } from './understand.js'

/** Remembers what bodies mean. */
export interface Remembering {
  /** What the answer's body meant when it came before. */
  readonly recall: (origin: Origin, answer: Answer) => Understanding | undefined
  readonly keep: (origin: Origin, answer: Answer, understanding: Understanding) => void
  /** The result that was shown of it, unless this time something must be masked. */
  readonly show: (known: Understanding, texts: LanguageTexts, beside: Beside) => NormalizedError | undefined
  readonly keepShown: (known: Understanding, texts: LanguageTexts, beside: Beside, result: NormalizedError) => void
}

/** What one normalizer works with. */
export interface Setup {
  readonly registry: Registry
  readonly texts: (language: string | undefined) => LanguageTexts
  readonly limits: Limits
  /** `./core` has none. */
  readonly memory: Remembering | undefined
}
