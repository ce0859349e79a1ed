import { isAnyObject, type AnyObject } from '../any-object.js'
import type { HttpResponse } from '../http-response.js'
import { isStream } from '../parse/unavailable.js'
import { absoluteUrl } from './absolute-url.js'
import { describeNodeRequest, isNodeRequest } from './node-request.js'
import { withBasic } from './with-basic.js'
import { withParams } from './with-params.js'

/** The request behind an error, and the URL that it went to. */
export interface ThrownRequest {
  readonly url: string | undefined
  readonly request: HttpResponse['request']
}

/** What a client may call the same thing; the first that is there counts. */
const urlNames = ['url', 'requestUrl', 'uri', 'href']
const baseNames = ['baseURL', 'prefixUrl', 'baseUrl']
const bodyNames = ['data', 'form', 'json', 'body', 'formData', '_data', 'variables']
const queryNames = ['params', 'searchParams', 'query', 'qs']
const headerNames = ['headers', 'header']

/** Where clients keep the request: on the error, or on the response that the error has. */
function holdersOf(error: AnyObject, response: AnyObject | undefined): AnyObject[] {
  const { config, options, request, requestInfo, requestBody } = error
  const holders = [config, options, request, requestInfo, requestBody, response?.['config'], response?.['request']]
  const inner = holders.map((holder) => (isAnyObject(holder) ? holder['options'] : undefined))
  const all = [...holders, response?.['req'], ...inner].filter(isAnyObject)
  // Of a request of Node, only what the client itself keeps nothing of is looked at.
  const ofNode = all.find(isNodeRequest)
  return ofNode === undefined ? all : [...all, describeNodeRequest(ofNode)]
}

/** A member, also where a client's own getter throws: got's `options.auth` says that there is no such option. */
function memberOf(holder: AnyObject, name: string): unknown {
  try {
    return holder[name]
  } catch {
    return undefined
  }
}

function valuesOf(holders: readonly AnyObject[], names: readonly string[]): unknown[] {
  return holders.flatMap((holder) => names.map((name) => memberOf(holder, name))).filter((value) => value !== undefined)
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || value instanceof URL
}

/** A body that says something: `json: true` and streams do not. */
function isBody(value: unknown): boolean {
  return isText(value) || (isAnyObject(value) && !isStream(value))
}

/** Credentials apart from the header fields: axios's `auth`, got's `username` and `password`. */
function credentialsOf(holders: readonly AnyObject[]): unknown {
  return (
    valuesOf(holders, ['auth']).find(isAnyObject) ??
    holders.find((holder) => isText(holder['username']) || isText(holder['password']))
  )
}

/** What an HTTP client's error tells of the request, in the words of any client. */
export function thrownRequest(error: AnyObject, response: AnyObject | undefined): ThrownRequest {
  const holders = holdersOf(error, response)
  const answered = [response?.['url'], response?.['requestUrl']].find(isText)
  if (holders.length === 0) return { url: absoluteUrl(undefined, answered), request: undefined }
  const asked = absoluteUrl(
    valuesOf(holders, baseNames).find(isText),
    valuesOf(holders, urlNames).find(isText) ?? error['request'],
  )
  const url = absoluteUrl(undefined, answered) ?? asked
  const queries = valuesOf(holders, queryNames)
  return {
    url,
    request: {
      url: queries.reduce<string | undefined>((all, query) => withParams(all, query), asked ?? url),
      headers: withBasic(valuesOf(holders, headerNames).find(isAnyObject), credentialsOf(holders)),
      body: valuesOf(holders, bodyNames).find(isBody),
    },
  }
}
