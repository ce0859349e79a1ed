import { describe, expect, test } from 'vitest'
import {
  conditions,
  createNormalizer,
  localize,
  normalize,
  normalizeThrown,
  type HttpResponse,
  type NormalizedError,
} from '../../src/index.js'
import { providerFiles } from './catalog-files.js'
import { epoch, now, providerWaits } from './waits/provider-waits.js'

const at = (seconds: number) => new Date(now + seconds * 1000).toUTCString()

type Headers = Readonly<Record<string, string>>

describe('Retry-After', () => {
  test.each<[value: string, after: number | undefined]>([
    ['120', 120],
    ['0', 0],
    ['1.5', 2],
    [' 30 ', 30],
    ['30, 60', 30],
    [at(90), 90],
    [at(-90), 0],
    ['Tuesday, 04-Nov-25 08:02:00 GMT', 120],
    ['Tue Nov  4 08:02:00 2025', 120],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['99999999999', undefined],
    ['Tue, 04 Foo 2025 08:02:00 GMT', undefined],
  ])('%j waits %s seconds', (value, after) => {
    for (const status of [429, 503]) {
      const result = normalize({ status, headers: { 'Retry-After': value } }, { now })
      expect(result?.retry).toEqual({ retryable: true, ...(after === undefined ? {} : { after }) })
    }
  })

  test('a date counts from the Date of the response when no time is given, else from nothing', () => {
    const headers = { 'retry-after': at(45), date: at(0) }
    expect(normalize({ status: 503, headers })?.retry).toEqual({ retryable: true, after: 45 })
    expect(normalize({ status: 503, headers: { 'retry-after': at(45) } })?.retry).toEqual({ retryable: true })
    expect(normalize({ status: 503, headers }, { now: now + 40_000 })?.retry).toEqual({ retryable: true, after: 5 })
  })

  test('it changes nothing where the same request cannot succeed', () => {
    const result = normalize({ status: 400, headers: { 'retry-after': '5' }, body: { error: 'invalid_grant' } })
    expect(result?.retry).toEqual({ retryable: false })
  })
})

describe('rate-limit fields', () => {
  test.each<[title: string, headers: Headers, after: number | undefined]>([
    ['RateLimit', { ratelimit: '"default";r=0;t=30', 'ratelimit-policy': '"default";q=100;w=60' }, 30],
    ['RateLimit, the policy that is used up', { ratelimit: '"burst";r=0;t=5, "day";r=900;t=5000' }, 5],
    ['RateLimit, the policy that is used up comes last', { ratelimit: '"day";r=900;t=5000, "burst";r=0;t=5' }, 5],
    ['RateLimit of the earlier drafts', { ratelimit: 'limit=100, remaining=0, reset=50' }, 50],
    ['RateLimit-Policy alone', { 'ratelimit-policy': '"default";q=100;w=60' }, undefined],
    ['RateLimit-Reset', { 'ratelimit-limit': '100', 'ratelimit-remaining': '0', 'ratelimit-reset': '50' }, 50],
    ['X-RateLimit-Reset in seconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '17' }, 17],
    ['X-RateLimit-Reset as an epoch', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${epoch + 600}` }, 600],
    ['X-RateLimit-Reset in milliseconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${now + 9000}` }, 9],
    ['X-RateLimit-Reset in the past', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${epoch - 60}` }, 0],
    ['X-RateLimit-Reset while requests remain', { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '17' }, undefined],
    ['Retry-After before all others', { 'retry-after': '3', ratelimit: '"default";r=0;t=30' }, 3],
    ['Retry-After-Ms', { 'retry-after-ms': '1500' }, 2],
    ['RateLimit, two policies that are used up', { ratelimit: '"burst";r=0;t=5, "day";r=0;t=5000' }, 5000],
    ['RateLimit-Reset as an epoch', { 'ratelimit-remaining': '0', 'ratelimit-reset': `${epoch + 60}` }, 60],
    ['X-RateLimit-Remaining with a fraction', { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '417' }, 417],
    ['no fields', {}, undefined],
    ['not a number', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'tomorrow' }, undefined],
  ])('%s', (_, headers, after) => {
    const result = normalize({ status: 429, headers }, { now })
    expect(result).toMatchObject({ condition: 'rate_limited', remediation: { action: 'retry' } })
    expect(result?.retry).toEqual({ retryable: true, ...(after === undefined ? {} : { after }) })
  })

  test('they do not count for errors that are no limit', () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '17' }
    expect(normalize({ status: 404, headers, body: { message: 'Not Found' } })?.retry).toEqual({ retryable: false })
  })
})

describe("providers' own ways to tell a wait", () => {
  test.each(providerWaits)('%s: %s', (provider, _, response, after) => {
    const result = normalize({ provider, ...response }, { now })
    expect(result).toMatchObject({ provider, level: 'system', category: 'limit' })
    expect(result?.retry).toEqual({ retryable: true, after })
  })
})

describe('polling for a device code', () => {
  test.each<[provider: string | undefined, body: Readonly<Record<string, unknown>>, condition: string, after: number]>([
    [undefined, { error: 'authorization_pending' }, 'authorization_pending', 5],
    [undefined, { error: 'slow_down' }, 'slow_down', 10],
    [undefined, { error: 'slow_down', interval: 25 }, 'slow_down', 25],
    ['github', { error: 'slow_down', interval: 15 }, 'slow_down', 15],
    [
      'baidu',
      { error: 'authorization_pending', error_description: 'User has not yet completed the authorization' },
      'authorization_pending',
      5,
    ],
  ])('%s %j', (provider, body, condition, after) => {
    const told = provider === undefined ? {} : { provider }
    const result = normalize({ ...told, endpoint: 'token', grantType: 'device_code', status: 400, body })
    expect(result).toMatchObject({ condition, remediation: { action: 'keep_polling' } })
    expect(result?.retry).toEqual({ retryable: true, after })
  })
})

const rules = providerFiles.flatMap(({ catalog: { provider, rules = [] } }) =>
  rules.map((rule) => ({ provider, rule })),
)

const documented = rules.filter(({ rule }) => rule.retryAfter !== undefined)

describe('waits that a document states', () => {
  test.each(documented.map(({ provider, rule }) => [provider, JSON.stringify(rule.match), rule] as const))(
    '%s %s',
    (provider, _, { examples = [], retryAfter }) => {
      expect(examples).not.toEqual([])
      for (const { captured: _captured, headers: _headers, ...example } of examples) {
        expect(normalize({ provider, ...example })?.retry).toEqual({ retryable: true, after: retryAfter })
        const headers = { 'retry-after': '7' }
        expect(normalize({ provider, ...example, headers })?.retry).toEqual({ retryable: true, after: 7 })
      }
    },
  )

  test("Ele.me's once a second is one of them", () => {
    expect(documented.filter(({ provider }) => provider === 'eleme').map(({ rule }) => rule.retryAfter)).toEqual([1, 1])
  })
})

describe('a single-use code is never sent again', () => {
  const retryable = conditions.filter((info) => info.retryable).map(({ condition }) => condition)
  const normalizer = createNormalizer({
    catalogs: [
      {
        provider: 'test-idp',
        name: { en: 'Test' },
        module: 90,
        rules: retryable.flatMap((condition) => [
          { match: { error: condition }, condition, source: 'https://test-idp.example/errors', retryAfter: 30 },
          {
            match: { error: `${condition}_hinted` },
            condition,
            hint: { en: 'Send the request again after a minute.', 'zh-CN': '一分钟后重新发送请求。' },
            source: 'https://test-idp.example/errors',
          },
        ]),
      },
    ],
  })

  function expectNewAuthorization(result: NormalizedError | undefined): void {
    expect(result?.retry).toEqual({ retryable: false })
    expect(result?.remediation.action).toBe('reauthorize')
    expect(result?.remediation.hint).toMatch(/new authorization request/)
    expect(localize(result!, 'zh-CN').remediation.hint).toMatch(/重新发起授权/)
  }

  const code = 'SplxlOBeZQQYbYS6WxSbIA'
  const exchanges: readonly (readonly [title: string, told: HttpResponse])[] = [
    ['grant type', { endpoint: 'token', grantType: 'authorization_code' }],
    ['grant type alone', { grantType: 'authorization_code' }],
    ['form that was sent', { request: { body: `grant_type=authorization_code&code=${code}` } }],
    [
      'parameters that were sent',
      { request: { body: new URLSearchParams({ grant_type: 'authorization_code', code }) } },
    ],
    ['JSON that was sent', { request: { body: JSON.stringify({ grant_type: 'authorization_code', code }) } }],
    ['object that was sent', { endpoint: 'token', request: { body: { client_id: 'x', code } } }],
    [
      'query that was sent',
      { request: { url: `https://test-idp.example/token?grant_type=authorization_code&code=${code}` } },
    ],
  ]

  test.each(retryable)('%s', (condition) => {
    for (const [title, told] of exchanges) {
      for (const error of [condition, `${condition}_hinted`]) {
        const response = {
          provider: 'test-idp',
          ...told,
          status: 400,
          headers: { 'retry-after': '5' },
          body: { error },
        }
        const result = normalizer.normalize(response)
        expect(result?.condition, title).toBe(condition)
        expectNewAuthorization(result)
        const chinese = normalizer.normalize(response, { language: 'zh-CN' })
        expect(chinese?.remediation.hint, title).toMatch(/重新发起授权/)
        expect(chinese?.retry).toEqual({ retryable: false })
      }
    }
  })

  test.each([429, 500, 502, 503, 504, 522])('HTTP %d without a word', (status) => {
    for (const [, told] of exchanges) expectNewAuthorization(normalize({ ...told, status }))
  })

  test.each([
    ['ECONNRESET', 'network_error'],
    ['ETIMEDOUT', 'provider_timeout'],
  ])('%s: the code may have arrived', (errorCode, condition) => {
    const error = Object.assign(new Error('request failed'), {
      code: errorCode,
      isAxiosError: true,
      config: { url: 'https://test-idp.example/token', data: `grant_type=authorization_code&code=${code}` },
    })
    const result = normalizeThrown(error)
    expect(result?.condition).toBe(condition)
    expectNewAuthorization(result)
  })

  test('the same request with a refresh token may be sent again', () => {
    const body = { error: 'temporarily_unavailable' }
    const result = normalize({ endpoint: 'token', grantType: 'refresh_token', status: 503, body })
    expect(result).toMatchObject({ remediation: { action: 'retry' }, retry: { retryable: true } })
  })

  test('whatever the rule of whichever provider', () => {
    const advised = rules.flatMap(({ provider, rule }) =>
      (rule.examples ?? []).flatMap(({ captured: _captured, ...example }) => {
        const result = normalize({ provider, ...example, endpoint: 'token', grantType: 'authorization_code' })
        if (result === undefined) return []
        const again = result.retry.retryable || ['retry', 'keep_polling'].includes(result.remediation.action)
        return again ? [`${provider} ${JSON.stringify(rule.match)}: ${result.condition}`] : []
      }),
    )
    expect(advised).toEqual([])
  })
})
