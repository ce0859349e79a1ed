import { describe, expect, test } from 'vitest'
import { normalize, type HttpResponse } from '../../src/index.js'
import type { Success } from './successes/bodies.js'
import { bundledCatalogs, type BundledCatalog } from './successes/bundled-catalogs.js'
import { disguisedErrors } from './successes/disguised-errors.js'
import { genericKinds } from './successes/generic.js'
import { markerKinds } from './successes/marked.js'
import { markedSuccess, plainSuccess } from './successes/of-catalog.js'
import { Random } from './successes/random.js'

const paths = {
  authorization: '/oauth2/authorize',
  token: '/oauth2/token',
  device: '/oauth2/device_authorization',
  par: '/oauth2/par',
  revocation: '/oauth2/revoke',
  introspection: '/oauth2/introspect',
  registration: '/oauth2/register',
  userinfo: '/oauth2/userinfo',
  api: '/v1/things/17',
} as const

const kinds = [...Object.values(genericKinds), markerKinds]

/** How the caller tells whose answer it is. */
function tell(random: Random, { endpoint }: Success, catalog: BundledCatalog | undefined): HttpResponse {
  if (catalog === undefined) return random.chance(0.3) ? { endpoint } : {}
  const { provider, host, paths: own } = catalog
  if (host === undefined || random.chance(0.5)) return random.chance(0.5) ? { provider, endpoint } : { provider }
  const path = host.includes('/') ? '' : (own[endpoint] ?? paths[endpoint])
  return { url: `https://${host}${path}` }
}

function statusOf(random: Random, { speaks, status }: Success): number | undefined {
  if (status !== undefined) return status
  if (speaks === true && random.chance(0.2)) return undefined
  return random.pick([200, 200, 200, 201, 202, 206])
}

/** Whether a body has members that are errors with this provider. */
function isTaken({ body }: Success, { taken }: BundledCatalog): boolean {
  return [...taken].some((name) => JSON.stringify(body ?? '').includes(name))
}

function generate(random: Random): readonly [Success, HttpResponse] {
  const catalog = random.pick(bundledCatalogs)
  const fromCatalog = random.chance(0.4) ? markedSuccess(random, catalog) : undefined
  const success =
    fromCatalog ?? (random.chance(0.4) ? plainSuccess(random, catalog) : random.pick(random.pick(kinds))(random))
  const isOwn = fromCatalog !== undefined || success.title.startsWith(catalog.provider)
  // A marker of a provider is a marker also when nobody says whose it is.
  const told =
    random.chance(0.2) || success.unknown === true || (!isOwn && isTaken(success, catalog)) ? undefined : catalog
  const status = statusOf(random, success)
  const { body, headers } = success
  const response: HttpResponse = {
    ...tell(random, success, told),
    ...(status === undefined ? {} : { status }),
    ...(headers === undefined || random.chance(0.2) ? {} : { headers }),
    body,
  }
  return [success, response]
}

test.each([20_251_104, 7_919, 104_729])('none of 10,000 generated successes is taken for an error, seed %d', (seed) => {
  const random = new Random(seed)
  const taken: string[] = []
  let count = 0
  const titles = new Set<string>()
  for (; count < 10_000; count++) {
    const [success, response] = generate(random)
    titles.add(success.title)
    const result = normalize(response)
    if (result === undefined) continue
    const { condition, basis, native } = result
    taken.push(`${success.title}\n  ${JSON.stringify(response)}\n  → ${JSON.stringify({ condition, basis, native })}`)
  }
  // Every catalog must have had its turn.
  expect(
    bundledCatalogs.filter(({ provider }) => ![...titles].some((title) => title.startsWith(`${provider}:`))),
  ).toEqual([])
  expect(taken.length, `${taken.length} of ${count}, the first of them:\n${taken.slice(0, 20).join('\n')}`).toBe(0)
})

describe('errors that look like successes', () => {
  test.each(disguisedErrors)('%s', (_, response, conditions) => {
    const result = normalize(response)
    expect(result, 'taken for a success').toBeDefined()
    expect(conditions).toContain(result?.condition)
  })

  test.each([
    ['a token with blanks beside its expiry', { access_token: 'fresh access token', expires_in: 28_800 }],
    ['a token with another', { access_token: 'fresh access token', refresh_token: 'r' }],
    ['a token behind its scheme', { access_token: 'Bearer 9f3c0011' }],
  ])('but no error: %s', (_, body) => {
    for (const endpoint of ['token', undefined] as const) {
      expect(normalize({ endpoint, status: 200, body })).toBeUndefined()
      expect(normalize({ endpoint, body })).toBeUndefined()
    }
  })

  test.each([
    ['Invalid username or password', 'invalid_user_credentials'],
    ['error: the code has expired', 'expired_authorization_code'],
    ['授权码 已过期', 'expired_authorization_code'],
  ])('an access_token that holds a text: %s', (text, condition) => {
    for (const told of [{ endpoint: 'token' }, { provider: 'ory-hydra', endpoint: 'token' }, {}] as const) {
      for (const body of [{ access_token: text }, JSON.stringify({ access_token: text, token_type: 'bearer' })]) {
        const result = normalize({ ...told, status: 200, body })
        expect(result).toMatchObject({ native: { status: 200, error_description: text } })
        expect(result?.condition).toBe(condition)
      }
    }
  })
})

test.each(['github', 'gitlab', 'linear', 'monday', 'shopify'])(
  'GraphQL data of %s with some of it missing',
  (provider) => {
    const body = {
      data: { viewer: { id: 1 }, project: null },
      errors: [{ message: 'Not found', path: ['project'], extensions: { code: 'NOT_FOUND' } }],
    }
    expect(normalize({ provider, endpoint: 'api', status: 200, body })).toBeUndefined()
  },
)
