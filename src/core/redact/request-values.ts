import { codeAt } from '../text/code-at.js'
import { asBytes } from '../parse/decode.js'
import { bitsOf, credentialNames, readHeaders } from '../parse/headers.js'
import type { HttpResponse } from '../http-response.js'
import { once } from '../once.js'
import { readLocation } from '../parse/location.js'
import { decodeComponent } from '../parse/parse-form.js'

/** What the request tells: its grant type and the values that may appear nowhere in the result. */
export interface RequestValues {
  readonly grantType: string | undefined
  /** It carried an authorization code, under one of the names that platforms use, and no refresh token. */
  readonly sentCode: boolean
  /** Longest first, so that a value inside another does not leave the rest of it behind. */
  readonly secrets: readonly string[]
}

const noValues: RequestValues = { grantType: undefined, sentCode: false, secrets: [] }

/** Reads the request when something is asked of it: a result of the provider's own words alone needs nothing of it. */
class LazyValues implements RequestValues {
  private readonly read: () => RequestValues

  constructor(read: () => RequestValues) {
    this.read = once(read)
  }

  get grantType(): string | undefined {
    return this.read().grantType
  }

  get sentCode(): boolean {
    return this.read().sentCode
  }

  get secrets(): readonly string[] {
    return this.read().secrets
  }
}

/** Parameters whose values are public by their nature. */
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

const codeNames: ReadonlySet<string> = new Set([
  'code',
  'js_code',
  'auth_code',
  'authCode',
  'tmp_auth_code',
  'app_auth_code',
])

const anyCredential = /* @__PURE__ */ bitsOf(credentialNames)
const authorizationField = /* @__PURE__ */ bitsOf(['authorization'])

type Sensitivity = 'public' | 'secret' | 'unknown'

const sensitivities = new Map<string, Sensitivity>()

/** Names repeat from request to request: each is judged once. */
function sensitivityOf(name: string): Sensitivity {
  const known = sensitivities.get(name)
  if (known !== undefined) return known
  const found = publicNames.has(name) ? 'public' : secretName.test(name) ? 'secret' : 'unknown'
  if (sensitivities.size < 512 && name.length <= 64) sensitivities.set(name, found)
  return found
}

const maxSecrets = 64
const maxLength = 65_536
const maxPairs = 128

/** Collects what one request carries. */
class RequestReader {
  grantType: string | undefined = undefined
  hasCode = false
  hasRefreshToken = false
  readonly secrets: string[] = []
  private clientId = ''
  private clientSecret = ''
  private sentBasic = false

  add(secret: string): void {
    const { secrets } = this
    if (secrets.length >= maxSecrets) return
    for (let i = 0; i < secrets.length; i++) {
      if (secrets[i]!.length === secret.length && secrets[i] === secret) return
    }
    let at = secrets.length
    secrets.push(secret)
    for (; at > 0 && secrets[at - 1]!.length < secret.length; at--) secrets[at] = secrets[at - 1]!
    secrets[at] = secret
  }

  parameter(name: string, value: string): void {
    let sensitivity: Sensitivity = 'secret'
    switch (name) {
      case 'grant_type':
      case 'grantType':
        this.grantType = value
        return
      case 'client_id':
        this.clientId = value
        return
      case 'refresh_token':
      case 'refreshToken':
        this.hasRefreshToken = true
        break
      case 'client_secret':
        this.clientSecret = value
        break
      default:
        if (codeNames.has(name)) this.hasCode = true
        else sensitivity = sensitivityOf(name)
    }
    if (value.length < 4 || sensitivity === 'public') return
    // Short values under names that hold no secret are words, not secrets.
    if (sensitivity === 'secret' || (value.length >= 16 && !value.includes(' ') && !value.includes('://')))
      this.add(value)
  }

  form(text: string): void {
    const isEncoded = text.includes('%') || text.includes('+')
    let from = 0
    for (let count = 0; from < text.length && count < maxPairs; count++) {
      let to = text.indexOf('&', from)
      if (to === -1) to = text.length
      const equals = text.indexOf('=', from)
      if (equals !== -1 && equals < to) {
        const name = text.slice(from, equals)
        const value = text.slice(equals + 1, to)
        if (isEncoded) this.parameter(decodeComponent(name), decodeComponent(value))
        else this.parameter(name, value)
      }
      from = to + 1
    }
  }

  /** Elements of a list stand under the list's own name. */
  object(value: object, listName?: string, depth = 3): void {
    let budget = maxPairs
    for (const key in value) {
      if (budget-- === 0) return
      const member = (value as Record<string, unknown>)[key]
      const name = listName ?? key
      if (typeof member === 'string') this.parameter(name, member)
      else if (typeof member === 'number') this.parameter(name, String(member))
      else if (typeof member === 'object' && member !== null && depth > 0) {
        this.object(member, Array.isArray(member) ? name : undefined, depth - 1)
      }
    }
  }

  url(url: string): void {
    if (url.includes('@')) this.userInformation(url)
    const query = url.includes('?') ? readLocation(url)?.query : undefined
    if (query !== undefined) this.form(query)
  }

  values(): RequestValues {
    // Client id and secret also travel together in base64 (RFC 6749 §2.3.1); if they did, they have been read there.
    if (!this.sentBasic && this.clientId !== '' && this.clientSecret !== '') {
      const pair = encodeBase64(`${this.clientId}:${this.clientSecret}`)
      if (pair !== undefined) this.add(pair)
    }
    return { grantType: this.grantType, sentCode: this.hasCode && !this.hasRefreshToken, secrets: this.secrets }
  }

  /** The password of `https://user:password@host`. */
  private userInformation(url: string): void {
    const password = /^[a-z][a-z\d+.-]*:\/\/[^/?#@:]*:([^/?#@]{4,256})@/i.exec(url.slice(0, 1_024))?.[1]
    if (password === undefined) return
    this.add(password)
    this.add(decodeComponent(password))
  }

  body(body: unknown): void {
    let text = body
    if (typeof body === 'object' && body !== null) {
      const bytes = asBytes(body)
      if (bytes !== undefined) text = new TextDecoder().decode(bytes.subarray(0, maxLength))
      else if (body instanceof URLSearchParams) text = body.toString()
      else return this.object(body)
    }
    if (typeof text !== 'string' || text === '') return
    const head = text.length > maxLength ? text.slice(0, maxLength) : text
    if (!head.startsWith('{')) return this.form(head)
    try {
      this.object(JSON.parse(head) as object)
    } catch {
      // What cannot be parsed was not sent as JSON: there are no parameters to mask.
    }
  }

  authorization(field: string | undefined): void {
    if (field === undefined) return
    const credentials = field.slice(field.indexOf(' ') + 1).trim()
    if (credentials.length >= 4 && credentials.length <= maxLength) this.add(credentials)
    if (!/^basic /i.test(field)) return
    this.sentBasic = true
    const decoded = decodeBase64(credentials)
    const colon = decoded?.indexOf(':') ?? -1
    if (decoded === undefined || colon === -1) return
    const password = decoded.slice(colon + 1)
    if (password.length < 4) return
    this.add(password)
    // RFC 6749 §2.3.1: id and secret are form-encoded first.
    if (password.includes('%') || password.includes('+')) this.add(decodeComponent(password))
  }

  cookies(field: string | undefined): void {
    if (field === undefined) return
    for (const pair of field.slice(0, maxLength).split(';').slice(0, 32)) {
      const value = pair.slice(pair.indexOf('=') + 1).trim()
      if (value.length < 8) continue
      this.add(value)
      const decoded = decodeComponent(value)
      if (decoded !== value) this.add(decoded)
    }
  }
}

function encodeBase64(text: string): string | undefined {
  try {
    return btoa(text)
  } catch {
    return undefined
  }
}

const utf8 = /* @__PURE__ */ once(() => new TextDecoder('utf-8', { fatal: true }))

/** The text of base64 in UTF-8, else in Latin-1 (RFC 7617 §2.1); `undefined` if it is no base64. */
function decodeBase64(text: string): string | undefined {
  try {
    const latin = atob(text)

    if (/^[\x00-\x7f]*$/.test(latin)) return latin
    try {
      return utf8().decode(Uint8Array.from(latin, (character) => codeAt(character, 0)))
    } catch {
      return latin
    }
  } catch {
    return undefined
  }
}

function readValues(request: HttpResponse['request'], answered: unknown, hasQuery: boolean): RequestValues {
  const reader = new RequestReader()
  if (hasQuery) reader.url(answered as string)
  if (typeof request !== 'object' || request === null) return reader.values()
  reader.body(request.body)
  if (typeof request.url === 'string' && request.url !== answered) reader.url(request.url)
  if (request.headers !== undefined) {
    const headers = readHeaders(request.headers)
    if (headers.hasAny(authorizationField)) reader.authorization(headers.get('authorization'))
    if (headers.hasAny(anyCredential)) {
      for (const name of credentialNames) {
        const value = headers.get(name)
        if (name === 'proxy-authorization') reader.authorization(value)
        else if (name === 'cookie') reader.cookies(value)
        else if (value !== undefined && value.length >= 8) reader.add(value)
      }
    }
  }
  return reader.values()
}

/** Reads a request for what normalizing needs; nothing of it is kept. */
export function readRequest(request: HttpResponse['request'], answered: unknown): RequestValues {
  const hasQuery = typeof answered === 'string' && /[?@]/.test(answered)
  if ((typeof request !== 'object' || request === null) && !hasQuery) return noValues
  return new LazyValues(() => readValues(request, answered, hasQuery))
}
