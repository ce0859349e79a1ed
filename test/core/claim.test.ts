import { describe, expect, test } from 'vitest'
import { isClaimed, isErrorOn2xx, type SuccessHabits } from '../../src/core/claim.js'
import { normalize, type HttpResponse } from '../../src/index.js'

describe('a result is claimed', () => {
  test.each<[string, HttpResponse, boolean]>([
    ['by the caller', { provider: 'qq', status: 500 }, true],
    ['by the host', { url: 'https://graph.qq.com/x', status: 500 }, true],
    ["by a standard's error code", { status: 400, body: { error: 'invalid_grant' } }, true],
    ['by a Bearer challenge', { status: 401, headers: { 'www-authenticate': 'Bearer' } }, true],
    ['by a DPoP challenge', { status: 401, headers: { 'www-authenticate': 'DPoP algs="ES256"' } }, true],
    ['not by a Basic challenge', { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }, false],
    ['not by a status', { status: 500 }, false],
    ['not by an unknown word', { status: 400, body: { error: 'boom' } }, false],
    ['not by a text of a gateway', { status: 502, body: '<html><title>502 Bad Gateway</title></html>' }, false],
  ])('%s', (_, response, expected) => {
    expect(isClaimed(normalize(response)!)).toBe(expected)
  })
})

describe('a 2xx is an error', () => {
  const always: SuccessHabits = { errorsOn2xx: true, endpoints: {} }
  const atLogin: SuccessHabits = { errorsOn2xx: ['token'], endpoints: { token: ['/v1/{version}/login'] } }
  const never: SuccessHabits = { errorsOn2xx: false, endpoints: {} }
  const qq = { provider: 'qq', status: 200, body: { error: 100020, error_description: 'x' } } as const
  const plain = { status: 200, body: { error: 'invalid_grant' } } as const
  const url = (path: string) => `https://h.example${path}`

  test.each<[string, HttpResponse, SuccessHabits | undefined, boolean]>([
    ['where the provider always does so', qq, always, true],
    ['at its endpoint', { ...qq, endpoint: 'token' }, atLogin, true],
    ["at its endpoint, by the catalog's path", { ...qq, url: url('/v1/2/login') }, atLogin, true],
    ["at its endpoint, by the catalog's path in capitals", { ...qq, url: url('/V1/2/Login') }, atLogin, true],
    [
      "at another endpoint, whatever the catalog's path is",
      { ...qq, endpoint: 'api', url: url('/v1/2/login') },
      atLogin,
      false,
    ],
    ['at an unknown endpoint', qq, atLogin, true],
    ['not at another endpoint', { ...qq, endpoint: 'api' }, atLogin, false],
    ['not where it is only guessed by fields', { ...plain, url: url('/x') }, always, false],
    ['at any token endpoint', { ...plain, endpoint: 'token' }, undefined, true],
    ['at a token endpoint, by its path', { ...plain, url: url('/oauth/token') }, never, true],
    ['at a token endpoint, by the grant type', { ...plain, grantType: 'refresh_token' }, never, true],
    ["at a token endpoint, by the request's grant type", { ...plain, request: { body: 'grant_type=x' } }, never, true],
    ['at a device endpoint', { ...plain, endpoint: 'device' }, never, true],
    ['not at an API', { ...plain, endpoint: 'api' }, never, false],
    [
      'not with a token beside it',
      { ...plain, endpoint: 'token', body: { error: 'x', access_token: 'abc' } },
      never,
      false,
    ],
    ['not without a word', { status: 200, endpoint: 'token', body: { success: false, message: 'x' } }, never, false],
  ])('%s', (_, response, habits, expected) => {
    expect(isErrorOn2xx(normalize(response)!, response, habits)).toBe(expected)
  })
})
