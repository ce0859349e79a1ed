import { isAnyObject } from '../any-object.js'
import { readHeaders } from '../parse/headers.js'
import type { HttpResponse } from '../http-response.js'

type Headers = HttpResponse['headers']

function basic(user: unknown, password: unknown): string {
  const bytes = new TextEncoder().encode(`${textOf(user)}:${textOf(password)}`)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `Basic ${btoa(binary)}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/**
 * The header fields of a request, with the Basic credentials that clients keep apart from them.
 *
 * @param auth `{ username, password }`, or `user` and `pass` for short.
 */
export function withBasic(headers: unknown, auth: unknown): Headers {
  const given = headers as Headers
  if (!isAnyObject(auth)) return given
  const { username, user, password, pass } = auth
  const authorization = basic(username ?? user, password ?? pass)
  if (authorization === 'Basic Og==') return given
  const pairs: [string, string][] = [['authorization', authorization]]
  readHeaders(given).eachCredential((name, value) => {
    // Where the client wrote the field already, it is the same.
    if (name !== 'authorization') pairs.push([name, value])
  })
  return pairs
}
