import type { AnyObject } from '../any-object.js'
import type { HttpResponse } from '../http-response.js'
import { asStatus } from '../parse/http-status.js'
import { asText } from './body-of.js'

/** Where SDKs keep the provider's own number or word. */
const names = ['errorCode', 'errcode', 'code']

/** Not a status of HTTP, which an error of one's own may have too. */
function asCode(value: unknown): string | number | undefined {
  if (typeof value === 'number') return asStatus(value) === undefined ? value : undefined
  return typeof value === 'string' && /^-?[\w.-]{2,64}$/.test(value) && !/^[1-5]\d\d$/.test(value) ? value : undefined
}

/**
 * The answers that an SDK may have kept nothing of but their code, as co-wechat-api, Twilio, Okta and jsforce do: as a code, and a word
 * as the error's word. Whether it is the provider's, only a rule for it can say.
 */
export function codeAlone(error: AnyObject): HttpResponse[] {
  const code = names.map((name) => asCode(error[name])).find((one) => one !== undefined)
  if (code === undefined) return []
  const status = asStatus(error['status']) ?? asStatus(error['statusCode'])
  const message = asText(error['errorSummary']) ?? asText(error['message'])
  const bodies = [
    { code, message },
    { error: code, error_description: message },
  ]
  return bodies.map((body) => ({ status, body }))
}
