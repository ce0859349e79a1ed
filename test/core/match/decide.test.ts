import { describe, expect, test } from 'vitest'
import { createNormalizer, normalize as normalizeAll, type HttpResponse } from '../../../src/index.js'

const { normalize } = createNormalizer({
  bundled: false,
  catalogs: [
    {
      provider: 'telling',
      name: { en: 'Telling' },
      rules: [
        {
          match: { error: 'invalid_grant', description: 'The grant was used twice' },
          condition: 'reused_authorization_code',
          hint: { en: 'Look into the console of Telling.' },
          source: 'https://telling.example/errors',
        },
        { match: { description: 'Something odd happened' }, condition: 'server_error' },
        { match: { description: 'Bad credentials' }, condition: 'invalid_access_token' },
      ],
    },
    { provider: 'silent', name: { en: 'Silent' } },
    {
      provider: 'careful',
      name: { en: 'Careful' },
      rules: [
        { match: { error: 'invalid_grant' }, condition: 'invalid_grant' },
        { match: { error: 'invalid_client' }, condition: 'invalid_client', action: 'contact_admin' },
        { match: { error: 'invalid_request' }, condition: 'invalid_grant' },
        { match: { error: 'refused' }, condition: 'invalid_access_token' },
        { match: { error: 'remote_error' }, condition: 'unknown_error' },
        { match: { error: 'access_denied' }, condition: 'user_cancelled' },
      ],
    },
  ],
})

const decide = (provider: string | undefined, error: string, error_description: string) => {
  const result = normalize({ provider, status: 400, body: JSON.stringify({ error, error_description }) })
  return result && [result.condition, result.basis.matched, result.basis.catalog]
}

test('a sentence of another catalog tells the cause within what the word of the standard says', () => {
  const sentence = 'The grant was used twice.'
  const told = ['reused_authorization_code', 'description+error', 'telling']
  expect(decide('telling', 'invalid_grant', sentence)).toEqual(told)
  expect(decide('silent', 'invalid_grant', sentence)).toEqual(told)
  expect(decide(undefined, 'invalid_grant', sentence)).toEqual(told)
})

test.each<[string, HttpResponse['endpoint'], string]>([
  ['of an API are its token', 'api', 'invalid_access_token'],
  ['are those of the client where it authenticates itself', 'token', 'invalid_client'],
])('credentials %s', (_, endpoint, condition) => {
  const result = normalize({ endpoint, status: 401, body: '{"message":"Bad credentials"}' })
  expect([result?.condition, result?.basis.matched]).toEqual([condition, 'description'])
})

test.each<[HttpResponse['endpoint'], object, string]>([
  ['token', { error: 'invalid_client', error_description: 'Signature verification failed' }, 'invalid_client'],
  ['token', { error: 'invalid_client', error_description: 'Signature has expired' }, 'invalid_client'],
  [undefined, { error: 'invalid_client', error_description: 'Signature verification failed' }, 'invalid_client'],
  ['token', { detail: 'Signature verification failed' }, 'invalid_client'],
  ['token', { detail: 'Not authenticated' }, 'invalid_client'],
  ['device', { detail: 'Not authenticated' }, 'invalid_client'],
  ['par', { error: 'invalid_client', detail: 'Not authenticated' }, 'invalid_client'],
  ['api', { detail: 'Not authenticated' }, 'missing_access_token'],
  ['api', { code: 'SignatureDoesNotMatch', message: 'Signature verification failed' }, 'invalid_signature'],
  ['api', { code: 'InvalidSignature', message: 'Signature has expired' }, 'invalid_timestamp'],
  ['api', { error: 'InvalidSignatureError', message: 'Signature verification failed' }, 'invalid_access_token'],
  ['api', { code: 'JWS_SIGNATURE_INVALID', message: 'Signature verification failed' }, 'invalid_access_token'],
  ['api', { detail: 'Signature verification failed' }, 'invalid_access_token'],
])('what a library prints of a token, at %s in %j', (endpoint, body, condition) => {
  expect(normalizeAll({ endpoint, status: 401, body })?.condition).toBe(condition)
})

test('an assertion is checked by the same library as a token', () => {
  const body = { error: 'invalid_grant', error_description: 'Signature verification failed' }
  const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
  expect(normalizeAll({ endpoint: 'token', grantType, status: 401, body })?.condition).toBe('invalid_assertion')
})

test.each([
  ['Account suspended', 'account_disabled'],
  ['User not found', 'account_not_found'],
  ['Access not permitted', 'user_cancelled'],
  ['The server is busy', 'user_cancelled'],
])('what most mean by access_denied, beside "%s"', (text, condition) => {
  expect(decide('careful', 'access_denied', text)).toEqual([condition, 'error', 'careful'])
})

test("a standard's word where others have a text", () => {
  const result = normalize({ status: 403, body: '{"error":{"errorMessage":"unauthorized_client"}}' })
  expect([result?.condition, result?.basis.matched]).toEqual(['unauthorized_client', 'standard'])
})

test.each([
  ['{"error":"invalid_token"}', 'revoked_access_token'],
  ['{"message":"The token is unknown"}', 'revoked_access_token'],
  ['{"message":"Not Authorized"}', 'invalid_client'],
  ['{"message":"Signature verification failed"}', 'invalid_client'],
  ['{"error":"invalid_token","error_description":"The client secret has been revoked"}', 'invalid_client_secret'],
])('where a token is revoked, %s is said of the token or the client', (body, condition) => {
  expect(normalize({ endpoint: 'revocation', status: 401, body })?.condition).toBe(condition)
})

test('a word about revocation, in the answer to a refresh', () => {
  const body = '{"error":"unsupported_token_type"}'
  expect(normalize({ endpoint: 'token', grantType: 'refresh_token', status: 400, body })?.condition).toBe(
    'invalid_refresh_token',
  )
})

test('not against the word, not beyond it, and not where the catalog itself has decided', () => {
  expect(decide('silent', 'invalid_scope', 'The grant was used twice')).toEqual([
    'invalid_scope',
    'standard',
    'rfc6749',
  ])
  expect(decide('silent', 'invalid_grant', 'Something odd happened')).toEqual(['invalid_grant', 'standard', 'rfc6749'])
  expect(decide('careful', 'invalid_grant', 'The grant was used twice')).toEqual(['invalid_grant', 'error', 'careful'])
})

test.each([
  ['refused', 'Missing scope: read', 'insufficient_scope', 'of a refusal, that a scope is missing'],
  ['refused', 'The access token has expired', 'invalid_access_token', 'of a refusal, nothing about the token'],
  ['remote_error', 'The access token has expired', 'expired_access_token', 'of what the rule does not know, all'],
])('what a rule of a word leaves to the text: %s, %s', (error, text, condition) => {
  expect(decide('careful', error, text)).toEqual([condition, 'error', 'careful'])
})

test("what belongs to the other provider stays there: its hint, its code's module", () => {
  const body = '{"error":"invalid_grant","error_description":"The grant was used twice"}'
  const result = normalize({ provider: 'silent', status: 400, body })
  expect(result).toMatchObject({ code: '2-00-204', provider: 'silent' })
  expect(result?.remediation.hint).not.toContain('Telling')
})

describe('what the text says in plain words, where no catalog knows it', () => {
  const said = (response: HttpResponse) => {
    const result = normalize(response)
    return result && [result.condition, result.basis.matched]
  }
  const body = (error: string | undefined, error_description: string) => JSON.stringify({ error, error_description })

  test.each<[string, HttpResponse, [string, string]]>([
    [
      "within a standard's word, which still claims it",
      { status: 400, body: body('invalid_grant', 'The given code has expired.') },
      ['expired_authorization_code', 'standard'],
    ],
    [
      'not against the word',
      { status: 400, body: body('invalid_scope', 'The given code has expired.') },
      ['invalid_scope', 'standard'],
    ],
    [
      'where nothing but the status would decide',
      { status: 400, body: body(undefined, 'The access token expired') },
      ['expired_access_token', 'description'],
    ],
    [
      'a token that is not named is the one of the API',
      { endpoint: 'api', status: 400, body: body(undefined, 'Token is not valid') },
      ['invalid_access_token', 'description'],
    ],
    [
      'or of the refresh',
      { grantType: 'refresh_token', status: 400, body: body('invalid_grant', 'Token is not valid') },
      ['invalid_refresh_token', 'standard'],
    ],
    [
      'or stays open',
      { endpoint: 'token', status: 400, body: body('invalid_grant', 'Token is not valid') },
      ['invalid_grant', 'standard'],
    ],
    [
      'a redirect URI in the exchange of a code',
      { status: 400, body: body('invalid_grant', 'Invalid redirect URI') },
      ['grant_redirect_uri_mismatch', 'standard'],
    ],
  ])('%s', (_, response, expected) => {
    expect(said(response)).toEqual(expected)
    expect(said({ ...response, provider: 'silent' })).toEqual(expected)
  })
})

test.each([
  [
    'of a word that it means as the standard does',
    'invalid_grant',
    'The code has expired',
    'expired_authorization_code',
  ],
  ['not of one that it means otherwise', 'invalid_request', 'The code has expired', 'invalid_grant'],
  ['not of one with an action of its own', 'invalid_client', 'Invalid client secret', 'invalid_client'],
])('a catalog leaves to the text what the text says, %s', (_, error, text, condition) => {
  expect(decide('careful', error, text)).toEqual([condition, 'error', 'careful'])
})

test.each([
  ['the device flow', {}, 'expired_device_code'],
  ['an API', { endpoint: 'api' }, 'expired_access_token'],
  ['a refresh', { grantType: 'refresh_token' }, 'expired_refresh_token'],
] as const)('expired_token in %s', (_, place, condition) => {
  expect(normalize({ ...place, status: 400, body: { error: 'expired_token' } })?.condition).toBe(condition)
})

test("a standard's word where others have a number", () => {
  const body = { errorCode: 'invalid_grant', errorDescription: 'JWT verification failed', httpStatus: 'BAD_REQUEST' }
  expect(normalize({ body })?.basis).toMatchObject({ matched: 'standard', rule: 'error=invalid_grant' })
})

test('an access token that the text names is no client, also at the token endpoint', () => {
  const body = { code: 40105, message: 'Access token is incorrect or has been revoked.' }
  expect(normalize({ status: 401, endpoint: 'token', body })?.condition).toBe('invalid_access_token')
})

test('"Access denied" in the title of a page beside 401 is what the page says', () => {
  const body = '<html><head><title>Access Denied</title></head><body>x</body></html>'
  expect(normalize({ status: 401, body })?.condition).toBe('permission_denied')
})

test('a code that no application answers as a status is no status', () => {
  expect(normalize({ body: { code: 414, desc: 'accid' } })?.condition).toBe('unknown_error')
  expect(normalize({ body: { code: 404, desc: 'accid' } })?.condition).toBe('not_found')
})

test.each([
  ['INVALID_REQUEST', 'invalid_request'],
  ['invalid-grant', 'invalid_grant'],
  ['InvalidScope', 'invalid_scope'],
  ['AccessDenied', 'permission_denied'],
  ['ACCESS_DENIED', 'permission_denied'],
])("a standard's word in another spelling: %s", (error, condition) => {
  const result = normalize({ status: 403, body: { error } })
  expect(result).toMatchObject({ condition, native: { error } })
})

describe('what a text says of a limit', () => {
  const sentence = 'Too many requests have been made in the same timeframe.'

  test.each([undefined, 'silent'])('outdoes a word, told of %s', (provider) => {
    expect(decide(provider, 'access_denied', sentence)?.[0]).toBe('rate_limited')
  })

  test.each([
    ['slow_down', 'slow_down', 'rfc8628'],
    ['use_dpop_nonce', 'dpop_nonce_required', 'rfc9449'],
  ])('leaves the next step that %s tells', (word, condition, catalog) => {
    for (const provider of [undefined, 'silent'])
      expect(decide(provider, word, sentence)).toEqual([condition, 'standard', catalog])
  })
})

test.each([
  ['invalid_dpop_proof', 'Signature verification failed', 'invalid_dpop_proof'],
  ['invalid_request_object', 'The client_id is invalid', 'invalid_request_object'],
  ['invalid_redirect_uri', 'The redirect_uri is not registered', 'invalid_client_metadata'],
  ['invalid_user_code', 'The user code has expired', 'invalid_user_credentials'],
])('a text adds no other cause to a word that names what is not accepted: %s, %s', (word, text, condition) => {
  for (const provider of [undefined, 'silent'])
    expect(decide(provider, word, text)?.slice(0, 2)).toEqual([condition, 'standard'])
})

test.each([
  ['The input parameter refresh_token is not valid.', 'invalid_refresh_token'],
  ['Your session is not valid.', 'malformed_response'],
])('a page that names a parameter of the request has read it, any other is said to a person: %s', (text, condition) => {
  expect(normalize({ status: 400, endpoint: 'token', body: `<h1>${text}</h1>` })?.condition).toBe(condition)
})

describe('what a text prints, where no status tells', () => {
  test('is an error if a rule of the provider knows the number', () => {
    const body = { result: { text: 'errcode: 40014' } }
    expect(normalizeAll({ provider: 'dingtalk', body })).toMatchObject({
      condition: 'invalid_app_token',
      native: { code: '40014' },
    })
  })

  test('is read to the end of the number', () => {
    const body = 'errcode=40001 errmsg=foo'
    expect(normalizeAll({ provider: 'wechat', body })?.native).toMatchObject({ code: '40001' })
  })

  test.each<[string, object]>([
    ['google', { id: '1', snippet: 'Verification code: 041545 You requested a code' }],
    ['github', [{ id: 1, title: 'a', body: 'error code: 500 happened' }]],
    ['github', { id: 1, url: 'https://app.example/cb?code=abc1234567' }],
    ['feishu', { items: [{ text: 'code: 123 is what you need' }] }],
  ])('of %s, may be anything else: %j', (provider, body) => {
    expect(normalizeAll({ provider, body })).toBeUndefined()
  })
})

test('"Request blocked" beside 429 is a limit', () => {
  const body = { errorCode: 'RequestBlocked', message: 'Request is blocked by the upstream service' }
  expect(normalizeAll({ status: 429, body })?.condition).toBe('rate_limited')
  expect(normalizeAll({ status: 403, body })?.condition).toBe('risk_control_blocked')
})

test('what stands in a lone wrapper is read with its words', () => {
  const error = { code: 403, message: 'Daily Limit', errors: [{ reason: 'dailyLimitExceeded' }] }
  const result = normalizeAll({ provider: 'google', status: 403, body: { data: { error } } })
  expect(result).toMatchObject({ condition: 'quota_exceeded', native: { error: 'dailyLimitExceeded', code: '403' } })
})

test("a provider's job that failed is no error of the request, a record where tokens are answered is", () => {
  const job = { percentageComplete: 27.8, status: 'failed', error: { code: 'nameAlreadyExists', message: 'm' } }
  expect(normalizeAll({ provider: 'microsoft-graph', endpoint: 'api', status: 200, body: job })).toBeUndefined()
  const record = { error: 'invalid_grant', created: 1_700_000_000 }
  const numbered = { error: { code: 190, message: 'Invalid token' }, created_at: 1 }
  for (const status of [200, undefined]) {
    expect(normalizeAll({ endpoint: 'token', status, body: record })?.condition).toBe('invalid_grant')
    expect(normalizeAll({ endpoint: 'token', status, body: numbered })?.condition).toBe('invalid_grant')
  }
  expect(normalizeAll({ endpoint: 'api', status: 200, body: record })).toBeUndefined()
})

test('an address in the place of the word keeps the text beside it', () => {
  const body = { error: 'https://h.example/errors/5', error_description: 'Invalid redirect_uri' }
  expect(normalizeAll({ status: 400, body })?.condition).toBe('redirect_uri_mismatch')
})

test('a wrapper that says nothing hides no other, an id of an error no cause', () => {
  const fault = { code: 'TOKEN_EXPIRED', message: 'x' }
  const wrapped = normalizeAll({ status: 500, body: { loginResponse: { success: false }, fault } })
  const counted = normalizeAll({ status: 500, body: { error_id: 3, reason: 'token_expired', message: 'x' } })
  expect([wrapped?.condition, counted?.condition]).toEqual(['expired_access_token', 'expired_access_token'])
})

describe('where no access token lets a request in, `invalid_token` is what was posted', () => {
  const decideAt = (given: HttpResponse, error_description?: string) => {
    const result = normalizeAll({ status: 400, body: { error: 'invalid_token', error_description }, ...given })
    return [result?.condition, result?.remediation.action]
  }

  test.each<[HttpResponse, string | undefined, string, string]>([
    [{ endpoint: 'token', grantType: 'authorization_code' }, undefined, 'invalid_grant', 'reauthorize'],
    [
      { endpoint: 'token', grantType: 'authorization_code' },
      'Code expired',
      'expired_authorization_code',
      'reauthorize',
    ],
    [{ endpoint: 'token', grantType: 'password' }, 'Bad credentials', 'invalid_user_credentials', 'ask_user'],
    [{ endpoint: 'token', grantType: 'client_credentials' }, undefined, 'invalid_client', 'fix_configuration'],
    [{ endpoint: 'token', grantType: 'refresh_token' }, 'Token was revoked', 'revoked_refresh_token', 'reauthorize'],
    [{ endpoint: 'token', status: 401 }, undefined, 'invalid_grant', 'reauthorize'],
    [{ endpoint: 'device' }, undefined, 'invalid_client', 'fix_configuration'],
    [{ endpoint: 'par', status: 401 }, undefined, 'invalid_client', 'fix_configuration'],
    [{ endpoint: 'revocation' }, 'Token expired or revoked', 'revoked_access_token', 'reauthorize'],
    [{ endpoint: 'revocation', provider: 'google' }, undefined, 'revoked_access_token', 'reauthorize'],
    [{ endpoint: 'introspection' }, undefined, 'invalid_grant', 'reauthorize'],
    [{ endpoint: 'introspection', status: 401 }, undefined, 'invalid_access_token', 'refresh_token'],
    [{ endpoint: 'api', status: 401 }, undefined, 'invalid_access_token', 'refresh_token'],
  ])('%o %s', (given, text, ...expected) => {
    expect(decideAt(given, text)).toEqual(expected)
  })
})

test.each<[string, HttpResponse['body'], string]>([
  ['beside the word of the standard', { error: 'invalid_token', message: 'invalid signature' }, 'invalid_access_token'],
  [
    "beside a library's name",
    { error: { name: 'JsonWebTokenError', message: 'invalid signature' } },
    'invalid_access_token',
  ],
  ['that has expired', { error: 'invalid_token', message: 'The signature expired' }, 'expired_access_token'],
  ['of a request', { message: 'Invalid sign: check the app secret' }, 'invalid_signature'],
])('the signature %s', (_, body, condition) => {
  expect(normalizeAll({ status: 401, body })?.condition).toBe(condition)
})

test('consent that was withdrawn is told apart where a grant is refused', () => {
  const body = { error: 'invalid_grant', error_description: 'User has revoked consent' }
  expect(normalizeAll({ status: 400, body })?.condition).toBe('revoked_refresh_token')
})

test.each([
  [400, '400 Bad Request'],
  [403, '403 Forbidden'],
  [403, 'Forbidden'],
])('a page that repeats its status %d is no sentence of a provider: %s', (status, title) => {
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
  expect(normalizeAll({ status, body })?.condition).toBe('malformed_response')
})
