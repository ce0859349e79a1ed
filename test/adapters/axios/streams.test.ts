import type { RequestListener } from 'node:http'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import axios from 'axios'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { answering, json, serve } from '../loopback.js'
import { rejectionOf } from './rejection.js'

const short = '{"error":"invalid_grant","error_description":"gone"}'
const long = `{"error":"invalid_grant","padding":"${'x'.repeat(1_048_576)}"}`

/** The body of a stream of either kind, as its caller reads it. */
async function readAll(data: unknown): Promise<string> {
  return text(data as Readable | ReadableStream)
}

describe.each(['http', 'fetch'] as const)('a streamed error, adapter %s', (adapter) => {
  async function failed(listener: RequestListener) {
    const client = axios.create({ baseURL: await serve(listener), adapter, responseType: 'stream' })
    attachOAuthErrors(client)
    return rejectionOf(client.get('/oauth/token'))
  }

  test.each([
    { name: 'short', body: short, diagnostics: [] },
    { name: 'larger than what is read', body: long, diagnostics: ['truncated'] },
  ])('that is $name is read and replayed whole', async ({ body, diagnostics }) => {
    const { oauth, response } = await failed(answering({ body }))

    expect(oauth).toMatchObject({ condition: 'invalid_grant', native: { status: 400 }, diagnostics })
    expect(await readAll(response!.data)).toBe(body)
  })

  test('that is empty is read as empty', async () => {
    const { oauth, response } = await failed(answering({ status: 503 }))

    expect(oauth).toMatchObject({ condition: 'temporarily_unavailable', diagnostics: ['empty'] })
    expect(await readAll(response!.data)).toBe('')
  })

  test('that is compressed a thousand times is read to the cap only', async () => {
    const bomb = gzipSync(`{"error":"invalid_grant","padding":"${'x'.repeat(33_554_432)}"}`)
    const { oauth, response } = await failed(
      answering({ headers: { ...json, 'content-encoding': 'gzip' }, body: bomb }),
    )

    expect(oauth).toMatchObject({ condition: 'invalid_grant', diagnostics: ['truncated'] })
    if (adapter === 'http') (response!.data as Readable).destroy()
    else await (response!.data as ReadableStream).cancel()
  })

  test('that takes longer than two seconds is judged by what came, and the rest follows', async () => {
    let finish: () => void = () => undefined
    const { oauth, response } = await failed((_request, answer) => {
      answer.writeHead(400, json).write('{"error":"invalid_grant",')
      finish = () => answer.end('"error_description":"late"}')
    })

    expect(oauth).toMatchObject({ condition: 'invalid_grant', diagnostics: ['truncated'] })
    expect(oauth?.native).toStrictEqual({ status: 400, error: 'invalid_grant' })
    finish()
    expect(await readAll(response!.data)).toBe('{"error":"invalid_grant","error_description":"late"}')
  })

  test('that breaks off is judged by what came, and breaks off again for its reader', async () => {
    const { oauth, response } = await failed((request, answer) => {
      answer.writeHead(400, { ...json, 'content-length': '500' })
      answer.write('{"error":"invalid_grant",', () => setTimeout(() => request.socket.destroy(), 20))
    })

    expect(oauth).toMatchObject({ condition: 'invalid_grant', diagnostics: ['truncated'] })
    await expect(readAll(response!.data)).rejects.toThrow()
  })
})

describe('a stream that cannot be read', () => {
  test.each([
    {
      name: 'has a reader already',
      adapter: 'fetch' as const,
      take: (stream: ReadableStream) => (stream.getReader(), stream),
    },
    { name: 'is destroyed', adapter: 'http' as const, take: (stream: Readable) => stream.destroy() },
  ])('because it $name is left as it is', async ({ adapter, take }) => {
    const client = axios.create({ baseURL: await serve(answering({ body: short })), adapter, responseType: 'stream' })
    attachOAuthErrors(client)
    let taken: unknown
    const error = await rejectionOf(client.get('/', { transformResponse: (data) => (taken = take(data as never)) }))

    expect(error.message).toBe('Request failed with status code 400')
    expect(error.response!.data).toBe(taken)
    expect(error.oauth).toMatchObject({ condition: 'invalid_request', diagnostics: ['body_unavailable'] })
  })
})

test('a 2xx that validateStatus refused keeps its stream', async () => {
  const client = axios.create({ baseURL: await serve(answering({ status: 200, body: short })), responseType: 'stream' })
  attachOAuthErrors(client)
  let made: unknown
  const transformResponse = (data: unknown) => (made = data)
  const { response } = await rejectionOf(client.get('/', { transformResponse, validateStatus: () => false }))

  expect(response!.data).toBe(made)
  expect(await readAll(response!.data)).toBe(short)
})
