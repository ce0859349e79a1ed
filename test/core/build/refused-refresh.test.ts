import { expect, test } from 'vitest'
import { normalize, type HttpResponse } from '../../../src/index.js'

const startAgain =
  'Start a new authorization request: the refresh itself was refused, and repeating it with the same refresh token will not help. Keep the stored token until the new ones have arrived.'
const advice = (response: HttpResponse) => {
  const { condition, remediation } = normalize(response)!
  return { condition, action: remediation.action, hint: remediation.hint }
}

test.each<[string, HttpResponse, string]>([
  ['the general hint', { provider: '115', status: 200, body: { state: 0, code: 40140123 } }, 'invalid_access_token'],
  [
    "the rule's own hint",
    { provider: 'spotify', status: 401, body: { error: { status: 401, message: 'The access token expired' } } },
    'expired_access_token',
  ],
])('a refresh was refused: nobody is told to refresh by %s', (_, response, condition) => {
  expect(advice({ ...response, grantType: 'refresh_token' })).toEqual({
    condition,
    action: 'reauthorize',
    hint: startAgain,
  })
  const elsewhere = advice({ ...response, endpoint: 'api' })
  expect([elsewhere.action, elsewhere.hint === startAgain]).toEqual(['refresh_token', false])
})

test("the app's own token is fetched anew, and the user's is kept", () => {
  const response = { provider: 'feishu', status: 200, body: { code: 99991663, msg: 'x' } }
  expect(advice({ ...response, grantType: 'refresh_token' })).toEqual(advice(response))
  expect(advice(response)).toMatchObject({ condition: 'invalid_app_token', action: 'refresh_token' })
})
