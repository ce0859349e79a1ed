/** The redirect URI: an error response becomes an error that the handler answers; a code goes on to the route. */
import express from 'express'
import type { AddressInfo } from 'node:net'
import { oauthCallback, oauthErrorHandler } from '../src/adapters/express.js' // in your program: 'oauth-errors/express'

const states = new Set(['af0ifjsldkj'])

const app = express()
app.get(
  '/callback/google',
  oauthCallback({
    provider: 'google',
    issuer: 'https://accounts.google.com',
    verifyState: ({ query }: express.Request) => typeof query['state'] === 'string' && states.delete(query['state']),
  }),
  (_request, response) => void response.send('signed in'),
)
// Whoever follows a link is a stranger: causes and hints only where the user can act.
app.use(oauthErrorHandler({ expose: 'user' }))

const server = app.listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const { port } = server.address() as AddressInfo
for (const query of [
  'code=4%2F0AX4&state=af0ifjsldkj',
  'error=access_denied&state=af0ifjsldkj',
  'error=invalid_scope',
]) {
  const answer = await fetch(`http://127.0.0.1:${port}/callback/google?${query}`, {
    headers: { 'accept-language': 'en' },
  })
  const text = await answer.text()
  console.log(answer.status, answer.ok ? text : (JSON.parse(text) as { title: string }).title)
}
server.close()
