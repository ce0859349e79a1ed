/** An access token that has expired is refreshed once, whatever words the provider has for it. */
import axios, { type AxiosError } from 'axios'
import { attachOAuthErrors } from 'oauth-errors/axios'
import { oauthErrorOf } from 'oauth-errors'
import { startProvider } from './provider.js'

const provider = await startProvider(
  { status: 200, body: { errcode: 42001, errmsg: 'access_token expired' } },
  { status: 200, body: { access_token: 'a-new-one', expires_in: 7200 } },
  { status: 200, body: { openid: 'o6_bmasdasdsad6', nickname: 'Ada' } },
)

const client = axios.create({ baseURL: provider.url })
attachOAuthErrors(client, { provider: 'wechat' })
client.interceptors.response.use(null, async (error: AxiosError) => {
  const result = oauthErrorOf(error)
  if (result?.remediation.action !== 'refresh_token' || error.config === undefined) throw error
  console.log(`${result.condition}: refreshing`)
  const refresh = { grant_type: 'refresh_token', refresh_token: 'r-1' }
  const { data } = await axios.post<{ access_token: string }>(`${provider.url}/refresh`, new URLSearchParams(refresh))
  error.config.params = { access_token: data.access_token }
  return axios(error.config)
})

const { data } = await client.get<{ nickname: string }>('/sns/userinfo', { params: { access_token: 'an-old-one' } })
console.log('hello', data.nickname)
provider.close()
