import * as fc from 'fast-check'
import type { HttpResponse, NormalizedError } from '../../src/index.js'
import { providers } from './arbitrary-response.js'
import { stringsOf } from './expect-plain-result.js'

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const ofCharacters = (characters: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength })

/** A credential as people and providers make them; never under 8 characters, where only whole tokens are masked. */
const arbitrarySecret: fc.Arbitrary<string> = fc
  .oneof(
    ofCharacters(`${base64url}.~+/=`, 16, 40),
    ofCharacters('0123456789abcdef', 32, 32),
    ofCharacters(`${base64url}!"#$%&'()*,./:;<=>?@[\\]^\`{|}~ `, 10, 24),
    fc.tuple(ofCharacters(base64url, 8, 12), fc.constantFrom('密码', 'ü', '😀')).map((parts) => parts.join('')),
    ofCharacters(base64url, 20, 20).map((text) => `eyJhbGciOiJub25lIn0.${text}.${text}`),
  )
  // Trimmed, as no client sends blanks around a credential, and with a mark that no text of ours has.
  .map((text) => `q7${text.trim()}7q`)

const secretNames = 'code client_secret refresh_token password code_verifier assertion device_code access_token'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const sendBasic: Place = (secret) => ({ headers: [['Authorization', `Basic ${base64(`app:${secret}`)}`]] })

type Place = (secret: string, name: string) => HttpResponse['request']
const places: readonly Place[] = [
  (secret, name) => ({ body: new URLSearchParams({ grant_type: 'x', client_id: 'app', [name]: secret }).toString() }),
  (secret, name) => ({ body: { client_id: 'app', [name]: secret } }),
  (secret, name) => ({ body: JSON.stringify({ auth: { [name]: secret } }) }),
  (secret, name) => ({ body: new TextEncoder().encode(`${name}=${encodeURIComponent(secret)}`) }),
  (secret, name) => ({ url: `https://h.example/token?${name}=${encodeURIComponent(secret)}&x=1` }),
  (secret) => ({ headers: { Authorization: `Bearer ${secret}` } }),
  sendBasic,
  (secret) => ({ headers: [['X-Api-Key', secret]] }),
  (secret) => ({ headers: { cookie: `a=b; sid=${encodeURIComponent(secret)}` } }),
]

const lowerHex = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())
const formEncode = (secret: string): string => new URLSearchParams({ v: secret }).toString()

const repeatBasic = (secret: string): string => `Basic ${base64(`app:${secret}`)} is wrong`

/** How a provider may repeat a value. */
const disguises: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `bad value ${secret}.`,
  (secret) => `'${secret}'`,
  (secret) => `https://e.example/?v=${encodeURIComponent(secret)}`,
  (secret) => `https://e.example/?v=${lowerHex(encodeURIComponent(secret))}`,
  (secret) => `https://e.example/?${formEncode(secret)}`,
  (secret) => JSON.stringify({ got: secret }),
  (secret) => (/[ %]/.test(secret) ? secret : `${secret.slice(0, 5)}\r\n${secret.slice(5)}`),
  (secret) => `${secret.slice(0, 5)}\u200b${secret.slice(5)}`,
  (secret) => `${secret} and ${secret}`,
  repeatBasic,
]

type Echo = (text: string) => Partial<HttpResponse>
const escapeMarkup = (text: string): string => text.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`)
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/[\r\n\u200b]/g, ' ')}"`

/** Where a provider may repeat it. */
const echoes: readonly Echo[] = [
  (text) => ({ body: { error: 'invalid_grant', error_description: text } }),
  (text) => ({
    body: JSON.stringify({ error: text, error_uri: text, trace_id: text, sub_code: text, suberror: text }),
  }),
  (text) => ({ body: { errcode: 40029, errmsg: text } }),
  (text) => ({
    body: { error: { message: text, code: text, type: text, fbtrace_id: text, errors: [{ reason: text }] } },
  }),
  (text) => ({ body: { errors: [{ message: text, code: text }] } }),
  (text) => ({ body: { error: 'interaction_required', claims: text, scope: text } }),
  (text) => ({ body: { message: text, data: { error: text } } }),
  (text) => ({ body: new URLSearchParams({ error: 'invalid_grant', error_description: text }).toString() }),
  (text) => ({ body: `<OAuth><error>x</error><error_description>${escapeMarkup(text)}</error_description></OAuth>` }),
  (text) => ({ body: `<html><head><title>${escapeMarkup(text)}</title></head></html>` }),
  (text) => ({ body: `failed: ${text}` }),
  (text) => ({ body: `callback({"error":100020,"error_description":${JSON.stringify(text)}});` }),
  (text) => ({ body: { error_description: JSON.stringify({ error: 'x', error_description: text }) } }),
  (text) => ({
    headers: {
      'www-authenticate': `Bearer error="invalid_token", error_description=${quoted(text)}, scope=${quoted(text)}, resource_metadata=${quoted(text)}`,
    },
  }),
  (text) => ({ headers: { 'x-request-id': text.replace(/[\r\n]/g, ' ') }, body: { error: 'invalid_grant' } }),
  (text) => ({ query: { error: 'access_denied', error_description: text, iss: text, error_uri: text } }),
  (text) => ({ query: `?error=access_denied&error_description=${encodeURIComponent(text)}` }),
]

/** A response that repeats what the request carried. */
export interface Leak {
  readonly response: HttpResponse
  readonly secrets: readonly string[]
}

export const arbitraryLeak: fc.Arbitrary<Leak> = fc
  .record({
    secret: arbitrarySecret,
    name: fc.constantFrom(...secretNames.split(' ')),
    place: fc.constantFrom(...places),
    disguise: fc.constantFrom(...disguises),
    echo: fc.constantFrom(...echoes),
    provider: fc.option(fc.constantFrom(...providers), { nil: undefined, freq: 2 }),
    status: fc.constantFrom(200, 302, 400, 401, 403, 500, undefined),
  })
  .map(({ secret, name, place, disguise, echo, provider, status }) => ({
    response: {
      provider,
      status,
      ...echo(disguise(secret)),
      // Only who received the credentials in this form can repeat them so.
      request: (disguise === repeatBasic ? sendBasic : place)(secret, name),
    },
    secrets: [secret],
  }))

/** The texts of a result that hold a secret: as it is, percent-encoded in any of three ways, escaped for JSON or in base64. */
export function leakedInto(result: NormalizedError | undefined, secrets: readonly string[]): string[] {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    lowerHex(encodeURIComponent(secret)),
    formEncode(secret).slice(2),
    JSON.stringify(secret).slice(1, -1),
    base64(`app:${secret}`),
  ])
  return stringsOf(result).filter((text) => forms.some((form) => text.includes(form)))
}
