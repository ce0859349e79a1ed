/** How a provider answers: captured, where its body came over the wire; else documented. */
export interface Replay {
  readonly provider: string
  /** What is shown before the body. */
  readonly what: string
  readonly kind: 'captured' | 'documented'
  readonly source: string
  readonly endpoint: 'token' | 'api'
  /** The grant of the request, at the token endpoint. */
  readonly grantType?: 'authorization_code' | 'refresh_token'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const json = { 'content-type': 'application/json' }

/** Twelve everyday errors, in as many dialects. */
export const replays: readonly Replay[] = [
  {
    provider: 'baidu',
    what: 'JSON by RFC 6749, the code echoed',
    kind: 'documented',
    source: 'seed 001_7ac2797cd3759e96.txt',
    endpoint: 'token',
    grantType: 'authorization_code',
    status: 400,
    headers: { ...json, 'cache-control': 'no-store' },
    body: '{"error":"invalid_grant","error_description":"Invalid authorization code: ANXxSNjwQDugOnqeikRMu2bKaXCdlLxn"}',
  },
  {
    provider: 'github',
    what: '200 with JSON',
    kind: 'documented',
    source:
      'https://docs.github.com/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors',
    endpoint: 'token',
    grantType: 'authorization_code',
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: '{"error":"bad_verification_code","error_description":"The code passed is incorrect or expired.","error_uri":"https://docs.github.com/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/#bad-verification-code"}',
  },
  {
    provider: 'github',
    what: '200 with a form',
    kind: 'captured',
    source: 'corpus github-005',
    endpoint: 'token',
    grantType: 'authorization_code',
    status: 200,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: 'error=bad_verification_code&error_description=The+code+passed+is+incorrect+or+expired.&error_uri=https://developer.github.com/v3/oauth/%23bad-verification-code',
  },
  {
    provider: 'wechat',
    what: '200 with a number',
    kind: 'captured',
    source: 'corpus wechat-001',
    endpoint: 'token',
    grantType: 'authorization_code',
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: '{"errcode":40029,"errmsg":"invalid code, hints: [ req_id: UdICunNre-o_pNZa ]"}',
  },
  {
    provider: 'qq',
    what: '200 with JSONP as text/html',
    kind: 'captured',
    source: 'corpus qq-005',
    endpoint: 'api',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: 'callback( {\n  "error": 100048,\n  "error_description": "CompanyID not set"\n} );',
  },
  {
    provider: 'facebook',
    what: 'an object in error',
    kind: 'captured',
    source: 'corpus facebook-003',
    endpoint: 'api',
    status: 400,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: `{"error":{"message":"The access token is invalid since the user hasn't engaged the app in longer than 90 days.","type":"OAuthException","code":190,"error_subcode":493,"fbtrace_id":"Hib/71nvuXv"}}`,
  },
  {
    provider: 'slack',
    what: '200 with ok: false',
    kind: 'captured',
    source: 'corpus slack-002',
    endpoint: 'api',
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-slack-req-id': 'ad5ac4ccd453f8d6e46e1cc41d6d8a7a',
    },
    body: '{"ok":false,"error":"not_authed"}',
  },
  {
    provider: 'eleme',
    what: 'one word for ten causes',
    kind: 'documented',
    source: 'seed 000_005ffe47f7f62859.txt',
    endpoint: 'token',
    grantType: 'refresh_token',
    status: 400,
    headers: json,
    body: '{"error":"temporarily_unavailable","error_description":"Exceed frequency limits"}',
  },
  {
    provider: 'google',
    what: 'a web page of a gateway',
    kind: 'documented',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3',
    endpoint: 'token',
    grantType: 'refresh_token',
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body>\n</html>',
  },
  {
    provider: 'weibo',
    what: 'a word and a number',
    kind: 'captured',
    source: 'corpus weibo-004',
    endpoint: 'token',
    grantType: 'authorization_code',
    status: 401,
    headers: json,
    body: '{"error":"invalid_client","error_code":21324,"request":"/oauth2/access_token","error_uri":"/oauth2/access_token","error_description":"client_secret error."}',
  },
  {
    provider: 'microsoft-entra',
    what: 'the cause as AADSTS number in the text',
    kind: 'documented',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    endpoint: 'token',
    grantType: 'refresh_token',
    status: 400,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: '{"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2024-01-02T03:04:05.0000000Z and was inactive for 90.00:00:00. Trace ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333 Correlation ID: aaaa0000-bb11-2222-33cc-444444dddddd Timestamp: 2024-06-01 02:02:12Z","error_codes":[700082],"timestamp":"2024-06-01 02:02:12Z","trace_id":"0000aaaa-11bb-cccc-dd33-eeeeee333333","correlation_id":"aaaa0000-bb11-2222-33cc-444444dddddd","error_uri":"https://login.microsoftonline.com/error?code=700082"}',
  },
  {
    provider: 'spotify',
    what: 'nothing but a status and Retry-After',
    kind: 'documented',
    source: 'https://developer.spotify.com/documentation/web-api/concepts/rate-limits',
    endpoint: 'api',
    status: 429,
    headers: { 'retry-after': '17' },
    body: '',
  },
]
