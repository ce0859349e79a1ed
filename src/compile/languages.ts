import type { LanguageTexts } from '../core/catalog-index.js'
import type { Action, Condition } from '../core/vocabulary.js'
import { conditionInfo } from '../core/conditions.js'
import { ownCopy } from '../core/text/own-copy.js'
import { refuse } from './refuse.js'

/** A compiled language, as `oauth-errors/languages/<tag>` exports it. */
export interface Language {
  /** BCP 47: `en`, `zh-CN`. */
  readonly tag: string
  /** JSON of `{ conditions: { <condition>: [title, hint] }, codeExchange, refreshRefused, neutralTitle }`, parsed when first needed. */
  readonly texts: string
}

type Lacking = null | undefined

interface ParsedLanguage {
  readonly conditions: { readonly [name in Condition]?: readonly [title: string | Lacking, hint: string | Lacking] }
  readonly codeExchange?: string | Lacking
  readonly refreshRefused?: string | Lacking
  readonly neutralTitle?: string | Lacking
}

/** One sentence for each action, for a normalizer that was given no language. */
const plainHints: Record<Action, string> = {
  fix_request: 'Correct the request before it is sent again.',
  fix_configuration: "Correct the app's registration or settings at the provider.",
  refresh_token: 'Get a new access token with the refresh token; if that fails, start a new authorization request.',
  reauthorize: 'Start a new authorization request.',
  retry: 'Send the same request again after the stated time, then with growing pauses.',
  keep_polling: 'Keep polling, no faster than the interval.',
  ask_user: 'Show this to the user, who has to act.',
  contact_admin: 'An administrator of the organization has to act.',
  contact_provider: 'Report this to the provider, with the request id.',
  upgrade_plan: 'The plan or licence does not include this: change it at the provider.',
  investigate: "Look at the provider's own words in `native` and at the request id.",
}

const plainTexts: LanguageTexts = {
  tag: 'en',
  of: (condition) => [
    `${condition[0]!.toUpperCase()}${condition.slice(1).replaceAll('_', ' ')}`,
    plainHints[conditionInfo(condition).action],
  ],
  codeExchange: 'Start a new authorization request: an authorization code is single-use and is never sent twice.',
  refreshRefused: 'Start a new authorization request: the refresh itself was refused.',
  neutralTitle: 'The request could not be completed',
}

type Texts = readonly [title: string, hint: string]

/** @param rest What the language lacks. */
function openLanguage(language: Language, rest: LanguageTexts): LanguageTexts {
  let conditions: ReadonlyMap<string, Texts> | undefined
  let sentences: Omit<ParsedLanguage, 'conditions'> | undefined
  const open = (): ReadonlyMap<string, Texts> => {
    const parsed = JSON.parse(language.texts) as ParsedLanguage
    sentences = parsed
    conditions = new Map(
      Object.entries(parsed.conditions).map(([name, [title, hint]]) => [
        name,
        [title ?? rest.of(name as Condition)[0], hint ?? rest.of(name as Condition)[1]],
      ]),
    )
    return conditions
  }
  const sentence = (name: 'codeExchange' | 'refreshRefused' | 'neutralTitle'): string => {
    if (sentences === undefined) open()
    return sentences![name] ?? rest[name]
  }
  return {
    tag: language.tag,
    of: (condition) => (conditions ?? open()).get(condition) ?? rest.of(condition),
    get codeExchange() {
      return sentence('codeExchange')
    },
    get refreshRefused() {
      return sentence('refreshRefused')
    },
    get neutralTitle() {
      return sentence('neutralTitle')
    },
  }
}

/**
 * Looks a language range up among the tags (RFC 4647 §3.4): `zh-Hans-CN` becomes `zh-Hans`, then `zh`, which any tag of
 * that language answers.
 */
function lookupTag(tags: readonly string[], range: string): string | undefined {
  const lower = tags.map((tag) => tag.toLowerCase())
  let wanted = range.toLowerCase().replaceAll('_', '-')
  for (;;) {
    const exact = lower.indexOf(wanted)
    if (exact !== -1) return tags[exact]
    const dash = wanted.lastIndexOf('-')
    if (dash === -1) break
    wanted = wanted.slice(0, dash)
    // A single letter or digit introduces an extension, which goes with it.
    if (wanted.at(-2) === '-') wanted = wanted.slice(0, -2)
  }
  const member = lower.findIndex((tag) => tag.startsWith(`${wanted}-`))
  return member === -1 ? undefined : tags[member]
}

/** Longer than any tag in use: what a caller passes on may be a header field of any length. */
const maxRange = 64

/** What a language lacks is shown in what it had before the caller's own, then in English. */
function openAll(languages: readonly Language[]): ReadonlyMap<string, LanguageTexts> {
  const opened = new Map<string, LanguageTexts>()
  const englishFirst = [...languages].sort((a, b) => Number(b.tag === 'en') - Number(a.tag === 'en'))
  for (const language of englishFirst) {
    opened.set(language.tag, openLanguage(language, opened.get(language.tag) ?? opened.get('en') ?? plainTexts))
  }
  return opened
}

/**
 * Finds the texts for a language tag; without a match, those of the default language.
 *
 * @throws TypeError for a default language that there are no texts in.
 */
export function createLanguageFinder(
  languages: readonly Language[],
  preferred: string | undefined,
): (range: string | undefined) => LanguageTexts {
  const opened = languages.length === 0 ? new Map([['en', plainTexts]]) : openAll(languages)
  const tags = [...opened.keys()]
  const fallback = lookupTag(tags, preferred ?? 'en') ?? (preferred === undefined ? tags[0]! : undefined)
  if (fallback === undefined) refuse(`there are no texts in language "${preferred}", only in ${tags.join(', ')}`)
  const cache = new Map<string, LanguageTexts>()
  const preferredTexts = opened.get(fallback)!
  return (range) => {
    if (typeof range !== 'string' || range === '') return preferredTexts
    const wanted = range.slice(0, maxRange)
    const known = cache.get(wanted) ?? opened.get(wanted)
    if (known !== undefined) return known
    const found = opened.get(lookupTag(tags, wanted) ?? fallback)!
    if (cache.size < 64) cache.set(ownCopy(wanted), found)
    return found
  }
}
