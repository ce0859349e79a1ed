import type { Condition } from '../../../src/index.js'
import { down, html, limited, refused, text, timedOut, unknownPath, unread, type GatewayAnswer } from './answer.js'

function plain(title: string, status: number, body: string, conditions: readonly Condition[]): GatewayAnswer {
  return { title: `${title}: ${body}`, status, headers: text, body, conditions }
}

const reset = 'upstream connect error or disconnect/reset before headers.'

export const textAnswers: readonly GatewayAnswer[] = [
  plain('Envoy', 503, `${reset} reset reason: connection termination`, down),
  plain('Envoy', 503, `${reset} retried and the latest reset reason: connection timeout`, down),
  plain('Envoy', 503, 'no healthy upstream', down),
  plain('Envoy', 504, 'upstream request timeout', timedOut),
  plain('Envoy', 429, 'local_rate_limited', limited),
  plain('Envoy', 403, 'RBAC: access denied', refused),
  plain('Envoy', 503, 'upstream connect error', down),
  plain('Traefik', 502, 'Bad Gateway', down),
  plain('Traefik', 504, 'Gateway Timeout', timedOut),
  plain('Traefik', 503, 'Service Unavailable', down),
  plain('Go', 404, '404 page not found\n', unknownPath),
  plain('Azure Front Door', 403, 'The request is blocked.', ['risk_control_blocked']),
  plain('Fastly', 500, 'Fastly error: unknown domain: auth.example.com. Please check that it is added.', down),
]

function page(
  title: string,
  status: number,
  head: string,
  body: string,
  conditions: readonly Condition[],
): GatewayAnswer {
  return {
    title: `${title} ${status}: ${head}`,
    status,
    headers: html,
    body: `<!DOCTYPE html><html><head><title>${head}</title></head><body>${body}</body></html>`,
    conditions,
  }
}

const blocked = ['risk_control_blocked'] as const

const aliyunTip = "Sorry, your request has been blocked as it may cause potential threats to the server's security."

const iisArr = '502 - Web server received an invalid response while acting as a gateway or proxy server.'

export const pageAnswers: readonly GatewayAnswer[] = [
  page('IIS', 403, '403 - Forbidden: Access is denied.', '<h1>Server Error</h1>', refused),
  page('IIS', 404, '404 - File or directory not found.', '<h1>Server Error</h1>', unknownPath),
  page('IIS', 500, '500 - Internal server error.', '<h1>Server Error</h1>', ['server_error']),
  page('IIS', 502, iisArr, '<h1>Server Error</h1>', down),
  page(
    'IIS',
    503,
    'Service Unavailable',
    '<h2>Service Unavailable</h2><p>HTTP Error 503. The service is unavailable.</p>',
    down,
  ),
  page('F5', 403, 'Request Rejected', 'The requested URL was rejected. Your support ID is: 1234567890', [
    'risk_control_blocked',
  ]),
  page('F5', 200, 'Request Rejected', 'The requested URL was rejected. Your support ID is: 1234567890', [
    'risk_control_blocked',
  ]),
  page(
    'Azure Application Gateway',
    403,
    '403 Forbidden',
    '<center>Microsoft-Azure-Application-Gateway/v2</center>',
    refused,
  ),
  page(
    'Azure Application Gateway',
    502,
    '502 Bad Gateway',
    '<center>Microsoft-Azure-Application-Gateway/v2</center>',
    down,
  ),
  page('Google Front End', 403, 'Error 403 (Forbidden)!!1', '<p><b>403.</b> <ins>That’s an error.</ins>', refused),
  page('Google Front End', 502, 'Error 502 (Server Error)!!1', '<p><b>502.</b> <ins>That’s an error.</ins>', down),
  page('Google load balancer', 502, '502 Server Error', '<h1>Error: Server Error</h1>', down),
  page('Varnish', 503, '503 Backend fetch failed', '<h1>Error 503 Backend fetch failed</h1>', down),
  page('Squid', 503, 'ERROR: The requested URL could not be retrieved', '<p>Connection to 192.0.2.1 failed.</p>', down),
  page('Squid', 403, 'ERROR: The requested URL could not be retrieved', '<p>Access Denied.</p>', refused),
  page('Imperva', 403, '', 'Request unsuccessful. Incapsula incident ID: 1234-5678', refused),
  page('Apache', 403, '403 Forbidden', "<h1>Forbidden</h1><p>You don't have permission to access this.</p>", refused),
  page('nginx', 400, '400 Bad Request', '<center><h1>400 Bad Request</h1></center><hr><center>nginx</center>', unread),
  page('nginx', 400, '400 Request Header Or Cookie Too Large', '<h1>400 Bad Request</h1>', ['payload_too_large']),
  page('Apache', 400, '400 Bad Request', '<p>Size of a request header field exceeds server limit.<br></p>', [
    'payload_too_large',
  ]),
  page('Alibaba Cloud', 405, '405', `<script>var tips={block_message:"${aliyunTip}"}</script>`, blocked),
  page(
    'Alibaba Cloud',
    405,
    '405',
    '<p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p>',
    blocked,
  ),
  page('Tencent Cloud', 403, '腾讯T-Sec Web应用防火墙(WAF)', '', blocked),
  page('Tencent Cloud', 403, '403', '<h1>您提交的请求可能对网站造成威胁，请求已被管理员设置的策略阻断</h1>', blocked),
  page('Huawei Cloud', 418, '418', '<p>您的请求疑似攻击行为！</p>', blocked),
  page('ngx_lua_waf', 403, '网站防火墙', '您的请求带有不合法参数，已被网站管理员设置拦截！', blocked),
  page('ngx_lua_waf', 403, '安全错误', '<p>您的请求带有不合法参数，已被网站管理员设置拦截！</p>', blocked),
  page('Imperva', 403, '403', '<iframe>Request unsuccessful. Incapsula incident ID: 1-2</iframe>', blocked),
  page('ModSecurity', 406, 'Not Acceptable!', '<p>This error was generated by Mod_Security.</p>', blocked),
  page('a portal', 403, 'Session expired', '<p>Please log in again.</p>', refused),
  page('a portal', 403, 'Your token has expired', '<h1>Sign in</h1>', refused),
  page('a portal', 400, 'Login required', '<h1>Please sign in</h1>', refused),
  page('Heroku', 503, 'Application Error', '', down),
]

export const kongAnswers: readonly GatewayAnswer[] = (
  [
    [404, 'no Route matched with those values', unknownPath],
    [429, 'API rate limit exceeded', limited],
    [502, 'An invalid response was received from the upstream server', down],
    [503, 'The upstream server is currently unavailable', down],
    [504, 'The upstream server is timing out', timedOut],
  ] as const
).map(([status, message, conditions]) => ({
  title: `Kong ${status}`,
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message, request_id: 'c0ffee' }),
  conditions,
}))
