import type { RequestListener } from 'node:http'
import axios, { type AxiosError, type AxiosInstance } from 'axios'
import axiosRetry from 'axios-retry'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors, ERR_OAUTH_RESPONSE } from '../../../src/adapters/axios.js'
import { json, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const busy = { status: 503, body: '{"error":"temporarily_unavailable"}' }
const throttled = { status: 200, body: '{"errcode":45011,"errmsg":"api minute-quota reach limit"}' }
const refused = { status: 400, body: '{"error":"invalid_grant"}' }
const fine = { status: 200, body: '{"openid":"o6_bmasdasdsad6"}' }

/** Gives one answer after the other, the last one for ever, and counts. */
function inTurn(...answers: { readonly status: number; readonly body: string }[]) {
  const asked = { times: 0 }
  const listener: RequestListener = (request, response) => {
    request.resume()
    const { status, body } = answers[Math.min(asked.times++, answers.length - 1)]!
    response.writeHead(status, json).end(body)
  }
  return { asked, listener }
}

const orders: Record<string, (client: AxiosInstance, retry: () => void) => void> = {
  'attached before axios-retry': (client, retry) => {
    attachOAuthErrors(client, { provider: 'wechat' })
    retry()
  },
  'attached after axios-retry': (client, retry) => {
    retry()
    attachOAuthErrors(client, { provider: 'wechat' })
  },
}

describe.each(Object.keys(orders))('%s', (order) => {
  async function setUp(listener: RequestListener) {
    const client = axios.create({ baseURL: await serve(listener) })
    const seen: (string | undefined)[] = []
    const retryCondition = ({ oauth }: AxiosError) => {
      seen.push(oauth?.condition)
      return oauth?.retry.retryable === true
    }
    orders[order]!(client, () => axiosRetry(client, { retries: 2, retryDelay: () => 1, retryCondition }))
    return { client, seen }
  }

  test.each([
    { what: 'a 503', answer: busy, condition: 'temporarily_unavailable' },
    { what: 'a 200 that is an error', answer: throttled, condition: 'rate_limited' },
  ])('retryCondition reads the advice, and $what is sent again', async ({ answer, condition }) => {
    const { asked, listener } = inTurn(answer, answer, fine)
    const { client, seen } = await setUp(listener)
    const response = await client.get<unknown>('/sns/userinfo')

    expect(response.data).toEqual({ openid: 'o6_bmasdasdsad6' })
    expect(seen).toEqual([condition, condition])
    expect(asked.times).toBe(3)
  })

  test('what cannot succeed is not sent again', async () => {
    const { asked, listener } = inTurn(refused, fine)
    const { client, seen } = await setUp(listener)
    const { oauth } = await rejectionOf(client.get('/sns/oauth2/refresh_token'))

    expect(oauth?.condition).toBe('invalid_grant')
    expect(seen).toEqual(['invalid_grant'])
    expect(asked.times).toBe(1)
  })

  test('a code exchange is not sent again, although the provider was only busy', async () => {
    const { asked, listener } = inTurn(busy, fine)
    const { client } = await setUp(listener)
    const exchange = new URLSearchParams({ grant_type: 'authorization_code', code: 'SplxlOBeZQQYbYS6WxSbIA' })
    const { oauth } = await rejectionOf(client.post('/token', exchange))

    expect(oauth).toMatchObject({ condition: 'temporarily_unavailable', retry: { retryable: false } })
    expect(asked.times).toBe(1)
  })

  test('the last error has a result of its own', async () => {
    const { asked, listener } = inTurn(throttled)
    const { client } = await setUp(listener)
    const error = await rejectionOf(client.get('/sns/userinfo'))

    expect(error).toMatchObject({ code: ERR_OAUTH_RESPONSE, oauth: { condition: 'rate_limited' } })
    expect(asked.times).toBe(3)
  })

  test('validateResponse of axios-retry still decides what is a success', async () => {
    const { listener } = inTurn(busy, fine)
    const client = axios.create({ baseURL: await serve(listener) })
    const validateResponse = ({ status }: { status: number }) => status === 200
    orders[order]!(client, () => axiosRetry(client, { retries: 2, retryDelay: () => 1, validateResponse }))

    expect((await client.get<unknown>('/')).data).toEqual({ openid: 'o6_bmasdasdsad6' })
  })
})
