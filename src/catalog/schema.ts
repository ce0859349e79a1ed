import { z } from 'zod'
import { listConditions } from '../core/conditions.js'
import { endpointNames, type HttpResponse } from '../core/http-response.js'
import { highestStatus, lowestStatus } from '../core/parse/http-status.js'
import type { Details } from '../core/result.js'
import { actions } from '../core/vocabulary.js'

/*
 * The one definition of the format: it checks users' files and the repository's own, and the JSON Schemas that editors
 * complete with are generated from it. `catalogs/README.md` is its prose.
 */

const text = z.string().min(1)
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case: lower-case letters, digits and single hyphens')
const pointer = z.string().regex(/^(?:\/.*)?$/s, 'must be a JSON Pointer: empty, or starting with "/"')
const reference = z
  .string()
  .regex(
    /^(?:|\/.*|header:[\w-]+|challenge:[\w-]+)$/s,
    'must be a JSON Pointer ("/error/code"), "header:<name>" or "challenge:<param>"',
  )
/** A host name, with a wildcard at its start or for a label within, or with the start of a path. */
const host = z
  .string()
  .regex(
    /^(?:(?:\*\.)?[^\s/:*?#@]+|[^\s/:*?#@]+\.\*\.[^\s/:*?#@]+|[^\s/:*?#@]+\/[^\s*?#]*[^\s*?#/])$/,
    'must be a host name without scheme and port ("login.example.com", "*.example.com"), or one with the start of a path ("www.example.com/oauth")',
  )
const hint = z
  .object({ en: text.optional(), 'zh-CN': text.optional() })
  .catchall(text)
  .refine((languages) => Object.keys(languages).length > 0, 'needs at least one language')
const name = z.object({ en: text, 'zh-CN': text.optional() }).catchall(text)

const endpoint = z.enum(endpointNames)
const condition = z.enum(listConditions().map((info) => info.condition) as [string, ...string[]])
const action = z.enum(actions as readonly [string, ...string[]])

const referenceObject = z.strictObject({
  at: reference.describe('Where the value stands'),
  find: text.optional().describe('The last occurrence of this literal that digits follow, with the digits'),
  prefix: text.optional().describe('Put before the value'),
  unit: z.enum(['s', 'ms', 'epoch']).optional().describe('Only for retryAfter; seconds when absent'),
})
const oneReference = z.union([reference, referenceObject])
const references = z.union([oneReference, z.array(oneReference).min(1)])
const markers = z.record(pointer, z.array(z.string()).min(1))

const details = z.strictObject({
  parameter: text.optional(),
  scopes: z.array(text).optional(),
  claims: text.optional(),
  acr_values: text.optional(),
  max_age: z.number().int().min(0).optional(),
  iss: text.optional(),
  resource_metadata: text.optional(),
  dpop_nonce: text.optional(),
} satisfies Record<keyof Details, z.ZodType>)

/** The same members, each with where it stands in a response. */
const detailReferences = z.strictObject(
  Object.fromEntries(Object.keys(details.shape).map((name) => [name, references.optional()])),
)

const envelope = z
  .strictObject({
    error: references.optional(),
    error_description: references.optional(),
    error_uri: references.optional(),
    code: references.optional(),
    subcode: references.optional(),
    suberror: references.optional(),
    request_id: references.optional(),
    retryAfter: references.optional().describe('The seconds to wait; as object also with a unit'),
    details: detailReferences.optional(),
    when: z.array(reference).optional().describe('All must be filled for the envelope to apply'),
    unless: z.array(reference).optional().describe('None may be filled for the envelope to apply'),
    success: markers.optional().describe('Any of these values means success, unless the status is 400 or higher'),
    failure: markers.optional().describe('Any of these values means failure, whatever the status'),
  })
  .describe('Where the fields are; the first envelope that applies is read')

const match = z
  .strictObject({
    error: text.optional(),
    code: text.optional().describe('As text, digit for digit, whatever the wire uses'),
    subcode: text.optional(),
    suberror: text.optional(),
    description: text.optional().describe('The whole text; {name} stands for what varies'),
    endpoint: z.union([endpoint, z.array(endpoint).min(1)]).optional(),
    grantType: z.union([text, z.array(text).min(1)]).optional(),
    status: z
      .number()
      .int()
      .min(lowestStatus)
      .max(highestStatus)
      .optional()
      .describe('Only where it changes the cause'),
  })
  .refine((keys) => Object.keys(keys).length > 0, 'needs at least one key')

const example = z
  .strictObject({
    status: z.number().int().min(lowestStatus).max(highestStatus).optional(),
    headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
    body: z.unknown().optional(),
    query: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
    url: text.optional(),
    method: text.optional(),
    endpoint: endpoint.optional(),
    grantType: text.optional(),
    captured: z.boolean().optional().describe('It came over the wire; else it is documented or assembled'),
    source: text.optional(),
    note: text.optional(),
  } satisfies Record<Exclude<keyof HttpResponse, 'provider' | 'request'> | 'captured' | 'source' | 'note', z.ZodType>)
  .describe('A response that reaches this rule')

const rule = z.strictObject({
  match,
  condition: condition.nullable().describe('null removes an inherited rule'),
  action: action.optional().describe("Only where the condition's own action is wrong for this cause"),
  hint: hint.optional().describe('What to do here, where the provider says more than the condition does'),
  docs: z.url().optional(),
  details: details.optional().describe('Constants for the result'),
  retryAfter: z.number().min(0).optional().describe('Seconds that the provider documents'),
  secret: z.array(text).optional().describe('Placeholders whose text must never be shown'),
  source: text.optional().describe('Where the row comes from'),
  note: text.optional(),
  examples: z.array(example).optional(),
})

const signature = z.union([reference, z.record(reference, z.union([z.literal(true), text]))])

const catalogMembers = {
  $schema: z.string().optional(),
  docs: z.url().optional(),
  note: text.optional(),
}

/** A provider's catalog in its source form. */
export const catalogSchema = z.strictObject({
  ...catalogMembers,
  provider: id.describe('The id; never changed'),
  name: name.optional().describe('May be left out where it is inherited'),
  aliases: z.array(id).optional(),
  extends: z.union([id, z.array(id).min(1)]).optional(),
  module: z
    .number()
    .int()
    .min(90, 'must be from 90 to 99: the other numbers are published')
    .max(99, 'must be from 90 to 99: the other numbers are published')
    .optional(),
  fallback: z.boolean().optional().describe('Its texts are also tried for servers that nobody knows'),
  recognize: z
    .strictObject({
      hosts: z.array(host).optional(),
      paths: z.array(text).optional(),
      fields: z.array(signature).optional(),
    })
    .optional(),
  endpoints: z.partialRecord(endpoint, z.array(text).min(1)).optional(),
  errorsOn2xx: z.union([z.boolean(), z.array(endpoint)]).optional(),
  charset: text.optional(),
  envelopes: z.array(envelope).optional(),
  noise: z.array(text).optional(),
  actions: z
    .strictObject({ error: z.record(text, action).optional(), suberror: z.record(text, action).optional() })
    .optional(),
  rules: z.array(rule).optional(),
})

/** A standard's rules. */
export const standardSchema = z.strictObject({
  ...catalogMembers,
  standard: id,
  name,
  apart: z.literal(true).optional().describe('Left out of oauth-errors/core.'),
  rules: z.array(rule),
})

/** A language beside those of `conditions.json`; what it lacks is shown in English. */
export const languageSchema = z.strictObject({
  tag: z.string().regex(/^[a-z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/, 'must be a language tag ("ja", "pt-BR")'),
  messages: z
    .strictObject({ codeExchange: text.optional(), refreshRefused: text.optional(), neutralTitle: text.optional() })
    .optional(),
  conditions: z.partialRecord(condition, z.strictObject({ title: text.optional(), hint: text.optional() })),
})
