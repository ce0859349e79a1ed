import { describe, expect, test } from 'vitest'
import { normalize, type Details } from '../../../src/index.js'

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
const bytes = new TextEncoder().encode('{"userinfo":{"name":"名前>?"}}')
const encoded = btoa(String.fromCharCode(...bytes))

const ofChallenge = (params: string) =>
  normalize({ status: 401, headers: { 'www-authenticate': `Bearer error="insufficient_claims", ${params}` } })

describe('the claims of a challenge', () => {
  test.each<[string, string, Details | undefined]>([
    ['in base64', `claims="${btoa(claims)}"`, { claims }],
    [
      'in base64url without padding',
      `claims="${encoded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}"`,
      { claims: '{"userinfo":{"name":"名前>?"}}' },
    ],
    ['as JSON', `claims="${claims.replaceAll('"', '\\"')}"`, { claims }],
    ['in neither', 'claims="c1"', undefined],
    ['in base64 of anything else', `claims="${btoa('c1 and more')}"`, undefined],
    ['cut', `claims="${btoa(claims.slice(0, -5))}"`, undefined],
    ['as a number', `claims="${btoa('5')}"`, undefined],
  ])('%s', (_, params, expected) => {
    const result = ofChallenge(params)
    expect(result?.details).toEqual(expected)
    // A refresh without the claims would end in the same challenge for ever.
    expect(result?.remediation.action).toBe('reauthorize')
  })
})

describe('what a program sends back is whole or absent', () => {
  const long = (length: number) => JSON.stringify({ access_token: { acrs: { values: ['x'.repeat(length)] } } })
  const detailsOf = (body: object) => normalize({ provider: 'microsoft-entra', status: 400, body })?.details
  test.each<[string, string, Details | undefined]>([
    ['long', long(4_000), { claims: long(4_000) }],
    ['too long', long(9_000), undefined],
    ['too long by far', long(90_000), undefined],
  ])('%s claims', (_, sent, expected) => {
    expect(detailsOf({ error: 'interaction_required', claims: sent })).toEqual(expected)
  })

  test.each<[string, string, Details | undefined]>([
    ['as it is', 'n-0S6_WzA2Mj', { dpop_nonce: 'n-0S6_WzA2Mj' }],
    ['too long', 'n'.repeat(9_000), undefined],
    ['that the request carried', 'n-0S6_WzA2Mj-of-the-request', { dpop_nonce: '***' }],
    ['of two parts', 'n-0S6\u200b_WzA2Mj', undefined],
  ])('a nonce %s', (_, nonce, expected) => {
    const headers = { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': nonce }
    const request = { headers: { authorization: 'Bearer n-0S6_WzA2Mj-of-the-request' } }
    expect(normalize({ status: 401, headers, request })?.details).toEqual(expected)
  })

  test('a text for people is cut', () => {
    const result = normalize({
      status: 403,
      headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${'x'.repeat(2_000)}"` },
    })
    expect(result?.details).toEqual({ scopes: ['x'.repeat(1_024)] })
  })
})
