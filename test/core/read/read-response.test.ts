import { describe, expect, test } from 'vitest'
import {
  createNormalizer,
  normalize,
  type Catalog,
  type HttpResponse,
  type NormalizedError,
} from '../../../src/index.js'

type Expected = Pick<NormalizedError, 'condition' | 'native'>

/** The cause and the provider's words, whole. */
function read(response: HttpResponse, { normalize: of } = { normalize }): Expected | undefined {
  const result = of(response)
  return result && { condition: result.condition, native: result.native }
}

describe('bodies of gateways and frameworks', () => {
  test.each<[string, HttpResponse, Expected]>([
    [
      'Apigee',
      {
        status: 401,
        body: '{"fault":{"faultstring":"Access Token expired","detail":{"errorcode":"keymanagement.service.access_token_expired"}}}',
      },
      {
        condition: 'expired_access_token',
        native: {
          status: 401,
          error_description: 'Access Token expired',
          code: 'keymanagement.service.access_token_expired',
        },
      },
    ],
    [
      'FastAPI, a field',
      { status: 422, body: '{"detail":[{"loc":["body","code"],"msg":"field required","type":"value_error.missing"}]}' },
      { condition: 'missing_parameter', native: { status: 422, error_description: 'field required' } },
    ],
    [
      'FastAPI, a text',
      { status: 403, body: '{"detail":{"message":"You are banned"}}' },
      { condition: 'permission_denied', native: { status: 403, error_description: 'You are banned' } },
    ],
    [
      'an exception in XML',
      { body: '<ExpiredSignatureException><Message>Signature has expired</Message></ExpiredSignatureException>' },
      {
        condition: 'invalid_timestamp',
        native: { error: 'ExpiredSignatureException', error_description: 'Signature has expired' },
      },
    ],
    [
      'Flickr: attributes alone, in a root that says nothing',
      { status: 200, body: '<rsp stat="fail">\n\t<err code="98" msg="Invalid auth token" />\n</rsp>' },
      {
        condition: 'invalid_access_token',
        native: { status: 200, code: '98', error_description: 'Invalid auth token' },
      },
    ],
    [
      'attributes of the root',
      { status: 401, body: '<error code="E7" message="Token expired"/>' },
      {
        condition: 'expired_access_token',
        native: { status: 401, error: 'E7', error_description: 'Token expired' },
      },
    ],
    [
      'a code beside the text',
      { status: 400, body: '<lfm status="failed"><error code="10">Invalid API key</error></lfm>' },
      {
        condition: 'invalid_client',
        native: { status: 400, error_description: 'Invalid API key', code: '10' },
      },
    ],
    [
      'ServiceStack',
      { status: 401, body: '{"ResponseStatus":{"ErrorCode":"TokenException","Message":"Token has expired"}}' },
      {
        condition: 'expired_access_token',
        native: { status: 401, code: 'TokenException', error_description: 'Token has expired' },
      },
    ],
    [
      'errors under a longer name',
      { body: '{"generalErrors":[{"code":"[InvalidId]","message":"The identityProviderId is invalid."}]}' },
      {
        condition: 'invalid_parameter',
        native: { code: '[InvalidId]', error_description: 'The identityProviderId is invalid.' },
      },
    ],
    [
      'a status object',
      { body: '{"status":{"code":"-1","message":"too many requests","created_at":"2026-01-01"}}' },
      { condition: 'rate_limited', native: { code: '-1', error_description: 'too many requests' } },
    ],
    [
      'a number that its data repeats',
      { body: '{"code":429,"message":"Slow down","data":{"name":"Too Many Requests","status":429}}' },
      { condition: 'slow_down', native: { code: '429', error_description: 'Slow down' } },
    ],
    [
      'Spring in XML',
      { body: '<oauth><error_description>Bad credentials</error_description><error>invalid_grant</error></oauth>' },
      {
        condition: 'invalid_user_credentials',
        native: { error: 'invalid_grant', error_description: 'Bad credentials' },
      },
    ],
    [
      "a provider's own word before the common one",
      { status: 401, body: '{"acmeErrorCode":"C-1","acmeErrorMessage":"Token expired"}' },
      {
        condition: 'expired_access_token',
        native: { status: 401, code: 'C-1', error_description: 'Token expired' },
      },
    ],
    [
      'SOAP',
      {
        status: 500,
        body: '<s:Envelope><s:Body><s:Fault><faultcode>x</faultcode><faultstring>User name and password do not match.</faultstring></s:Fault></s:Body></s:Envelope>',
      },
      {
        condition: 'invalid_user_credentials',
        native: { status: 500, error_description: 'User name and password do not match.' },
      },
    ],
    [
      'a negative number',
      { body: '{"code":-462,"data":{"url":"https://h.example"}}' },
      { condition: 'unknown_error', native: { code: '-462' } },
    ],
    [
      'the word and the text in one',
      { status: 400, body: '{"error":"invalid_grant: Token is unknown"}' },
      {
        condition: 'invalid_grant',
        native: { status: 400, error: 'invalid_grant', error_description: 'Token is unknown' },
      },
    ],
    [
      'a text alone, without a status',
      { body: '{"message":"Access denied","path":"/v1/me"}' },
      { condition: 'permission_denied', native: { error_description: 'Access denied' } },
    ],
    [
      'ASP.NET',
      {
        status: 400,
        body: '{"title":"One or more validation errors occurred.","errors":{"client_id":["The client_id field is required."]}}',
      },
      {
        condition: 'missing_parameter',
        native: { status: 400, error_description: 'The client_id field is required.' },
      },
    ],
    [
      'Tencent Cloud, without a status',
      {
        body: '{"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"The signature has expired"},"RequestId":"r1"}}',
      },
      {
        condition: 'invalid_timestamp',
        native: {
          error_description: 'The signature has expired',
          code: 'AuthFailure.SignatureExpire',
          request_id: 'r1',
        },
      },
    ],
    [
      'S3, without a status',
      { body: '<Error><Code>InvalidToken</Code><Message>The access token is malformed.</Message></Error>' },
      {
        condition: 'invalid_access_token',
        native: { error_description: 'The access token is malformed.', code: 'InvalidToken' },
      },
    ],
    [
      'names with a dollar sign',
      { status: 403, body: '[{"$dataCode":"AuthorizationFailure","$message":"The client is disabled"}]' },
      {
        condition: 'client_disabled',
        native: { status: 403, error_description: 'The client is disabled', code: 'AuthorizationFailure' },
      },
    ],
    [
      'a number in a list beside the word',
      { status: 401, body: '{"error":"invalid_client","errors":[{"errorCode":"OAU-123"}]}' },
      { condition: 'invalid_client', native: { status: 401, error: 'invalid_client', code: 'OAU-123' } },
    ],
    [
      'a word and a text, without a status',
      { body: '{"code":"BadRequestError","message":"Bearer token required."}' },
      {
        condition: 'missing_access_token',
        native: { error_description: 'Bearer token required.', code: 'BadRequestError' },
      },
    ],
    [
      'a code that is the status, without one',
      { body: '{"error":{"code":"503","message":"Come back"}}' },
      { condition: 'temporarily_unavailable', native: { error_description: 'Come back', code: '503' } },
    ],
    [
      'a page whose title is its status, without one',
      { body: '<!doctype html><html><head><title>HTTP Status 503 – Down</title></head><body></body></html>' },
      { condition: 'temporarily_unavailable', native: { error_description: 'HTTP Status 503 – Down' } },
    ],
  ])('%s', (_, response, expected) => {
    expect(read(response)).toEqual(expected)
  })

  test.each<[string, HttpResponse]>([
    ['a code and a text that say nothing', { body: '{"code":"ORDER_CREATED","message":"Order created"}' }],
    ['an answer that counts its results', { status: 200, body: '{"resultCode":"0000","resultMsg":"done"}' }],
    ['a result code of its own', { status: 200, body: '{"resultCode":"2101","resultMsg":"queued"}' }],
    ['a page about a number', { body: '<html><head><title>The 404 blog</title></head></html>' }],
    ['a response without an error', { body: '{"Response":{"Items":[],"RequestId":"r1"}}' }],
  ])('no error: %s', (_, response) => {
    expect(read(response)).toBeUndefined()
  })
})

test.each([
  '<rsp stat="ok"><auth><token>45-76598454353455</token><perms>read</perms></auth></rsp>',
  '<rsp stat="ok"><user id="12037949754@N01" /></rsp>',
  '<feed><title>Error handling</title><entry id="5" status="400"/></feed>',
  '<country code="DE" name="Germany"/>',
  '<department code="1001" description="Sales"/>',
  '<response code="1" message="done"/>',
  '<country code="DE">Germany</country>',
])('a success in XML: %s', (body) => {
  expect(normalize({ status: 200, body })).toBeUndefined()
})

describe('what an envelope does not name', () => {
  const catalog: Catalog = {
    provider: 'ours',
    name: { en: 'Ours' },
    envelopes: [
      { code: '/failure/number', when: ['/failure/number'] },
      { error_description: '/text', request_id: 'header:x-ours-id', when: ['/text'] },
    ],
  }
  const ours = createNormalizer({ bundled: false, catalogs: [catalog] })
  const status = 400

  test.each<[string, HttpResponse, Expected]>([
    [
      'the text beside a code',
      { body: '{"failure":{"number":7},"errorMsg":"The client is disabled","traceId":"t1"}' },
      {
        condition: 'client_disabled',
        native: { status, error_description: 'The client is disabled', code: '7', request_id: 't1' },
      },
    ],
    [
      'the code beside a text',
      { body: '{"text":"The client is disabled","errNo":7}' },
      { condition: 'client_disabled', native: { status, error_description: 'The client is disabled', code: '7' } },
    ],
    [
      'the header field of the request id',
      { headers: { 'x-ours-id': 'h1' }, body: 'The client is disabled' },
      {
        condition: 'client_disabled',
        native: { status, error_description: 'The client is disabled', request_id: 'h1' },
      },
    ],
    [
      'a list around it',
      { body: '[{"failure":{"number":7}}]' },
      { condition: 'invalid_request', native: { status, code: '7' } },
    ],
  ])('%s', (_, response, expected) => {
    expect(read({ provider: 'ours', status, ...response }, ours)).toEqual(expected)
  })
})
