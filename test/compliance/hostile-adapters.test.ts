import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import axios, { type AxiosAdapter, type AxiosError } from 'axios'
import request from 'supertest'
import { describe, expect, onTestFinished, test } from 'vitest'
import { attachOAuthErrors } from '../../src/adapters/axios.js'
import { oauthErrorHandler } from '../../src/adapters/express.js'
import { frameworks } from '../adapters/express/frameworks.js'
import { answering, json, serve, type Answer } from '../adapters/loopback.js'
import { journey } from './journey.js'

const plain = '{"error":"invalid_grant","error_description":"gone"}'
const secret = 'Zx81-Kq92pwLm0v'

describe('#42 encodings that are not what they say', () => {
  const gzip = gzipSync(plain)
  const understood = { condition: 'invalid_grant', diagnostics: [] }
  const byStatus = (...diagnostics: string[]) => ({ condition: 'invalid_request', diagnostics })

  test.each([
    { name: 'gzip', encoding: 'gzip', body: gzip, expected: understood },
    { name: 'br', encoding: 'br', body: brotliCompressSync(plain), expected: understood },
    { name: 'deflate without its header', encoding: 'deflate', body: deflateRawSync(plain), expected: understood },
    { name: 'plain bytes that say gzip', encoding: 'gzip', body: Buffer.from(plain), expected: byStatus() },
    {
      name: 'gzip bytes that say nothing',
      encoding: 'identity',
      body: gzip,
      type: 'arraybuffer' as const,
      expected: byStatus('unsupported_type'),
    },
    {
      name: 'gzip twice',
      encoding: 'gzip',
      body: gzipSync(gzip),
      type: 'arraybuffer' as const,
      expected: byStatus('unsupported_type'),
    },
    {
      name: 'gzip with a broken trailer',
      encoding: 'gzip',
      body: Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8)]),
      expected: byStatus(),
    },
    { name: 'gzip without its end', encoding: 'gzip', body: gzip.subarray(0, -4), expected: understood },
    { name: 'an encoding that nobody knows', encoding: 'x-rot13', body: Buffer.from(plain), expected: understood },
  ])('$name', async ({ encoding, body, type, expected }) => {
    const headers = { ...json, 'content-encoding': encoding }
    const url = await serve(answering({ headers, body }))
    const { oauth, error } = await journey(url, { responseType: type ?? 'json' })

    expect(oauth).toMatchObject(expected)
    expect([oauth?.native.status, error.response?.status]).toEqual([400, 400])
  })
})

test('#43 a decompression bomb is inflated to the cap', async () => {
  const bomb = gzipSync(Buffer.concat([Buffer.from('{"error":"invalid_grant","x":"'), Buffer.alloc(67_108_864, 120)]))
  const url = await serve(answering({ headers: { ...json, 'content-encoding': 'gzip' }, body: bomb }))
  const { oauth, error } = await journey(url, { responseType: 'stream' })

  expect(oauth).toMatchObject({ condition: 'invalid_grant', diagnostics: ['truncated'] })
  ;(error.response!.data as Readable).destroy()
})

describe('#44 lengths and speeds that are not what they say', () => {
  /** A server that says exactly these bytes. */
  async function saying(bytes: string, close: boolean): Promise<string> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.write(bytes, () => (close ? socket.destroySoon() : undefined)))
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const head = (length: number) =>
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`

  test.each([
    { name: 'Content-Length too large', bytes: `${head(500)}${plain}`, condition: 'invalid_request' },
    { name: 'no length at all', bytes: `HTTP/1.1 400 Bad Request\r\n\r\n${plain}`, condition: 'invalid_grant' },
  ])('$name', async ({ bytes, condition }) => {
    const { oauth } = await journey(await saying(bytes, true))
    expect(oauth).toMatchObject({ condition, native: { status: 400 } })
  })

  test('Content-Length too small: what Node refuses to read is told as malformed', async () => {
    const { error, status } = await journey(await saying(`${head(24)}${plain}`, true))
    expect([error.code, error.oauth?.condition, status]).toEqual([
      expect.stringMatching(/^HPE_/),
      'malformed_response',
      502,
    ])
  })

  test('one byte after the other', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(400, json)
      const bytes = [...plain]
      const drip = setInterval(() => {
        const byte = bytes.shift()
        if (byte === undefined || response.destroyed) clearInterval(drip)
        else response.write(byte)
      }, 150)
    })
    const { oauth, error } = await journey(url, { responseType: 'stream' })

    expect(oauth).toMatchObject({ native: { status: 400 }, diagnostics: ['truncated'] })
    ;(error.response!.data as Readable).destroy()
  })

  test('the caller’s own abort is honoured while the body drips', async () => {
    const url = await saying(`${head(500)}{"error"`, false)
    const client = axios.create()
    attachOAuthErrors(client)
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    const error: unknown = await client.get(url, { signal: controller.signal }).catch((thrown: unknown) => thrown)

    expect(axios.isCancel(error)).toBe(true)
    expect(error).not.toHaveProperty('oauth')
  })
})

describe('#45, #46 bodies in every state and form', () => {
  const bytes = new TextEncoder().encode(plain)
  const locked = new ReadableStream()
  locked.getReader()
  const cancelled = new ReadableStream({ pull: (controller) => controller.enqueue(bytes) })
  const understood = { condition: 'invalid_grant', diagnostics: [] }
  const unavailable = { condition: 'invalid_request', diagnostics: ['body_unavailable'] }

  test.each([
    { name: 'a locked stream', data: () => locked, expected: unavailable },
    { name: 'a destroyed stream', data: () => Readable.from([plain]).destroy(), expected: unavailable },
    {
      name: 'a stream that fails at once',
      data: () =>
        new Readable({
          read() {
            this.destroy(new Error('x'))
          },
        }),
      expected: unavailable,
    },
    {
      name: 'a cancelled stream',
      data: async () => (await cancelled.cancel(), cancelled),
      expected: { condition: 'invalid_request', diagnostics: ['empty'] },
    },
    { name: 'a stream of Node', data: () => Readable.from([bytes]), expected: understood },
    { name: 'a stream of text', data: () => Readable.from([plain]), expected: understood },
    { name: 'a stream of fetch', data: () => new Response(plain).body, expected: understood },
    { name: 'a Buffer', data: () => Buffer.from(plain), expected: understood },
    { name: 'a typed array', data: () => new Uint16Array(bytes.buffer.slice(0)), expected: understood },
    { name: 'an ArrayBuffer', data: () => bytes.buffer, expected: understood },
    { name: 'a Blob', data: () => new Blob([plain]), expected: understood },
    { name: 'text', data: () => plain, expected: understood },
    { name: 'an object', data: () => JSON.parse(plain) as object, expected: understood },
    { name: 'nothing', data: () => undefined, expected: { condition: 'invalid_request', diagnostics: [] } },
    { name: 'null', data: () => null, expected: { condition: 'invalid_request', diagnostics: [] } },
    { name: 'a function', data: () => () => plain, expected: { condition: 'invalid_request', diagnostics: [] } },
  ])('$name', async ({ data, expected }) => {
    const body: unknown = await Promise.resolve(data())
    const adapter: AxiosAdapter = (config) => {
      const response = { data: body, status: 400, statusText: '', headers: json, config }
      return Promise.reject(new axios.AxiosError('failed', 'ERR_BAD_REQUEST', config, undefined, response))
    }
    const { oauth } = await journey('http://nobody.invalid', { adapter, transformResponse: [] })

    expect(oauth).toMatchObject({ ...expected, native: { status: 400 } })
  })
})

describe('#55, #56, #57 secrets', () => {
  const basic = btoa(`s6BhdRkqt3:${secret}`)
  const echoes: (Answer & { readonly name: string })[] = [
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(`${secret}/=`)],
    ['base64 of id and secret', basic],
    ['in JSON in the text', JSON.stringify({ client_secret: secret })],
    ['across a line break', `${secret.slice(0, 7)}\r\n${secret.slice(7)}`],
    ['with zero-width characters', [...secret].join('\u200b')],
    ['with soft hyphens', [...secret].join('\u00ad')],
  ].map(([name, echo]) => ({
    name: `in the description, ${name}`,
    body: JSON.stringify({ error: 'invalid_client', error_description: `not this one: ${echo}, sorry` }),
  }))
  const places: (Answer & { readonly name: string })[] = [
    { name: 'as the error', body: JSON.stringify({ error: secret }) },
    {
      name: 'in error_uri',
      body: JSON.stringify({ error: 'invalid_client', error_uri: `https://e.example/?s=${secret}` }),
    },
    { name: 'in the request id', headers: { ...json, 'x-request-id': secret }, body: '{"error":"invalid_client"}' },
    {
      name: 'in Location',
      status: 302,
      headers: { location: `https://c.example/cb?error=access_denied&error_description=${secret}` },
    },
    { name: 'in a header', headers: { ...json, 'x-auth-token': secret }, body: '{"error":"invalid_client"}' },
    {
      name: 'in the challenge',
      status: 401,
      headers: { 'www-authenticate': `Bearer error="invalid_token", error_description="${secret} is old"` },
    },
    { name: 'on a page', headers: { 'content-type': 'text/html' }, body: `<title>Token ${secret}</title>` },
    { name: 'in text', headers: { 'content-type': 'text/plain' }, body: `no such secret: ${secret}` },
  ]

  test.each([...echoes, ...places])('$name', async (answer) => {
    const { text, log, oauth, headers } = await journey(await serve(answering(answer)), {
      method: 'post',
      maxRedirects: 0,
      headers: { authorization: `Basic ${basic}` },
      data: new URLSearchParams({ client_secret: secret, other: `${secret}/=` }),
    })
    const sinks = `${text}${log}${JSON.stringify(oauth)}${JSON.stringify(headers)}`
    const folded = sinks.normalize('NFKC').replace(/\s|\\[nr]|[\u00ad\u200b]|\\u200b/g, '')

    expect(oauth).toBeDefined()
    for (const form of [secret, encodeURIComponent(`${secret}/=`), basic]) expect(folded).not.toContain(form)
  })

  test('in the cause, the stack and the members of an AggregateError', async () => {
    const cause = new AggregateError([new Error(secret), new Error(`token ${secret}`)], secret)
    const error = Object.assign(new Error(`connect failed with ${secret}`, { cause }), { code: 'ECONNREFUSED' })
    const adapter: AxiosAdapter = (config) => Promise.reject(axios.AxiosError.from(error, 'ECONNREFUSED', config))
    const { text, log, oauth } = await journey('https://api.weixin.qq.com', { adapter })

    expect(oauth?.condition).toBe('network_error')
    expect(`${text}${log}${JSON.stringify(oauth)}`).not.toContain(secret)
  })
})

describe('#61, #62, #63 texts that want to be more', () => {
  const attacks = [
    'a\r\nSet-Cookie: session=1\r\n\r\n<html>',
    '\u001b[31mred\u001b[0m\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
    '\u0000\u0008\u007f\u0085\u009b31m',
    'line\u2028separator\u2029paragraph',
    '\u202Egnp.exe\u2066x\u2069\u200b\u200d\ufeff',
    `Z${'\u0301'.repeat(500)}algo`,
    'x'.repeat(100_000),
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'data:text/html,<svg/onload=alert(1)>',
    '{{7*7}}${7*7}<%= 7*7 %>#{7*7}',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '"; DROP TABLE users; --',
    '%s %o %j %d',
  ]
  const safeHeaders = [
    'x-powered-by',
    'content-type',
    'content-language',
    'cache-control',
    'vary',
    'retry-after',
    'content-length',
    'date',
    'connection',
  ]

  test.each(attacks)('%j', async (text) => {
    const body = JSON.stringify({ error: text, error_description: text, error_uri: text, state: text, code: text })
    const { oauth, status, headers, text: problem, log } = await journey(await serve(answering({ body })))

    expect(oauth?.native.error?.length ?? 0).toBeLessThanOrEqual(2_048)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(safeHeaders).toEqual(expect.arrayContaining(Object.keys(headers)))
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'en',
    })
    expect(problem).toMatch(/^[\u0020-\u007e]*$/)
    for (const word of ['<script', 'onerror', 'javascript:', '7*7', 'DROP', '%s', 'Set-Cookie']) {
      expect(problem).not.toContain(word)
    }
    expect(log.trimEnd().split('\n')).toHaveLength(1)
    expect(() => JSON.parse(log) as unknown).not.toThrow()
    expect(log.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/)
  })
})

describe.each(frameworks)('$name', ({ name, express }) => {
  const framework = { name, express }

  test('#68 next that is called twice answers once', async () => {
    const app = express()
    const url = await serve(answering({ body: plain }))
    const error: unknown = await axios.get(url).catch((thrown: unknown) => thrown)
    app.get('/', (_request, _response, next) => {
      next(error)
      next(error)
    })
    app.use(oauthErrorHandler())
    expect(await request(app).get('/')).toMatchObject({ status: 403, body: { condition: 'invalid_grant' } })
  })

  test.each<{ readonly name: string; readonly thrown: () => unknown }>([
    { name: 'undefined', thrown: () => undefined },
    { name: 'null', thrown: () => null },
    { name: 'a string', thrown: () => 'text' },
    { name: 'a number', thrown: () => 42 },
    { name: 'a frozen object', thrown: () => Object.freeze({}) },
    { name: 'status: "400"', thrown: () => ({ status: '400' }) },
    { name: 'status: 99', thrown: () => ({ status: 99 }) },
    { name: 'statusCode: 1000', thrown: () => ({ statusCode: 1_000 }) },
    { name: 'expose: true', thrown: () => ({ status: 400, expose: true }) },
    { name: 'headers that are none', thrown: () => ({ status: 200, headers: 'x', body: null }) },
    { name: 'a proxy whose traps throw', thrown: () => new Proxy({}, { get: trap, has: trap, ownKeys: trap }) },
    { name: 'a revoked proxy', thrown: revoked },
  ])('#69 $name goes to next as it is', ({ thrown }) => {
    const error = thrown()
    const passed: unknown[] = []
    const response = { headersSent: false, writableEnded: false, destroyed: false }
    oauthErrorHandler()(error, { headers: {} }, response as never, (given) => passed.push(given))

    expect(passed).toHaveLength(1)
    expect(passed[0] === error).toBe(true)
  })

  test.each(['head', 'options', 'get', 'trace'] as const)('#70 %s with headers of 8 KiB', async (method) => {
    const app = express()
    const url = await serve(answering({ body: plain }))
    const error: unknown = await axios.get(url).catch((thrown: unknown) => thrown)
    app.use((_request, _response, next) => next(error))
    app.use(oauthErrorHandler())
    const asked = request(app)[method]('/').set('Accept', '*/*;q=0').set('Accept-Language', 'q'.repeat(8_192))
    const { status, headers, text } = await asked

    expect([status, headers['content-language']]).toEqual([403, 'en'])
    if (method === 'head') expect(text).toBeUndefined()
    else expect(JSON.parse(text)).toMatchObject({ condition: 'invalid_grant' })
  })

  test('#71 two instances, two handlers, one log record', async () => {
    const { log, text } = await journey(await serve(answering({ body: plain })), {}, framework)
    expect(JSON.parse(text)).toMatchObject({ condition: 'invalid_grant' })
    expect(log.trimEnd().split('\n')).toHaveLength(1)
  })
})

function trap(): never {
  throw new Error('trap')
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

describe('#72 while much goes on', () => {
  test('a thousand requests are each read by one whole configuration', async () => {
    const adapter: AxiosAdapter = async (config) => {
      await new Promise((resolve) => setImmediate(resolve))
      return { data: '{"errcode":40029,"errmsg":"x"}', status: 200, statusText: '', headers: {}, config }
    }
    const client = axios.create({ adapter })
    let detach = attachOAuthErrors(client, { provider: 'wechat' })
    const requests = Array.from({ length: 1_000 }, (_, i) => {
      if (i === 500) {
        detach()
        detach = attachOAuthErrors(client, { provider: 'wechat', language: 'zh-CN' })
      }
      return client.get('/').catch((error: AxiosError) => error.oauth?.language)
    })

    const languages = await Promise.all(requests)
    expect(languages).toEqual([...Array<string>(500).fill('en'), ...Array<string>(500).fill('zh-CN')])
  })

  test.each(['xx', 'tlh-Latn', '', '../en'])(
    'the language %j, that there are no texts in, is answered in English',
    async (language) => {
      const client = axios.create({ baseURL: await serve(answering({ body: plain })) })
      attachOAuthErrors(client, { language })
      const { oauth } = (await client.get('/').catch((error: AxiosError) => error)) as AxiosError
      expect(oauth?.language).toBe('en')
    },
  )

  test('a clock that runs backwards gives no negative wait', async () => {
    const headers = { date: 'Wed, 21 Oct 2026 07:28:00 GMT', 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }
    const { oauth, headers: answered } = await journey(await serve(answering({ status: 503, headers })))

    expect(oauth?.retry).toEqual({ retryable: true, after: 0 })
    expect(answered['retry-after']).toBe('0')
  })
})
