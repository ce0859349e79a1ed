/** The device flow (RFC 8628): "not yet" and "slower" are no failures, the result says how long to wait. */
import { normalize } from 'oauth-errors'
import { startProvider } from './provider.js'

const provider = await startProvider(
  { status: 400, body: { error: 'authorization_pending' } },
  { status: 400, body: { error: 'slow_down' } },
  { status: 200, body: { access_token: 'a-new-one', token_type: 'Bearer' } },
)

const form = new URLSearchParams({
  grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  device_code: 'GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS',
  client_id: '459691054427',
})

for (;;) {
  const response = await fetch(`${provider.url}/token`, { method: 'POST', body: form })
  const { status, headers, url } = response
  const result = normalize({ url, status, headers, body: await response.text(), request: { body: form } })
  if (result === undefined) break
  if (result.remediation.action !== 'keep_polling') throw new Error(result.remediation.hint)
  // A program waits so many seconds here; an example does not.
  console.log(result.condition, result.retry)
}
console.log('signed in')
provider.close()
