import { describe, expect, test } from 'vitest'
import {
  createNormalizer,
  normalize as normalizeAll,
  type Catalog,
  type Endpoint,
  type Native,
} from '../../../src/index.js'
import { readCommon } from '../../../src/core/read/read-common.js'
import { newReading } from '../../../src/core/read/reading.js'

/** Without catalogs: what is read here is common to all providers. */
const { normalize } = createNormalizer({ bundled: false })
const native = (body: unknown, status?: number): Native | undefined =>
  normalize({ body, ...(status === undefined ? undefined : { status }) })?.native

describe('common envelopes', () => {
  test.each<[string, unknown, Native]>([
    [
      'RFC 6749',
      { error: 'invalid_grant', error_description: 'd', error_uri: 'u' },
      { error: 'invalid_grant', error_description: 'd', error_uri: 'u' },
    ],
    [
      'Facebook',
      { error: { message: 'm', type: 'OAuthException', code: 190, error_subcode: 463, fbtrace_id: 't' } },
      { error: 'OAuthException', error_description: 'm', code: '190', subcode: '463', request_id: 't' },
    ],
    [
      'Google',
      { error: { code: 403, message: 'm', status: 'PERMISSION_DENIED' } },
      { error: 'PERMISSION_DENIED', error_description: 'm', code: '403' },
    ],
    ['errcode', { errcode: 40029, errmsg: 'm' }, { code: '40029', error_description: 'm' }],
    ['error_code', { error_code: 110, error_msg: 'm' }, { code: '110', error_description: 'm' }],
    [
      'a word and a number',
      { error: 'invalid_grant', error_code: 21330, error_description: 'd' },
      { error: 'invalid_grant', code: '21330', error_description: 'd' },
    ],
    ['a number as error', { error: 100020, error_description: 'd' }, { code: '100020', error_description: 'd' }],
    [
      'a number and its name',
      { error: -14014, error_name: 'd', message: '' },
      { code: '-14014', error_description: 'd' },
    ],
    ['what is said of the answer', { meta: { status: 401, message: 'd' } }, { error_description: 'd' }],
    [
      'an error as a program serializes it',
      { name: 'TokenExpiredError', message: 'd' },
      { error: 'TokenExpiredError', error_description: 'd' },
    ],
    [
      'a reason and what it means',
      { reason: 'accessDenied', message: 'd' },
      { error: 'accessDenied', error_description: 'd' },
    ],
    ['JSON:API', { errors: [{ code: 'E1', detail: 'd', title: 't' }] }, { error: 'E1', error_description: 'd' }],
    [
      'a wrapper',
      { error_response: { code: 40, msg: 'm', sub_code: 's', sub_msg: 'n' } },
      { code: '40', subcode: 's', error_description: 'n' },
    ],
    [
      'a wrapper in any method',
      { user_get_response: { error_code: 5, msg: 'm' } },
      { code: '5', error_description: 'm' },
    ],
    [
      'OAuth 1',
      { oauth_problem: 'token_rejected', oauth_problem_advice: 'a' },
      { error: 'token_rejected', error_description: 'a' },
    ],
    ['ok: false', { ok: false, error: 'invalid_auth' }, { error: 'invalid_auth' }],
    ['the first of a list', { error: ['', 'invalid_grant'] }, { error: 'invalid_grant' }],
    ['OData', { 'odata.error': { code: 'A_B', message: 'm' } }, { code: 'A_B', error_description: 'm' }],
    [
      'XML of an exception',
      '<error><exceptionCode>InvalidSessionId</exceptionCode><exceptionMessage>m</exceptionMessage></error>',
      { error: 'InvalidSessionId', error_description: 'm' },
    ],
  ])('%s', (_, body, expected) => {
    expect(native(body, 400)).toEqual({ status: 400, ...expected })
  })

  test.each<[string, unknown, Native, string | undefined]>([
    [
      'Laravel: a field that is named as a member of errors',
      { message: 'The given data was invalid.', errors: { code: ['The code has expired, please log in again.'] } },
      { error_description: 'The code has expired, please log in again.' },
      'code',
    ],
    [
      'ASP.NET',
      { title: 't', traceId: 'r', errors: { Email: ['The Email field is required.'] } },
      { error_description: 'The Email field is required.', request_id: 'r' },
      'Email',
    ],
    [
      'an error of fields',
      { error: { amount: ['Too small a sum'] } },
      { error_description: 'Too small a sum' },
      'amount',
    ],
    [
      'Django',
      { refresh: ['This field may not be blank.'] },
      { error_description: 'This field may not be blank.' },
      'refresh',
    ],
    ['Django, of no field', { non_field_errors: ['No such user.'] }, { error_description: 'No such user.' }, undefined],
    [
      'a list of texts among others',
      { error: { requestId: 'r', errors: ['Flow not found'] } },
      { error_description: 'Flow not found', request_id: 'r' },
      undefined,
    ],
    [
      'a list that is named for what it holds',
      { errors: { full_messages: ['Too small a sum'] } },
      { error_description: 'Too small a sum' },
      undefined,
    ],
    ['a list of one text', ['Invalid token.'], { error_description: 'Invalid token.' }, undefined],
    [
      'no fields: what was made of XML',
      { errors: { code: ['E1'], message: ['m'] } },
      { error: 'E1', error_description: 'm' },
      undefined,
    ],
  ])('fields that were not accepted: %s', (_, body, expected, parameter) => {
    const result = normalize({ status: 422, body })
    expect(result?.native).toEqual({ status: 422, ...expected })
    expect(result?.details?.parameter).toBe(parameter)
  })

  test.each<[string, unknown, Native]>([
    [
      'a text in several languages: the English one',
      { error_code: 20000, error_msg: { 'zh-CN': '参数未设置', 'en-US': 'param is not set' } },
      { code: '20000', error_description: 'param is not set' },
    ],
    [
      'but not beside a name that means nothing else',
      { error: 'e', error_description: 'InvalidRefreshToken', message: 'OAuth failure' },
      { error: 'e', error_description: 'InvalidRefreshToken' },
    ],
    ['messages of an error', { error: { status: 404, messages: ['No route'] } }, { error_description: 'No route' }],
    ['a word for success is no error', { error: { type: 'succeeded', code: 4711 } }, { code: '4711' }],
    ['an object with short names is no text', { code: 'E1', message: { id: 'a', to: 'b' } }, { code: 'E1' }],
    [
      'a sentence, not the word beside it, whatever their names',
      { error: { code: '4711', description: 'Invalid consent id found', message: 'consent_retrieve' } },
      { code: '4711', error_description: 'Invalid consent id found' },
    ],
    [
      'the text of an element with a code',
      { status: 'fail', errors: { error: 'Token expired', 'error@code': '4097' } },
      { error_description: 'Token expired', code: '4097' },
    ],
    [
      'messages of a status',
      { status: { messages: [{ responseCode: 'APIGW-403', description: 'Unauthorized' }] } },
      { error: 'APIGW-403', error_description: 'Unauthorized' },
    ],
    [
      'a status_code that is no status',
      { base_resp: { status_code: 2049, status_msg: 'invalid api key' } },
      { code: '2049', error_description: 'invalid api key' },
    ],
    [
      'a number beside a list of fields',
      { code: 100000004, error: [{ name: 'id', value: 'not a number' }] },
      { error: 'id', code: '100000004' },
    ],
    [
      'names in capitals, or any other spelling',
      { ERROR_CODE: 'E_1', 'error-msg': 'm', RequestID: 'r' },
      { code: 'E_1', error_description: 'm', request_id: 'r' },
    ],
    [
      "a dialect's word before each name, wherever the name goes on with another word",
      { exveErrorCode: 'E1', exveNote: 'n', exveMessage: 'm' },
      { code: 'E1', error_description: 'm' },
    ],
    ['the first of many texts', { statusCode: 400, message: ['a is empty', 'b'] }, { error_description: 'a is empty' }],
    ['the first of many words', { codes: ['company_not_found'] }, { code: 'company_not_found' }],
    ['a long text beside a short one', { longmessage: 'l m', shortmessage: 's m' }, { error_description: 'l m' }],
    [
      'a fault of SOAP: its text, not the detail',
      '<Envelope><Body><Fault><faultstring>flood</faultstring><detail>0.07</detail></Fault></Body></Envelope>',
      { error_description: 'flood' },
    ],
    ['text of a listed error', { errors: [{ code: 10205, text: 't' }] }, { code: '10205', error_description: 't' }],
    [
      "a server's own word in an error of GraphQL",
      { errors: [{ message: 'm', extensions: { code: 'NO_ACCESS' } }] },
      { error: 'NO_ACCESS', error_description: 'm' },
    ],
    [
      'what a failed answer lists by any name',
      { success: false, reasons: [{ code: 50000040, message: 'm' }] },
      { code: '50000040', error_description: 'm' },
    ],
    [
      'but not what it lists as a result',
      { success: false, data: [{ title: 't' }], lots: [{ title: 't' }], reasons: [{ code: 5, message: 'm' }] },
      { code: '5', error_description: 'm' },
    ],
    [
      'the first field that has a text',
      { errors: { a: [], b: ['b is required'] } },
      { error_description: 'b is required' },
    ],
    ['no errors: a name that ends so, or a number of them', { mirrors: ['m'], numErrors: 3 }, {}],
    [
      'a number here, the text in a list',
      { ErrorCode: 5001, Errors: [{ Message: 'm' }] },
      { code: '5001', error_description: 'm' },
    ],
    [
      "a fault of SOAP: the application's own code in its detail",
      '<Envelope><Body><Fault><faultstring>m</faultstring><detail><busyFault><code>BUSY</code></busyFault><host>h</host></detail></Fault></Body></Envelope>',
      { error_description: 'm', code: 'BUSY' },
    ],
    ['a number of its own as status', { status: 311, message: 'm' }, { code: '311', error_description: 'm' }],
  ])('%s', (_, body, expected) => {
    expect(native(body, 400)).toEqual({ status: 400, ...expected })
  })

  test('problem details: the detail before the title', () => {
    expect(native({ type: 'about:blank', title: 'Forbidden', detail: 'No', status: 403 }, 403)).toEqual({
      status: 403,
      error_description: 'No',
    })
  })
})

describe('whether it is an error', () => {
  test.each<[string, unknown]>([
    ['a filled error', { error: 'x' }],
    ['an errcode', { errcode: 5, errmsg: 'm' }],
    ['ok: false', { ok: false, message: 'm' }],
    ['success: false', { success: false, message: 'm' }],
    ['a failure', { status: 'failure', code: 283, message: 'm' }],
    ['a mutation of GraphQL that did nothing', { data: { make: null }, errors: [{ message: 'm', path: ['make'] }] }],
    ['a word for failure as success', { success: 'error', message: 'm' }],
    ['a marker in capitals', { Success: false, Errors: [{ Message: 'm' }] }],
    ['a status of failure beside a text', { status: 'Failed', statusDescription: 'm' }],
    ['an answer by its name', { PlatformResponse: { ErrorCode: 270, ErrorMessage: 'm', ServerTime: 't' } }],
    ['a failure in members without anything beside them', { R: { S: { IsSuccess: false, ErrorCode: 500 } } }],
    ['the same with words for it', { R: { S: { IsSuccess: false, codes: ['E1'] } } }],
    ['XML', '<packet version="1"><system><status>error</status><errcode>1001</errcode></system></packet>'],
    ['a status by a longer name, with a text', { 'api-status': 'error', message: 'm' }],
    [
      'a type of error, with a text and its code',
      { type: 'error', code: 'bad_request', message: 'm', request_id: 'r' },
    ],
    ['a status that is not, with a text', { status: false, message: 'm', data: null }],
    ['a zero for success, with a text', { success: 0, msg: 'm' }],
    ['success by another name, with a text', { succeeded: false, message: 'm' }],
    ['false as a word for an outcome, with a text', { Response: 'False', Error: 'No such title' }],
    ['a sentence by a longer name', { 'api-status': 'error', 'api-response': [], 'api-error': 'missing fields' }],
    ['a truth value for an error, with a text', { isError: true, message: 'm' }],
    [
      'an outcome in XML',
      '<response type="error"><error_code_tag>E1</error_code_tag><error_text>m</error_text></response>',
    ],
    ['XML with attributes', '<rsp stat="fail"><err code="98" msg="m"/></rsp>'],
    ['XML with an error alone', '<lfm status="failed"><error code="4">denied</error></lfm>'],
    ['false as a word', { success: 'False', code: 5, message: 'm' }],
    ['a negative number that contradicts', { success: true, code: -1, msg: 'm' }],
    ['an error text alone, however its name is written', { 'error-detail': 'm' }],
    ['a list of one that says so', [{ Success: false, Errors: [{ Code: 'E1', Message: 'm' }] }]],
    ['a query of GraphQL without data', { data: null, errors: [{ message: 'm', locations: [{ line: 1 }] }] }],
    [
      'errors with details and types',
      { errors: [{ detail: 'm', title: 't', type: 'https://api.example/problems/x' }] },
    ],
    ['fields of an error with their texts', { error: { amount: ['Minimum order size is $1'] } }],
    ['an answer in small letters', { listmachinesresponse: { ids: [], errorcode: 401, errortext: 'm' } }],
    ['an answer that failed, whatever is read of it', { getItemsResponse: { ack: 'Failure', version: '1' } }],
    [
      'the same with a list for each value',
      { findResponse: [{ ack: ['Failure'], errorMessage: [{ error: [{ message: ['m'] }] }] }] },
    ],
    ['a word beside the text of an error', { error_message: 'm', results: [], status: 'REQUEST_DENIED' }],
    ['one word of AWS with the id of its request', { __type: 'AccessDenied', requestId: 'r' }],
    ['dates that are asked for', { error: 'Invalid API key', start_date: '2024-01-01' }],
    ['what succeeded in failing', { errcode: 40001, errmsg: 'Unable to authenticate successfully.' }],
    ['one word of AWS', { __type: 'InternalFailure' }],
    ['a code of success that the text of an error contradicts', { error_code: 200, error_msg: 'm' }],
    ['a text in err', { status: 403, err: 'm' }],
    ['a number beside the text of an error', { result: 50, error_msg: 'm' }],
    ['OData', { 'odata.error': { code: 'E', message: { lang: 'en', value: 'm' } } }],
    ['a number of its own as status, with a complaint', { status: 1001, message: '令牌已失效', data: null }],
    ['a negative one', { status: -1, msg: 'token已过期' }],
    ['a known one beside an empty list', { status: 1001, message: 'Token expired', data: [] }],
    ['a code before which stands what it is of', { respCode: '1001', respMsg: 'token已失效' }],
    ['a word there', { resp_code: 'AUTH001', resp_msg: '鉴权失败' }],
    ['a code of a result, with a complaint', { resultCode: '4002', resultMsg: 'AccessToken Invalid' }],
    ['a code that is returned', { retCode: 10003, retMsg: 'API key is invalid.', result: {}, time: 1672738134824 }],
    ['an error as a program serializes it', { name: 'UnauthorizedError', message: 'm' }],
    ['a head without a body', { head: { errCode: '1001', errMsg: 'm' }, body: null }],
    ['metadata of an answer', { ResponseMetadata: { Service: 'iam', Error: { Code: 'E1', Message: 'm' } } }],
    ['a word for failure around an error', { data: { description: 'd', error_code: 10007 }, message: 'error' }],
    ['a word about credentials, with the id of the request', { id: 'r', status: 'error', error: 'invalid_token' }],
    ['the same in an object', { id: 'r', status: 'error', error: { code: 'invalid_token', message: 'm' } }],
    ['the same of what is over', { done: true, error: 'invalid_grant', error_description: 'm' }],
    ['the same with the id of a task', { status: 'error', task_id: 't', error: 'invalid_token' }],
    [
      'a result that says that it failed',
      { Result: { ResponseStatus: { ErrorCode: 500, IsSuccess: false, Errors: [{ Message: 'm' }], Entities: [] } } },
    ],
    [
      'a fault of SOAP 1.2',
      '<e:Envelope xmlns:e="u"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason>' +
        '<e:Text xml:lang="en">m</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>',
    ],
    [
      'a fault of XML-RPC',
      '<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>5</int></value></member>' +
        '<member><name>faultString</name><value>m</value></member></struct></value></fault></methodResponse>',
    ],
  ])('without a status and on 200: %s', (_, body) => {
    expect(native(body)).toBeDefined()
    expect(native(body, 200)).toBeDefined()
  })

  test.each<[string, unknown]>([
    ['a token', { access_token: 'abc', token_type: 'bearer', scope: 'a' }],
    ['a token with an empty error', { access_token: 'abc', error: null, errcode: 0 }],
    ['data', { code: 200, message: 'ok', data: { a: 1 } }],
    ['a profile', { id: 1, name: 'x', status: 'active', message: 'hi', code: 'CN' }],
    ['a profile with a description', { description: 'the error of my life', title: 'x' }],
    ['a list', [{ error: 'x' }]],
    ['an empty object', {}],
    ['errcode 0', { errcode: 0, errmsg: 'ok' }],
    ['an error object of nothing', { requestId: 'a', error: { code: 0, status: '', message: '' }, result: {} }],
    ['an error object that says ok', { error: { code: 0, message: 'ok' }, data: { access_token: 'abcdefgh' } }],
    ['an error of nulls', { error: { code: null, message: null }, id: 1 }],
    ['error ok', { error: 'ok' }],
    ['error none', { error: 'none', error_description: '' }],
    ['no error', { error: 'NO_ERROR', items: [] }],
    ['an error object that is none', { error: { type: 'none' } }],
    ['a status code of zeros', { statusCode: '0000' }],
    ['error success beside tokens', { error: 'success', access_token: 'abc' }],
    ['messages', { messages: ['Invalid token'] }],
    ['a number and a deed', { status: 220, message: 'Token revoked' }],
    ['a status_code of zero', { base_resp: { status_code: 0, status_msg: 'success' }, id: 'a' }],
    ['a status_code of HTTP', { statusCode: 201, message: 'Created' }],
    ['messages with codes', { messages: [{ code: 4711, description: 'Token expired' }] }],
    ['lists of texts by name', { groceries: ['a pint of milk'], chores: ['mow the lawn'] }],
    ['a list of texts', ['Invalid token.', 'is the title of a song']],
    ['that some of many failed', { took: 8, errors: true, items: [{ status: 200 }, { error: 'm' }] }],
    ['counts of what succeeded', { success: 0, failure: 1, results: [{ error: 'm' }] }],
    ['a status that is not, without a text', { status: false }],
    ['a finding', { valid: false, available: false, exists: false, message: 'm' }],
    ['a log entry among others', { level: 'error', message: 'm', logger: 'l' }],
    ['a failed operation with its id', { id: 7, type: 'failed', message: 'm' }],
    ['a resource that is about an error', { name: 'TimeoutError', message: 'm', count: 3 }],
    ['a resource with a word for its name', { name: 'error', description: 'm' }],
    ['a text that says that it went well', { status: false, message: 'success' }],
    ['a job that failed', { status: 'failed', name: 'nightly', description: 'd' }],
    ['a job that failed, inside a member', { job: { name: 'nightly', status: 'error', errorCode: 5 } }],
    ['some of many answers', { ItemResponse: [{ errorCode: 5 }, { name: 'a' }] }],
    ['some of a list', [{ success: false, message: 'm' }, { success: true }]],
    ['a number beside a word for success', { status: 'success', statuscode: 2000, message: 'm' }],
    ['a resource with its id in capitals', { Id: 7, Code: 31, Message: 'm' }],
    ['an error beside other members', '<config><error>red</error><warning>yellow</warning></config>'],
    [
      'some of many, in XML',
      '<DeleteResult><Deleted>a</Deleted><Error><Key>b</Key><Code>AccessDenied</Code></Error></DeleteResult>',
    ],
    ['a line that failed', '<import><row id="1"><ok>1</ok></row><error line="3">bad date</error></import>'],
    ['a code alone in a member of any name', '<address><errorCode>5</errorCode></address>'],
    ['a word for true', { success: 'true', code: 5, message: 'Stored' }],
    ['a word for true, in XML', '<r><success>true</success><code>5</code><message>Stored</message></r>'],
    ['a success in capitals', { Status: 'success', Code: 2000, ShortMessage: 'm' }],
    ['a status_code that counts', { statusCode: 2000, statusMessage: 'm' }],
    ['the same in capitals', { StatusCode: 10000, Message: 'm', Data: null }],
    ['a list of one attempt', [{ username: 'x', success: false, reason: 'Invalid password', at: '2020' }]],
    ['a list of one host', [{ host: 'a', success: false, error: 'timed out' }]],
    ['a delivery that failed', { delivery: { success: false, errors: [{ code: 'E1' }] } }],
    ['a login that failed', { lastLogin: { success: false, error: 'Invalid password', at: '2024' } }],
    ['a mutation that did nothing', { data: { transfer: { success: false, error: 'reverted' } } }],
    ['a message that was not delivered', { sid: 'S1', status: 'failed', error_code: 30003, error_message: 'm' }],
    ['a build that failed', { number: 12, result: 'FAILURE', id: '12' }],
    ['error false, in XML', '<error>false</error>'],
    ['error false, in a form', 'error=false&id=5&x=1'],
    ['error no', { error: 'no' }],
    ['a bounce that is told of', { address: 'a', code: '550', error: 'mailbox full', created_at: 'Sun, 26 Jan 2025' }],
    ['a hook with its last answer', { id: 1, created_at: 't', last_response: { code: 413, message: 'm' } }],
    ['a job with its error', { id: 'j', created_at: 1, status: 'failed', error: { code: 'bad_file', message: 'm' } }],
    ['a message with its error', { id: 1, creationTime: 't', messageStatus: 'DeliveryFailed', errorCode: 'S-410' }],
    ['an error code of HTTP for success', { taskId: 'a', status: 'SUCCESS', errorCode: '200', errorMsg: '成功' }],
    ['an error object of HTTP for success', { error: { code: 200, message: 'OK' }, items: [] }],
    ['what went well, in error', { success: true, error: 'Record successfully deleted', code: 0 }],
    ['the name of a type', { content: '[MASK]', __type: 'AddedToken' }],
    ['the colour of errors', { error: '#d03c38', header: '#1e212a' }],
    ['the address of errors', { error: 'https://h.example/x?action=error', remove: 'https://h.example/x' }],
    ['what is wrong with a file', { errors: [{ line: 1, message: 'Unknown owner', path: 'CODEOWNERS' }] }],
    ['the error of a measurement', { err: 1.5, mean: 2 }],
    ['a warning beside results', { items: [1], errorMessage: { code: 5, message: 'Some rows skipped' } }],
    ['the id of an error that is told of', { error_id: 12, title: 'NullPointer', status: 'resolved' }],
    ['the last answer of a hook', { lastResponse: { success: false, message: 'timeout' }, name: 'hook' }],
    ['a filter that is echoed', { status: ['error'], results: [{ id: 1 }] }],
    ['a text that says ok', { errMsg: 'request:ok', statusCode: 200 }],
    ['a text that says that there is nothing', { results: [], status: 'ZERO_RESULTS', error_message: 'No results' }],
    ['the text of a form', { error_message: 'Please fill in this field', required: true, type: 'text' }],
    ['a code and no error', { code: 1, err: 'none' }],
    ['a name in a language', { code: 1, description: { lang: 'en', value: 'Category' } }],
    ['a warning beside data', { data: { x: 1 }, error: { warnings: ['deprecated field'] } }],
    ['a mock in a member', { mock: { code: 500, message: 'boom' } }],
    ['a code beside a word for success', { res_code: 1, res_message: 'success' }],
    ['a row of attributes', '<item code="579" description="Sales"/>'],
    ['a query that failed in part', { data: { a: 1 }, errors: [{ message: 'm', path: ['b'] }] }],
    ['a code of a result that complains of nothing', { resultCode: '4002', resultMsg: 'm' }],
    ['a code of a response that complains of nothing', { respCode: '1001', respMsg: 'Approved' }],
    ['a code of a result beside one', { resultCode: '4002', resultMsg: 'No more pages', rows: [1] }],
    ['a head with a body', { header: { code: 5, message: 'm' }, body: { a: 1 } }],
    ['a number of its own as status, with a text', { status: 1001, message: 'Lamp is on' }],
    [
      'a number of its own as status, that there is nothing new',
      { status: 1001, message: 'No new messages', data: [] },
    ],
    ['a negative one, that there is nothing more', { status: -1, message: 'no more', data: [] }],
    ['the same in words of a complaint', { status: 1001, message: 'Nothing is missing', data: [] }],
    ['a count in words', { status: 1001, message: '0 failed, 3 succeeded' }],
    ['a code of HTTP for success of a result', { respCode: '200', respMsg: 'No Content' }],
    ['a word for success there', { resp_code: 'S', resp_msg: 'no record' }],
    ['a word there for what is not over', { resultCode: 'PENDING', resultMsg: 'Not finished, please retry later' }],
    ['a word for the same in another spelling', { result_code: 'PROCESSING', result_msg: '请稍后查询' }],
    ['a code of a result that says how many', { resultCode: 'A', resultMsg: 'Only two results' }],
  ])('not on 200: %s', (_, body) => {
    expect(native(body, 200)).toBeUndefined()
  })

  test.each<[string, object]>([
    ['an operation that is over', { name: 'operations/1', done: true, error: { code: 7, message: 'm' } }],
    ['a task that is over', { completed: true, task: { id: 1 }, error: { type: 'x', reason: 'y' } }],
    ['a job with its times', { startTime: 't', status: 'Failed', error: { code: 'E', message: 'Invalid token' } }],
    ['a job with its id', { task_id: '5', status: 'FAILURE', result: null, error: 'Invalid token in line 5' }],
    ['an answer of a job with its dates', { created_at: 't', status: 'failed', error: 'invalid_token' }],
    ['a code of a result for success', { resp_code: 'S', resp_msg: 'no record' }],
    ['a head beside an empty list', { header: { type: 'error', title: 'Invalid token', code: 'E1' }, items: [] }],
    ['a job in other words', { status: 'ERROR', jobId: 'j', error: { code: 400, message: 'm' } }],
    ['a record that failed', { id: 'a', status: 'error', text: null, error: 'Download error' }],
    ['a record with its dates', { createdDateTime: 't', status: 'failed', error: { code: 'E1', message: 'm' } }],
  ])('neither without a status nor on 200: %s', (_, body) => {
    expect(native(body)).toBeUndefined()
    expect(native(body, 200)).toBeUndefined()
  })

  test.each([
    '已删除',
    '验证码已发送',
    '已提交，请等待审核',
    '关注成功，请等待对方同意',
    '视频已上传',
    '无线设备已添加',
    '权限已更新',
    'Saved',
    'Transferred',
    'Notification sent',
    'Account unblocked',
    'Limit updated',
    'Session ended, mail sent',
    'Completed with no errors',
    'Welcome again',
    '账号解锁成功',
    '已解除锁定',
    '封面已上传',
  ])('a number that counts successes is an error only with a complaint: %s', (msg) => {
    for (const code of [1, '0001', 1000, 2000, 20000]) expect(native({ code, msg }, 200)).toBeUndefined()
  })

  const complaints =
    '请先登录|token无效|登录已失效|參數錯誤|权限不足|密码有误|账号冻结|账户锁定|授权到期|权限受限|系统维护中|操作太快|' +
    'Missing parameter|Session timed out|Account suspended|Signature mismatch|Rate limit|Server busy|Token revoked|' +
    'Please try again|NullPointerException|Jeton invalide|Неверный токен|トークンが期限切れです'
  test.each(complaints.split('|'))('which this is: %s', (msg) => {
    for (const code of [1, 10000]) expect(native({ code, msg }, 200)).toBeDefined()
  })

  test.each<object>([
    { task_id: 't', status: 'error', message: 'm' },
    { id: '1', status: 'failed', code: 'E1', message: 'm' },
    { done: true, error: { code: 7, message: 'm' } },
  ])('where tokens are answered, nothing is a job: %j', (body) => {
    expect(normalize({ endpoint: 'token', body })?.native.error_description).toBe('m')
    expect(normalize({ endpoint: 'device', status: 200, body })?.native.error_description).toBe('m')
    expect(normalize({ endpoint: 'token', body: { ...body, access_token: 'abc' } })?.native.error).toBeUndefined()
  })

  test('where tokens are answered, any number beside a text that does not speak of success', () => {
    const read = (body: object, endpoint: Endpoint = 'token', status?: number) =>
      normalize({ endpoint, body, ...(status === undefined ? undefined : { status }) })?.native
    const body = { code: 1, msg: 'Nothing here', data: null }
    const expected = { code: '1', error_description: 'Nothing here' }
    for (const endpoint of ['token', 'device'] as const) {
      expect(read(body, endpoint)).toEqual(expected)
      expect(read(body, endpoint, 200)).toEqual({ status: 200, ...expected })
    }
    expect(read({ ...body, data: { token: 'abc' } })).toBeUndefined()
    expect(read({ ...body, session_key: 'abc' })).toBeUndefined()
    expect(read({ ...body, code: 0 })).toBeUndefined()
    expect(read({ ...body, code: 201 })).toBeUndefined()
    expect(read({ ...body, status: 'success' })).toBeUndefined()
    expect(read({ ...body, msg: '成功' })).toBeUndefined()
    expect(read(body, 'api')).toBeUndefined()
  })

  test.each<[number, string, boolean]>([
    [333334, 'Asynchronous execution in progress. Use provided query id.', false],
    [12, 'Your order is being processed', false],
    [20001, '支付处理中', false],
    [20001, '注册短信已发送', false],
    [20001, '请前往管理中心', true],
    [20001, '验证码已发送，请勿频繁操作', true],
    [1409, 'Another export is in progress', true],
    [401, 'Token updated', true],
    [1002, 'm', true],
  ])('any other number but with what was done or is on its way: %d %s', (code, message, isError) => {
    expect(native({ code, message }, 200) !== undefined).toBe(isError)
    expect(native({ code, message }, 202) !== undefined).toBe(isError)
  })

  test('a job that failed is told of, with a provider that is known to report no errors on 2xx', () => {
    const error = { code: 'CORRUPT_DOCUMENT', message: 'Input file is corrupted', status: 400 }
    const read = (status: string) => normalizeAll({ provider: 'adobe', status: 200, body: { status, error } })?.native
    expect(read('failed')).toBeUndefined()
    expect(read('error')).toMatchObject({ error: 'CORRUPT_DOCUMENT' })
  })

  test('a word for no error is none with a provider that reports errors on 200 either', () => {
    const catalog: Catalog = {
      provider: 'mine',
      name: { en: 'Mine' },
      envelopes: [{ error: '/error' }],
      errorsOn2xx: true,
    }
    const own = createNormalizer({ bundled: false, catalogs: [catalog] })
    const read = (error: string) => own.normalize({ provider: 'mine', status: 200, body: { error } })?.native
    expect(read('none')).toBeUndefined()
    expect(read('nothing')).toEqual({ status: 200, error: 'nothing' })
  })

  test('a code alone, with a provider that reports no errors so, only where a success brings tokens', () => {
    const own = createNormalizer({
      bundled: false,
      catalogs: [
        {
          provider: 'mine',
          name: { en: 'Mine' },
          envelopes: [{ code: '/error_code', error_description: '/error_msg' }],
        },
      ],
    })
    const read = (endpoint: Endpoint, body: object) =>
      own.normalize({ provider: 'mine', endpoint, status: 200, body })?.native
    const body = { error_code: 110, error_msg: 'no' }
    for (const endpoint of ['token', 'device'] as const) {
      expect(read(endpoint, body)).toEqual({ status: 200, code: '110', error_description: 'no' })
      expect(read(endpoint, { ...body, access_token: 'abc' })).toBeUndefined()
      expect(read(endpoint, { ...body, error_code: 0 })).toBeUndefined()
    }
    for (const endpoint of ['api', 'userinfo'] as const) expect(read(endpoint, body)).toBeUndefined()
  })

  test.each<[Endpoint, string, object]>([
    ['device', 'google', { device_code: 'x', user_code: 'y', code: 5, message: 'm' }],
    ['token', 'google', { code: 5, message: 'm', accessToken: 'abc' }],
    ['token', 'github', { code: 5, message: 'm', result: { access_token: 'abc' } }],
    ['token', 'github', { code: 5, message: 'm', data: { token: 'abc' } }],
  ])('a number beside what the %s endpoint of %s was asked for: %j', (endpoint, provider, body) => {
    expect(normalizeAll({ provider, endpoint, status: 200, body })).toBeUndefined()
    expect(normalizeAll({ provider, endpoint, status: 200, body: { code: 5, message: 'm' } })).toBeDefined()
  })

  test('an answer that says that it failed, of a provider that is known to report no errors so', () => {
    const body = { success: false, error: { code: 172, message: 'm' } }
    expect(normalizeAll({ provider: 'paddle', status: 200, body })?.native).toEqual({
      status: 200,
      error_description: 'm',
      code: '172',
    })
    expect(normalizeAll({ provider: 'paddle', status: 200, body: { ...body, success: true } })).toBeUndefined()
  })

  test.each([
    'Password changed. Please log in again.',
    '密码修改成功，请重新登录',
    'The grant was revoked successfully.',
    'All sessions have expired',
    'Expired tokens removed',
    'Your token will expire in 3 days',
    'Verification code sent. The code expires in 10 minutes',
    'No login required',
    'Login required: false',
    'Rate limit updated',
    'Rate limit: 100 requests per minute',
    'Permission denied list updated',
    'Test User',
    'Invalid tokens: 0',
  ])('what was done, is to come or is not so, on 200: %s', (message) => {
    expect(normalize({ status: 200, body: { message } })).toBeUndefined()
    expect(normalize({ status: 200, body: { status: 0, message } })).toBeUndefined()
  })

  test.each([
    { state: false, message: 'Lamp is off' },
    { feature_flag: false, description: 'New login page' },
    { online_status: false, message: 'Away' },
    { status: false, description: 'Dark mode' },
    { payment_status: 'failed', description: 'Order 5' },
    { level: 'error', message: 'db down', timestamp: '2024' },
    { failed: 1, message: '1 failed of 10' },
    { success: 0, message: '0 sent' },
    { type: 'chat', message: 'please login' },
    { code: 'PARTIAL', message: 'Some fields are missing' },
    { code: 'en', message: 'Please sign in' },
  ])('states, counts and kinds of texts, on 200: %j', (body) => {
    expect(normalize({ status: 200, body })).toBeUndefined()
  })

  test.each<[string, unknown, string | undefined]>([
    ['a refusal', { message: 'Invalid token' }, 'invalid_access_token'],
    ['a plain text about it', 'Please login', undefined],
    ['a refusal beside a zero', { status: 0, msg: 'token无效' }, 'invalid_access_token'],
    [
      'a word for it',
      { type: 'ISV', code: 'IllegalTimestamp', message: 'The timestamp is invalid' },
      'invalid_timestamp',
    ],
    [
      'what is so or has come to be so, with a word',
      { type: 'ISP', code: 'IllegalAccessToken', message: 'The access token is invalid or expired', request_id: 'r' },
      'invalid_access_token',
    ],
    ['a refusal beside a flag', { flag: false, msg: 'token无效' }, 'invalid_access_token'],
    ['a refusal in what informs', { status: 0, info: '请先登录' }, 'login_required'],
    ['what informs of anything', { status: 0, info: '已保存' }, undefined],
    ['what was done, with a word', { code: 'ORDER_CREATED', message: 'Order created' }, undefined],
    ['what was looked for, with a word', { code: 'NOT_FOUND', message: 'No such item' }, undefined],
    ['what was to be done', { status: 0, message: 'Logged out' }, undefined],
    ['what was looked for', { message: 'User not found' }, undefined],
    ['what was switched', { message: 'Feature disabled' }, undefined],
    ['a refusal with results', { message: 'Invalid token', items: [1] }, undefined],
    ['a page about it', '<html><title>Invalid token</title></html>', undefined],
  ])('a text alone on 200: %s', (_, body, condition) => {
    expect(normalize({ status: 200, body })?.condition).toBe(condition)
  })

  test.each<[string, object]>([
    ['a resource with a code and a text', { ID: 5, Code: 'ABC', Description: 'Access denied sign' }],
    ['a fact', { message: 'User exists' }],
    ['a text beside a count of zero', { message: 'The access token expired', renewed: 0 }],
  ])('not without a status: %s', (_, body) => {
    expect(native(body)).toBeUndefined()
  })

  test('a 3xx is none', () => {
    expect(native({ error: 'x' }, 302)).toBeUndefined()
  })

  test('but an endpoint of data that sends on to a page was not reached', () => {
    const page = '<!DOCTYPE html><html><head><title>Redirecting to /login</title></head></html>'
    expect(normalize({ endpoint: 'token', status: 302, body: page })?.condition).toBe('malformed_response')
    expect(normalize({ endpoint: 'authorization', status: 302, body: page })).toBeUndefined()
  })

  test('a list of errors alone, where no status tells', () => {
    const errors = [{ code: 'E1', message: 'm' }]
    expect(native({ errors })).toEqual({ error: 'E1', error_description: 'm' })
    expect(native({ errors, data: { id: 1 } })).toBeUndefined()
    expect(native({ errors }, 200)).toBeUndefined()
    expect(native({ response: { errors } })).toEqual({ error: 'E1', error_description: 'm' })
    expect(native({ data: { errors } })).toBeUndefined()
  })

  test('a member named for the error, where no status tells', () => {
    const body = { itemNotFound: { message: 'm', code: 404 } }
    expect(native(body)).toEqual({ error_description: 'm', code: '404' })
    expect(native(body, 200)).toBeUndefined()
    expect(native({ page: body.itemNotFound })).toBeUndefined()
  })

  test('problem details, where no status tells', () => {
    const problem = { type: 'https://h.example/out-of-credit', title: 't', detail: 'm', instance: '/1' }
    expect(native(problem)).toEqual({ error_description: 'm' })
    expect(native({ ...problem, author: 'a' })).toBeUndefined()
    expect(native({ ...problem, type: 'book' })).toBeUndefined()
    expect(native({ ...problem, type: 'http://schema.org/Article' })).toBeUndefined()
    expect(native(problem, 200)).toBeUndefined()
  })

  test('a text with the address that explains it, in an envelope of the provider', () => {
    const envelopes = [{ error_description: '/message', error_uri: '/more' }]
    const own = createNormalizer({
      bundled: false,
      catalogs: [{ provider: 'p', name: { en: 'P' }, envelopes, rules: [] }],
    })
    expect(own.normalize({ provider: 'p', body: { message: 'm', more: 'https://h.example/' } })).toBeDefined()
    expect(own.normalize({ provider: 'p', body: { message: 'm' } })).toBeUndefined()
  })
})

test.each(['access_token', 'accessToken', 'AccessToken', 'access-token'])('%s beside the error is mixed', (name) => {
  expect(normalize({ status: 200, body: { [name]: 'abc', error: 'x' } })?.diagnostics).toEqual(['mixed'])
  expect(normalize({ status: 200, body: { [name]: 'abc', message: 'error' } })).toBe(undefined)
})

test.each([
  ['oauth2: "invalid_grant" "Token expired"', { error: 'invalid_grant', error_description: 'Token expired' }],
  [
    'get token: oauth2: "invalid_scope"',
    { error: 'invalid_scope', error_description: 'get token: oauth2: "invalid_scope"' },
  ],
])('as a client in Go prints it: %s', (error, expected) => {
  expect(native({ error }, 500)).toEqual({ status: 500, ...expected })
})

test('what another service prints into the text, where its own words mean nothing', () => {
  const catalog: Catalog = {
    provider: 'mine',
    name: { en: 'Mine' },
    envelopes: [{ code: '/code', error_description: '/msg', request_id: '/log_id' }],
    rules: [{ match: { code: '4711' }, condition: 'insufficient_scope' }],
  }
  const own = createNormalizer({ bundled: false, catalogs: [catalog] })
  const read = (msg: string) => own.normalize({ provider: 'mine', status: 500, body: { code: -1, msg, log_id: 'L1' } })
  expect(read('get node failed, code: 4711, msg: no permission')).toMatchObject({
    condition: 'insufficient_scope',
    native: { status: 500, code: '4711', error_description: 'no permission', request_id: 'L1' },
    diagnostics: ['unwrapped'],
  })
  expect(read('get node failed, code: 4712, msg: no luck')).toMatchObject({
    condition: 'server_error',
    native: { code: '-1', error_description: 'get node failed, code: 4712, msg: no luck' },
    diagnostics: [],
  })
})

describe("another service's print of the answer", () => {
  test.each([
    [
      'JSON inside a text',
      { message: 'upstream said {"error":"invalid_grant","error_description":"gone"}' },
      { error: 'invalid_grant', error_description: 'gone' },
    ],
    [
      'pairs inside a text',
      { message: "failed: {'error': 'invalid_grant', 'error_description': 'gone'}" },
      { error: 'invalid_grant', error_description: 'gone' },
    ],
  ])('%s', (_, body, expected) => {
    const result = normalize({ status: 500, body })
    expect(result?.native).toEqual({ status: 500, ...expected })
    expect(result?.diagnostics).toContain('unwrapped')
  })
})

describe('what would be looked at without an end', () => {
  const numbers = (length: number) => Array.from({ length }, (_, i) => i)
  const cyclic: Record<string, unknown> = {}
  for (const i of numbers(16)) cyclic[`${String.fromCharCode(97 + i)}Response`] = cyclic
  let shared: Record<string, unknown> = {}
  for (let depth = 0; depth < 6; depth++) {
    const level: Record<string, unknown> = Object.fromEntries(numbers(800).map((i) => [`m${i}`, i]))
    for (const name of 'data result response detail fault Response user err body meta'.split(' ')) level[name] = shared
    shared = level
  }

  test.each<[string, unknown]>([
    [
      'errors by many names',
      `<r>${numbers(4_090)
        .map((i) => `<k${i}_errors/>`)
        .join('')}<z>x</z></r>`,
    ],
    ['the same in JSON', Object.fromEntries([...numbers(50_000).map((i) => [`k${i}Errors`, '']), ['z', 'x']])],
    ['an object that refers to itself', cyclic],
    ['one object in many places', shared],
  ])('%s', (_, body) => {
    const start = performance.now()
    expect(readCommon(body).reading).toEqual(newReading())
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
