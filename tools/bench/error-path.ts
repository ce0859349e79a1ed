import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'
import { face } from './built-package.js'
import { compare, type Candidate } from './compare.js'
import type { Family } from './family.js'

const body = '{"error":"invalid_grant","error_description":"The refresh token is invalid, expired or revoked."}'
const init: ResponseInit = {
  status: 400,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', pragma: 'no-cache' },
}
const makeResponse = () => new Response(body, init)
const makeResponses = (count: number) => Array.from({ length: count }, makeResponse)

async function readByUs(response: Response): Promise<unknown> {
  return face.normalize({
    provider: 'google',
    endpoint: 'token',
    grantType: 'refresh_token',
    status: response.status,
    headers: response.headers,
    body: await response.text(),
  })
}

const server = { issuer: 'https://auth.example.com', token_endpoint: 'https://auth.example.com/token' }
const oauthClient = { client_id: 's6BhdRkqt3' }

async function readByOauth4webapi(response: Response): Promise<unknown> {
  try {
    return await oauth.processRefreshTokenResponse(server, oauthClient, response)
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) return error
    throw error
  }
}

const configuration = new client.Configuration(server, oauthClient.client_id)
let answer: Response | undefined
configuration[client.customFetch] = () => Promise.resolve(answer!)

async function readByOpenidClient(response: Response): Promise<unknown> {
  answer = response
  try {
    return await client.refreshTokenGrant(configuration, 'tGzv3JOkF0XG5Qx2TlKWIA')
  } catch (error) {
    if (error instanceof client.ResponseBodyError) return error
    throw error
  }
}

const readers = {
  'text() and normalize': readByUs,
  'oauth4webapi processRefreshTokenResponse': readByOauth4webapi,
  'openid-client refreshTokenGrant': readByOpenidClient,
}
const ours = 'text() and normalize'
const judged = 'oauth4webapi processRefreshTokenResponse'
const peers = Object.keys(readers).filter((name) => name !== ours)

/** From a `Response` 400 to an error that says what happened. */
export const errorPathFamily: Family = {
  name: 'error-path',
  async run({ quick }) {
    if ((await readByUs(makeResponse())) === undefined) throw new Error('no error was read')
    const candidates = Object.entries(readers).map(([name, run]): Candidate => ({
      name,
      run,
      prepare: makeResponses,
      async: true,
    }))
    const times = await compare(candidates, { rounds: quick ? 15 : 81, batch: 10, warmUp: quick ? 500 : 2_000 })
    return [
      {
        title: 'Response 400 in, result out: ours ÷ the error path of the peer on an equal Response, made beforehand',
        rows: peers.map((peer) => ({
          name: `beside ${peer}`,
          time: times.time(ours),
          floor: times.time(peer),
          ratio: times.ratio(ours, peer),
          ...(peer === judged ? { target: { atMost: 0.4 } } : { note: 'it builds the request too' }),
        })),
      },
    ]
  },
}
