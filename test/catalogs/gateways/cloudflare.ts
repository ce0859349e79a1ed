import type { Condition } from '../../../src/index.js'
import { down, html, limited, refused, text, timedOut, type GatewayAnswer } from './answer.js'

function cloudflare(status: number, title: string, code: string, conditions: readonly Condition[]): GatewayAnswer {
  return {
    title: `Cloudflare ${status}: ${title}`,
    status,
    headers: { ...html, server: 'cloudflare', 'cf-ray': '8f1c2d3e4f5a6b7c-FRA' },
    body: `<!DOCTYPE html>
<!--[if lt IE 7]> <html class="no-js ie6 oldie" lang="en-US"> <![endif]-->
<html class="no-js" lang="en-US"> <head>
<title>${title}</title>
<meta charset="UTF-8" /></head>
<body><div id="cf-wrapper"><div id="cf-error-details"><h1><span>Error</span> <span>${code}</span></h1>
<h2>Unable to access auth.example.com</h2></div></div></body></html>`,
    conditions,
  }
}

const originPages = (
  [
    [520, 'Web server is returning an unknown error', down],
    [521, 'Web server is down', down],
    [522, 'Connection timed out', timedOut],
    [523, 'Origin is unreachable', down],
    [524, 'A timeout occurred', timedOut],
    [525, 'SSL handshake failed', ['tls_error']],
    [526, 'Invalid SSL certificate', ['tls_error']],
  ] as const
).map(([status, words, conditions]) =>
  cloudflare(status, `auth.example.com | ${status}: ${words}`, `${status}`, conditions),
)

const restricted = 'Access denied | auth.example.com used Cloudflare to restrict access'

export const cloudflareAnswers: readonly GatewayAnswer[] = [
  cloudflare(403, 'Attention Required! | Cloudflare', '1020', ['risk_control_blocked']),
  cloudflare(403, restricted, '1020', ['risk_control_blocked']),
  cloudflare(403, 'Just a moment...', '', ['captcha_required']),
  cloudflare(503, 'Just a moment...', '', ['captcha_required']),
  cloudflare(429, restricted, '1015', ['rate_limited']),
  cloudflare(530, 'Origin DNS error | auth.example.com | Cloudflare', '1016', down),
  ...originPages,
  { title: 'Cloudflare 429, text', status: 429, headers: text, body: 'error code: 1015', conditions: limited },
  { title: 'Cloudflare 403, text', status: 403, headers: text, body: 'error code: 1020', conditions: refused },
  { title: 'Cloudflare 502, text', status: 502, headers: text, body: 'error code: 502', conditions: down },
  { title: 'Cloudflare 504, text', status: 504, headers: text, body: 'error code: 504', conditions: timedOut },
]
