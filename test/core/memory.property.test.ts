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
import { plainWords } from '../../src/core/plain/plain-words.js'
import type { NormalizedError } from '../../src/core/result.js'
import type { Setup } from '../../src/core/setup.js'

const registry = createRegistry(resolveCatalogs([], bundle.catalogs()), standards, plainWords)
const texts = createLanguageFinder([...bundle.languages], undefined)
const withMemory = (memory: Memory): Setup => ({ registry, texts, limits: defaultLimits, memory })

/** Longer than what is remembered whole. */
const longPages = [
  '<html><title>Too many requests</title><h1>One</h1>',
  '<html><title>Too many requests</title><h1>Two</h1>',
  '<!DOCTYPE html><title>Error</title><pre>invalid_grant</pre>',
  '<!DOCTYPE html><title>Error</title><pre>Too many requests</pre>',
  '<html><!-- <title>Too many requests</title> --><h1>Forbidden</h1>',
  '<Error><title>AccessDenied</title><Code>AccessDenied</Code>',
].map((top) => top.padEnd(1_100, '<br>'))

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
        'x-request-id': fc.constantFrom('first', 'second', ''),
        'x-fb-trace-id': fc.constantFrom('third', 'fourth', ''),
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
      ...longPages,
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
      const remembering = withMemory(new Memory(262_144))
      for (const variant of variants(response, other)) {
        // It is remembered from the third time on, and shown as before from the fifth.
        for (const given of [...Array.from({ length: 5 }, () => response), variant, response, variant]) {
          for (const language of given === response ? ['en', 'en', 'zh-CN'] : ['en']) {
            const result = normalizeGuarded(remembering, given, { language })
            expect(result).toEqual(normalizeGuarded(withMemory(new Memory(262_144)), given, { language }))
            spoil(result)
          }
        }
      }
    }),
    // Each run makes some three hundred calls.
    { numRuns: 100 },
  )
})

test.each<[string, string, Partial<HttpResponse>]>([
  ['a nonce', '{"error":"use_dpop_nonce"}', { headers: { 'dpop-nonce': 'of-this-answer' } }],
  [
    'a request whose value the text repeats',
    '{"error":"invalid_grant","error_description":"The code abcdefgh was used before"}',
    { request: { body: 'code=abcdefgh' } },
  ],
  ['an id', '{"error":"invalid_grant"}', { headers: { 'x-request-id': 'of-this-answer' } }],
  [
    'an id that looks like a token',
    '{"error":"invalid_grant"}',
    { headers: { 'x-request-id': `ghp_${'a1'.repeat(18)}` } },
  ],
  ['a waiting time', '{"error":"rate_limit_exceeded"}', { headers: { 'ratelimit-reset': '7' } }],
])('what came before is shown with %s of its own', (_, body, own) => {
  const response: HttpResponse = { status: 400, body, grantType: 'refresh_token' }
  const remembering = withMemory(new Memory(262_144))
  for (let times = 0; times < 5; times++) normalizeGuarded(remembering, response, undefined)
  const given = { ...response, ...own }
  const fresh = normalizeGuarded(withMemory(new Memory(262_144)), given, undefined)
  expect(normalizeGuarded(remembering, given, undefined)).toEqual(fresh)
  expect(fresh).not.toEqual(normalizeGuarded(remembering, response, undefined))
})

test('what its endpoint adds, where only its fields told the provider and only it knows the path', () => {
  const body = '{"error":"Unauthorized","developer_message":"m","error_code":9}'
  const at = (path: string): HttpResponse => ({ status: 401, url: `https://h.example${path}`, body })
  const remembering = withMemory(new Memory(262_144))
  const said = (path: string) => normalizeGuarded(remembering, at(path), undefined)?.condition
  expect(['/oauth/authorize/client', '/v1/thing'].flatMap((path) => [path, path, path].map(said))).toEqual([
    ...['invalid_client', 'invalid_client', 'invalid_client'],
    ...['invalid_access_token', 'invalid_access_token', 'invalid_access_token'],
  ])
})
