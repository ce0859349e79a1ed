/** Any HTTP client will do: hand over what it gave you. What the request carried is masked wherever it comes back. */
import { normalize } from 'oauth-errors'
import { startProvider } from './provider.js'

const provider = await startProvider({
  status: 400,
  body: { error: 'invalid_grant', error_description: 'Invalid authorization code: SplxlOBeZQQYbYS6WxSbIA' },
})

const url = `${provider.url}/oauth/2.0/token`
const form = new URLSearchParams({ grant_type: 'authorization_code', code: 'SplxlOBeZQQYbYS6WxSbIA' })
const response = await fetch(url, { method: 'POST', body: form })

const { status, headers } = response
const body = new Uint8Array(await response.arrayBuffer())
const result = normalize({ provider: 'baidu', url, status, headers, body, request: { body: form } })

console.log(result?.condition, result?.native.error_description)
console.log('send the same code again?', result?.retry.retryable)
provider.close()
