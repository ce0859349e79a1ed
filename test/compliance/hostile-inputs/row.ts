import type { Diagnostic, HttpResponse, NormalizedError } from '../../../src/index.js'

/** What a row asserts: the cause, the provider's words whole, what was odd; further members where they matter. */
export type Expected = Pick<NormalizedError, 'condition' | 'native' | 'diagnostics'> &
  Partial<Pick<NormalizedError, 'retry' | 'details' | 'code'>>

export interface Row {
  readonly n: number
  readonly title: string
  readonly response?: unknown
  readonly thrown?: unknown
  readonly now?: number
  readonly expected: Expected | undefined
}

export const grant = '{"error":"invalid_grant"}'
export const bytes = (text: string) => new TextEncoder().encode(text)
export const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
export const words = (native: Expected['native'], diagnostics: Diagnostic[] = []): Expected => ({
  condition: 'invalid_grant',
  native: { status: 400, error: 'invalid_grant', ...native },
  diagnostics,
})
export const byStatus = (diagnostics: Diagnostic[] = [], native: Expected['native'] = {}): Expected => ({
  condition: 'invalid_request',
  native: { status: 400, ...native },
  diagnostics,
})
/** A 400 with a description, and what the request carried. */
export const described = (error_description: string, request?: HttpResponse['request']): HttpResponse => ({
  status: 400,
  body: JSON.stringify({ error: 'invalid_grant', error_description }),
  ...(request === undefined ? undefined : { request }),
})
export const at = (n: number, title: string, response: unknown, expected: Expected | undefined): Row => ({
  n,
  title,
  response,
  expected,
})
export const each = (
  n: number,
  title: string,
  bodies: readonly string[],
  status: number,
  expected: Expected | undefined,
): Row[] => bodies.map((body) => at(n, `${title}: ${body.slice(0, 40)} on ${status}`, { status, body }, expected))

export const reused: Expected = {
  condition: 'reused_authorization_code',
  native: { status: 200, code: '100020', error_description: 'code is reused error' },
  diagnostics: [],
}
export const qq = (error: string, wrap: (json: string) => string = (json) => json): HttpResponse => ({
  provider: 'qq',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: wrap(`{"error":${error},"error_description":"code is reused error"}`),
})
