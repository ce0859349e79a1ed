import type { Condition, HttpResponse } from '../../../src/index.js'

const page = (title: string) => `<!DOCTYPE html><html><head><title>${title}</title></head><body></body></html>`

/** Errors that look like successes: what came, and the conditions that are right. */
export const disguisedErrors: readonly (readonly [
  title: string,
  response: HttpResponse,
  conditions: readonly Condition[],
])[] = [
  ['ok: false', { status: 200, body: '{"ok":false,"error":"invalid_grant"}' }, ['invalid_grant']],
  ['ok: false alone', { status: 200, body: '{"ok":false}' }, ['unknown_error']],
  [
    'ok: false of Slack',
    { provider: 'slack', status: 200, body: '{"ok":false,"error":"invalid_auth"}' },
    ['invalid_access_token'],
  ],
  ['success: false', { status: 200, body: '{"success":false,"message":"no"}' }, ['unknown_error']],
  [
    'a code that is not 0',
    { provider: 'wechat', status: 200, body: '{"errcode":40029,"errmsg":"invalid code"}' },
    ['invalid_authorization_code'],
  ],
  [
    'a code where tokens should be, of a provider that reports errors on 200 elsewhere',
    {
      provider: 'baidu',
      endpoint: 'token',
      status: 200,
      body: '{"error_code":110,"error_msg":"Access token invalid"}',
    },
    ['invalid_access_token'],
  ],
  [
    'the same, by its host',
    { url: 'https://openapi.baidu.com/oauth/2.0/token', status: 200, body: { error_code: 111, error_msg: 'expired' } },
    ['expired_access_token'],
  ],
  [
    'JSON of GitHub',
    { provider: 'github', endpoint: 'token', status: 200, body: '{"error":"bad_verification_code"}' },
    ['invalid_authorization_code', 'expired_authorization_code', 'invalid_grant'],
  ],
  [
    'form of GitHub',
    {
      url: 'https://github.com/login/oauth/access_token',
      status: 200,
      body: 'error=bad_verification_code&error_description=The+code+passed+is+incorrect+or+expired.',
    },
    ['invalid_authorization_code', 'expired_authorization_code', 'invalid_grant'],
  ],
  [
    'JSONP of QQ',
    { provider: 'qq', status: 200, body: 'callback( {"error":100020,"error_description":"code is reused error"} );' },
    ['reused_authorization_code'],
  ],
  [
    'XML of WeChat Pay',
    {
      provider: 'wechatpay',
      status: 200,
      body: '<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[签名错误]]></return_msg></xml>',
    },
    ['invalid_signature'],
  ],
  [
    'a header of Huawei',
    { provider: 'huawei', status: 200, headers: { NSP_STATUS: '6' }, body: '{"error":"session timeout"}' },
    ['expired_access_token'],
  ],
  [
    'result: error of Xiaomi',
    { provider: 'xiaomi', status: 200, body: '{"result":"error","code":96008,"description":"invalid token"}' },
    ['invalid_access_token'],
  ],
  [
    'GraphQL without data',
    {
      provider: 'shopify',
      status: 200,
      body: '{"data":null,"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}]}',
    },
    ['rate_limited'],
  ],
  [
    'the sign-in page of Azure DevOps',
    {
      provider: 'azure-devops',
      status: 203,
      headers: { 'content-type': 'text/html' },
      body: page('Azure DevOps Services | Sign In'),
    },
    ['invalid_access_token', 'expired_access_token'],
  ],
  [
    'the sign-in page of Azure DevOps, by host',
    {
      url: 'https://dev.azure.com/acme/_apis/projects',
      status: 203,
      headers: { 'content-type': 'text/html' },
      body: page('Azure DevOps Services | Sign In'),
    },
    ['invalid_access_token', 'expired_access_token'],
  ],
  ['a firewall', { endpoint: 'token', status: 200, body: page('Request Rejected') }, ['risk_control_blocked']],
  [
    'an error beside a token',
    { endpoint: 'token', status: 200, body: '{"access_token":"2YotnFZFEjr1zCsicMWpAA","error":"invalid_scope"}' },
    ['invalid_scope'],
  ],
]
