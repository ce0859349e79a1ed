import type { HttpResponse } from '../../../src/index.js'

/** The caller's clock. */
export const now = Date.UTC(2025, 10, 4, 8, 0, 0)
export const epoch = now / 1000

const githubLimit = {
  message: 'API rate limit exceeded for user ID 1.',
  documentation_url: 'https://docs.github.com/rest',
}
const githubSecondary = {
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
}
const xLimit = { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 }
const graphLimit = { error: { code: 'TooManyRequests', message: 'Please retry again later.' } }
const googleLimit = {
  error: {
    code: 429,
    message: 'Quota exceeded',
    status: 'RESOURCE_EXHAUSTED',
    details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '30s' }],
  },
}

type Row = readonly [provider: string, title: string, response: HttpResponse, after: number]

/** Limits as providers document them, in the way that each tells how long to wait. */
export const providerWaits: readonly Row[] = [
  [
    'github',
    'x-ratelimit-reset',
    {
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${epoch + 754}` },
      body: githubLimit,
    },
    754,
  ],
  [
    'github',
    'secondary limit with Retry-After',
    { status: 403, headers: { 'retry-after': '73' }, body: githubSecondary },
    73,
  ],
  ['github', 'secondary limit without fields', { status: 403, body: githubSecondary }, 60],
  [
    'github',
    'GraphQL',
    {
      status: 200,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${epoch + 20}` },
      body: {
        data: null,
        errors: [{ type: 'RATE_LIMITED', message: 'API rate limit already exceeded for user ID 1.' }],
      },
    },
    20,
  ],
  [
    'feishu',
    'x-ogw-ratelimit-reset',
    {
      status: 429,
      headers: { 'x-ogw-ratelimit-limit': '100', 'x-ogw-ratelimit-reset': '12' },
      body: { code: 99991400, msg: 'request trigger frequency limit' },
    },
    12,
  ],
  [
    'x',
    'x-rate-limit-reset',
    {
      status: 429,
      headers: { 'x-rate-limit-limit': '900', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': `${epoch + 300}` },
      body: xLimit,
    },
    300,
  ],
  [
    'discord',
    'retry_after in the body',
    { status: 429, body: { message: 'You are being rate limited.', retry_after: 64.57, global: false } },
    65,
  ],
  [
    'discord',
    'retry_after beside a code',
    { status: 429, body: { message: 'The write action has hit its limit.', retry_after: 0.3, code: 20028 } },
    1,
  ],
  [
    'discord',
    'X-RateLimit-Reset-After',
    {
      status: 429,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${epoch + 9}.5`,
        'x-ratelimit-reset-after': '2.5',
      },
      body: { message: 'You are being rate limited.' },
    },
    3,
  ],
  [
    'slack',
    'Retry-After',
    { status: 429, headers: { 'retry-after': '30' }, body: { ok: false, error: 'ratelimited' } },
    30,
  ],
  [
    'shopify',
    'Retry-After with a fraction',
    {
      status: 429,
      headers: { 'retry-after': '2.0' },
      body: {
        errors: 'Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.',
      },
    },
    2,
  ],
  ['microsoft-graph', 'Retry-After', { status: 429, headers: { 'retry-after': '10' }, body: graphLimit }, 10],
  [
    'microsoft-graph',
    'x-ms-retry-after-ms',
    { status: 429, headers: { 'x-ms-retry-after-ms': '2100' }, body: graphLimit },
    3,
  ],
  [
    'microsoft-entra',
    'Retry-After',
    {
      status: 429,
      headers: { 'retry-after': '17' },
      body: {
        error: 'temporarily_unavailable',
        error_description: 'AADSTS90055: There are too many incoming requests.',
        error_codes: [90055],
      },
    },
    17,
  ],
  ['google', 'RetryInfo', { status: 429, body: googleLimit }, 30],
  [
    'dropbox',
    'error.retry_after',
    {
      status: 429,
      body: {
        error_summary: 'too_many_requests/..',
        error: { reason: { '.tag': 'too_many_requests' }, retry_after: 300 },
      },
    },
    300,
  ],
  [
    'monday',
    'retry_in_seconds',
    {
      status: 429,
      body: {
        errors: [
          {
            message: 'Complexity budget exhausted',
            extensions: { code: 'COMPLEXITY_BUDGET_EXHAUSTED', retry_in_seconds: 24 },
          },
        ],
      },
    },
    24,
  ],
  [
    'patreon',
    'retry_after_seconds',
    {
      status: 429,
      body: { errors: [{ code_name: 'RequestThrottled', retry_after_seconds: 30, title: 'Throttled', status: '429' }] },
    },
    30,
  ],
  [
    'zoom',
    'Retry-After as ISO 8601',
    {
      status: 429,
      headers: { 'retry-after': '2025-11-05T00:00:00Z' },
      body: { code: 429, message: 'You have reached the maximum daily rate limit for this API.' },
    },
    57_600,
  ],
  [
    'atlassian',
    'X-RateLimit-Reset as ISO 8601 without seconds',
    { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2025-11-04T08:05Z' } },
    300,
  ],
  [
    'gitlab',
    'RateLimit-Reset as an epoch',
    { status: 429, headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': `${epoch + 60}` }, body: 'Retry later' },
    60,
  ],
  [
    'okta',
    'X-Rate-Limit-Reset as an epoch',
    {
      status: 429,
      headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': `${epoch + 33}` },
      body: { errorCode: 'E0000047' },
    },
    33,
  ],
  [
    'reddit',
    'X-Ratelimit-Reset in seconds',
    {
      status: 429,
      headers: { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '417' },
      body: { message: 'Too Many Requests', error: 429 },
    },
    417,
  ],
  [
    'tado',
    'RateLimit',
    { status: 429, headers: { 'ratelimit-policy': '"perday";q=1000;w=86400', ratelimit: '"perday";r=0;t=1301' } },
    1301,
  ],
]
