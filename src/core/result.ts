import type { Action, Category, Condition, Owner } from './vocabulary.js'

/** What was odd about a response. The list is closed. */
export type Diagnostic =
  | 'jsonp'
  | 'guarded'
  | 'form'
  | 'xml'
  | 'html'
  | 'text'
  | 'empty'
  | 'truncated'
  | 'too_deep'
  | 'duplicate_key'
  | 'forbidden_key'
  | 'unwrapped'
  | 'trailing_text'
  | 'charset_guessed'
  | 'charset_invalid'
  | 'nonconforming_charset'
  | 'unsupported_type'
  | 'body_unavailable'
  | 'status_mismatch'
  | 'mixed'
  | 'noncanonical_code'
  | 'native_conflict'
  | 'unverified_state'
  | 'issuer_mismatch'
  | 'invalid_input'
  | 'masked'

/** The provider's own words, under one set of names. Texts carry no control characters and no secret. */
export interface Native {
  status?: number
  error?: string
  error_description?: string
  error_uri?: string
  /** The provider's number or symbol for the error, digit for digit. */
  code?: string
  subcode?: string
  /** A second word beside `error`: Microsoft's `suberror`, Google's `error_subtype`. */
  suberror?: string
  /** Whatever the provider calls it: `rid`, `trace_id`, `fbtrace_id`, a header. */
  request_id?: string
}

/** What a program needs to act on, where the response says it. */
export interface Details {
  /** The request parameter concerned. */
  parameter?: string
  /** The scopes that are needed. */
  scopes?: string[]
  /** The claims request to pass on to the authorization endpoint, as JSON text. */
  claims?: string
  /** RFC 9470 §3. */
  acr_values?: string
  /** RFC 9470 §3, in seconds. */
  max_age?: number
  /** RFC 9207. */
  iss?: string
  /** RFC 9728 §5.1. */
  resource_metadata?: string
  /** RFC 9449 §8. */
  dpop_nonce?: string
}

/** Whether the same request, unchanged, may succeed; `after` in seconds. */
export type Retry = { retryable: false } | { retryable: true; after?: number }

/** How the decision was reached. */
export interface Basis {
  /** How the provider was recognized. */
  recognized: 'caller' | 'host' | 'fields' | 'none'
  /** The keys of the rule, joined with `+`; or `standard`, `status`, `nothing`. */
  matched: string
  /** The catalog or standard that held the rule. */
  catalog?: string
  /** The rule's identity within its catalog. */
  rule?: string
  /** Where the rule comes from. */
  source?: string
}

/**
 * One provider's error, in terms that are the same for every provider. It is plain data: it survives `JSON.stringify`
 * and `structuredClone` unchanged.
 */
export interface NormalizedError {
  /** `A-BB-CCC`: level, module, condition. */
  code: string
  condition: Condition
  category: Category
  level: 'system' | 'service'
  /** The language of `title` and `hint`. */
  language: string
  title: string
  /** The recognized provider; absent when none was. */
  provider?: string
  remediation: {
    /** What the program does now. */
    action: Action
    /** Whose change prevents it next time. */
    owner: Owner
    /** What to do, in `language`. */
    hint: string
    /** A page of the provider or the standard. */
    docs?: string
  }
  retry: Retry
  details?: Details
  native: Native
  basis: Basis
  diagnostics: Diagnostic[]
}
