import { decodeBase64 } from '../text/decode-base64.js'
import type { HeaderFields } from '../parse/headers.js'
import { otherCredentials } from '../parse/field-names.js'
import { decodeComponent } from '../parse/parse-form.js'
import type { RequestParameters } from './request-parameters.js'

const maxField = 65_536

/** A password that is a word stands there because something must: `x-oauth-basic`, `api_token`. The secret is the user then. */
function isPlaceholder(password: string): boolean {
  return password.length < 4 || /^[a-z_-]{1,24}$/.test(password)
}

function readBasic(credentials: string, to: RequestParameters): void {
  const decoded = decodeBase64(credentials)
  const colon = decoded?.indexOf(':') ?? -1
  if (decoded === undefined || colon === -1) return
  const password = decoded.slice(colon + 1)
  const user = decoded.slice(0, colon)
  to.addSecret('password', password, 0)
  if (isPlaceholder(password)) to.addSecret('user', user, 0)
  // RFC 6749 §2.3.1: id and secret are form-encoded first.
  if (/[%+]/.test(password)) to.addSecret('password', decodeComponent(password), 0)
}

/** `name=value` or `name="value"` (RFC 9110 §11.2). */
const authParam = /([\w-]{1,64}) ?= ?(?:"([^"]*)"|([^\s,;"]+))/g

/** @returns Whether it was HTTP Basic. */
function readField(field: string, to: RequestParameters): boolean {
  const text = field.length > maxField ? field.slice(0, maxField) : field
  const blank = text.indexOf(' ')
  const credentials = text.slice(blank + 1).trim()
  if (credentials.length >= 4) to.secrets.add(credentials, 0)
  const isBasic = blank === 5 && /^basic/i.test(text)
  if (isBasic) readBasic(credentials, to)
  else if (credentials.includes('=') && /^[\w-]+ ?= ?(?:"|[^\s="])/.test(credentials)) {
    for (const [, name, quoted, bare] of credentials.matchAll(authParam)) {
      const value = quoted ?? bare!
      to.addSecret(name!, value, 0)
      if (value.includes('%')) to.addSecret(name!, decodeComponent(value), 0)
    }
  }
  return isBasic
}

function readCookies(field: string, to: RequestParameters): void {
  for (const pair of field.slice(0, maxField).split(';')) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, Math.max(0, equals)).trim()
    const value = pair.slice(equals + 1).trim()
    to.addSecret(name, value)
    if (value.length >= 8) to.secrets.add(value, 2)
    const decoded = decodeComponent(value)
    if (decoded === value) continue
    to.addSecret(name, decoded)
    if (decoded.length >= 8) to.secrets.add(decoded, 2)
  }
}

/**
 * Reads the header fields that hold credentials.
 *
 * @returns Whether client id and secret were sent together (HTTP Basic).
 */
export function readCredentials(headers: HeaderFields, to: RequestParameters): boolean {
  const authorization = headers.get('authorization')
  let isBasic = authorization !== undefined && readField(authorization, to)
  // Most requests have no other.
  if (!headers.hasAny(otherCredentials)) return isBasic
  headers.eachCredential((name, value) => {
    if (name === 'authorization') return
    if (name === 'cookie') return readCookies(value, to)
    if (readField(value, to)) isBasic = true
    // Only `authorization` and `proxy-authorization` have a scheme for sure.
    if (!name.endsWith('authorization') && value.length >= 4) to.secrets.add(value, 0)
  })
  return isBasic
}
