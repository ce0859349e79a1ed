import { z } from 'zod'
import { endpointNames } from '../core/http-response.js'

const headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The body of `POST /v1/normalize`: the input fields of the command line. */
export const normalizeInput = z.strictObject({
  id: z.unknown().optional(),
  provider: z.string().optional(),
  endpoint: z.enum(endpointNames).optional(),
  grantType: z.string().optional(),
  method: z.string().optional(),
  url: z.string().optional(),
  status: z.number().int().min(100).max(599).optional(),
  headers: headers.optional(),
  body: z.unknown().optional(),
  query: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  request: z
    .strictObject({ headers: headers.optional(), body: z.unknown().optional(), url: z.string().optional() })
    .optional(),
  language: z.string().optional(),
})

export type NormalizeInput = z.infer<typeof normalizeInput>
