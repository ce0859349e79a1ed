import type { Action, Condition } from '../core/vocabulary.js'
import type { Details } from '../core/result.js'
import type { Endpoint, HttpResponse } from '../core/http-response.js'

/** A text in each language it exists in; English always. */
interface LocalizedText {
  readonly en: string
  readonly [language: string]: string
}

/** A JSON Pointer, `header:<name>` or `challenge:<param>`, plain or with what to take of the value. */
export type ReferenceSource =
  | string
  | { readonly at: string; readonly find?: string; readonly prefix?: string; readonly unit?: 's' | 'ms' | 'epoch' }

type References = ReferenceSource | readonly ReferenceSource[]

/** Where a provider keeps its fields. */
export interface EnvelopeSource {
  readonly error?: References
  readonly error_description?: References
  readonly error_uri?: References
  readonly code?: References
  readonly subcode?: References
  readonly suberror?: References
  readonly request_id?: References
  readonly retryAfter?: References
  readonly details?: { readonly [name in keyof Details]?: References }
  readonly when?: readonly string[]
  readonly unless?: readonly string[]
  readonly success?: { readonly [pointer: string]: readonly string[] }
  readonly failure?: { readonly [pointer: string]: readonly string[] }
}

/** The keys of a rule; all must hold. */
export interface MatchSource {
  readonly error?: string
  readonly code?: string
  readonly subcode?: string
  readonly suberror?: string
  readonly description?: string
  readonly endpoint?: Endpoint | readonly Endpoint[]
  readonly grantType?: string | readonly string[]
  readonly status?: number
}

/** A response that a rule must be reached by. */
export interface ExampleSource extends Omit<HttpResponse, 'provider'> {
  readonly captured?: boolean
  readonly source?: string
  readonly note?: string
}

/** One native error and what it means. */
export interface RuleSource {
  readonly match: MatchSource
  /** `null` removes an inherited rule. */
  readonly condition: Condition | null
  readonly action?: Action
  /** In any languages; the condition's hint is shown in the others. */
  readonly hint?: { readonly [language: string]: string }
  readonly docs?: string
  readonly details?: Details
  readonly retryAfter?: number
  readonly secret?: readonly string[]
  /** Where the rule comes from. Private catalogs may leave it out, like the examples. */
  readonly source?: string
  readonly note?: string
  readonly examples?: readonly ExampleSource[]
}

/** What tells a provider by its fields: a pointer that only it sends, or several that hold together. */
export type SignatureSource = string | { readonly [pointer: string]: true | string }

/** A catalog in its source form; `catalogs/README.md` is its specification. */
export interface Catalog {
  readonly $schema?: string
  readonly provider: string
  /** May be left out where it is inherited. */
  readonly name?: LocalizedText
  readonly aliases?: readonly string[]
  readonly docs?: string
  readonly note?: string
  readonly extends?: string | readonly string[]
  /** Private catalogs only: 90 to 99. */
  readonly module?: number
  readonly fallback?: boolean
  readonly recognize?: {
    readonly hosts?: readonly string[]
    readonly paths?: readonly string[]
    readonly fields?: readonly SignatureSource[]
  }
  readonly endpoints?: { readonly [endpoint in Endpoint]?: readonly string[] }
  readonly errorsOn2xx?: boolean | readonly Endpoint[]
  readonly charset?: string
  readonly envelopes?: readonly EnvelopeSource[]
  readonly noise?: readonly string[]
  readonly actions?: {
    readonly error?: { readonly [word: string]: Action }
    readonly suberror?: { readonly [word: string]: Action }
  }
  readonly rules?: readonly RuleSource[]
}

/** A standard's rules: like a catalog, without anything about a provider. */
export interface Standard {
  readonly $schema?: string
  readonly standard: string
  readonly name: LocalizedText
  readonly docs?: string
  readonly note?: string
  /** Left out of `oauth-errors/core`. */
  readonly apart?: true
  readonly rules: readonly RuleSource[]
}
