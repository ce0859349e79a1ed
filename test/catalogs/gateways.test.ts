import { describe, expect, test } from 'vitest'
import { normalize, type HttpResponse, type NormalizedError } from '../../src/index.js'
import { cloudflareAnswers } from './gateways/cloudflare.js'
import { akamaiAnswers, amazonAnswers } from './gateways/clouds.js'
import { kongAnswers, pageAnswers, textAnswers } from './gateways/further.js'
import { haproxyAnswers, nginxAnswers } from './gateways/proxies.js'
import { bundledCatalogs } from './successes/bundled-catalogs.js'

const gatewayAnswers = [
  ...cloudflareAnswers,
  ...amazonAnswers,
  ...akamaiAnswers,
  ...nginxAnswers,
  ...haproxyAnswers,
  ...textAnswers,
  ...pageAnswers,
  ...kongAnswers,
]

/** The ways in which a program may tell who should have answered its refresh request. */
const tellings: readonly (readonly [title: string, response: HttpResponse])[] = [
  ['nobody', { endpoint: 'token', grantType: 'refresh_token' }],
  ['unknown host', { url: 'https://auth.example.com/oauth2/token', grantType: 'refresh_token' }],
  [
    'request alone',
    { endpoint: 'token', request: { body: 'grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA' } },
  ],
  ...bundledCatalogs.map(
    ({ provider }) => [provider, { provider, endpoint: 'token', grantType: 'refresh_token' }] as const,
  ),
  ...bundledCatalogs
    .filter(({ host }) => host !== undefined && !host.includes('/'))
    .map(
      ({ host, paths }) =>
        [
          `https://${host}`,
          { url: `https://${host}${paths.token ?? '/oauth2/token'}`, grantType: 'refresh_token' },
        ] as const,
    ),
]

const forbidden = ['reauthorize', 'refresh_token']

/** Why a result would make somebody throw a refresh token away; nothing if it would not. */
function blame(result: NormalizedError | undefined): string | undefined {
  if (result === undefined) return undefined
  const { category, condition, remediation } = result
  if (category === 'grant' || category === 'token') return `${condition}, of category ${category}`
  return forbidden.includes(remediation.action) ? `${condition}, action ${remediation.action}` : undefined
}

/** Each finding with those to whom it happened. */
function group(findings: readonly (readonly [finding: string | undefined, who: string])[]): Record<string, string> {
  const grouped: Record<string, string> = {}
  for (const [finding, who] of findings) {
    if (finding !== undefined) grouped[finding] = grouped[finding] === undefined ? who : `${grouped[finding]}, ${who}`
  }
  return grouped
}

describe('a gateway answers instead of the token endpoint', () => {
  test.each(gatewayAnswers.map((answer) => [answer.title.trim(), answer] as const))(
    '%s',
    (_, { status, headers, body, conditions }) => {
      const findings = tellings.map(([who, told]) => {
        const result = normalize({ ...told, status, headers, body })
        const isExpected = result !== undefined && conditions.includes(result.condition)
        return [blame(result) ?? (isExpected ? undefined : `${result?.condition}`), who] as const
      })
      expect(group(findings)).toEqual({})
    },
  )
})

describe('a refusal without an OAuth error never costs the refresh token', () => {
  const statuses = [
    400, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 415, 418, 421, 422, 423, 425, 429, 431, 451,
  ]
  const bodies = [
    undefined,
    '',
    '{}',
    '[]',
    'null',
    '<html></html>',
    'Forbidden',
    '{"message":"Forbidden"}',
    '{"status":0}',
  ]

  test.each([...statuses, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 599])('%d', (status) => {
    const findings = tellings.flatMap(([who, told]) =>
      bodies.map((body) => [blame(normalize({ ...told, status, body })), `${who} ${body}`] as const),
    )
    expect(group(findings)).toEqual({})
  })

  test.each([
    ['no challenge', undefined],
    ['Basic', 'Basic realm="restricted"'],
    ['Bearer', 'Bearer realm="gateway"'],
    ['Negotiate', 'Negotiate'],
  ])('401 with a challenge of a gateway: %s', (_, challenge) => {
    const headers = challenge === undefined ? {} : { 'www-authenticate': challenge }
    const findings = tellings.flatMap(([who, told]) =>
      [undefined, '', '{}', '<html></html>', 'Unauthorized', '{"message":"Unauthorized"}'].map(
        (body) => [blame(normalize({ ...told, status: 401, headers, body })), `${who} ${body}`] as const,
      ),
    )
    expect(group(findings)).toEqual({})
  })
})

describe('a refused refresh is never answered with another refresh', () => {
  test.each(['invalid_token', 'expired_token', 'invalid_grant', 'invalid_client', 'unauthorized', 'access_denied'])(
    '%s',
    (error) => {
      const findings = tellings.flatMap(([who, told]) =>
        [400, 401].map((status) => {
          const { action } = normalize({ ...told, status, body: { error } })!.remediation
          return [action === 'refresh_token' ? action : undefined, who] as const
        }),
      )
      expect(group(findings)).toEqual({})
    },
  )
})
