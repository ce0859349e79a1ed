import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localize, normalize } from '../../../src/index.js'
import type { TokenKind } from '../../../src/core/plain/said.js'
import { readText } from '../../../src/core/plain/read-text.js'
import { fillers, hedges, phrases, prepositions, states, things } from '../../../src/core/plain/words.js'

const conditionOf = (text: string, kind?: TokenKind) => readText(text, kind)?.condition

describe('one thing about one thing', () => {
  test.each<[string, string]>([
    ['The given code has expired.', 'expired_authorization_code'],
    ['Invalid authorization code: 4f2b', 'invalid_authorization_code'],
    ['authorization_code was already redeemed', 'reused_authorization_code'],
    ['The refresh_token is invalid.', 'invalid_refresh_token'],
    ['Refresh token is no longer valid', 'invalid_refresh_token'],
    ['refresh_token is revoked', 'revoked_refresh_token'],
    ['The refresh token has already been used', 'reused_refresh_token'],
    ['The access_token provided is invalid.', 'invalid_access_token'],
    ['Access token not found', 'invalid_access_token'],
    ['device code expired', 'expired_device_code'],
    ['invalid client secret', 'invalid_client_secret'],
    ['redirect_uri does not match', 'redirect_uri_mismatch'],
    ["Redirect URI 'https://app.example/cb' not registered for client", 'redirect_uri_mismatch'],
    ['Unknown OAuth client', 'unknown_client'],
    ["Client 'my-app' not found", 'unknown_client'],
    ['application is disabled', 'client_disabled'],
    ['Invalid code_verifier', 'pkce_verification_failed'],
    ['Invalid scope field(s): basic read', 'invalid_scope'],
    ['The requested scopes are unknown', 'invalid_scope'],
    ['This client is not allowed to use the grant type', 'unauthorized_client'],
    ['Client application is not permitted to use xAuth.', 'unauthorized_client'],
    ['The client is not permitted to use this grant', 'unauthorized_client'],
    ['App version is too old', 'unsupported_api_version'],
    ['客户端版本过低', 'unsupported_api_version'],
    ['Unsupported `response_type`', 'unsupported_response_type'],
    ['Signature verification failed', 'invalid_signature'],
    ['The user account has been suspended', 'account_disabled'],
    ['Your IP address is not whitelisted', 'ip_not_allowed'],
    ['Too many requests, please try again later', 'rate_limited'],
    ['You have reached the daily request limit', 'quota_exceeded'],
    ['The end user denied the authorization request', 'user_cancelled'],
    ['Refresh token was issued to another client', 'grant_client_mismatch'],
    ['Contact already existed', 'already_exists'],
    ['Specified access key is not found or invalid.', 'unknown_client'],
    ['The provided API key is invalid.', 'invalid_client'],
    ['Your API key has expired', 'expired_client_secret'],
    ['access_id not exists', 'unknown_client'],
    ['invalid tag id', 'invalid_parameter'],
    ['The specified TTL is invalid. A valid TTL must be in the range of 600 to 86400.', 'invalid_parameter'],
    ['No order with this id exists: the id does not exist', 'not_found'],
    ['无登录信息', 'login_required'],
    ['You have reached your quota limit', 'quota_exceeded'],
    ['Unsupported account type', 'account_type_not_allowed'],
    ['Unverified user', 'account_setup_required'],
    ['Your account has no verified email address.', 'account_setup_required'],
    ['HTTP 404: Not Found', 'not_found'],
    ['Domain does not exist.', 'not_found'],
    ['Missing required value: Name', 'missing_parameter'],
    ['The current subscription plan does not support this API endpoint.', 'subscription_required'],
    ['Your subscription level does not allow this and must be upgraded', 'subscription_required'],
    ['This operation is not allowed in production', 'wrong_environment'],
    ['Only one request may be made at a time', 'concurrent_request'],
    ['The user is not a member of the organization.', 'user_not_assigned'],
    ['It was classified as an abusing request and blocked', 'risk_control_blocked'],
    ['No matching code found.', 'invalid_authorization_code'],
    ['accessToken过期或异常', 'expired_access_token'],
    ['应用停用或应用不存在', 'invalid_client'],
    ['触发小时级流控Permits:5', 'rate_limited'],
    ['请求已过期', 'invalid_timestamp'],
    ['授权已过期，请重新授权', 'invalid_grant'],
    ['没有权限访问该接口', 'api_not_permitted'],
    ['key不能为空', 'missing_parameter'],
    ['content must be specified', 'missing_parameter'],
    ['The redirect_uri must not be empty', 'missing_parameter'],
    ['ip not permit, please add ip to white list first.', 'ip_not_allowed'],
    ['APP Referer校验失败', 'origin_not_allowed'],
    ['no API found with those values', 'unknown_method'],
    ['User: anonymous is not authorized to perform: execute-api:Invoke', 'permission_denied'],
    ['Unable to verify secret hash for client ab12', 'invalid_client_secret'],
    ['ログインしてください', 'login_required'],
    ['アクセストークンの有効期限が切れています。', 'expired_access_token'],
    ['リフレッシュトークンが無効か、期限切れです', 'invalid_refresh_token'],
    ['処理対象のレコードが存在しません', 'not_found'],
    ['この操作を行う権限がありません', 'permission_denied'],
    ['redirect_uriが一致しません', 'redirect_uri_mismatch'],
    ['リクエスト数が上限に達しました', 'rate_limited'],
    ['存取權杖已過期', 'expired_access_token'],
    ['權限不足', 'permission_denied'],
    ['余额不足或无可用资源包,请充值。', 'subscription_required'],
    ['您当前请求存在异常，暂时限制本次访问。', 'risk_control_blocked'],
    ['用户登录态验证不通过', 'login_required'],
    ['重复下单', 'replayed_request'],
    ['无效请求', 'invalid_request'],
    ["The property, 'to', in the request body is invalid", 'invalid_parameter'],
    ['Invalid `X-Api-Token` header', 'invalid_access_token'],
    ['Key not active - Please write to us', 'client_disabled'],
    ['appkey和appsecret不匹配', 'invalid_client'],
    ['The maximum allowed amount of monthly API requests has been reached.', 'quota_exceeded'],
    ['The application does not have permission to do this', 'api_not_permitted'],
    ['Missing scope: channel:manage:redemptions', 'missing_parameter'],
    ['MFA token is required', 'mfa_required'],
    ['Two-factor token is invalid', 'invalid_user_credentials'],
    ['Your account balance: insufficient balance', 'subscription_required'],
    ['no cookie value', 'login_required'],
    ['You’ve performed this action too many times. Please wait 39 seconds before trying again.', 'rate_limited'],
    ['The session was ended because the user changed their password', 'revoked_access_token'],
    ['Internal server error', 'server_error'],
    ['The service is temporarily unavailable', 'temporarily_unavailable'],
    ['授权码已过期', 'expired_authorization_code'],
    ['code 已被使用', 'reused_authorization_code'],
    ['refresh_token 过期', 'expired_refresh_token'],
    ['access_token无效', 'invalid_access_token'],
    ['应用已被停用', 'client_disabled'],
    ['缺少参数', 'missing_parameter'],
    ['用户名或密码错误', 'invalid_user_credentials'],
    ['签名错误', 'invalid_signature'],
    ['调用频率超限，请稍后再试', 'rate_limited'],
    ['登录超时，请重新登录。', 'login_required'],
    ['系统繁忙请稍后再试', 'temporarily_unavailable'],
    ['refresh_token已过期请重新获取', 'expired_refresh_token'],
    ['Domain not found', 'not_found'],
    ['UnknownClientError', 'unknown_client'],
    ['Unknown scope error', 'invalid_scope'],
    ['This code is already in use', 'reused_authorization_code'],
    ['签名重复', 'replayed_request'],
    ['Unknown authorization header', 'invalid_authorization_header'],
    ['不合法ApiName', 'unknown_method'],
    ['网关上没有注册此API', 'unknown_method'],
    ['flood_protection', 'rate_limited'],
    ['email is not in the proper Format', 'invalid_parameter'],
    ['二维码尚未确认', 'authorization_pending'],
    ['User unauthorized to perform action', 'permission_denied'],
    ['The user has not authorized the api', 'consent_required'],
    ['You need to verify your account', 'account_setup_required'],
    ['You already created this space repo', 'already_exists'],
    ['User exists with same username', 'already_exists'],
    ['This application key is invalid', 'unknown_client'],
    ['sending too many messages per minute', 'rate_limited'],
    ['reach max api daily quota limit', 'quota_exceeded'],
    ['请您登录后查看更多专业优质内容。', 'login_required'],
    ['This profile is private.', 'data_not_permitted'],
    ['The client_id specified does not have access to the api product', 'api_not_permitted'],
    ['client_id或client_secret参数无效', 'invalid_client'],
    ['scope不能为空', 'missing_parameter'],
    ['Authorization header not found', 'missing_authorization_header'],
    ['不合法的请求格式', 'invalid_request'],
    ['APP服务被禁用', 'feature_not_enabled'],
    ['Fieldsは4文字以内で入力してください', 'invalid_parameter'],
    ['A client_id is required if you specify a redirect_uri', 'missing_parameter'],
    ['The API key has been revoked', 'client_disabled'],
    ['密码输入错误3次，帐户锁定10分钟', 'account_locked'],
    ['对不起，您的账号已被删除', 'account_disabled'],
    ['您的账号：bob 已停用', 'account_disabled'],
    ['无此权限：order:add', 'permission_denied'],
    ['该账号已在其他设备登录', 'revoked_access_token'],
    ['异地登录', 'revoked_access_token'],
    ['You have been logged in elsewhere', 'revoked_access_token'],
    ['密码错误，账号将被锁定', 'invalid_user_credentials'],
    ['Invalid password. Your account will be locked after 2 more attempts', 'invalid_user_credentials'],
    ['Your account has been blocked after several failed logins and login attempts', 'account_locked'],
    ['Cancelled', 'user_cancelled'],
    ['Unable to fetch the JWKS of the issuer', 'server_error'],
  ])('%s', (text, condition) => {
    expect(conditionOf(text)).toBe(condition)
  })
})

describe('words of programs are words', () => {
  test.each([
    ['ACCESS_TOKEN_EXPIRED', 'expired_access_token'],
    ['InvalidRefreshTokenException', 'invalid_refresh_token'],
    ['TokenExpiredError', 'expired_access_token'],
    ['error.invalid.redirectUri', 'redirect_uri_mismatch'],
    ['user-not-found', 'account_not_found'],
    ['AppDisabled', 'client_disabled'],
  ])('%s', (word, condition) => {
    expect(conditionOf(word, 'access')).toBe(condition)
  })
})

describe('a token that is not named is the one that was sent', () => {
  test.each<[TokenKind, string | undefined]>([
    ['access', 'expired_access_token'],
    ['refresh', 'expired_refresh_token'],
    [undefined, undefined],
  ])('%s', (kind, condition) => {
    expect(conditionOf('token expired', kind)).toBe(condition)
  })
})

describe('what several words have in common', () => {
  test.each([
    ['two states of one thing', 'The refresh token is invalid or expired', 'invalid_refresh_token'],
    ['a list of states', 'The refresh token is invalid, expired, or revoked', 'invalid_refresh_token'],
    ['two things', 'Invalid client_id or client_secret', 'invalid_client'],
    ['two grants', 'The authorization code or refresh token has expired', 'invalid_grant'],
    ['a vague word and the cause', 'Invalid request: the authorization code has expired', 'expired_authorization_code'],
    ['one state or another', 'access_token is invalid or not latest', 'invalid_access_token'],
    ['a general word and the cause', 'Invalid grant: refresh token was revoked', 'revoked_refresh_token'],
  ])('%s: %s', (_, text, condition) => {
    expect(conditionOf(text)).toBe(condition)
  })
})

describe('the cause, not what to do about it', () => {
  test.each([
    ['The access token has expired, please log in again', 'expired_access_token'],
    ['token已过期，请重新登录', 'expired_access_token'],
    ['The session has expired, please log in again', 'login_required'],
    ['セッションの有効期限が切れました。再度ログインしてください', 'login_required'],
    // What stands as an example is not what happened.
    ['Client authentication failed (e.g., unknown client, no client authentication included)', 'invalid_client'],
    ['OAuth state is invalid: token is expired by 3m', 'invalid_state'],
    ['用户不存在/密码错误', 'invalid_user_credentials'],
    ['当日发送短信条数超限', 'quota_exceeded'],
  ])('%s', (text, condition) => {
    expect(conditionOf(text, 'access')).toBe(condition)
  })

  test('the audience that was asked for is no audience of a token', () => {
    const ask = (error_description: string) =>
      normalize({ status: 400, endpoint: 'token', body: { error: 'invalid_audience', error_description } })?.condition
    expect(ask("The 'audience' parameter is invalid")).toBe('invalid_target')
    expect(ask('The audience of the assertion is invalid')).not.toBe('invalid_target')
  })
})

describe('nothing where it is not said', () => {
  test.each([
    ['things of two kinds', 'The access token expired and the refresh token is invalid'],
    ['another code', 'Invalid error code'],
    ['a state of a program', 'IllegalStateException'],
    ['a limit that is none of requests', 'Limited to ten entries'],
    ['a rule that was broken', 'This violates our terms of service'],
    ['another token', 'Push token is invalid'],
    ['another name', 'The client name is invalid'],
    ['another redirect', 'post_logout_redirect_uri invalid'],
    ['something else about it', 'Invalid reply: the authorization code flow'],
    ['the opposite', 'The refresh token has not expired'],
    ['a participle', 'The token used in the request was checked'],
    ['a denial of something else', 'Invalid access token, does not contain scopes'],
    ['another password', '支付密码错误'],
    ['a code of a message', '手机验证码错误'],
    ['what is asked of a person', 'You must be at least 18 years old'],
    ['a supposition', 'The authorization code may have expired'],
    ['an advice', 'Please check that your client secret is not missing'],
    [
      'a list that ends in anything',
      'Missing a parameter, an invalid value, a parameter twice, or is otherwise malformed',
    ],
    ['an example', 'The request failed (e.g., unknown client, no client authentication included)'],
    ['who refused', 'The resource owner or authorization server denied the request.'],
    ['which error', 'Unknown error'],
    ['which error of what', 'Unknown data store API error'],
    ['a time that is no rate', '订单超过30分钟未支付'],
    ['a life that is no quota', 'The code exceeded its lifetime of 24 hours'],
    ['what exists and is otherwise', 'The user exists but is disabled'],
    ['where it exists', 'Email exists in blocklist'],
    ['things that there are none of', 'No domains'],
    ['a value that a country does not have', 'This payment method is not supported in your country'],
    ['a region that is a technical one', 'Custom ranges are not supported in this region'],
    ['what is private of nobody', 'The browsing mode is private'],
    ['what is not required', 'No token is required if the repository is public'],
    ['what a person has to do', 'The user is required to change the password if it has expired'],
    ['where to go', '请您登录控制台开通服务'],
    ['a text that is no sentence', `token expired ${'x '.repeat(400)}`],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(conditionOf(text)).toBeUndefined()
  })
})

describe('of a call that was made with a token', () => {
  test.each([
    ['This content is not available in your country', 'policy_blocked'],
    ['The service is not available in your region', 'policy_blocked'],
    ['该服务在您所在的国家或地区不可用', 'policy_blocked'],
    ['所在地区不可观看', 'policy_blocked'],
    ['お住まいの地域ではご利用いただけません', 'policy_blocked'],
    ['This feature is only available on the Pro plan', 'subscription_required'],
    ['Desktop applications only support the callback value xyz', 'redirect_uri_mismatch'],
    ["Grant type 'password' is not supported", 'unsupported_grant_type'],
    ['Cannot POST /api/v1/orders', 'unknown_method'],
    ['No such customer: 42', 'not_found'],
    ['Secret "db-password" not found', 'not_found'],
    ['The token lacks the scope orders.read', 'insufficient_scope'],
    ['参数page_size取值错误', 'invalid_parameter'],
    ['The limit must be between 1 and 100', 'invalid_parameter'],
    ["Invalid value for 'limit'", 'invalid_parameter'],
    ['Access from this IP address is forbidden', 'ip_not_allowed'],
    ['Requests from referer https://x.example are blocked.', 'origin_not_allowed'],
    ['The app is not permitted to access this resource', 'api_not_permitted'],
    ['You have reached your daily upload limit', 'quota_exceeded'],
    ['Not enough storage space left', 'storage_full'],
    ['Content-Type must be application/json', 'unsupported_content_type'],
    ['code_challenge must be a string of 43 characters', 'invalid_pkce_challenge'],
    ['您没有查看此订单的权限', 'permission_denied'],
    ['您沒有存取此資源的權限', 'permission_denied'],
    ['该应用未开通此接口权限', 'api_not_permitted'],
    ['You are sending messages too quickly', 'rate_limited'],
    ['触发被叫流控', 'rate_limited'],
    ['Max number of login attempts exceeded', 'account_locked'],
    ["Jwks doesn't have key to match kid or alg from Jwt", 'invalid_access_token'],
    ['No ApiKeyIndex for keystring= 42', 'unknown_client'],
    ['Missing domain-name', 'missing_parameter'],
    ['JWT expired at 2023-03-16T12:53:03Z. Current time: 2023-03-16T14:10:20Z', 'expired_access_token'],
    ['文件大小超过限制', 'payload_too_large'],
    ['内容包含敏感词', 'content_rejected'],
    ['商品名を入力してください', 'missing_parameter'],
    ['The token signature could not be verified', 'invalid_access_token'],
    ['Bad token: the signature is wrong', 'invalid_access_token'],
    ['token 签名错误', 'invalid_access_token'],
    ['request signature mismatch', 'invalid_signature'],
    ['The token is not yet valid', 'invalid_timestamp'],
    ['The token has an unknown issuer', 'wrong_token_audience'],
    ['Issuer is not trusted', 'wrong_token_audience'],
    ['unexpected audience: the audience claim is invalid', 'wrong_token_audience'],
    ['The user has withdrawn consent', 'revoked_access_token'],
    ['The resource owner removed the app: access has been revoked', 'revoked_access_token'],
    ['token已被冻结', 'revoked_access_token'],
    ['您已被强制下线', 'revoked_access_token'],
    ['未能读取到有效token', 'missing_access_token'],
    ['Not authenticated', 'missing_access_token'],
    ['The request does not contain an access token', 'missing_access_token'],
    ['HTTP Token: Access denied.', 'permission_denied'],
    ['Token is inactive', 'invalid_access_token'],
  ])('%s', (text, condition) => {
    expect(conditionOf(text, 'access')).toBe(condition)
  })
})

describe('a compound is another thing than its head', () => {
  test.each(
    (
      'Invalid * code: shipping tracking product phone order company pairing billing booking parking supply family promotion employee ' +
      'department email store voucher barcode routing|' +
      '* token is invalid: payment email order card device_registration page_of_results push shop folder subscription document password|' +
      'The * has expired: order_code coupon_code checkout_session upload_session research_grant secret_question shipping_state|' +
      'Wrong *: code_of_the_promotion state_of_the_order account_state employee_code database_state folder_secret'
    )
      .split('|')
      .flatMap((line) => {
        const [frame, names] = line.split(': ')
        return names!.split(' ').map((name) => frame!.replace('*', name.replaceAll('_', ' ')))
      }),
  )('%s', (text) => {
    expect([undefined, 'grant', 'access', 'refresh'].map((kind) => conditionOf(text, kind as TokenKind))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test.each([
    ['EGP00173-Currency Code mismatch', undefined],
    ['Error 40001:invalid access token', 'invalid_access_token'],
    ['The virtual machine is in an invalid state', undefined],
    ['The state is invalid', 'invalid_state'],
    ['Shipping code not found', 'not_found'],
    ['Encryption key has expired', undefined],
    ['Webhook endpoint not found', 'not_found'],
    ['Token endpoint not found', 'unknown_method'],
    ['The discount code already exists', 'already_exists'],
    ['Invalid previously issued token', 'invalid_access_token'],
    ['The token of this user is invalid', 'invalid_access_token'],
    ['Invalid user token', 'invalid_access_token'],
    ['Invalid app token', 'invalid_access_token'],
    ['Invalid user code', 'invalid_device_code'],
    ['Invalid client code', 'invalid_authorization_code'],
    ['Payment service is unavailable', 'temporarily_unavailable'],
  ])('%s: %s', (text, condition) => {
    expect(conditionOf(text, 'access')).toBe(condition)
  })
})

describe('the parameter that is missing', () => {
  test.each<[string, string, string | undefined]>([
    ['missing device_code', 'missing_parameter', 'device_code'],
    ['product_code is required', 'missing_parameter', undefined],
    ['The shipping code is missing', 'missing_parameter', undefined],
    ['No client id specified', 'missing_parameter', 'client_id'],
    ['Missing required parameter: "code"', 'missing_parameter', 'code'],
    ['Missing `grant_type`.', 'missing_parameter', 'grant_type'],
    ['client_id is required', 'missing_parameter', 'client_id'],
    ['The redirect URI parameter is missing.', 'missing_parameter', 'redirect_uri'],
    ['redirect_url was not provided', 'missing_parameter', 'redirect_uri'],
    ['missing required code challenge', 'invalid_pkce_challenge', 'code_challenge'],
    ['The request is missing a required parameter', 'missing_parameter', undefined],
    ['missing code and state', 'missing_parameter', undefined],
    ['No access token provided', 'missing_access_token', undefined],
    ['Authorization header is missing', 'missing_authorization_header', undefined],
  ])('%s', (text, condition, parameter) => {
    expect(readText(text, undefined)).toMatchObject({ condition, parameter })
  })

  test('stands in the result', () => {
    const body = '{"error":"invalid_request","error_description":"client_id is required"}'
    expect(normalize({ status: 400, body })).toMatchObject({
      condition: 'missing_parameter',
      details: { parameter: 'client_id' },
      basis: { matched: 'standard', rule: 'error=invalid_request' },
    })
  })
})

describe('a word that no rule knows', () => {
  test.each([
    ['error', { error: 'refresh_token_expired' }, 'expired_refresh_token', 'error'],
    ['code', { code: 'expired_access_token', message: '접근 권한이 없습니다' }, 'expired_access_token', 'code'],
    ['code', { code: 'token_expired', message: 'You have no permission' }, 'expired_access_token', 'code'],
    ['description', { code: 'Unauthorized', message: 'You have no permission' }, 'permission_denied', 'description'],
    ['description', { error: 'ZX_12', error_description: 'The client is disabled' }, 'client_disabled', 'description'],
    [
      'code',
      { code: 'errors.com.shop.portal.csrf_token_invalid', message: 'Something went wrong' },
      'invalid_state',
      'code',
    ],
  ])('%s', (_, body, condition, matched) => {
    expect(normalize({ status: 400, body })).toMatchObject({ condition, basis: { matched } })
  })

  test('has the hint of its own cause, not that of the rule of the word', () => {
    const body = { error: 'invalid_grant', error_description: 'PKCE verification failed' }
    const result = normalize({ provider: 'tiktok', status: 400, body })
    expect(result?.condition).toBe('pkce_verification_failed')
    expect(result?.remediation.hint).not.toMatch(/TikTok/)
    expect(localize(result!, 'zh-CN').remediation.hint).not.toMatch(/TikTok/)
  })

  test('says no more than the standard beside it', () => {
    const body = { error: 'invalid_scope', error_description: 'The refresh token has expired' }
    expect(normalize({ status: 400, body })?.condition).toBe('invalid_scope')
  })
})

test.each([
  [401, 'Access denied', 'invalid_access_token'],
  [401, 'Permission denied', 'invalid_access_token'],
  [401, 'Invalid permissions', 'permission_denied'],
  [403, 'Access denied', 'permission_denied'],
  [401, 'An Authentication object was not found in the SecurityContext', 'missing_access_token'],
  [401, 'Full authentication is required to access this resource', 'missing_access_token'],
  [401, 'The principal was not found in the registry', 'invalid_access_token'],
  [403, 'The principal was not found in the registry', 'not_found'],
])('beside %i, "%s" says %s', (status, message, condition) => {
  expect(normalize({ status, endpoint: 'api', body: { message } })?.condition).toBe(condition)
})

test.each<[number, string, string]>([
  [402, 'Card issuer declined', 'subscription_required'],
  [401, 'Card issuer declined', 'invalid_access_token'],
  [502, 'self signed certificate: unknown issuer', 'server_error'],
  [404, 'Issuer not found', 'not_found'],
  [401, 'Unknown issuer', 'wrong_token_audience'],
  [403, 'Unknown token issuer', 'wrong_token_audience'],
  [400, 'The iss claim has an unknown issuer', 'wrong_token_audience'],
])('whose issuer it is, beside %i: %s', (status, message, condition) => {
  expect(normalize({ status, endpoint: 'api', body: { message } })?.condition).toBe(condition)
})

test.each(['registration', 'api', 'token'] as const)('an issuer is no resource that was asked for: %s', (endpoint) => {
  const body = { error: 'invalid_request', error_description: 'Unknown issuer' }
  expect(normalize({ status: 400, endpoint, body })?.condition).toBe('invalid_request')
})

test.each([
  ['token does not have at least one of required scope(s): [write:user]', 'insufficient_scope'],
  ['Incorrect `api_key` or `access_token`', 'invalid_access_token'],
  ['Must supply a valid HTTP Basic Authorization header', 'missing_access_token'],
  ['This call requires an access_token.', 'missing_access_token'],
  ["'fields.name' is required", 'missing_parameter'],
  ['Access denied due to invalid ACME-API-KEY.', 'invalid_client'],
])('of a call: %s', (text, condition) => {
  expect(conditionOf(text, 'access')).toBe(condition)
})

test('a sentence that was read before says the same, also after many others', () => {
  const text = 'The token has expired'
  const read = () => (['access', 'refresh', undefined] as const).map((kind) => conditionOf(text, kind))
  const first = read()
  expect(first).toEqual(['expired_access_token', 'expired_refresh_token', undefined])
  const words = said(states)
  for (const a of words.slice(0, 20)) for (const b of words) conditionOf(`the scope is ${a} ${b}`)
  expect(read()).toEqual(first)
})

const lines = (list: string) => list.trim().split('\n')
const said = (list: string) => lines(list).flatMap((line) => line.split(': ')[1]!.split('|'))

test('every word is written as texts are compared, and once', () => {
  const all = [...said(things), ...said(states)]
  expect(all.filter((word) => word !== word.toLowerCase().trim() || word === '')).toEqual([])
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
  const phrased = said(phrases)
  expect(phrased.filter((word, at) => phrased.indexOf(word) !== at)).toEqual([])
})

test('any text is read or not, in bounded time', () => {
  const words = [things, states, phrases].flatMap(said)
  const part = fc.constantFrom(
    ...words,
    ...[fillers, prepositions, hedges].flatMap((list) => list.split(' ')),
    ...['or', 'not', ',', '.', ':', '(', ')', '"', "'", '/', '_', 'xyz', '42', '，', '。'],
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part, { maxLength: 60 }).map((parts) => parts.join(' ')),
        fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
      ),
      fc.constantFrom<TokenKind>('access', 'refresh', undefined),
      (text, kind) => {
        const read = readText(text, kind)
        if (read !== undefined) expect(normalize({ status: 400, body: { error: read.condition } })).toBeDefined()
      },
    ),
  )
})
