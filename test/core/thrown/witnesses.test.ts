import { request as httpRequest } from 'node:http'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { normalizeThrown } from '../../../src/index.js'

/** An error as a class of a client makes it. */
const thrown = (members: object, name = 'Error', message = 'failed') =>
  Object.assign(new Error(message), { name, ...members })

/** A request of Node that is never sent. */
const nodeRequest = httpRequest({
  hostname: 'openapi.baidu.com',
  path: '/oauth/2.0/token?x=1',
  headers: { authorization: `Basic ${btoa('app:blue-giraffe-lamp')}` },
})
nodeRequest.on('error', () => undefined).destroy()

const headers = { 'x-request-id': 'r1', 'retry-after': '30' }
const body = { error: 'invalid_grant', error_description: 'gone' }
const native = { status: 400, ...body }
const withId = { ...native, request_id: 'r1' }
const notRead = new PassThrough()

interface Witness {
  /** The package and the version whose source was read. */
  readonly client: string
  readonly error: unknown
  readonly native: object
}

/** What the SDKs of providers and OAuth clients throw, where they keep a response as no HTTP client does. */
const witnesses: readonly Witness[] = [
  {
    client: 'stripe 23.1: the inner error as `raw`',
    error: thrown({
      statusCode: 401,
      headers,
      raw: { type: 'invalid_request_error', code: 'api_key_expired', message: 'expired', headers, statusCode: 401 },
      rawType: 'invalid_request_error',
      code: 'api_key_expired',
    }),
    native: {
      status: 401,
      error: 'invalid_request_error',
      code: 'api_key_expired',
      error_description: 'expired',
      request_id: 'r1',
    },
  },
  {
    client: 'stripe 23.1, OAuth',
    error: thrown({ statusCode: 400, headers, raw: { type: 'invalid_grant', message: 'gone', headers } }),
    native: withId,
  },
  {
    client: 'openai 6.49: the inner error as `error`',
    error: thrown({
      status: 429,
      headers: new Headers(headers),
      error: { message: 'no money', type: 'insufficient_quota', param: null, code: 'insufficient_quota' },
      code: 'insufficient_quota',
    }),
    native: {
      status: 429,
      error: 'insufficient_quota',
      code: 'insufficient_quota',
      error_description: 'no money',
      request_id: 'r1',
    },
  },
  {
    client: 'openai 6.49 without a body',
    error: thrown({ status: 502, headers: new Headers(headers), error: undefined }),
    native: { status: 502, request_id: 'r1' },
  },
  {
    client: '@anthropic-ai/sdk 1.14: the whole body as `error`',
    error: thrown({
      status: 401,
      headers: new Headers(),
      error: { type: 'error', error: { type: 'authentication_error', message: 'bad key' }, request_id: 'r2' },
    }),
    native: { status: 401, error: 'authentication_error', error_description: 'bad key', request_id: 'r2' },
  },
  {
    client: 'dropbox 10.34',
    error: thrown({ status: 400, headers: new Headers(headers), error: body }, 'DropboxResponseError'),
    native: withId,
  },
  {
    client: 'dropbox 10.34, a page',
    error: thrown({ status: 502, headers: new Headers(), error: '<title>502 Bad Gateway</title>' }),
    native: { status: 502, error_description: '502 Bad Gateway' },
  },
  {
    client: '@atproto/xrpc: a word and no body',
    error: thrown({ status: 400, headers, error: 'ExpiredToken', success: false }),
    native: { status: 400, error: 'ExpiredToken', request_id: 'r1' },
  },
  {
    client: 'oauth 0.10 (node-oauth), no Error at all',
    error: { statusCode: 400, data: JSON.stringify(body) },
    native,
  },
  {
    client: 'oauth 0.10 (node-oauth), text',
    error: { statusCode: 401, data: 'Invalid token' },
    native: { status: 401, error_description: 'Invalid token' },
  },
  { client: 'JSON that nobody parsed', error: thrown({ statusCode: 400, data: JSON.stringify(body) }), native },
  {
    client: '@shopify/shopify-api 13.1: the status as `code`',
    error: thrown({ response: { code: 400, statusText: 'Bad Request', body, headers: { 'X-Request-Id': ['r1'] } } }),
    native: withId,
  },
  {
    client: '@hubspot/api-client 13.5: the status as `code`',
    error: thrown({ code: 400, body, headers }),
    native: withId,
  },
  {
    client: '@slack/web-api 8.2: neither status nor header fields',
    error: thrown({ code: 'slack_webapi_platform_error', data: { ok: false, error: 'token_expired' } }),
    native: { error: 'token_expired' },
  },
  {
    client: '@slack/web-api 8.2, a word that nobody knows',
    error: thrown({ code: 'slack_webapi_platform_error', data: { ok: false, error: 'some_new_word' } }),
    native: { error: 'some_new_word' },
  },
  { client: 'client-oauth2 4.3', error: thrown({ body, code: 'EAUTH' }), native: body },
  {
    client: 'client-oauth2 4.3, a word alone',
    error: thrown({ body: { error: 'invalid_grant' }, code: 'EAUTH' }),
    native: { error: 'invalid_grant' },
  },
  {
    client: 'client-oauth2 4.3, a word of the provider’s own',
    error: thrown({ body: { error: 'some_new_word', error_description: 'gone' }, code: 'EAUTH' }),
    native: { error: 'some_new_word', error_description: 'gone' },
  },
  {
    client: 'oauth4webapi 3.8, an error with 200',
    error: thrown({ code: 'OAUTH_INVALID_RESPONSE', cause: { body } }, 'OperationProcessingError'),
    native: body,
  },
  {
    client: 'arctic 3.7, whose errors have no name',
    error: thrown({ code: 'invalid_grant', description: 'gone', uri: null, state: null }),
    native: body,
  },
  {
    client: 'arctic 3.7 without a description',
    error: thrown({ code: 'invalid_grant', description: null, uri: null, state: null }, 'Error', 'OAuth request error'),
    native: { error: 'invalid_grant' },
  },
  {
    client: 'passport-oauth2 1.8, whose status is for Express',
    error: thrown({ code: 'invalid_grant', uri: undefined, status: 500 }, 'TokenError', 'gone'),
    native: body,
  },
  {
    client: '@badgateway/oauth2-client 3.3: the response was read',
    error: thrown({ response: { status: 400, headers, body: notRead }, parsedBody: body }),
    native: withId,
  },
  {
    client: '@keycloak/keycloak-admin-client 26.7',
    error: thrown({ response: { status: 400, headers, body: notRead }, responseData: body }, 'NetworkError'),
    native: withId,
  },
  {
    client: 'square 46 and auth0 5: header fields in `rawResponse`',
    error: thrown({ statusCode: 400, body, rawResponse: { status: 400, headers: new Headers(headers), url: '' } }),
    native: withId,
  },
  {
    client: 'superagent 10.4: the text beside an empty object',
    error: thrown({ status: 400, response: { status: 400, headers, body: {}, text: JSON.stringify(body) } }),
    native: withId,
  },
  {
    client: 'superagent 10.4: JSON that it could not parse',
    error: thrown({ status: 400, statusCode: 400, headers, rawResponse: '{"error":"invalid_grant",' }, 'SyntaxError'),
    native: { status: 400, error: 'invalid_grant', request_id: 'r1' },
  },
  {
    client: 'undici 6.29: no body',
    error: thrown({ status: 400, statusCode: 400, headers, body: undefined }, 'ResponseStatusCodeError'),
    native: { status: 400, request_id: 'r1' },
  },
  {
    client: 'bent 7.3: a body that nobody read',
    error: thrown({ statusCode: 400, headers, text: () => undefined, responseBody: Promise.resolve() }, 'StatusError'),
    native: { status: 400, request_id: 'r1' },
  },
  { client: '@discordjs/rest 2.6', error: thrown({ status: 400, code: 0, rawError: body }), native },
  {
    client: 'box-node-sdk 10.12',
    error: thrown({ responseInfo: { statusCode: 400, headers, body }, requestInfo: { url: 'https://h.example/' } }),
    native: withId,
  },
  {
    client: 'intuit-oauth 4.2',
    error: thrown({ error: 'invalid_grant', authResponse: { response: { status: 400, headers, data: body } } }),
    native: withId,
  },
  {
    client: '@azure/identity 4.13',
    error: thrown(
      { statusCode: 400, errorResponse: { error: 'invalid_grant', errorDescription: 'gone', traceId: 'r1' } },
      'AuthenticationError',
    ),
    native: withId,
  },
  {
    client: '@azure/core-rest-pipeline 1.24',
    error: thrown({ statusCode: 400, response: { status: 400, headers, bodyAsText: JSON.stringify(body) } }),
    native: withId,
  },
  {
    client: '@workos-inc/node 8.13',
    error: thrown({ status: 400, error: 'invalid_grant', errorDescription: 'gone', rawData: body }),
    native,
  },
  {
    client: '@linear/sdk 98, which wraps what its GraphQL client threw',
    error: thrown({ status: 400, raw: thrown({ response: { status: 400, headers, body: JSON.stringify(body) } }) }),
    native: withId,
  },
  {
    client: '@aws-sdk/client-sso-oidc 3.1164',
    error: thrown(
      {
        $metadata: { httpStatusCode: 400, requestId: 'r1' },
        $response: { statusCode: 400, headers, body: notRead },
        error: 'invalid_grant',
        error_description: 'gone',
      },
      'InvalidGrantException',
      'UnknownError',
    ),
    native: { ...withId, code: 'InvalidGrantException' },
  },
  {
    client: '@aws-sdk, an answer that it could not read',
    error: thrown(
      { $metadata: { httpStatusCode: 502 }, $response: { statusCode: 502, headers } },
      'SyntaxError',
      'Unexpected token',
    ),
    native: { status: 502, request_id: 'r1' },
  },
]

test.each(witnesses)('$client', ({ error, native: expected }) => {
  expect(normalizeThrown(error)?.native).toEqual(expected)
})

test('the header fields of an SDK say when to try again', () => {
  const error = thrown({ statusCode: 429, headers, raw: { type: 'rate_limit_error', message: 'slow' } })
  expect(normalizeThrown(error)?.retry).toEqual({ retryable: true, after: 30 })
})

const echo = { error: 'invalid_grant', error_description: 'no blue-giraffe-lamp' }

/** Node's own request is all that these keep of what was asked. */
test.each<[string, object]>([
  ['openid-client 5.7', { response: { statusCode: 400, body: echo, req: nodeRequest } }],
  ['simple-oauth2 5.1', { isBoom: true, data: { payload: echo, res: { statusCode: 400, req: nodeRequest } } }],
  ['twitter-api-v2 1.29', { code: 400, headers: {}, data: echo, request: nodeRequest }],
  ['@aws-sdk', { $metadata: { httpStatusCode: 400 }, $response: { body: { req: nodeRequest } }, ...echo }],
])('%s: the provider is known by the host, and the credentials are masked', (_, members) => {
  expect(normalizeThrown(thrown(members))).toMatchObject({
    provider: 'baidu',
    basis: { recognized: 'host' },
    native: { status: 400, error_description: 'no ***' },
  })
})

test.each<[string, object]>([
  ['graphql-request 7.4', { request: { query: '{a}', variables: { token: 'blue-giraffe-lamp' } } }],
  ['@discordjs/rest 2.6', { requestBody: { json: new URLSearchParams({ token: 'blue-giraffe-lamp' }) } }],
  ['box-node-sdk 10.12', { requestInfo: { headers: { authorization: 'Bearer blue-giraffe-lamp' } } }],
])('%s: what the request carried is masked', (_, members) => {
  const error = thrown({ response: { status: 400, headers, body: echo }, ...members })
  expect(normalizeThrown(error)?.native.error_description).toBe('no ***')
})

test.each<[string, object, string | undefined]>([
  ['Node: what came is no HTTP', { code: 'HPE_INVALID_CONSTANT' }, 'malformed_response'],
  ['undici: the header fields are too long', { code: 'HPE_HEADER_OVERFLOW' }, 'malformed_response'],
  ['HTTP/2, a stream that was reset', { code: 'ERR_HTTP2_STREAM_ERROR' }, 'network_error'],
  ['HTTP/2, a session that ended', { code: 'ERR_HTTP2_GOAWAY_SESSION' }, 'network_error'],
  ['HTTP/2, a mistake in the program', { code: 'ERR_HTTP2_HEADERS_SENT' }, undefined],
  ['urllib 2.44', { name: 'ResponseTimeoutError' }, 'provider_timeout'],
  ['httpx 2.3', { name: 'RequestTimeoutError' }, 'provider_timeout'],
  ['urllib 4', { name: 'HttpClientRequestTimeoutError' }, 'provider_timeout'],
  ['a pool of database connections', { name: 'SequelizeConnectionAcquireTimeoutError' }, undefined],
  ['node-fetch 2', { type: 'request-timeout' }, 'provider_timeout'],
  ['node-fetch 2, the body', { type: 'body-timeout' }, 'provider_timeout'],
  ['undici 6, header fields that are too long', { code: 'UND_ERR_HEADERS_OVERFLOW' }, 'malformed_response'],
  ['stripe 23.1, in `detail`', { detail: thrown({ code: 'ETIMEDOUT' }) }, 'provider_timeout'],
  ['urql 6, in `networkError`', { networkError: thrown({ code: 'ECONNRESET' }) }, 'network_error'],
  ['gaxios 6.7, in `error`', { error: thrown({ type: 'request-timeout' }) }, 'provider_timeout'],
  ['passport-oauth2, in `oauthError`', { oauthError: thrown({ code: 'ECONNRESET' }) }, 'network_error'],
  [
    'needle 3.5, whose signal ran out of time',
    { name: 'AbortError', code: 'ABORT_ERR', cause: thrown({}, 'TimeoutError') },
    'provider_timeout',
  ],
])('%s', (_, members, condition) => {
  expect(normalizeThrown(thrown(members))?.condition).toBe(condition)
})

class APIConnectionTimeoutError extends Error {}
class APITimeoutError extends Error {}
class ConnectionTimeoutError extends Error {}
class TimeoutError extends Error {}

/** Sequelize 6 keeps what its driver threw under two names. */
const sequelizes = (inner: Error, name: string) => thrown({ parent: inner, original: inner }, name)
/** The parser of Node's server says so of what its clients sent. */
const parseError = (code: string) => thrown({ code, bytesParsed: 0, reason: 'x', rawPacket: new Uint8Array(2) })

test.each([
  ['openai 6.49, by its class', new APIConnectionTimeoutError('Request timed out.')],
  ['another SDK of this kind, by its class', new APITimeoutError('Request timed out.')],
  ['openid-client 5.7', thrown({}, 'RPError', 'outgoing request timed out after 300ms')],
  ['simple-oauth2 5.1', thrown({ isBoom: true, output: { statusCode: 504 } }, 'Error', 'Client request timeout')],
])('a time-out: %s', (_, error) => {
  expect(normalizeThrown(error)?.condition).toBe('provider_timeout')
})

test.each([
  ['a TokenError', thrown({ code: 'temporarily_unavailable', uri: undefined, status: 500 }, 'TokenError', 'later')],
  [
    'an InternalOAuthError',
    thrown({ oauthError: { statusCode: 503, data: '' } }, 'InternalOAuthError', 'Failed to obtain access token'),
  ],
])('passport-oauth2 1.8, %s: a code is not sent again', (_, error) => {
  expect(normalizeThrown(error)).toMatchObject({
    remediation: { action: 'reauthorize' },
    retry: { retryable: false },
  })
})

const denoUrl = 'for url (https://h.example/t?a=(b))'
test.each([
  [
    `error sending request ${denoUrl}: client error (Connect): tcp connect error: Connection refused (os error 111)`,
    'network_error',
  ],
  [`error sending request ${denoUrl}: client error (Connect): dns error: failed to lookup address`, 'network_error'],
  [`error sending request ${denoUrl}: client error (Connect): invalid peer certificate: UnknownIssuer`, 'tls_error'],
  [`error sending request ${denoUrl}: client error (Connect): received fatal alert: HandshakeFailure`, 'tls_error'],
  [`error sending request ${denoUrl}: client error (Connect): operation timed out`, 'provider_timeout'],
  [
    'error sending request from 10.0.0.2:56 for https://h.example/ (1.2.3.4:443): client error (SendRequest): connection error: Connection reset by peer',
    'network_error',
  ],
  ['error sending request', undefined],
])('fetch in Deno: %s', (message, condition) => {
  expect(normalizeThrown(new TypeError(message))?.condition).toBe(condition)
  expect(normalizeThrown(new Error(message))).toBeUndefined()
})

describe('what is no provider’s', () => {
  const challenge = { 'WWW-Authenticate': 'Bearer error="invalid_token"' }

  test.each<[string, unknown]>([
    ['express-oauth2-jwt-bearer', thrown({ status: 401, statusCode: 401, headers: challenge, code: 'invalid_token' })],
    ['express-jwt', thrown({ status: 401, code: 'invalid_token', inner: thrown({}, 'JsonWebTokenError') })],
    ['http-errors', thrown({ status: 404, statusCode: 404, expose: true, headers, error: body, body })],
    ['Nest', thrown({ response: { statusCode: 401, message: 'x' }, getStatus: () => 401, getResponse: () => body })],
    ['Boom', thrown({ isBoom: true, output: { statusCode: 400, headers: challenge }, data: body })],
    ['a validation error of Fastify', thrown({ statusCode: 400, code: 'FST_ERR_VALIDATION', validation: [body] })],
    ['a validation error of one’s own', thrown({ status: 422, error: { email: 'required' }, payload: body })],
    ['a tRPC error', thrown({ code: 'UNAUTHORIZED', data: { code: 'UNAUTHORIZED', httpStatus: 401 } }, 'TRPCError')],
    ['the MCP SDK’s own ServerError', thrown({ errorCode: 'server_error', errorUri: undefined }, 'ServerError')],
    ['a code that is no status', thrown({ code: 400 })],
    ['a response of one’s own', thrown({ response: { code: 401, message: 'no such order' } })],
    ['node-redis', new ConnectionTimeoutError('Connection timeout')],
    ['tarn, the pool of knex', new TimeoutError('operation timed out for an unknown reason')],
    ['Sequelize: refused', sequelizes(thrown({ code: 'ECONNREFUSED', port: 5432 }), 'SequelizeConnectionRefusedError')],
    ['Sequelize: the pool', sequelizes(thrown({}, 'TimeoutError'), 'SequelizeConnectionAcquireTimeoutError')],
    ['React Router: no route', { status: 404, statusText: 'Not Found', internal: true, data: 'Error: No route' }],
    ['React Router: thrown by a loader', { status: 403, statusText: '', internal: false, data: 'You may not edit' }],
    ['React Router: thrown with members', { status: 403, statusText: '', internal: false, data: { message: 'no' } }],
    ['an error of one’s own with a text', thrown({ statusCode: 401, data: 'log in first' }, 'AppError')],
    ['FeathersJS', thrown({ type: 'FeathersError', code: 409, data: { error: 'duplicate' } }, 'Conflict')],
    ['socket.io', thrown({ data: { error: 'forbidden' } })],
    ['JSON-RPC', thrown({ code: 3, data: { error: 'reverted' } })],
    ['an error of one’s own with a word', thrown({ body: { error: 'locked' } }, 'DomainError')],
    ['a server’s clientError: TLS', parseError('HPE_INVALID_METHOD')],
    ['a server’s clientError: a path', parseError('HPE_INVALID_URL')],
    ['a server’s clientError: HTTP/2', parseError('HPE_PAUSED_H2_UPGRADE')],
  ])('%s', (_, error) => {
    expect(normalizeThrown(error)).toBeUndefined()
  })
})

test('a body tells neither the status of its response nor its own body', () => {
  const forged = { ...body, statusCode: 200, res: { statusCode: 200 }, data: { error: 'access_denied' } }
  expect(normalizeThrown(thrown({ status: 400, data: forged }))?.native).toEqual(native)
  const elsewhere = { statusCode: 429, url: 'https://graph.facebook.com/me' }
  expect(normalizeThrown(thrown({ data: { ...body, ...elsewhere, res: elsewhere } }))?.native).toEqual(body)
})

describe('an error that kept nothing but the code', () => {
  test.each<[string, object, string, string, object]>([
    ['co-wechat-api', { code: 40029 }, 'wechat', 'invalid_authorization_code', { code: '40029' }],
    ['twilio', { status: 401, code: 20003 }, 'twilio', 'invalid_client', { status: 401, code: '20003' }],
    [
      'jsforce',
      { errorCode: 'INVALID_SESSION_ID' },
      'salesforce',
      'invalid_access_token',
      { error: 'INVALID_SESSION_ID' },
    ],
  ])('%s: what it means with the provider that is named', (_, members, provider, condition, expected) => {
    const error = thrown(members)
    const result = normalizeThrown(error, { provider })
    expect(result).toMatchObject({ condition, provider })
    expect(result?.native).toEqual({ error_description: 'failed', ...expected })
    expect(normalizeThrown(error)).toBeUndefined()
    expect(normalizeThrown(error, { provider: 'figma' })).toBeUndefined()
  })

  test.each([{ code: 404 }, { code: 'ENOENT' }, { code: 'P2002' }, { code: 0 }, { status: 404 }, { errorCode: {} }])(
    'an error of our own: %j',
    (members) => {
      for (const provider of ['wechat', 'vk', 'salesforce'])
        expect(normalizeThrown(thrown(members), { provider })).toBeUndefined()
    },
  )
})
