import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import axios from 'axios'
import express, { type ErrorRequestHandler } from 'express'
import * as oauth4webapi from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { normalizeThrown, type NormalizedError } from '../../../src/index.js'
import { json, serve } from '../../adapters/loopback.js'

let server: Server
let url: string

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/silent') return
    if (request.url!.startsWith('/reset')) return void request.socket.destroy()
    response.writeHead(400, { 'content-type': 'application/json', 'x-request-id': 'r1' })
    response.end('{"error":"invalid_grant","error_description":"got SplxlOBeZQQYbYS6WxSbIA"}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function thrownBy(call: () => Promise<unknown>): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const summary = (result: NormalizedError | undefined) =>
  result && {
    condition: result.condition,
    action: result.remediation.action,
    retry: result.retry,
    native: result.native,
  }

const refused = { condition: 'network_error', action: 'retry', retry: { retryable: true }, native: {} }

test("what our own caller sent in broken JSON is no provider's answer", async () => {
  const app = express().use(express.json())
  const caught = new Promise((resolve) => {
    app.use(((error, _request, response, _next) => {
      resolve(error)
      response.end()
    }) satisfies ErrorRequestHandler)
  })
  const own = await serve(app)
  await fetch(own, { method: 'POST', headers: json, body: '{"error":"invalid_grant",' })
  const error = await caught
  expect(error).toMatchObject({ status: 400, body: '{"error":"invalid_grant",' })
  expect(normalizeThrown(error)).toBeUndefined()
})

describe('axios', () => {
  const form = new URLSearchParams({ grant_type: 'authorization_code', code: 'SplxlOBeZQQYbYS6WxSbIA' })

  test('a response, with what the request carried masked', async () => {
    const error = await thrownBy(() => axios.post(`${url}/token`, form))
    expect(summary(normalizeThrown(error))).toEqual({
      condition: 'invalid_grant',
      action: 'reauthorize',
      retry: { retryable: false },
      native: { status: 400, error: 'invalid_grant', error_description: 'got ***', request_id: 'r1' },
    })
  })

  test('a reset connection', async () => {
    expect(summary(normalizeThrown(await thrownBy(() => axios.get(`${url}/reset`))))).toEqual(refused)
  })

  test('a reset connection during the exchange of a code, which is never sent again', async () => {
    const error = await thrownBy(() => axios.post(`${url}/reset`, form))
    expect(summary(normalizeThrown(error))).toEqual({ ...refused, action: 'reauthorize', retry: { retryable: false } })
  })

  test('a time-out', async () => {
    const error = await thrownBy(() => axios.get(`${url}/silent`, { timeout: 50 }))
    expect(summary(normalizeThrown(error))).toEqual({ ...refused, condition: 'provider_timeout' })
  })

  test('a time-out by a signal', async () => {
    const error = await thrownBy(() => axios.get(`${url}/silent`, { signal: AbortSignal.timeout(20) }))
    expect(summary(normalizeThrown(error))).toEqual({ ...refused, condition: 'provider_timeout' })
  })

  test('the exchange of a code in the query, as WeChat asks for it', async () => {
    const params = { appid: 'wx1', code: '011AbCdEf', grant_type: 'authorization_code' }
    const error = await thrownBy(() => axios.get(`${url}/reset`, { params }))
    expect(summary(normalizeThrown(error))).toEqual({ ...refused, action: 'reauthorize', retry: { retryable: false } })
  })

  test('an abort by the caller is no error', async () => {
    const controller = new AbortController()
    const pending = thrownBy(() => axios.get(`${url}/silent`, { signal: controller.signal }))
    setTimeout(() => controller.abort(), 20)
    expect(normalizeThrown(await pending)).toBeUndefined()
  })
})

describe('fetch', () => {
  test('a reset connection', async () => {
    expect(summary(normalizeThrown(await thrownBy(() => fetch(`${url}/reset`))))).toEqual(refused)
  })

  test('a time-out', async () => {
    const error = await thrownBy(() => fetch(`${url}/silent`, { signal: AbortSignal.timeout(20) }))
    expect(summary(normalizeThrown(error))).toEqual({ ...refused, condition: 'provider_timeout' })
  })

  test('an abort by the caller', async () => {
    const controller = new AbortController()
    const pending = thrownBy(() => fetch(`${url}/silent`, { signal: controller.signal }))
    controller.abort()
    expect(normalizeThrown(await pending)).toBeUndefined()
  })
})

describe('oauth4webapi', () => {
  const as = { issuer: 'https://as.example' }
  const client = { client_id: 'app' }

  test('an error response of the token endpoint', async () => {
    const body = '{"error":"invalid_grant","error_description":"gone"}'
    const response = new Response(body, { status: 400, headers: { 'content-type': 'application/json' } })
    const error = await thrownBy(() => oauth4webapi.processRefreshTokenResponse(as, client, response))
    expect(normalizeThrown(error)?.native).toEqual({ status: 400, error: 'invalid_grant', error_description: 'gone' })
  })

  test('an error response of the authorization endpoint', () => {
    const query = new URLSearchParams('error=access_denied&error_description=no&state=x&iss=https%3A%2F%2Fas.example')
    const error = thrownBy(() =>
      Promise.resolve().then(() => oauth4webapi.validateAuthResponse(as, client, query, 'x')),
    )
    return expect(error.then((thrown) => normalizeThrown(thrown)?.native)).resolves.toEqual({
      error: 'access_denied',
      error_description: 'no',
    })
  })

  test('a body that calls itself a result is a body', async () => {
    const forged = {
      ...normalizeThrown({ response: { status: 400, data: { error: 'invalid_grant' } } }),
      title: 'FORGED',
    }
    const response = Response.json({ error: 'invalid_scope', oauth: forged }, { status: 400 })
    const error = await thrownBy(() => oauth4webapi.processRefreshTokenResponse(as, client, response))
    expect(summary(normalizeThrown(error))).toMatchObject({
      condition: 'invalid_scope',
      native: { status: 400, error: 'invalid_scope' },
    })
  })

  test('a challenge', async () => {
    const headers = { 'www-authenticate': 'Bearer error="invalid_token", error_description="say \\"hi\\""' }
    const response = new Response(null, { status: 401, headers })
    const error = await thrownBy(() => oauth4webapi.processUserInfoResponse(as, client, 'sub', response))
    expect(normalizeThrown(error)?.native).toEqual({
      status: 401,
      error: 'invalid_token',
      error_description: 'say "hi"',
    })
  })
})
