import { z } from 'zod'
import { endpointNames } from '../core/http-response.js'
import { highestStatus, lowestStatus } from '../core/parse/http-status.js'

const headers = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string())], { error: 'expected a text or a list of texts' }),
)

const request = z.strictObject({
  headers: headers.optional(),
  body: z.unknown().optional(),
  url: z.string().optional(),
})

/** The body of `POST /v1/normalize`: the input fields of the command line, and the language of the answer. */
export const normalizeInput = z.strictObject({
  // It is given back: what is nested could be too deep to be written.
  id: z.union([z.string(), z.number(), z.null()], { error: 'expected a text, a number or null' }).optional(),
  provider: z.string().optional(),
  endpoint: z.enum(endpointNames).optional(),
  grantType: z.string().optional(),
  method: z.string().optional(),
  url: z.string().optional(),
  status: z.number().int().min(lowestStatus).max(highestStatus).optional(),
  headers: headers.optional(),
  body: z.unknown().optional(),
  query: z.union([z.string(), z.record(z.string(), z.unknown())], { error: 'expected a text or an object' }).optional(),
  request: request.optional(),
  language: z.string().optional(),
})

export type NormalizeInput = z.infer<typeof normalizeInput>

/** The members that there are, by the JSON Pointer of what has them. */
export const memberNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(normalizeInput.shape)],
  ['/request', Object.keys(request.shape)],
])
