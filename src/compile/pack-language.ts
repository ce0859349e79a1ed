import type { Condition } from '../core/vocabulary.js'
import { isCondition } from './is-condition.js'
import type { Language } from './languages.js'
import { refuse } from './refuse.js'

/** A language in its source form; what it lacks is shown in English. */
export interface LanguageSource {
  /** BCP 47: `ja`, `pt-BR`. */
  readonly tag: string
  readonly messages?:
    | {
        /** What to do instead of sending an authorization code again. */
        readonly codeExchange?: string | undefined
        /** What to do where a refresh was refused. */
        readonly refreshRefused?: string | undefined
        /** A title that says nothing about the cause, for strangers. */
        readonly neutralTitle?: string | undefined
      }
    | undefined
  readonly conditions?:
    | {
        readonly [name in Condition]?: { readonly title?: string | undefined; readonly hint?: string | undefined }
      }
    | undefined
}

/** A language in either form. */
export type AnyLanguage = Language | LanguageSource

/** Compiles a language. */
export function packLanguage({ tag, messages, conditions = {} }: LanguageSource): Language {
  const pairs = Object.entries(conditions).map(([name, { title, hint }]) => [name, [title, hint]])
  return { tag, texts: JSON.stringify({ ...messages, conditions: Object.fromEntries(pairs) as unknown }) }
}

const isText = (value: unknown): boolean => value == null || typeof value === 'string'

type Texts = Record<string, unknown> & { readonly conditions: object }

/**
 * A language that a caller gives, compiled.
 *
 * @throws TypeError for what is no language, or names a condition that there is not.
 */
export function ownLanguage(language: AnyLanguage, i: number): Language {
  let stray: string | undefined
  try {
    const packed = 'texts' in language ? { ...language } : packLanguage(language)
    const { conditions, ...messages } = JSON.parse(packed.texts) as Texts
    const texts = Object.values(conditions as Record<string, unknown>).flat()
    const isSound = [...Object.values(messages), ...texts].every(isText)
    stray = Object.keys(conditions).find((name) => !isCondition(name))
    if (isSound && stray === undefined && packed.tag.search(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i) === 0) return packed
  } catch {
    // Texts that are no JSON, members that are no objects.
  }
  refuse(
    `languages[${i}] ${stray === undefined ? 'is no language, compiled or as catalogs/README.md describes it' : `names the condition "${stray}", which there is not`}`,
  )
}
