import axios, { type InternalAxiosRequestConfig } from 'axios'

/**
 * What sending leaves nothing of: the text of a form by the form itself, and what a form may be made of by the headers of its request. Both
 * are the same objects in the end, also where the configuration is frozen or was copied.
 */
const kept = new WeakMap<object, unknown>()

/** Characters that are kept of a form. */
const maxText = 65_536
/** Characters or bytes of one part; what is longer is a file. */
const maxPart = 16_384

/** A form of the package `form-data`, which axios also makes for `postForm` on Node: its parts go when they are sent. */
function partsOf(data: object): readonly unknown[] | undefined {
  try {
    const { getBoundary, _streams: parts } = data as { getBoundary?: unknown; _streams?: unknown }
    return typeof getBoundary === 'function' && Array.isArray(parts) ? parts : undefined
  } catch {
    return undefined
  }
}

/** A head or a value as it will stand in the body; what is a function ends a line. */
function partText(part: unknown): string {
  if (typeof part === 'string') return part.length > maxPart ? '' : part
  if (typeof part === 'function') return '\r\n'
  return part instanceof Uint8Array && part.byteLength <= maxPart ? new TextDecoder().decode(part) : ''
}

function textOf(parts: readonly unknown[]): string {
  let text = ''
  for (let i = 0; i < parts.length && i < maxText; i++) {
    const part = partText(parts[i])
    if (text.length + part.length <= maxText) text += part
  }
  return text
}

/** What is no JSON for certain: it is meant as a form, or somebody's own `transformRequest` decides. */
function mayBecomeForm({ headers, transformRequest }: InternalAxiosRequestConfig): boolean {
  const type: unknown = headers['Content-Type']
  if (typeof type === 'string' && type.startsWith('multipart/form-data')) return true
  const { transformRequest: usual } = axios.defaults
  const isUsual =
    Array.isArray(transformRequest) &&
    Array.isArray(usual) &&
    transformRequest.length === 1 &&
    transformRequest[0] === usual[0]
  return !isUsual
}

/** What a request sent, of which its configuration may hold nothing any more. */
export function sentBody(config: InternalAxiosRequestConfig | undefined): unknown {
  const data: unknown = config?.data
  if (typeof data !== 'object' || data === null || partsOf(data) === undefined) return data
  return kept.get(data) ?? kept.get(config!.headers) ?? data
}

/**
 * Keeps a form that sending empties, so that its values can be masked in the answer: the text of each such form is copied, up to 65,536
 * characters of it and without parts of more than 16,384, also of a request that succeeds. Of an object of which axios or somebody's own
 * `transformRequest` may make such a form, the reference is kept for as long as its request. Requests are never changed, and never fail
 * for it.
 *
 * Values are missed
 * - that a `transformRequest` adds to a form that it makes, or that are bytes in an object that becomes a form;
 * - of a form that axios or a `transformRequest` makes, where an interceptor replaced the headers by a plain object.
 */
export function keepForm(config: InternalAxiosRequestConfig): void {
  try {
    const data: unknown = config.data
    if (typeof data !== 'object' || data === null) return
    const parts = partsOf(data)
    if (parts !== undefined) {
      if (parts.length > 0) kept.set(data, textOf(parts))
    } else if (mayBecomeForm(config)) kept.set(config.headers, data)
  } catch {
    // Whatever an interceptor made of the configuration: the request goes out with it.
  }
}
