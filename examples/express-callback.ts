/** The redirect URI: an error response becomes an error that the handler answers; a code goes on to the route, which checks it. */
import express from 'express'
import type { AddressInfo } from 'node:net'
import { oauthCallback, oauthErrorHandler } from 'oauth-errors/express'

const issuer = 'https://accounts.google.com'
const states = new Set(['af0ifjsldkj', 'Fz1nc8uq2Tw'])
/** A program keeps them in the session of the browser. Each is good for one answer, be it a code or an error. */
const isOurs = ({ query }: express.Request) => typeof query['state'] === 'string' && states.delete(query['state'])

const app = express()
app.get('/callback/google', oauthCallback({ provider: 'google', issuer, verifyState: isOurs }), (request, response) => {
  // The callback asks about errors alone. A code that the wrong browser brings signs its user in as somebody else.
  const { iss = issuer } = request.query
  if (!isOurs(request) || iss !== issuer) return void response.status(403).send('please start again')
  response.send('signed in')
})
// Whoever follows a link is a stranger: causes and hints only where the user can act.
app.use(oauthErrorHandler({ expose: 'user' }))

const server = app.listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const { port } = server.address() as AddressInfo
for (const query of [
  'code=4%2F0AX4&state=af0ifjsldkj&iss=https://accounts.google.com',
  'code=4%2F0AX4&state=af0ifjsldkj',
  'error=access_denied&state=Fz1nc8uq2Tw',
  'error=invalid_scope',
]) {
  const answer = await fetch(`http://127.0.0.1:${port}/callback/google?${query}`, {
    headers: { 'accept-language': 'en' },
  })
  const text = await answer.text()
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true
  console.log(answer.status, isProblem ? (JSON.parse(text) as { title: string }).title : text)
}
server.close()
