import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskKnownSecrets } from '../../../src/core/text/known-secrets.js'
import { redact } from '../../../src/core/redact/redact.js'
import { normalize } from '../../../src/index.js'

const shown = (text: string): string | undefined =>
  normalize({ status: 400, body: { error: 'x', error_description: text } })?.native.error_description

describe('known shapes', () => {
  const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
  test.each([
    ['GitHub', 'token ghp_16C7e42F292c6912E7710c838347Ae178B4a failed', 'token *** failed'],
    ['GitLab', 'glpat-1234567890abcdefghij', '***'],
    ['Slack', 'xoxb-123456789012-abcdefABCDEF', '***'],
    ['Google access token', 'ya29.a0AfH6SMBxxxxxxxxxxxxxxx!', '***!'],
    ['Google refresh token', '(1//0gXXXXXXXXXXXXXXXXXXXX)', '(***)'],
    ['Google client secret', 'GOCSPX-abcdefghijklmnop', '***'],
    ['Facebook', 'EAACEdEose0cBAxxxxxxxx', '***'],
    ['Stripe', 'No such key: sk_live_abcdefgh12345678', 'No such key: ***'],
    ['AWS', 'AKIAIOSFODNN7EXAMPLE is unknown', '*** is unknown'],
    ['JWT', `bad (${jwt}).`, 'bad (***).'],
    ['what is said of a token', 'Token expired: AB01601390262Yq8rT5uJk2LmNo', 'Token expired: ***'],
    ['Bearer', 'Authorization: Bearer abcdef123456', 'Authorization: Bearer ***'],
    ['Basic', 'got Basic YXBwOnRvcHNlY3JldDEy here', 'got Basic *** here'],
    ['Bearer without digits', 'got Bearer abcdefghijklmnopqrstuvwxyz here', 'got Bearer *** here'],
    ['an assignment', 'access_token=abcdef123456&x=1', 'access_token=***&x=1'],
    ['JSON', '{"refresh_token":"abcdef123456"}', '{"refresh_token":"***"}'],
    ['escaped JSON', '{\\"code\\":\\"abcdef123456\\"}', '{\\"code\\":\\"***\\"}'],
    ['a sentence', 'client secret: s3cr3tvalue', 'client secret: ***'],
    ['a password without digits', 'password=hunterhunter', 'password=***'],
    ['e-mail', 'user jane.doe+x@mail.example.com unknown', 'user *** unknown'],
    ['a Chinese mobile number', '用户13800138000不存在', '用户***不存在'],
    ['an international number', 'sent to +8613800138000', 'sent to ***'],
    ['openid', 'openid oLVPpjqs9BhvzwPj5A-vTYAX3GLc', 'openid ***'],
    [
      'in a percent-encoded query',
      `redirect https%3A%2F%2Fa%2Fcb%3Faccess_token%3D${jwt}`,
      'redirect https%3A%2F%2Fa%2Fcb%3Faccess_token%3D***',
    ],
    [
      'encoded twice',
      `https%253A%252F%252Fa%253Fx%253D${jwt}%2526y%253D1`,
      'https%253A%252F%252Fa%253Fx%253D***%2526y%253D1',
    ],
    ['in a path', `see https://x.example/cb/${jwt}/x`, 'see https://x.example/cb/***/x'],
    ['two in a path', `https://x.example/${jwt}/ghp_16C7e42F292c6912E7710c838347Ae178B4a`, 'https://x.example/***/***'],
    ['in a form', `Bearer+${jwt}`, 'Bearer+***'],
    ['in the path of a repository', 'git https://x/ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'git https://x/***'],
    ['in brackets', 'Token expired (AB01CD23EF45GH67IJ89KL01)', 'Token expired (***)'],
    ['a full-width colon', 'access_token：abcdef123456', 'access_token：***'],
    ['an encoded sign', 'access_token%3Dabcdef123456%26x%3D1', 'access_token%3D***%26x%3D1'],
    ['an encoded sign behind an encoded one', 'cb%3Fa%3D1%26code%3Dabcdef123456', 'cb%3Fa%3D1%26code%3D***'],
    ['encoded padding', 'token%3Dabcdef123456%3D%3D%26', 'token%3D***%26'],
    ['back quotes', 'access_token `abcdef123456`', 'access_token `***`'],
    ['curly quotes', 'access_token “abcdef123456”', 'access_token “***”'],
    ['parentheses', 'access_token (abcdef123456)', 'access_token (***)'],
    ['an element', '<access_token>abcdef123456</access_token>', '<access_token>***</access_token>'],
    ['a sentence that says it', 'password is abcdef123456', 'password is ***'],
    ['Basic in its field', 'authorization: Basic dXNlcjpwYXNz', 'authorization: Basic ***'],
    ['Amazon', 'Atza|IwEBIAbcdefgh1234567890', 'Atza|***'],
    ['Telegram', 'bot 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0', 'bot 123456789:***'],
    ['Azure', 'secret .qx8Q~abcdefghijklmnopqrstuvwxyz0123456789', 'secret ***'],
    ['an identifier is none where it is all there is', 'access_token=ABCD1234EFGH', 'access_token=***'],
    ['a signed cookie', 'Set-Cookie: sid=s%3AAbCdEf123456.xyz; Path=/', 'Set-Cookie: sid=***; Path=/'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each([
    ['a secret of letters in JSON', '{"client_secret":"topsecretvalue"}', '{"client_secret":"***"}'],
    ['a short password in JSON', '{"password":"pw12","username":"bob"}', '{"password":"***","username":"bob"}'],
    ['a number in JSON', '{"password" : 123456, "x": 1}', '{"password" : ***, "x": 1}'],
    ['signs and blanks in JSON', '{"password": "p@ss, w\\"ord!","x":1}', '{"password": "***","x":1}'],
    [
      'JSON in JSON',
      '{\\"client_secret\\":\\"topsecretvalue\\",\\"x\\":1}',
      '{\\"client_secret\\":\\"***\\",\\"x\\":1}',
    ],
    ['JSON that is cut', '{"password":"sunshi', '{"password":"***'],
    ['a print', "{ client_secret: 'topsecretvalue', x: 1 }", "{ client_secret: '***', x: 1 }"],
    ['a short password in a form', 'username=bob&password=Sun1', 'username=bob&password=***'],
    ['signs in a form', 'password=P@ss!w0rd&x=1', 'password=***&x=1'],
    ['escapes in a form', 'password=p%40ss&x=1', 'password=***&x=1'],
    ['signs in a sentence', 'password: P@ssw0rd! is wrong.', 'password: *** is wrong.'],
    ['the stop of the sentence', 'got password=sunshine.', 'got password=***.'],
    ['signs behind a Chinese name', '密碼：P@ssw0rd，請重試', '密碼：***，請重試'],
    [
      'a private key',
      'bad key -----BEGIN RSA PRIVATE KEY-----\nMIIEvQIBADAN\nBgkqhkiG9w0BAQ==\n-----END RSA PRIVATE KEY-----!',
      'bad key -----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----!',
    ],
    ['a private key that is cut', '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADAN', '-----BEGIN PRIVATE KEY-----***'],
    ['the address of a database', 'postgresql://app:Zx81Kq0p@localhost/app', 'postgresql://app:***@localhost/app'],
    ['one without a user', 'redis://:p@ss@redis:6379 is down', 'redis://:***@redis:6379 is down'],
    ['a page with credentials', 'https://u:pa$$w0rd1@api.example.com/x', 'https://u:***@api.example.com/x'],
  ])('what is given in whatever characters: %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each([
    ['Authorization code SplxlOBeZQQYbYS6WxSbIA not found', 'Authorization code *** not found'],
    ['device code GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS expired', 'device code *** expired'],
    ['code 021Xy8000abcDEF1234ghij has been used, rid: 5f-1-2', 'code *** has been used, rid: 5f-1-2'],
    ['bad request: code 021Xy8000abcDEF1234ghij', 'bad request: code ***'],
    ['X-Api-Key abcdef1234567890 invalid', 'X-Api-Key *** invalid'],
    ['API key 9f8e7d6c5b4a39281706 is unknown', 'API key *** is unknown'],
    ['Invalid token 9f8e7d6c5b4a39281706', 'Invalid token ***'],
  ])('what is named before it: %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each([
    ...'oauth_token oauth_token_secret tenant_access_token component_access_token suite_access_token'.split(' '),
    ...'user_access_token auth_token session_id JSESSIONID PHPSESSID consumer_secret secret_key x-api-key'.split(' '),
    ...'client-secret corpsecret jsapi_ticket SAMLResponse Set-Cookie appsecret sessionKey auth_code'.split(' '),
  ])('what %s is given', (name) => {
    expect(shown(`bad ${name}=abcdef123456`)).toBe(`bad ${name}=***`)
    expect(shown(`bad ${name}: abcdef123456`)).toBe(`bad ${name}: ***`)
  })

  test.each([
    ...[
      'doo_v1_',
      'dor_v1_',
      'dop_v1_',
      'gldt-',
      'glrt-',
      'sk-',
      'sk-ant-api03-',
      'sl.',
      'hvs.',
      'dapi',
      'pypi-',
      'sbp_',
    ],
    ...['PMAK-', 't-', 'u-', 'hf_', 'npm_', 'secret_', 'ntn_', 'EAA', 'IGQ', 'figd_', 'TG-'],
  ])('a token that begins with %s', (prefix) => {
    expect(shown(`no ${prefix}a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6`)).toBe('no ***')
  })

  test.each([
    'code: 40029, message: invalid code',
    'error_code=110',
    'the code passed is incorrect or expired',
    'AADSTS70008: The provided authorization code has expired. Timestamp: 2024-01-02 03:04:05Z',
    'redirect_uri https://app.example.com/oauth/callback does not match',
    'client_id 1234567890 is unknown',
    'scope user_profile is not granted to user',
    'invalid_grant',
    '2024-01-02T03:04:05.678Z',
    'a@b',
    'retry after 86400 seconds',
    'Token issuer https://sts.windows.net/0000aaaa-11bb-cccc-dd33-eeeeee333333/ is wrong',
    'The token has expired. Trace ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333',
    'Bearer token is missing',
    'token: expired',
    'error code: AADSTS700082',
    'error code=REDIRECT_URI_MISMATCH',
    'error_code: ab12cd34ef56',
    'code: E1234567',
    'code (E1234567)',
    'sign: HMAC-SHA256',
    'ticket: INC0012345',
    'token: token_expired_or_revoked',
    'Token request ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333',
    'Invalid token for client: 0000aaaa-11bb-cccc-dd33-eeeeee333333',
    'Invalid client secret Trace ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333',
    'Invalid client secret. Trace ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333',
    'Bearer authorization_required_now',
    'Basic authentication required',
    'Authorization: Basic authentication is required',
    'secret_manager_v1_unavailable',
    'EAAccessDeniedException',
    'npm_config_registry_missing',
    'ASIA_PACIFIC_REGION_DOWN_1',
    'sk-is-the-country-code-2024',
    'the token is expired_or_revoked',
    'The code is AADSTS50076',
    'https://x.example/oauth2/v2.0/authorize/consent_required/2024',
    'https%3A%2F%2Fapp.example.com%2Foauth%2Fcallback%3Ferror_code%3D700082',
    '100%25 of the quota',
    'token_type: bearer123456',
    'secret: MISSING_CLIENT_SECRET',
    'client_secret=INVALID_CLIENT_SECRET',
    'signature: SignatureDoesNotMatch',
    'code: TokenCreatedWithOutdatedPolicies',
    '{"code":"InvalidAuthenticationToken"}',
    'token: JsonWebTokenExpiredError',
    'code: auth/invalid-verification-code',
    'code: oidc.invalid_redirect_uri',
    'code: 0x80070005',
    'sign: hmac-sha256',
    '{"password":["This field is required."]}',
    '{"password":"This field is required."}',
    '{"password":"required"}',
    '{"password":"Enter your password"}',
    '{"password":"must have 8 characters"}',
    '{"password":"密码不能为空"}',
    '{"has_password":"yes"}',
    'invalid code UnsupportedGrantTypeV2',
    '{"client_secret":null}',
    '{"client_secret":""}',
    'Password: must be at least 8 characters',
    'secret: https://help.example.com/reset?id=1',
    'secret: INVALID(40001)',
    'error code 9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    'primary key 9f8e7d6c5b4a39281706',
    'token request 9f8e7d6c5b4a39281706',
    'Token expired 20240102T030405Z',
    'invalid token OAuth2AuthenticationToken',
    '-----BEGIN CERTIFICATE----- MIIEvQIBADAN',
    'https://user@localhost/x',
  ])('an error text is left alone: %s', (text) => {
    expect(shown(text)).toBe(text)
  })

  test.each([
    ['令牌：{T} 无效', '令牌：*** 无效'],
    ['刷新令牌{T}已过期', '刷新令牌***已过期'],
    ['授权码 {T} 已被使用', '授权码 *** 已被使用'],
    ['无效的令牌 {T}', '无效的令牌 ***'],
    ['access_token {T} 无效', 'access_token *** 无效'],
    ['令牌不正确：“{T}”', '令牌不正确：“***”'],
    ['令牌已过期（{T}）', '令牌已过期（***）'],
    ['令牌（abc12345）无效', '令牌（***）无效'],
    ['access_token已过期：{T}', 'access_token已过期：***'],
    ['密钥: abc12345', '密钥: ***'],
    ['密码：hunter2', '密码：***'],
    ['密码：hunter2不正确', '密码：***不正确'],
    ['密码：hunter2登录失败', '密码：***登录失败'],
    ['密码：sha256', '密码：***'],
    ['密码：hunter2，请重试', '密码：***，请重试'],
    ['密码：CorrectHorseBattery', '密码：***'],
    ['令牌：{T}校验失败', '令牌：***校验失败'],
    ['令牌：abc_12345678', '令牌：***'],
    ['令牌：TokenA1b2C3d4', '令牌：***'],
    ['パスワード：hunter2は無効です', 'パスワード：***は無効です'],
    ['トークン: {T}', 'トークン: ***'],
    ['トークンが無効です: {T}', 'トークンが無効です: ***'],
    ['パスワード「hunter2」', 'パスワード「***」'],
    ['토큰: {T}', '토큰: ***'],
    ['認可コード「abcdef0123456789」は使用済みです', '認可コード「***」は使用済みです'],
    ['您的验证码是：482913', '您的验证码是：***'],
    ['token已被顶下线：{T}', 'token已被顶下线：***'],
    ['令牌未通过校验：{T}', '令牌未通过校验：***'],
    ['用户名或密码错误：admin/Passw0rd123', '用户名或密码错误：***'],
    ['密码错误：hunter2', '密码错误：***'],
    ['access_token {T} is invalid', 'access_token *** is invalid'],
  ])('what stands behind a name of other scripts: %s', (text, expected) => {
    expect(shown(text.replace('{T}', '9f8e7d6c5b4a39281706f5e4d3c2b1a0'))).toBe(expected)
  })

  test.each([
    '密码错误',
    '密码错误6次，账号已锁定',
    '授权码已过期',
    '令牌无效，请重新登录',
    '刷新令牌已过期（AADSTS700082）',
    '令牌：AADSTS700082',
    '令牌无效 INVALID_ACCESS_TOKEN_40001',
    '授权码：40029',
    '令牌：invalid_grant',
    '授权码 authorization_code 无效',
    '密钥client_secret不正确',
    '密码sha256加密失败',
    '密码：sha256加密失败',
    '密钥：RSA2048签名失败',
    '令牌：OAuth2.0授权失败',
    '令牌：OAuth2.0 授权失败',
    '密码：aes-128-cbc解密失败',
    '令牌：TokenExpiredException',
    '令牌：InvalidAccessTokenException: expired',
    '令牌（tokenExpired）',
    '令牌：token_expired_2024',
    'トークン：InvalidTokenError',
    '令牌：io.jsonwebtoken.JWTExpiredException',
    '密码：BadCredentialsException: 1',
    '密码错误：invalid_grant',
    '密码错误：AADSTS50126',
    '验证码：40029',
    '验证码（customerMfaInfo.mfaLastMethodUsed）',
    '令牌错误编号：9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    '令牌类型：9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    '令牌oauth2.0协议错误',
    '签名方式 HMAC-SHA256',
    '令牌端点 https://login.microsoftonline.com/common/oauth2/v2.0/token 无效',
    '令牌无效，请求编号：9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    '令牌请求编号：9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    '令牌无效 rid: 65f0a1b2-7c3d4e5f-6a7b8c9d',
    'トークンの有効期限が切れました',
  ])('a sentence about such a name is left alone: %s', (text) => {
    expect(shown(text)).toBe(text)
  })

  test('the survey before masking misses nothing that masking would find', () => {
    const piece = fc.constantFrom(
      ...[
        'abc123def456',
        jwt,
        'token',
        'code',
        '=',
        ':',
        ' ',
        '"',
        'Bearer ',
        '+8613800138000',
        '13800138000',
        '@',
        '.com',
        ...[
          '%3D',
          '%25',
          '%',
          '/',
          '+',
          '(',
          '`',
          '<',
          '>',
          ' is ',
          'Basic ',
          'dXNlcjpwYXNz',
          'Atza|',
          '：',
          'authorization: ',
        ],
      ],
      ...['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'password', 'x', '.', '-', '授权', '1', 'hunterhunterhunter'],
      ...['"', "'", '\\', ':', 'pw12', '!', '-----BEGIN PRIVATE KEY-----', '://', 'client_secret', 's%3A', 'sid'],
      ...['令牌', '授权码', '已过期', '（', 'トークン', 'access_token', 'INVALID_ACCESS_TOKEN_40001'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(redact(text, [])).toBe(maskKnownSecrets(text))
      }),
      { numRuns: 5_000, examples: [[['authorization: ', 'Bearer ', 'dXNlcjpwYXNz']]] },
    )
  })
})
