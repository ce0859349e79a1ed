/** Retries that the provider itself allows: axios-retry learns whether the same request may succeed, and after how long. */
import axios, { type AxiosError } from 'axios'
import axiosRetry from 'axios-retry'
import { attachOAuthErrors } from 'oauth-errors/axios'
import { oauthErrorOf } from 'oauth-errors'
import { startProvider } from './provider.js'

const provider = await startProvider(
  { status: 503, body: { error: 'temporarily_unavailable' }, headers: { 'retry-after': '0' } },
  { status: 200, body: { access_token: 'a-new-one', token_type: 'Bearer' } },
  { status: 503, body: { error: 'temporarily_unavailable' }, headers: { 'retry-after': '0' } },
)

/** `retryable` is about the error. Whether this request may arrive twice only its program knows: here, a GET or a refresh. */
function mayArriveTwice(error: AxiosError): boolean {
  return axiosRetry.isIdempotentRequestError(error) || error.config?.oauthErrors?.endpoint === 'token'
}

const client = axios.create({ baseURL: provider.url })
attachOAuthErrors(client)
axiosRetry(client, {
  retryCondition: (error) => oauthErrorOf(error)?.retry.retryable === true && mayArriveTwice(error),
  retryDelay: (_count, error) => {
    const retry = oauthErrorOf(error)?.retry
    return retry?.retryable === true ? (retry.after ?? 1) * 1000 : 0
  },
  onRetry: (count, error) => console.log(`attempt ${count} failed: ${oauthErrorOf(error)?.condition}`),
})

const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'r-1' })
const asToken = { oauthErrors: { endpoint: 'token' } } as const
const { data } = await client.post<{ token_type: string }>('/oauth/token', form, asToken)
console.log('a new token of type', data.token_type)

await client.post('/orders', { item: 7 }).catch((error: unknown) => {
  console.log(`not ordered twice: ${oauthErrorOf(error)?.condition}`)
})
provider.close()
