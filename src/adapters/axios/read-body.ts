import type { AxiosResponse } from 'axios'
import { asBytes } from '../../core/parse/decode.js'
import { defaultLimits } from '../../core/http-response.js'
import { readStream } from '../read-stream.js'
import { isStream } from '../stream-source.js'

/** One byte more than is read tells that there was more. */
const size = defaultLimits.body + 1
/** Milliseconds to wait for a streamed error. */
const deadline = 2_000
/** Longer texts on 2xx are data: no provider writes an error of that length. */
const maxSuccessText = 16_384

function isBlob(data: unknown): data is Blob {
  return Object.prototype.toString.call(data) === '[object Blob]'
}

/** The body of an error, whatever `responseType` made of it; a stream is replayed. */
export async function readBody(response: AxiosResponse): Promise<unknown> {
  const data: unknown = response.data
  if (isStream(data)) {
    // `validateStatus` may refuse a 2xx: its stream is data all the same.
    if (response.status >= 200 && response.status < 300) return undefined
    const { bytes, body } = await readStream(data, { size, deadline })
    response.data = body
    return bytes ?? data
  }
  return isBlob(data) ? new Uint8Array(await data.slice(0, size).arrayBuffer()) : data
}

/** Whether the body of a 2xx is there as it is and short enough to be an error. */
export function isPlainBody(data: unknown): boolean {
  if (typeof data === 'string') return data.length > 0 && data.length <= maxSuccessText
  if (typeof data !== 'object' || data === null || isStream(data) || isBlob(data)) return false
  return (asBytes(data)?.byteLength ?? 0) <= maxSuccessText
}
