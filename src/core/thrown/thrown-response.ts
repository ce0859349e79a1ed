import { isAnyObject, type AnyObject } from '../any-object.js'
import type { HttpResponse } from '../http-response.js'
import { asStatus } from '../parse/http-status.js'
import { isStream, unavailable } from '../parse/unavailable.js'
import { keptResponse } from './kept-response.js'
import { isBrokenOff } from './network-failure.js'
import { thrownRequest } from './thrown-request.js'
import { isPassports, isPassportsExchange, thrownWords } from './thrown-words.js'

/** openid-client and oauth4webapi parse challenges: back to a field, which the one reader understands. */
function challengeField(cause: unknown): string | undefined {
  if (!Array.isArray(cause)) return undefined
  return cause
    .filter((item) => isAnyObject(item) && typeof item['scheme'] === 'string')
    .map((item: AnyObject) => {
      const params = isAnyObject(item['parameters']) ? item['parameters'] : {}
      const list = Object.entries(params).map(([name, value]) => `${name}="${String(value).replace(/["\\]/g, '\\$&')}"`)
      return `${String(item['scheme'])} ${list.join(', ')}`
    })
    .join(', ')
}

/** What says that there was a body, where nobody may read it: a stream, or that it broke off. */
function unreadBody(error: object, holder: AnyObject | undefined): unknown {
  const body = holder?.['body']
  return isStream(body) ? body : isBrokenOff(error) ? unavailable : undefined
}

/** The provider's response inside what a client library threw; `undefined` if there is none. */
export function thrownResponse(error: AnyObject): HttpResponse | undefined {
  const kept = keptResponse(error)
  const words = thrownWords(error)
  const challenge = challengeField(error['cause'])
  if (kept === undefined && words === undefined && challenge === undefined) return undefined
  const status = kept?.status ?? (isPassports(error) ? undefined : asStatus(error['status']))
  const headers = (kept?.headers ?? (challenge && { 'www-authenticate': challenge })) as HttpResponse['headers']
  return {
    ...thrownRequest(error, kept?.holder),
    grantType: isPassportsExchange(error) ? 'authorization_code' : undefined,
    status,
    headers,
    body: kept?.body ?? words ?? unreadBody(error, kept?.holder),
  }
}
