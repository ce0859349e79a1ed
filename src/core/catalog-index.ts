import type { ConditionInfo } from './conditions.js'
import type { Envelopes } from './read/envelope.js'
import type { Facts } from './read/facts.js'
import type { HeaderFields } from './parse/headers.js'
import type { Endpoint } from './http-response.js'
import type { Details } from './result.js'
import type { Template } from './text/template.js'
import type { Action, Condition } from './vocabulary.js'

/** One native error and its condition, ready to be matched. */
export interface Rule {
  /** The rule's identity within its catalog: `error=invalid_grant&description=…`. */
  readonly id: string
  /** The catalog that states the rule: the provider's own, or one that it extends. */
  readonly catalog: string
  readonly condition: Condition
  readonly info: ConditionInfo
  readonly action: Action | undefined
  readonly error: string | undefined
  readonly code: string | undefined
  readonly subcode: string | undefined
  readonly suberror: string | undefined
  /** Folded; for a rule whose description has no placeholder. */
  readonly description: string | undefined
  readonly template: Template | undefined
  readonly endpoint: readonly Endpoint[] | undefined
  readonly grantType: readonly string[] | undefined
  readonly status: number | undefined
  /** Specificity: of two rules that hold, the greater wins. */
  readonly rank: number
  /** The keys joined with `+`, for `basis.matched`. */
  readonly keys: string
  readonly secret: readonly string[]
  /** Some placeholder is named as a member of `details`. */
  readonly catchesDetails: boolean
  readonly details: Details | undefined
  readonly retryAfter: number | undefined
  /** Where the rule comes from; read when a result needs it. */
  readonly source: (() => string) | undefined
  readonly docs: string | undefined
  /** The rule's own hint in a language, if it has one. */
  readonly hint: ((language: string) => string | undefined) | undefined
}

/** The rules of one catalog, filed so that a look-up does not depend on their number. */
export interface RuleIndex {
  readonly bySubcode: ReadonlyMap<string, readonly Rule[]>
  readonly byCode: ReadonlyMap<string, readonly Rule[]>
  readonly byDescription: ReadonlyMap<string, readonly Rule[]>
  /** By the first words of the template, two at the most; `""` for templates that start with a placeholder. */
  readonly byOpening: ReadonlyMap<string, readonly Rule[]>
  readonly bySuberror: ReadonlyMap<string, readonly Rule[]>
  readonly byError: ReadonlyMap<string, readonly Rule[]>
  readonly others: readonly Rule[]
  readonly all: readonly Rule[]
  /** Every `error` that a rule names: such a word is one, even with blanks in it. */
  readonly errors: ReadonlySet<string>
}

/** Everything about one provider. */
export interface CatalogIndex {
  readonly id: string
  readonly module: string
  readonly docs: string | undefined
  readonly rules: RuleIndex
  readonly envelopes: Envelopes | undefined
  /** Header fields, in lower case, that hold a request's id, also where no envelope applies. */
  readonly requestIdHeaders: readonly string[]
  /** Envelopes read other header fields too. */
  readonly readsHeaders: boolean
  readonly noise: readonly Template[]
  readonly charset: string | undefined
  readonly errorsOn2xx: boolean | readonly Endpoint[]
  readonly endpoints: readonly (readonly [Endpoint, Template])[]
  readonly actions: {
    readonly error: ReadonlyMap<string, Action>
    readonly suberror: ReadonlyMap<string, Action>
  }
}

/** A cause that plain words say. */
export interface Cause {
  readonly info: ConditionInfo
  readonly parameter: string | undefined
  /** Where the words stood, for `basis.matched`. */
  readonly matched: 'description' | 'error' | 'code'
}

/** Reads what texts say, where no catalog knows them. */
export interface PlainWords {
  /**
   * What the text means, or else the provider's own word.
   *
   * @param word The rule of the standard's word beside it: the text tells more, and nothing else.
   */
  readonly readCause: (
    word: Rule | undefined,
    facts: Facts,
    status: number | undefined,
    endpoint: Endpoint | undefined,
  ) => Cause | undefined
  /** The seconds that a sentence asks to wait. */
  readonly readWait: (sentence: string) => number | undefined
}

/** How a provider is recognized, and where its catalog is. */
export interface Registry {
  /** The provider that an id or alias names. */
  readonly resolve: (idOrAlias: string) => string | undefined
  readonly byHost: (host: string, path: string) => string | undefined
  readonly byFields: (body: unknown, headers: HeaderFields) => string | undefined
  /** Whether some header field might tell the provider. */
  readonly speaksOf: (headers: HeaderFields) => boolean
  readonly catalog: (id: string) => CatalogIndex
  /** The standards: RFC 6749, RFC 6750 and the others. */
  readonly standards: RuleIndex
  /** Texts of widespread server products, for responses of providers that nobody knows. */
  readonly fallback: RuleIndex
  /** Sentences that mean the same with every provider that documents them. */
  readonly consensus: RuleIndex
  /** A rule of a provider, a standard or the fallback, by the catalog and identity that a result names. */
  readonly ruleById: (provider: string | undefined, catalog: string, id: string) => Rule | undefined
  /** For texts that no rule knows. */
  readonly plainWords: PlainWords | undefined
}

/** The titles and hints of the conditions in one language, and a few sentences. */
export interface LanguageTexts {
  readonly tag: string
  /** The condition's title and hint. */
  readonly of: (condition: Condition) => readonly [title: string, hint: string]
  /** What to do instead of sending an authorization code again. */
  readonly codeExchange: string
  /** What to do instead of refreshing once more, where a refresh was refused. */
  readonly refreshRefused: string
  /** A title that says nothing about the cause, for strangers. */
  readonly neutralTitle: string
}
