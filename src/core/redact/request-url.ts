import { decodeComponent } from '../parse/parse-form.js'
import { readForm } from './parameter-texts.js'
import type { RequestParameters } from './request-parameters.js'

/** Whether a URL may hold more than a place: parameters, credentials before the host or in the path. */
export function mayHoldValues(url: string): boolean {
  return /[?#@]|\/bot/.test(url)
}

/** `https://user:password@host`, `https://key@host`. */
function readUserInformation(authority: string, to: RequestParameters): void {
  const at = authority.lastIndexOf('@')
  if (at === -1) return
  const colon = authority.indexOf(':')
  const user = authority.slice(0, colon === -1 || colon > at ? at : colon)
  const password = colon === -1 || colon > at ? '' : authority.slice(colon + 1, at)
  const [name, value] = password.length < 4 ? ['user', user] : ['password', password]
  to.addSecret(name, value, 0)
  to.addSecret(name, decodeComponent(value), 0)
}

/** Reads what a request's URL carries: its query and fragment, credentials before the host, the token in the path of Telegram's Bot API. */
export function readRequestUrl(url: string, to: RequestParameters): void {
  const authority = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*@[^/?#]*)/i.exec(url)?.[1]
  if (authority !== undefined) readUserInformation(authority, to)
  const token = /\/bot([^/?#]{16,})/.exec(url)?.[1]
  if (token !== undefined) {
    const decoded = decodeComponent(token)
    to.addSecret('token', decoded, 0)
    // `<id>:<secret>`
    to.addSecret('token', decoded.slice(decoded.indexOf(':') + 1), 0)
  }
  const hash = url.indexOf('#')
  const end = hash === -1 ? url.length : hash
  const mark = url.indexOf('?')
  if (mark !== -1 && mark < end) readForm(url.slice(mark + 1, end), to)
  if (hash !== -1) readForm(url.slice(hash + 1), to)
}
