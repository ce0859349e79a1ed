/*
 * Just what the adapter uses of a request and a response, so that its types need none of express and fit 4 and 5.
 */

export interface RequestLike {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly originalUrl?: string | undefined
  readonly headers: { readonly [name: string]: string | string[] | undefined }
  readonly query?: unknown
  readonly body?: unknown
}

export interface ResponseLike {
  statusCode: number
  readonly headersSent: boolean
  readonly writableEnded: boolean
  readonly destroyed: boolean
  getHeader: (name: string) => number | string | string[] | undefined
  setHeader: (name: string, value: number | string | readonly string[]) => unknown
  removeHeader: (name: string) => void
  end: (text?: string) => unknown
}

export type Next = (error?: unknown) => void

/** One header field of a request. */
export function headerOf(request: RequestLike, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** Adds a name to `Vary` without losing what stands there. */
export function addVary(response: ResponseLike, name: string): void {
  const earlier = response.getHeader('Vary')
  const names = (Array.isArray(earlier) ? earlier.join(',') : String(earlier ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (names.includes('*') || names.some((part) => part.toLowerCase() === name.toLowerCase())) return
  response.setHeader('Vary', [...names, name].join(', '))
}
