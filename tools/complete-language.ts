import type { LanguageSource } from '../src/compile/pack-language.js'

/** A language with English texts where it has none. Conditions that English does not have are left out. */
export function completeLanguage(language: LanguageSource, english: LanguageSource): LanguageSource {
  const own = language.conditions ?? {}
  const conditions = Object.entries(english.conditions ?? {}).map(([name, texts]) => [
    name,
    { ...texts, ...own[name as keyof typeof own] },
  ])
  return {
    tag: language.tag,
    messages: { ...english.messages, ...language.messages },
    conditions: Object.fromEntries(conditions) as LanguageSource['conditions'],
  }
}
