import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLanguageFinder } from '../../src/compile/languages.js'
import { createRegistry } from '../../src/compile/registry.js'
import { resolveCatalogs } from '../../src/compile/resolve-catalogs.js'
import { bundle } from '../../src/bundled/generated/bundle.js'
import { standards } from '../../src/bundled/generated/standards.js'
import { defaultLimits, type HttpResponse } from '../../src/core/http-response.js'
import { Memory } from '../../src/core/memory.js'
import { normalizeGuarded } from '../../src/core/normalize.js'
import { readCause } from '../../src/core/plain/read-cause.js'
import type { NormalizedError } from '../../src/core/result.js'
import type { Setup } from '../../src/core/setup.js'

const registry = createRegistry(resolveCatalogs([], bundle.catalogs()), standards, readCause)
const texts = createLanguageFinder([...bundle.languages], undefined)
const withMemory = (memory: Memory): Setup => ({ registry, texts, limits: defaultLimits, memory })

/** What they hold differs in everything that a meaning may depend on, and little enough to come again. */
const responses: fc.Arbitrary<HttpResponse> = fc.record(
  {
    provider: fc.constantFrom('google', 'huawei', 'docusign', 'wechat', undefined),
    url: fc.constantFrom(
      'https://oauth2.googleapis.com/token',
      'https://graph.facebook.com/me',
      'https://h.example/token',
    ),
    endpoint: fc.constantFrom('token', 'api', undefined),
    grantType: fc.constantFrom('authorization_code', 'refresh_token', undefined),
    method: fc.constantFrom('POST', 'HEAD'),
    status: fc.constantFrom(200, 400, 401, 403, undefined),
    headers: fc.record(
      {
        'content-type': fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/html'),
        'www-authenticate': fc.constantFrom(
          'Bearer error="invalid_token"',
          'Bearer error="insufficient_scope", scope="a b"',
        ),
        'retry-after': fc.constantFrom('3', '40'),
        'x-ratelimit-reset': fc.constantFrom('100', '200'),
        'x-request-id': fc.constantFrom('first', 'second'),
        'x-fb-trace-id': fc.constantFrom('third', 'fourth'),
        'dpop-nonce': fc.constantFrom('nonce-one', 'nonce-two'),
        'cf-mitigated': fc.constantFrom('challenge'),
        NSP_STATUS: fc.constantFrom('6', '1101'),
      },
      { requiredKeys: [] },
    ),
    body: fc.constantFrom(
      '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}',
      '{"error":"invalid_grant","error_description":"The code abcdefgh was used before"}',
      '{"error":"access_denied","request_id":"of the body"}',
      '{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190}}',
      '{"errcode":40029,"errmsg":"invalid code"}',
      '{"errcode":0,"errmsg":"ok"}',
      '{"error":"slow_down","interval":7}',
      'error=invalid_scope&scope=a+b',
      '<html><title>Too many requests</title></html>',
      'Not allowed',
      '{"NSP_STATUS":6,"error":"session timeout"}',
      '{"error":{"message":"m","fbtrace_id":"t"}}',
      'it is = so',
      '{}',
    ),
    query: fc.constantFrom('?error=access_denied', undefined),
    request: fc.constantFrom(
      { body: 'grant_type=authorization_code&code=abcdefgh' },
      { body: 'token=expired' },
      undefined,
    ),
  },
  { requiredKeys: ['provider', 'status', 'body'] },
)

/** The first response with one member, or one header field, of the second. */
function variants(response: HttpResponse, other: HttpResponse): HttpResponse[] {
  const names = Object.keys({ ...response, ...other }) as (keyof HttpResponse)[]
  const fields = Object.keys({ ...response.headers, ...other.headers })
  const of = (headers: HttpResponse['headers'], name: string) => (headers as Record<string, string> | undefined)?.[name]
  return [
    ...names.map((name) => ({ ...response, [name]: other[name] })),
    ...fields.map((name) => ({
      ...response,
      headers: { ...response.headers, [name]: of(other.headers, name) } as never,
    })),
  ]
}

/** Whoever got a result may do with it what they like. */
function spoil(result: NormalizedError | undefined): void {
  if (result === undefined) return
  result.diagnostics.push('mixed')
  Object.assign(result.native, { error: 'changed', request_id: 'changed' })
  if (result.details !== undefined) Object.assign(result.details, { scopes: ['changed'], dpop_nonce: 'changed' })
}

test('what came before changes no result', () => {
  fc.assert(
    fc.property(responses, responses, (response, other) => {
      const remembering = withMemory(new Memory())
      for (const variant of variants(response, other)) {
        for (const given of [response, response, response, variant, response]) {
          const result = normalizeGuarded(remembering, given, undefined)
          expect(result).toEqual(normalizeGuarded(withMemory(new Memory()), given, undefined))
          spoil(result)
        }
      }
    }),
    // Each run makes about a hundred calls.
    { numRuns: 1_000 },
  )
})

test('what its endpoint adds, where only its fields told the provider and only it knows the path', () => {
  const body = '{"error":"Unauthorized","developer_message":"m","error_code":9}'
  const at = (path: string): HttpResponse => ({ status: 401, url: `https://h.example${path}`, body })
  const remembering = withMemory(new Memory())
  const said = (path: string) => normalizeGuarded(remembering, at(path), undefined)?.condition
  expect(['/oauth/authorize/client', '/v1/thing'].flatMap((path) => [path, path, path].map(said))).toEqual([
    ...['invalid_client', 'invalid_client', 'invalid_client'],
    ...['invalid_access_token', 'invalid_access_token', 'invalid_access_token'],
  ])
})
