import type { Action, Category, Condition, Owner } from './vocabulary.js'

/** What was odd about a response. The list is closed. */
export type Diagnostic =
  /** The JSON was the argument of a call, `callback({…});`; nothing was evaluated. */
  | 'jsonp'
  /** A guard such as `for(;;);` stood before the JSON. */
  | 'guarded'
  /** The body was `application/x-www-form-urlencoded`, by its label or its looks. */
  | 'form'
  /** The body was XML. */
  | 'xml'
  /** The body was a web page: mostly from a gateway, not from the provider. */
  | 'html'
  /** The body was plain text. */
  | 'text'
  /** The body was empty. */
  | 'empty'
  /** The body was longer than the limit, or ended too early: what was there has been read. */
  | 'truncated'
  /** The body is nested deeper than the limit and was not read. */
  | 'too_deep'
  /** A member or parameter stood there twice. */
  | 'duplicate_key'
  /** A name could reach a prototype: `__proto__`, in a JSON text `constructor` and `prototype` too. Prototypes are neither read nor changed. */
  | 'forbidden_key'
  /** The error stood as text inside another answer: JSON in a string, or the print of a relay. */
  | 'unwrapped'
  /** Something followed the JSON and was left out. */
  | 'trailing_text'
  /** The bytes are no UTF-8 and were read in the likeliest charset, GB18030 unless the catalog knows better. */
  | 'charset_guessed'
  /** The bytes fit no charset: what cannot be read stands there as U+FFFD. */
  | 'charset_invalid'
  /** `error`, `error_description` or `error_uri` has characters that RFC 6749 §5.2 does not allow. */
  | 'nonconforming_charset'
  /** The body was something that is not read: an image, a JWT, compressed or binary data, the document type of XML. */
  | 'unsupported_type'
  /** The body is a stream, which `normalize` does not read. */
  | 'body_unavailable'
  /** The body names another HTTP status than the response has. */
  | 'status_mismatch'
  /** The body holds an error and an access token. */
  | 'mixed'
  /** The native code has blanks around it or is a number in an odd spelling, such as `040029`; it was not taken for another one. */
  | 'noncanonical_code'
  /** `WWW-Authenticate` names another `error` than the body, whose word counts. */
  | 'native_conflict'
  /** `oauthCallback`: nobody confirmed that the `state` belongs to this browser session. */
  | 'unverified_state'
  /** `oauthCallback`: `iss` is not the issuer that was asked (RFC 9207 §2.4); nothing of the response is believed. */
  | 'issuer_mismatch'
  /** The input could not be read as it was given: a getter threw, or a line of the command line is no JSON object. */
  | 'invalid_input'
  /** A secret was replaced by `***` in `native`. */
  | 'masked'

/** The provider's own words, under one set of names. Texts carry no control characters and no secret. */
export interface Native {
  /** The HTTP status of the response, if it is known: one that only the body tells decides, and is not shown. */
  status?: number
  /** The word for the error, as RFC 6749 §5.2 or the provider has it. */
  error?: string
  /** The sentence beside it; of two, the more specific one. At most 2,048 characters. */
  error_description?: string
  /** The page about the error that the response links to. */
  error_uri?: string
  /** The provider's number or symbol for the error, digit for digit. */
  code?: string
  /** The number or symbol that tells apart the causes of one `code`: Facebook's `error_subcode`. */
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
  /** The claims request to pass on to the authorization endpoint, as JSON text, also where the challenge has it in base64; never cut. */
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
