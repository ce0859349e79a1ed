import { isAnyObject } from '../any-object.js'
import type { Details } from '../result.js'
import { decodeBase64 } from '../text/decode-base64.js'

const maxScopes = 64
/** Of a claims request: longer ones are not read. */
const maxClaims = 65_536

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function scopesOf(value: unknown): string[] | undefined {
  const list = Array.isArray(value)
    ? value.slice(0, 1_024).filter((item) => typeof item === 'string')
    : typeof value === 'string'
      ? value.split(/[\s,[\]"']+/).filter((item) => item !== '')
      : []
  return list.length === 0 ? undefined : list.slice(0, maxScopes)
}

function ageOf(value: unknown): number | undefined {
  const age = Number(value)
  return Number.isInteger(age) && age >= 0 && value !== '' ? age : undefined
}

/** JSON text, which challenges send in base64: https://learn.microsoft.com/entra/identity-platform/claims-challenge. */
function claimsOf(value: unknown): string | undefined {
  try {
    if (isAnyObject(value)) return JSON.stringify(value)
    const sent = textOf(value)
    if (sent === undefined || sent.length > maxClaims) return undefined
    // Whole as it seems: to parse it would cost as much as the body itself.
    if (sent.startsWith('{') && sent.endsWith('}')) return sent
    const json = decodeBase64(sent.replaceAll('-', '+').replaceAll('_', '/'))
    return json !== undefined && isAnyObject(JSON.parse(json)) ? json : undefined
  } catch {
    return undefined
  }
}

type Known = Required<Details>

type Readers = { readonly [Name in keyof Known]: (value: unknown) => Known[Name] | undefined }

const readers: Readers = {
  parameter: textOf,
  scopes: scopesOf,
  claims: claimsOf,
  acr_values: textOf,
  max_age: ageOf,
  iss: textOf,
  resource_metadata: textOf,
  dpop_nonce: textOf,
}

/** Whether `details` has such a member, which placeholders may be named as. */
export function isDetail(name: string): name is keyof Details {
  return Object.hasOwn(readers, name)
}

/** Raw values of details, as they were read. */
export type RawDetails = { [name in keyof Details]?: unknown }

function add<Name extends keyof Details>(details: Details, name: Name, value: unknown): void {
  const read: Known[Name] | undefined = readers[name](value)
  if (read !== undefined) details[name] = read
}

/** Turns raw values into details: lists split, numbers and claims checked, empty ones left out. */
export function toDetails(raw: RawDetails): Details {
  const details: Details = {}
  for (const name in raw) if (isDetail(name)) add(details, name, raw[name])
  return details
}
