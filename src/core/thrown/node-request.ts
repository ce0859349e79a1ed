import { isAnyObject, type AnyObject } from '../any-object.js'

/** Node's own request, as far as it is used. */
interface NodeRequest {
  readonly protocol: unknown
  readonly host: unknown
  readonly path: unknown
  readonly getHeaders: () => unknown
}

/** Whether a value is a request of Node's `http`; no JSON becomes one. */
export function isNodeRequest(value: unknown): value is AnyObject & NodeRequest {
  return isAnyObject(value) && typeof value['getHeaders'] === 'function' && typeof value['path'] === 'string'
}

/** What Node's request went to and with which header fields, in the words that other clients use. */
export function describeNodeRequest(request: NodeRequest): AnyObject {
  const { protocol, host, path } = request
  return { url: `${String(protocol)}//${String(host)}${String(path)}`, headers: request.getHeaders() }
}
