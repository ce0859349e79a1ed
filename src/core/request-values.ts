import { asBytes } from './decode.js'
import { readHeaders } from './headers.js'
import type { HttpResponse } from './http-response.js'
import { readLocation } from './location.js'
import { parseForm } from './parse-form.js'

/** What the request tells: its grant type and the values that may appear nowhere in the result. */
export interface RequestValues {
  readonly grantType: string | undefined
  /** It carried an authorization code, under one of the names that platforms use. */
  readonly sentCode: boolean
  readonly secrets: readonly string[]
}

const noValues: RequestValues = { grantType: undefined, sentCode: false, secrets: [] }

/** Parameters whose values are public by their nature; everything else that a request carries is masked. */
const publicNames = new Set(
  (
    'grant_type response_type response_mode scope redirect_uri client_id appid app_id appkey app_key token_type_hint ' +
    'token_type method format lang locale resource audience prompt display code_challenge_method client_assertion_type ' +
    'subject_token_type requested_token_type actor_token_type fmt v version timestamp sign_method sign_type charset ' +
    'access_type approval_prompt max_age ui_locales acr_values fields limit page grantType response_format'
  ).split(' '),
)

const secretName =
  /token|secret|code|pass|pwd|key|sign|session|assertion|ticket|credential|verifier|auth|nonce|state|cookie|openid|unionid|user|phone|mobile|email|otp|pin/i

/** Short values under names that hold no secret are words, not secrets. */
function isSecret(name: string, value: string): boolean {
  if (value.length < 4 || publicNames.has(name)) return false
  return secretName.test(name) || (value.length >= 16 && !value.includes(' ') && !value.includes('://'))
}

const maxSecrets = 64
const maxLength = 65_536

function addParameters(parameters: Record<string, unknown>, secrets: Set<string>, depth = 2): void {
  let budget = 128
  for (const name in parameters) {
    if (budget-- === 0 || secrets.size >= maxSecrets) return
    const value = parameters[name]
    if (typeof value === 'string') {
      if (isSecret(name, value)) secrets.add(value)
    } else if (typeof value === 'object' && value !== null && depth > 0) {
      addParameters(value as Record<string, unknown>, secrets, depth - 1)
    }
  }
}

function bodyParameters(body: unknown): Record<string, unknown> | undefined {
  let text = body
  if (typeof body === 'object' && body !== null) {
    const bytes = asBytes(body)
    if (bytes !== undefined) text = new TextDecoder().decode(bytes.subarray(0, maxLength))
    else if (body instanceof URLSearchParams) text = body.toString()
    else return body as Record<string, unknown>
  }
  if (typeof text !== 'string' || text === '') return undefined
  const head = text.slice(0, maxLength)
  if (head.startsWith('{')) {
    try {
      return JSON.parse(head) as Record<string, unknown>
    } catch {
      return undefined
    }
  }
  return parseForm(head, [])
}

function decodeBase64(text: string): string | undefined {
  try {
    return atob(text)
  } catch {
    return undefined
  }
}

function addAuthorization(field: string | undefined, secrets: Set<string>): void {
  if (field === undefined) return
  const blank = field.indexOf(' ')
  const credentials = field.slice(blank + 1).trim()
  if (credentials.length >= 4 && credentials.length <= maxLength) secrets.add(credentials)
  if (!/^basic /i.test(field)) return
  const decoded = decodeBase64(credentials)
  const colon = decoded?.indexOf(':') ?? -1
  if (decoded === undefined || colon === -1) return
  const password = decoded.slice(colon + 1)
  if (password.length >= 4) secrets.add(password)
}

function addCookies(field: string | undefined, secrets: Set<string>): void {
  if (field === undefined) return
  for (const pair of field.slice(0, maxLength).split(';').slice(0, 32)) {
    const value = pair.slice(pair.indexOf('=') + 1).trim()
    if (value.length >= 8) secrets.add(value)
  }
}

const credentialHeaders = [
  'x-api-key',
  'x-auth-token',
  'x-access-token',
  'x-amz-security-token',
  'dpop',
  'private-token',
]
const codeNames = ['code', 'js_code', 'auth_code', 'authCode', 'tmp_auth_code', 'app_auth_code']

/** Reads a request for what normalizing needs; nothing of it is kept. */
export function readRequest(request: HttpResponse['request']): RequestValues {
  if (typeof request !== 'object' || request === null) return noValues
  const secrets = new Set<string>()
  const body = bodyParameters(request.body)
  const location = readLocation(request.url)
  const query = location === undefined || location.query === '' ? undefined : parseForm(location.query, [])
  if (body !== undefined) addParameters(body, secrets)
  if (query !== undefined) addParameters(query, secrets)
  if (request.headers !== undefined) {
    const headers = readHeaders(request.headers)
    addAuthorization(headers('authorization'), secrets)
    addAuthorization(headers('proxy-authorization'), secrets)
    addCookies(headers('cookie'), secrets)
    for (const name of credentialHeaders) {
      const value = headers(name)
      if (value !== undefined && value.length >= 8) secrets.add(value)
    }
  }
  const parameters = { ...query, ...body }
  const grantType = parameters['grant_type'] ?? parameters['grantType']
  const refreshes = typeof parameters['refresh_token'] === 'string' || typeof parameters['refreshToken'] === 'string'
  return {
    grantType: typeof grantType === 'string' ? grantType : undefined,
    sentCode: !refreshes && codeNames.some((name) => typeof parameters[name] === 'string'),
    // Longest first, so that a value inside another does not leave the rest of it behind.
    secrets: [...secrets].sort((a, b) => b.length - a.length),
  }
}
