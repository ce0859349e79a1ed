import { isAnyObject, type AnyObject } from '../any-object.js'
import { isError } from '../is-error.js'
import { asStatus } from '../parse/http-status.js'
import { unavailable } from '../parse/unavailable.js'
import { bodyOf, ownBodyOf } from './body-of.js'

/** A response as some client keeps it. */
export interface KeptResponse {
  /** What else of it there is: the URL, the request. */
  readonly holder: AnyObject
  readonly status: number
  readonly headers: unknown
  readonly body: unknown
}

/** Shopify and HubSpot call it `code`, which may be anything where no header fields stand beside it. */
function statusOf(holder: AnyObject): number | undefined {
  const { status, statusCode, code, headers } = holder
  return asStatus(status) ?? asStatus(statusCode) ?? (isAnyObject(headers) ? asStatus(code) : undefined)
}

/** An answer of AWS. Where the SDK could not read it, the error is the SDK's own and has none of its words. */
function ofAws(error: AnyObject): KeptResponse | undefined {
  const { $metadata: metadata, $response: raw, name, message } = error
  const status = isAnyObject(metadata) ? asStatus(metadata['httpStatusCode']) : undefined
  if (!isAnyObject(metadata) || status === undefined) return undefined
  const response = isAnyObject(raw) ? raw : {}
  const stream = response['body']
  const { error: word, error_description: description = message } = error
  return {
    holder: isAnyObject(stream) ? stream : {},
    status,
    headers: response['headers'] ?? { 'x-amzn-requestid': metadata['requestId'] },
    body: name === 'SyntaxError' ? unavailable : { __type: name, error: word, message: description },
  }
}

/** The places of a body that tell a response also where no header fields stand beside it. */
const tellingNames = ['data', 'body', 'rawData', 'rawError', 'errorResponse']

/** node-oauth keeps any text, in what is no `Error`; an `Error` of our own may explain itself with a sentence in `data`. */
function isTelling(error: AnyObject, name: string): boolean {
  const value = error[name]
  if (typeof value !== 'string') return isAnyObject(value)
  return name !== 'data' || !isError(error) || /^\s*\{/.test(value)
}

/** An error that is a response itself. */
function ofItself(error: AnyObject): KeptResponse | undefined {
  const status = statusOf(error)
  const { headers } = error
  const isResponse = isAnyObject(headers) || tellingNames.some((name) => isTelling(error, name))
  return status !== undefined && isResponse ? { holder: error, status, headers, body: ownBodyOf(error) } : undefined
}

/** What passport-oauth2 and simple-oauth2 wrap in an error of their own. */
function ofWrapper({ oauthError, isBoom, data }: AnyObject): KeptResponse | undefined {
  if (isAnyObject(oauthError)) return ofItself(oauthError)
  // `data` may also be what a provider sent.
  const holder = isBoom === true && isAnyObject(data) ? data['res'] : undefined
  if (!isAnyObject(holder) || !isAnyObject(data)) return undefined
  const status = statusOf(holder)
  if (status === undefined) return undefined
  return { holder, status, headers: data['headers'] ?? holder['headers'], body: data['payload'] }
}

/** The response on an error, or that the error is. */
export function keptResponse(error: AnyObject): KeptResponse | undefined {
  const { response, rawResponse, responseInfo, authResponse } = error
  const inner = isAnyObject(authResponse) ? authResponse['response'] : undefined
  for (const holder of [response, rawResponse, responseInfo, inner]) {
    const status = isAnyObject(holder) ? statusOf(holder) : undefined
    if (!isAnyObject(holder) || status === undefined) continue
    return { holder, status, headers: holder['headers'], body: bodyOf(holder, error) }
  }
  return ofAws(error) ?? ofWrapper(error) ?? ofItself(error)
}
