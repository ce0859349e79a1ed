import type { LanguageTexts, Registry } from './catalog-index.js'
import type { Limits } from './http-response.js'
import type { Memory } from './memory.js'

/** What one normalizer works with. */
export interface Setup {
  readonly registry: Registry
  readonly texts: (language: string | undefined) => LanguageTexts
  readonly limits: Limits
  /** Bodies that came before. */
  readonly memory: Memory
}
