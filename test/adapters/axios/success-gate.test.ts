import { expect, test } from 'vitest'
import { SuccessGate } from '../../../src/adapters/axios/success-gate.js'
import { bundledHabits } from '../../../src/bundled/generated/habits.js'
import { createNormalizer, type HttpResponse } from '../../../src/index.js'

const gate = new SuccessGate(bundledHabits())
const api = 'https://api.example.com/v1/things'

test.each<[boolean, object, HttpResponse]>([
  [false, { id: 7, name: 'Ada', status: 'active', data: { type: 'user' } }, { url: api }],
  [false, { code: 40_035, message: 'no' }, { url: api }],
  [false, { code: 40_035, message: 'no' }, { url: 'https://www.googleapis.com/v1/things' }],
  [false, { code: 40_035, message: 'no' }, { provider: 'google', url: api }],
  [true, { code: 40_035, message: 'no' }, { provider: 'nobody', url: 'https://api.dingtalk.com/v1/things' }],
  [true, { code: 40_035, message: 'no' }, { url: 'https://api.dingtalk.com/v1/things' }],
  [true, { code: 40_035, message: 'no' }, { provider: 'dingtalk', url: api }],
  [true, { code: 40_035, message: 'no' }, { provider: 'Ding-Talk', url: api }],
  [false, { code: 0, message: 'ok' }, { provider: 'dingtalk', url: api }],
  [true, { code: 1, msg: 'no' }, { url: 'https://sso.example.com/oauth/token' }],
  [true, { code: 1, msg: 'no' }, { endpoint: 'token', url: api }],
  [false, { code: 1, msg: 'no' }, { endpoint: 'api', url: 'https://sso.example.com/oauth/token' }],
  [true, { code: 1, msg: 'no' }, { url: api, request: { body: 'grant_type=refresh_token' } }],
  [true, { code: 1, msg: 'no' }, { url: api, request: { body: { grant_type: 'refresh_token' } } }],
  [true, { code: 1, msg: 'no' }, {}],
  [true, { error: 'invalid_grant' }, { url: api }],
  [false, { error: null, errors: [], errcode: 0 }, { url: 'https://api.weixin.qq.com/sns/userinfo' }],
  [true, { alipay_system_oauth_token_response: {} }, { url: api }],
  [true, { ocs: { meta: { status: 'failure' } } }, { url: 'https://cloud.example.com/ocs/v2.php/x' }],
  [false, { access_token: 'a', expires_in: 7_200 }, { url: 'https://sso.example.com/oauth/token' }],
])('%s for %j at %j', (deserves, body, response) => {
  expect(gate.mayHoldError(body, () => response)).toBe(deserves)
})

test('a failure of a provider that is recognized anywhere is one anywhere, also as zero', () => {
  const acme = { names: ['acme'], hosts: [], anywhere: true, words: ['word'], failures: ['success'] }
  const everywhere = new SuccessGate([acme])
  const mayHold = (body: object) => everywhere.mayHoldError(body, () => ({ url: api }))
  expect([{ success: 0 }, { success: false }, { word: 'no' }].map(mayHold)).toEqual([true, true, true])
  expect([{ success: true }, { word: 0 }, { other: 'no' }].map(mayHold)).toEqual([false, false, false])
})

test('nobody is asked about a body whose members nobody sends for an error', () => {
  const describe = () => {
    throw new Error('asked')
  }
  expect(gate.mayHoldError({ id: 7, title: 'Ada', items: [1] }, describe)).toBe(false)
})

test('what stands in the file is what the catalogs say', () => {
  const { providers } = createNormalizer()
  expect(bundledHabits()).toEqual(
    providers
      .filter(({ errorsOn2xx }) => errorsOn2xx !== false)
      .map(({ id, aliases, hosts, signs }) => ({
        names: [id, ...aliases],
        hosts,
        anywhere: expect.any(Boolean) as boolean,
        ...signs,
      })),
  )
})
