import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localize, normalize, normalizeThrown, type HttpResponse } from '../../src/index.js'
import { arbitraryFields, arbitraryHeaders, arbitraryBody, arbitraryResponse } from './arbitrary-response.js'
import { arbitraryOddity, made, withOddities } from './arbitrary-oddity.js'
import { arbitraryLeak, leakedInto } from './arbitrary-secret.js'
import { expectPlainResult } from './expect-plain-result.js'

/** Five properties: 20,000 runs of each are 100,000. */
const numRuns = Number(process.env['FC_RUNS'] ?? 2_000)
const timeout = 30_000 + numRuns * 30

const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})
const member = fc.oneof(anything, arbitraryOddity, arbitraryFields)
const members = (names: string): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(names.split(' ').map((name) => [name, member])), { requiredKeys: [] })

const loose = members('provider endpoint grantType method url status headers body query request')
const options = members('language now')
const thrown = members(
  'response config request options cause errors code name message status statusCode headers data body error error_description oauth $metadata oauthError',
)
describe('normalize and normalizeThrown are total', () => {
  test(
    'any value, any member, any option',
    () => {
      fc.assert(
        fc.property(member, loose, options, (value, response, callOptions) => {
          const inputs = [made(value), withOddities(response)]
          for (const input of inputs) {
            expectPlainResult(normalize(input as HttpResponse, withOddities(callOptions)))
            expectPlainResult(normalizeThrown(input, withOddities(callOptions)))
          }
        }),
        { numRuns },
      )
    },
    timeout,
  )

  test(
    'anything that a client might throw',
    () => {
      fc.assert(
        fc.property(
          thrown,
          arbitraryBody,
          arbitraryHeaders,
          fc.constantFrom('data', 'body', 'x'),
          (loose, body, headers, name) => {
            const members = withOddities(loose)
            expectPlainResult(normalizeThrown(members))
            const response = { status: 400, headers, [name]: body }
            expectPlainResult(
              normalizeThrown(
                Object.defineProperties(new Error('x'), {
                  ...Object.getOwnPropertyDescriptors(members),
                  response: { value: response },
                }),
              ),
            )
          },
        ),
        { numRuns },
      )
    },
    timeout,
  )

  test(
    'responses in every form: the same result twice, nothing given is changed, readable after JSON',
    () => {
      fc.assert(
        fc.property(arbitraryResponse, (response) => {
          const { headers: _, ...cloneable } = response
          const before = structuredClone(cloneable)
          const result = normalize(response)
          expectPlainResult(result)
          expect(structuredClone(cloneable)).toEqual(before)
          expect(normalize(response)).toEqual(result)
          if (result === undefined) return
          expect(localize(JSON.parse(JSON.stringify(result)) as typeof result, result.language)).toEqual(result)
        }),
        { numRuns },
      )
    },
    timeout,
  )
})

describe('no value that the request carried is in the result', () => {
  test(
    'normalize',
    () => {
      fc.assert(
        fc.property(arbitraryLeak, ({ response, secrets }) => {
          const result = normalize(response)
          expectPlainResult(result)
          expect(leakedInto(result, secrets)).toEqual([])
        }),
        { numRuns },
      )
    },
    timeout,
  )

  test(
    'normalizeThrown',
    () => {
      fc.assert(
        fc.property(arbitraryLeak, ({ response, secrets }) => {
          const { request, body, ...rest } = response
          const config = { url: request?.url, headers: request?.headers, data: request?.body }
          const error = Object.assign(new Error('Request failed'), { config, response: { ...rest, data: body } })
          const result = normalizeThrown(error, { provider: response.provider })
          expectPlainResult(result)
          expect(leakedInto(result, secrets)).toEqual([])
        }),
        { numRuns },
      )
    },
    timeout,
  )
})
