/** An API that calls a provider: its errors are answered as problem details, all others go where they went before. */
import axios from 'axios'
import express from 'express'
import type { AddressInfo } from 'node:net'
import { attachOAuthErrors } from 'oauth-errors/axios'
import { oauthErrorHandler } from 'oauth-errors/express'
import { startProvider } from './provider.js'

const provider = await startProvider({
  status: 400,
  body: { error: 'temporarily_unavailable', error_description: 'Exceed frequency limits' },
})
const client = axios.create({ baseURL: provider.url })
attachOAuthErrors(client, { provider: 'eleme' })

const app = express()
app.get('/shops', async (_request, response) => {
  const refresh = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'r-1' })
  response.json((await client.post<object>('/token', refresh)).data)
})
app.use(oauthErrorHandler({ typeBase: 'https://docs.example.com/errors' }))

const server = app.listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const { port } = server.address() as AddressInfo
const answer = await fetch(`http://127.0.0.1:${port}/shops`, { headers: { 'accept-language': 'en' } })
const { type, title, code, action } = (await answer.json()) as Record<string, string>

console.log(answer.status, answer.headers.get('content-type'))
console.log('Retry-After:', answer.headers.get('retry-after'))
console.log({ type, title, code, action })
server.close()
provider.close()
