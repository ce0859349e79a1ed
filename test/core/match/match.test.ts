import { describe, expect, test } from 'vitest'
import { createNormalizer, type Catalog, type HttpResponse } from '../../../src/index.js'

type RuleSource = NonNullable<Catalog['rules']>[number]

const catalog = (rules: readonly RuleSource[]): Catalog => ({
  provider: 'mine',
  name: { en: 'Mine' },
  envelopes: [{ error: '/error', code: '/code', subcode: '/sub', suberror: '/word', error_description: '/text' }],
  rules,
})
const ruleOf = (rules: readonly RuleSource[], response: HttpResponse) =>
  createNormalizer({ bundled: false, catalogs: [catalog(rules)] }).normalize({
    provider: 'mine',
    status: 400,
    ...response,
  })?.basis

/** Each rule is more specific than all that follow; the response satisfies every one. */
const ladder: readonly RuleSource['match'][] = [
  { subcode: '9', code: '1' },
  { subcode: '9', description: 'it is gone' },
  { subcode: '9', error: 'e' },
  { subcode: '9' },
  { code: '1', description: 'it is gone' },
  { code: '1', description: '{what} is gone' },
  { code: '1', suberror: 'w' },
  { code: '1', error: 'e', endpoint: 'token' },
  { code: '1', error: 'e' },
  { code: '1' },
  { description: 'it is gone', suberror: 'w' },
  { description: 'it is gone', error: 'e' },
  { description: 'it is gone', status: 400 },
  { description: 'it is gone' },
  { description: '{what} is gone', error: 'e' },
  { description: '{what} is gone' },
  { description: 'it {how}ne', suberror: 'w' },
  { description: '{what} gone' },
  { suberror: 'w', error: 'e' },
  { suberror: 'w' },
  { error: 'e', endpoint: 'token', grantType: 'refresh_token' },
  { error: 'e', endpoint: 'token' },
  { error: 'e', grantType: 'refresh_token' },
  { error: 'e', status: 400 },
  { error: 'e' },
  { endpoint: 'token', status: 400 },
  { endpoint: 'token' },
  { grantType: 'refresh_token' },
  { status: 400 },
]
const response: HttpResponse = {
  endpoint: 'token',
  grantType: 'refresh_token',
  status: 400,
  body: { error: 'e', code: 1, sub: 9, word: 'w', text: 'It is  gone.' },
}

describe('the most specific rule wins', () => {
  test.each(ladder.map((match, i) => [JSON.stringify(match), i] as const))('%s', (_, i) => {
    const rules = ladder.slice(i).map((match): RuleSource => ({ match, condition: 'invalid_request' }))
    const alone = ruleOf([rules[0]!], response)
    expect(alone?.rule).toBeDefined()
    expect(ruleOf(rules, response)).toEqual(alone)
    expect(ruleOf([...rules].reverse(), response)).toEqual(alone)
  })
})

describe('all keys must hold', () => {
  const match: RuleSource['match'] = {
    error: 'e',
    code: '1',
    endpoint: ['token', 'device'],
    grantType: 'refresh_token',
    status: 400,
  }
  const rules: RuleSource[] = [{ match, condition: 'invalid_grant' }]

  test('they do', () => {
    expect(ruleOf(rules, response)).toEqual({
      recognized: 'caller',
      matched: 'code+error+endpoint+grantType+status',
      catalog: 'mine',
      rule: 'error=e&code=1&endpoint=token,device&grantType=refresh_token&status=400',
    })
  })

  test.each<[string, HttpResponse]>([
    ['error', { body: { error: 'E', code: 1 } }],
    ['code', { body: { error: 'e', code: '01' } }],
    ['endpoint', { endpoint: 'api' }],
    ['grant type', { grantType: 'authorization_code' }],
    ['status', { status: 401 }],
  ])('another %s', (_, other) => {
    expect(ruleOf(rules, { ...response, ...other })?.rule).toBeUndefined()
  })
})

test('device_code and its URN are one grant type', () => {
  const urn = 'urn:ietf:params:oauth:grant-type:device_code'
  for (const named of ['device_code', urn]) {
    for (const sent of ['device_code', urn]) {
      const rules: RuleSource[] = [{ match: { error: 'e', grantType: named }, condition: 'expired_device_code' }]
      expect(ruleOf(rules, { grantType: sent, body: { error: 'e' } })?.matched).toBe('error+grantType')
    }
  }
})

test('after the rules come the standards, then the status, then nothing', () => {
  const rules: RuleSource[] = [{ match: { error: 'own' }, condition: 'invalid_scope' }]
  expect(ruleOf(rules, { body: { error: 'own' } })?.matched).toBe('error')
  expect(ruleOf(rules, { body: { error: 'invalid_grant' } })).toMatchObject({ matched: 'standard', catalog: 'rfc6749' })
  expect(ruleOf(rules, { body: { error: 'unheard' } })).toEqual({ recognized: 'caller', matched: 'status' })
  const unknown = createNormalizer({ bundled: false, catalogs: [catalog(rules)] }).normalize({
    provider: 'mine',
    body: { error: 'unheard' },
  })
  expect(unknown).toMatchObject({ condition: 'unknown_error', basis: { recognized: 'caller', matched: 'nothing' } })
})
