import { isAnyObject, type AnyObject } from '../any-object.js'
import type { HttpResponse } from '../http-response.js'
import { asText, asWord } from './body-of.js'

/** The body of an error response that a client kept without its status: @slack/web-api, client-oauth2, oauth4webapi for a 200. */
function loneBodyOf({ data, body }: AnyObject): AnyObject | undefined {
  return [data, body].find((one): one is AnyObject => isAnyObject(one) && asWord(one['error']) !== undefined)
}

/**
 * Whether a response is such a body, with nothing that tells it from what an error of our own may hold there: FeathersJS, socket.io and JSON-RPC
 * have a word in `data.error` too. Slack says `ok`, OAuth has a text for people.
 */
export function isDoubtful({ status, body }: HttpResponse, { data, body: own }: AnyObject): boolean {
  if (status !== undefined || !isAnyObject(body) || (body !== data && body !== own)) return false
  return body['ok'] !== false && !('error_description' in body)
}

/** The errors of passport-oauth2, whose `status` is what Express shall answer. */
export function isPassports(error: AnyObject): boolean {
  return error['name'] === 'TokenError' || error['name'] === 'AuthorizationError'
}

/** passport-oauth2 exchanged a code, of which nothing else is kept: it must not be told to do so again. */
export function isPassportsExchange({ name, message }: AnyObject): boolean {
  return name === 'TokenError' || (name === 'InternalOAuthError' && message === 'Failed to obtain access token')
}

/** The parsed error response that OAuth libraries keep: oauth4webapi's `cause`, openid-client's own members, arctic's. */
export function thrownWords(error: AnyObject): AnyObject | undefined {
  const cause = error['cause']
  if (cause instanceof URLSearchParams) return Object.fromEntries(cause)
  if (isAnyObject(cause) && typeof cause['error'] === 'string') return cause
  const description = asText(error['error_description']) ?? asText(error['description'])
  const word = asWord(error['error'])
  if (word !== undefined) return { error: word, error_description: description, error_uri: asText(error['error_uri']) }
  const name = asText(error['name']) ?? ''
  const code = asText(error['code'])
  const isArctics = name === 'OAuth2RequestError' || ('description' in error && 'uri' in error)
  if (code !== undefined && (isArctics || isPassports(error))) {
    const said = isArctics ? description : asText(error['message'])
    return { error: code, error_description: said, error_uri: asText(error['uri']) }
  }
  const { errorCode, errorMessage, subError } = error
  if (typeof errorMessage === 'string' && (name.startsWith('ServerError') || name === 'InteractionRequiredAuthError')) {
    return { error: asText(errorCode), error_description: asText(errorMessage), suberror: asText(subError) }
  }
  return loneBodyOf(error)
}
