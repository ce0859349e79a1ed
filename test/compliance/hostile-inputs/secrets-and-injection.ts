import type { HttpResponse } from '../../../src/index.js'
import { jwt } from './other-formats.js'
import { at, byStatus, described, grant, words, type Expected, type Row } from './row.js'

const masked = (n: number, text: string, shown: string, request?: HttpResponse['request']): Row =>
  at(
    n,
    text.replace(/\s/g, ' '),
    described(text, request),
    words({ error_description: shown }, shown.includes('"') ? ['masked', 'nonconforming_charset'] : ['masked']),
  )
/** The same, of a text that also tells the cause. */
const telling = (n: number, text: string, shown: string, condition: Expected['condition']): Row => {
  const row = masked(n, text, shown)
  return { ...row, expected: { ...row.expected!, condition } }
}
const secret = { client_secret: 'topsecretvalue' }
const hostileObject = (): object => {
  const circular: Record<string, unknown> = {
    toJSON: () => {
      throw new Error('toJSON')
    },
    [Symbol.toPrimitive]: () => {
      throw new Error('toPrimitive')
    },
  }
  circular['self'] = circular
  return circular
}
const throwing = (name: string, rest: object = {}): object =>
  Object.defineProperty({ ...rest }, name, {
    enumerable: true,
    get: () => {
      throw new Error('getter')
    },
  })
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const unreadable: Expected = { condition: 'server_error', native: { status: 500 }, diagnostics: ['invalid_input'] }

export const secretsAndInjection: readonly Row[] = [
  masked(54, 'Basic YXBwOnRvcHNlY3JldA was sent', 'Basic *** was sent'),
  masked(54, 'token ya29.a0AfH6SMBxxxxxxxxxxxxxxxxxxx expired', 'token *** expired'),
  masked(54, 'client_secret=abcdef123456 is wrong', 'client_secret=*** is wrong'),
  masked(
    54,
    'see https://h.example/p?access_token=abcdef1234567890&x=1',
    'see https://h.example/p?access_token=***&x=1',
  ),
  masked(54, `bad ${jwt} here`, 'bad *** here'),
  masked(54, 'session_key: HyVFkGl5F5OQWJZZaNzBBg is bad', 'session_key: *** is bad'),
  telling(54, 'user 13800138000 unknown', 'user *** unknown', 'account_not_found'),
  telling(54, 'user +8613800138000 unknown', 'user *** unknown', 'account_not_found'),
  telling(54, 'user jane.doe@example.com unknown', 'user *** unknown', 'account_not_found'),
  masked(54, 'openid oLVPpjqs9BhvzwPj5A-vTYAX3GLc is bad', 'openid *** is bad'),
  at(
    54,
    'Baidu echoes the code',
    { provider: 'baidu', ...described('Invalid authorization code: ANXxSNjwQDugOnqeikRMu2bKaXCdlLxn') },
    {
      condition: 'invalid_authorization_code',
      native: { status: 400, error: 'invalid_grant', error_description: 'Invalid authorization code: ***' },
      diagnostics: ['masked'],
    },
  ),

  masked(55, 'bad a%2Fb%2Bc%3Dlonger here', 'bad *** here', { body: 'client_secret=a%2Fb%2Bc%3Dlonger' }),
  masked(55, 'bad a%2fb%2bc%3dlonger here', 'bad *** here', { body: 'client_secret=a%2Fb%2Bc%3Dlonger' }),
  masked(55, `got ${btoa('app:topsecretvalue')} here`, 'got *** here', {
    headers: { authorization: `Basic ${btoa('app:topsecretvalue')}` },
  }),
  masked(55, `got ${btoa('app:topsecretvalue')} here`, 'got *** here', { body: { client_id: 'app', ...secret } }),
  masked(55, 'got topsecretvalue here', 'got *** here', {
    headers: { authorization: `Basic ${btoa('app:topsecretvalue')}` },
  }),
  masked(55, 'got top/secret+value here', 'got *** here', {
    headers: { authorization: `Basic ${btoa('app:top%2Fsecret%2Bvalue')}` },
  }),
  masked(55, '{"got":"topsecretvalue"}', '{"got":"***"}', { body: secret }),
  masked(55, '{"got":"top\\/secret\\/value"}', '{"got":"***"}', { body: { client_secret: 'top/secret/value' } }),
  masked(55, 'got topsec\r\nretvalue now', 'got *** now', { body: secret }),
  masked(55, 'got topsec\u200bret\u2060value now', 'got *** now', { body: secret }),
  masked(55, 'topsec retvalue and topsec retvalue', '*** and ***', { body: secret }),

  at(
    56,
    'every field, every part of the request',
    {
      status: 400,
      headers: { 'www-authenticate': 'Bearer scope="abcdefghijk read"' },
      body: JSON.stringify({
        error: 'topsecretvalue',
        error_description: 'cookievalue1 abcdefghijk zzzzzzzzzz',
        error_uri: 'https://e.example/?s=topsecretvalue',
        trace_id: 'abcdefghijk',
        sub_code: 'topsecretvalue',
        error_code: 'topsecretvalue',
      }),
      request: {
        headers: { Authorization: 'Bearer abcdefghijk', Cookie: 'sid=cookievalue1; x=y' },
        body: secret,
        url: 'https://h.example/?code=zzzzzzzzzz',
      },
    },
    {
      condition: 'invalid_request',
      native: {
        status: 400,
        error: '***',
        error_description: '*** *** ***',
        error_uri: 'https://e.example/?s=***',
        code: '***',
        subcode: '***',
        request_id: '***',
      },
      details: { scopes: ['***', 'read'] },
      diagnostics: ['masked'],
    },
  ),
  masked(56, 'got 12345678 for the pin', 'got *** for the pin', { body: { pin: 12_345_678 } }),
  masked(56, 'got urlsecretvalue here', 'got *** here', { url: 'https://app:urlsecretvalue@h.example/token' }),
  at(
    56,
    'the URL that answered',
    { ...described('got zzzzzzzzzz'), url: 'https://h.example/oauth/token?code=zzzzzzzzzz' },
    words({ error_description: 'got ***' }, ['masked']),
  ),

  at(
    57,
    'error_uri and Location',
    {
      status: 302,
      headers: {
        location:
          'https://c.example/cb?error=server_error&error_description=zzzzzzzzzz&error_uri=https%3A%2F%2Fe.example%2Fzzzzzzzzzz',
      },
      request: { url: 'https://h.example/?code=zzzzzzzzzz' },
    },
    {
      condition: 'server_error',
      native: { status: 302, error: 'server_error', error_description: '***', error_uri: 'https://e.example/***' },
      diagnostics: ['masked'],
    },
  ),
  {
    n: 57,
    title: 'cause, stack, AggregateError member',
    thrown: new AggregateError(
      [Object.assign(new Error('connect zzzzzzzzzz'), { code: 'ECONNREFUSED' })],
      'zzzzzzzzzz',
      { cause: Object.assign(new Error('zzzzzzzzzz'), { code: 'ECONNREFUSED' }) },
    ),
    expected: { condition: 'network_error', native: {}, diagnostics: [] },
  },
  {
    n: 57,
    title: 'config.params and config.auth of axios',
    thrown: Object.assign(new Error('400'), {
      response: { status: 400, data: { error: 'invalid_grant', error_description: 'zzzzzzzzzz and yyyyyyyyyy' } },
      config: {
        url: 'https://h.example/token',
        params: { code: 'zzzzzzzzzz' },
        auth: { username: 'app', password: 'yyyyyyyyyy' },
      },
    }),
    expected: words({ error_description: '*** and ***' }, ['masked']),
  },

  at(58, 'revoked proxy', revoked(), undefined),
  at(58, 'status that throws', throwing('status'), undefined),
  at(58, 'body that throws', throwing('body', { status: 500 }), unreadable),
  at(58, 'headers that throw', { status: 500, headers: revoked() }, unreadable),
  at(
    58,
    'body of traps',
    { status: 400, body: { error: 'invalid_grant', error_description: hostileObject(), message: hostileObject() } },
    words({}),
  ),
  at(58, 'circular body', { status: 400, body: Object.assign(hostileObject(), { error: 'invalid_grant' }) }, words({})),
  { n: 58, title: 'thrown revoked proxy', thrown: revoked(), expected: undefined },
  {
    n: 58,
    title: 'thrown with sockets and circles',
    thrown: Object.assign(new Error('400'), {
      config: hostileObject(),
      request: hostileObject(),
      response: { status: 400, data: grant, request: hostileObject(), config: hostileObject() },
    }),
    expected: words({}),
  },

  at(
    60,
    'no hash, no length of what was masked',
    described(`bad ${'z'.repeat(40)}`, { body: { code: 'z'.repeat(40) } }),
    words({ error_description: 'bad ***' }, ['masked']),
  ),

  at(
    61,
    'controls',
    described('a\r\nb\tc\0d\u001b[31me\u001b]8;;http://evil\u0007f\u001b]8;;\u0007\u0085g\u2028h\u202ei\u200bj\u009bk'),
    words({ error_description: 'a b cdef g hijk' }),
  ),
  at(
    61,
    'one line of 10 MB',
    { status: 400, body: `x${'y'.repeat(10_000_000)}` },
    byStatus(['truncated', 'text'], { error_description: `x${'y'.repeat(2_047)}` }),
  ),
  at(
    61,
    'a character that the cut would split',
    described(`${'x'.repeat(2_047)}😀`),
    words({ error_description: 'x'.repeat(2_047) }),
  ),

  at(
    62,
    'markup',
    {
      status: 400,
      body: JSON.stringify({
        error: '<script>alert(1)</script>',
        error_description: '<img src=x onerror=alert(1)> {{7*7}} ${x} <% x %>',
        error_uri: 'javascript:alert(1)',
      }),
    },
    byStatus([], {
      error: '<script>alert(1)</script>',
      error_description: '<img src=x onerror=alert(1)> {{7*7}} ${x} <% x %>',
      error_uri: 'javascript:alert(1)',
    }),
  ),
  at(
    62,
    'in a redirect',
    { query: { error: '<svg/onload=alert(1)>', state: '<b>' } },
    { condition: 'unknown_error', native: { error: '<svg/onload=alert(1)>' }, diagnostics: [] },
  ),

  ...['//evil', 'https:evil', 'https://good@evil', 'https://e.example...', 'http://169.254.169.254/'].map((error_uri) =>
    at(64, error_uri, { status: 400, body: { error: 'invalid_grant', error_uri } }, words({ error_uri })),
  ),
  at(
    64,
    'letters that look like others',
    { status: 400, body: { error: 'invalid_grant', error_uri: 'https://аррӏе.example' } },
    words({ error_uri: 'https://аррӏе.example' }, ['nonconforming_charset']),
  ),
  at(
    64,
    '10 KB',
    { status: 400, body: { error: 'invalid_grant', error_uri: `https://${'e'.repeat(10_240)}` } },
    words({ error_uri: `https://${'e'.repeat(2_040)}` }),
  ),
]
