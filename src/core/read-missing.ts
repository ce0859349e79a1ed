import type { Condition } from './vocabulary.js'

/** What a text says to be missing from a request. */
export interface Missing {
  readonly condition: Condition
  /** The parameter by its registered name (RFC 6749 §11.2). */
  readonly parameter: string | undefined
  /** It says "token" alone. */
  readonly isOpen?: boolean
}

const names =
  'client[_ ]id|client[_ ]secret|redirect[_ ]ur[il]|response[_ ]type|grant[_ ]type|scope|state|refresh[_ ]token|' +
  'device[_ ]code|code[_ ]verifier|code[_ ]challenge|code|assertion|username|password|nonce|audience|resource|' +
  'access[_ ]token|(?:bearer |auth )?token|authorization header'

const quote = `["'\`]?`

/** "Missing parameter: client_id", "No client id specified". */
const before = /* @__PURE__ */ new RegExp(
  `(?:^|[.:,] )(?:missing|no|empty)(?: (?:required|mandatory|the|an?|oauth|parameters?:?))* ${quote}(${names})${quote}` +
    `(?: (?:parameter|field|is|was|specified|provided|supplied|given|found|present|in|the|request))*[ .!]*$`,
  'i',
)
/** "client_id is required", "The state field is missing". */
const behind = /* @__PURE__ */ new RegExp(
  `(?:^|[ "'\`(])(${names.replace('scope|', '')})["'\`)]?(?: (?:parameter|field|value))? (?:is|was) (?:a )?` +
    '(?:required|missing|mandatory|empty|absent|not (?:provided|specified|supplied|present))(?: (?:parameter|field))?[ .!]*$',
  'i',
)

const maxLength = 120

/** Reads which parameter a text says to be missing; `undefined` if it says none, or more than one. */
export function readMissing(text: string): Missing | undefined {
  if (text.length > maxLength || !/missing|required|^no |empty|mandatory|absent| not /i.test(text)) return undefined
  if (/\bor\b|\band\b/i.test(text)) return undefined
  const found = (before.exec(text) ?? behind.exec(text))?.[1]?.toLowerCase().replace(' ', '_')
  if (found === undefined) return undefined
  if (found.endsWith('token') && found !== 'refresh_token') {
    return { condition: 'missing_access_token', parameter: undefined, isOpen: found !== 'access_token' }
  }
  if (found === 'authorization_header') return { condition: 'missing_authorization_header', parameter: undefined }
  if (found === 'code_challenge') return { condition: 'invalid_pkce_challenge', parameter: found }
  return { condition: 'missing_parameter', parameter: found === 'redirect_url' ? 'redirect_uri' : found }
}
