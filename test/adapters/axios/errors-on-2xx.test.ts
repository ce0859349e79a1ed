import { readdirSync, readFileSync } from 'node:fs'
import axios, { type AxiosError, type AxiosRequestConfig } from 'axios'
import { expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { createNormalizer, normalize, type Endpoint } from '../../../src/index.js'
import { json, serve } from '../loopback.js'

interface Example {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly endpoint?: Endpoint
  readonly grantType?: string
  readonly url?: string
}

interface Source {
  readonly provider: string
  readonly errorsOn2xx?: boolean | readonly Endpoint[]
  readonly rules: readonly {
    readonly match: { readonly endpoint?: string | readonly string[] }
    readonly examples?: readonly Example[]
  }[]
}

const directory = new URL('../../../catalogs/providers/', import.meta.url)
const catalogs = readdirSync(directory)
  .map((file) => JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as Source)
  .map(({ provider, errorsOn2xx, rules }) => ({
    provider,
    examples: rules
      .flatMap(({ examples = [] }) => examples)
      .filter(({ status, body, endpoint }) => {
        const here = errorsOn2xx === true || (Array.isArray(errorsOn2xx) && errorsOn2xx.includes(endpoint ?? 'api'))
        return here && status !== undefined && status >= 200 && status < 300 && body !== undefined
      }),
  }))
  .filter(({ examples }) => examples.length > 0)

/** The request that was answered so, as far as the example tells. */
function requestOf({ url, endpoint, grantType }: Example, index: number): AxiosRequestConfig {
  return {
    url: url === undefined ? '/' : new URL(url).pathname,
    headers: { 'x-example': String(index) },
    oauthErrors: { endpoint },
    ...(grantType === undefined ? undefined : { method: 'post', data: new URLSearchParams({ grant_type: grantType }) }),
  }
}

test.each(catalogs)('each error that $provider sends with 2xx is rejected', async ({ provider, examples }) => {
  const textOf = ({ body }: Example) => (typeof body === 'string' ? body : JSON.stringify(body))
  const baseURL = await serve((request, response) => {
    const example = examples[Number(request.headers['x-example'])]!
    response.writeHead(example.status!, { ...json, ...example.headers }).end(textOf(example))
  })
  const client = axios.create({ baseURL })
  attachOAuthErrors(client, { provider })
  const found = await Promise.all(
    examples.map((example, index) =>
      client.request(requestOf(example, index)).then(
        () => ['a success', example.body],
        ({ oauth }: AxiosError) => [oauth?.condition, example.body],
      ),
    ),
  )

  expect(found).toEqual(
    examples.map((example) => {
      const headers = { ...json, ...example.headers }
      return [normalize({ ...example, provider, headers, body: textOf(example) })?.condition, example.body]
    }),
  )
})

test('a provider of one’s own reports errors with 2xx under names of its own', async () => {
  const normalizer = createNormalizer({
    bundled: false,
    catalogs: [
      {
        provider: 'mine',
        name: { en: 'Mine' },
        module: 90,
        errorsOn2xx: true,
        envelopes: [{ error: '/oops/word', failure: { '/oops/ok': ['false'] } }],
        rules: [{ match: { error: 'gone' }, condition: 'expired_refresh_token' }],
      },
    ],
  })
  const bodies = ['{"oops":{"ok":false,"word":"gone"}}', '{"id":7,"message":"gone"}']
  const client = axios.create({
    baseURL: await serve((request, response) =>
      response.writeHead(200, json).end(bodies[Number(request.url!.slice(1))]),
    ),
  })
  attachOAuthErrors(client, { provider: 'mine', normalizer })

  await expect(client.get('/0')).rejects.toMatchObject({ oauth: { code: '2-90-206', provider: 'mine' } })
  expect((await client.get<unknown>('/1')).data).toEqual({ id: 7, message: 'gone' })
})
