import { describe, expect, test } from 'vitest'
import { createNormalizer } from '../../../src/index.js'
import { canonicalGrantType, findEndpoint } from '../../../src/core/read/endpoint.js'
import { readLocation } from '../../../src/core/parse/location.js'

describe('the location of a URL', () => {
  test.each([
    ['https://Graph.QQ.com/oauth2.0/me?a=b#c', 'graph.qq.com', '/oauth2.0/me', 'a=b'],
    ['http://h.example:8080/p', 'h.example', '/p', ''],
    ['https://good.example@evil.example/p', 'evil.example', '/p', ''],
    ['https://user:pa@ss@h.example/p', 'h.example', '/p', ''],
    ['https://h.example\\@evil.example/p', 'h.example', '\\@evil.example/p', ''],
    ['https://h.example./p', 'h.example', '/p', ''],
    ['https://[::1]:8080/p', '[::1]:8080', '/p', ''],
    ['h.example/p', 'h.example', '/p', ''],
    ['//h.example', 'h.example', '/', ''],
    ['/p/q', '', '/p/q', ''],
    ['https://h.example?a=b', 'h.example', '/', 'a=b'],
    ['https://h.example/p#?x', 'h.example', '/p', ''],
    ['https://h.example/redirect?to=https://evil.example/', 'h.example', '/redirect', 'to=https://evil.example/'],
    ['/r?u=https://evil.example/x', '', '/r', 'u=https://evil.example/x'],
    ['h.example?u=http://evil/', 'h.example', '/', 'u=http://evil/'],
    ['/redirect?to=https://evil.example/x', '', '/redirect', 'to=https://evil.example/x'],
  ])('%s', (url, host, path, query) => {
    expect(readLocation(url)).toEqual({ host, path, query })
  })

  test.each([undefined, null, '', 5, {}, new URL('https://h.example/')])('%s is none', (url) => {
    expect(readLocation(url)).toBeUndefined()
  })

  test('a URL of 1 MB is read', () => {
    expect(readLocation(`https://h.example/${'x'.repeat(1_000_000)}`)?.host).toBe('h.example')
  })
})

describe('the endpoint', () => {
  const at = (path: string) =>
    findEndpoint(undefined, readLocation(`https://h.example${path}`), undefined, false, undefined)

  test.each([
    ['/oauth/token', 'token'],
    ['/oauth/token/', 'token'],
    ['/oauth2/access_token', 'token'],
    ['/token.php', 'token'],
    ['/TOKEN', 'token'],
    ['/oauth2/authorize', 'authorization'],
    ['/oauth2/auth', 'authorization'],
    ['/v1/auth', 'api'],
    ['/login/device/code', 'device'],
    ['/country/code', 'api'],
    ['/oauth2/device_authorization', 'device'],
    ['/as/par', 'par'],
    ['/oauth/revoke', 'revocation'],
    ['/oauth/introspect', 'introspection'],
    ['/connect/register', 'registration'],
    ['/register', 'api'],
    ['/oauth2/userinfo', 'userinfo'],
    ['/cgi-bin/auth/getuserinfo', 'userinfo'],
    ['/v2/me', 'api'],
    ['/', undefined],
    ['', undefined],
  ])('by the path %s: %s', (path, expected) => {
    expect(at(path)).toBe(expected)
  })

  test.each([
    ['the caller knows best', ['userinfo', '/oauth/token', 'x', true], 'userinfo'],
    ['a name that is none', ['nope', '/oauth/token', undefined, false], 'token'],
    ['a redirect', [undefined, '/oauth/token', undefined, true], 'authorization'],
    ['a grant type', [undefined, '/v2/me', 'refresh_token', false], 'token'],
    ['nothing known', [undefined, undefined, undefined, false], undefined],
  ] as const)('%s', (_, [named, path, grantType, hasQuery], expected) => {
    expect(findEndpoint(named, readLocation(path), grantType, hasQuery, undefined)).toBe(expected)
  })
})

test.each([
  ['urn:ietf:params:oauth:grant-type:device_code', 'device_code'],
  ['device_code', 'device_code'],
  ['refresh_token', 'refresh_token'],
  ['', undefined],
  [5, undefined],
  [undefined, undefined],
])('the grant type %s is %s', (grantType, expected) => {
  expect(canonicalGrantType(grantType)).toBe(expected)
})

describe("the catalog's own paths", () => {
  const { normalize } = createNormalizer({
    bundled: false,
    catalogs: [
      {
        provider: 'mine',
        name: { en: 'Mine' },
        endpoints: { token: ['/V1/{version}/Login', '/gateway'], userinfo: ['/oauth/token/me'] },
        rules: (['token', 'userinfo', 'api'] as const).map((endpoint) => ({
          match: { error: 'x', endpoint },
          condition:
            endpoint === 'token' ? 'invalid_grant' : endpoint === 'userinfo' ? 'invalid_access_token' : 'not_found',
        })),
      },
    ],
  })

  test.each([
    ['/v1/2/login', 'invalid_grant'],
    ['/V1/2/LOGIN?x=/oauth/token/me', 'invalid_grant'],
    ['/gateway', 'invalid_grant'],
    ['/oauth/token/me', 'invalid_access_token'],
    ['/gateway/more', 'not_found'],
    ['/oauth/token', 'invalid_grant'],
  ])('%s', (path, condition) => {
    const response = { provider: 'mine', url: `https://h.example${path}`, status: 400, body: { error: 'x' } }
    expect(normalize(response)?.condition).toBe(condition)
  })
})
