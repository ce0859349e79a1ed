import { get, type IncomingMessage, type RequestListener } from 'node:http'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { readStream } from '../../src/adapters/read-stream.js'
import { isStream } from '../../src/adapters/stream-source.js'
import { answering, json, serve } from './loopback.js'

type Stream = IncomingMessage | ReadableStream

const kinds = {
  Node: (url: string) => new Promise<Stream>((resolve) => get(url, resolve)),
  fetch: async (url: string): Promise<Stream> => (await fetch(url)).body!,
}
const limits = { size: 1_024, deadline: 50 }
const decode = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('a body of %s', (kind) => {
  const open = async (listener: RequestListener) => kinds[kind](await serve(listener))

  test.each([
    { name: 'empty', body: '' },
    { name: 'short', body: '授权码' },
    { name: 'as long as what is read', body: 'x'.repeat(1_024) },
    { name: 'longer', body: `${'x'.repeat(1_023)}${'授权'.repeat(100_000)}` },
  ])('that is $name is read to the size and replayed whole', async ({ body }) => {
    const { bytes, body: again } = await readStream(await open(answering({ body })), limits)

    expect(bytes).toStrictEqual(new TextEncoder().encode(body).slice(0, 1_024))
    expect(await text(again as Readable)).toBe(body)
  })

  test('the body that is given back is of the same kind', async () => {
    const { body } = await readStream(await open(answering({ body: 'x' })), limits)
    expect(body).toBeInstanceOf(kind === 'Node' ? Readable : ReadableStream)
    expect(isStream(body)).toBe(true)
  })

  test('a body that was read once can be read ahead again', async () => {
    const first = await readStream(await open(answering({ body: 'x'.repeat(5_000) })), limits)
    const second = await readStream(first.body as object, limits)

    expect(second.bytes).toStrictEqual(first.bytes)
    expect(await text(second.body as Readable)).toBe('x'.repeat(5_000))
  })

  test('at the deadline it gives what came', async () => {
    let finish: () => void = () => undefined
    const stream = await open((_request, response) => {
      response.writeHead(400, json).write('{"error":')
      finish = () => response.end('"slow_down"}')
    })
    const { bytes, body } = await readStream(stream, limits)

    expect(decode(bytes)).toBe('{"error":')
    finish()
    expect(await text(body as Readable)).toBe('{"error":"slow_down"}')
  })

  test('at the deadline nothing may have come', async () => {
    const stream = await open((_request, response) => response.writeHead(400, json).flushHeaders())
    expect((await readStream(stream, limits)).bytes).toBeUndefined()
  })

  test('a failure is told by the body that is given back', async () => {
    const stream = await open((request, response) => {
      response.writeHead(400, { ...json, 'content-length': '500' })
      response.write('{"error":', () => setTimeout(() => request.socket.destroy(), 10))
    })
    const { bytes, body } = await readStream(stream, limits)

    expect(decode(bytes)).toBe('{"error":')
    await expect(text(body as Readable)).rejects.toThrow()
  })

  test.each([
    { when: 'after the part that is read', part: 'x'.repeat(500_000) },
    { when: 'while the provider is silent', part: '{"error":' },
  ])('who gives up $when closes the connection', async ({ part }) => {
    let closed: Promise<void> | undefined
    const stream = await open((request, response) => {
      closed = new Promise((resolve) => request.socket.once('close', resolve))
      response.writeHead(400, json).write(part)
    })
    const { body } = await readStream(stream, limits)
    if (body instanceof Readable) body.destroy()
    else await (body as ReadableStream).cancel()

    await closed
  })

  test('a stream that somebody else has is given back as it is', async () => {
    const stream = await open(answering({ body: 'x' }))
    if (stream instanceof Readable) stream.destroy()
    else stream.getReader()

    expect(await readStream(stream, limits)).toStrictEqual({ bytes: undefined, body: stream })
  })
})

test('who gives up a stream that cannot be cancelled hears nothing of it', async () => {
  let cancelled = false
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(2_048)),
    cancel: () => {
      cancelled = true
      throw new Error('the connection is gone')
    },
  })
  const { body } = await readStream(stream, limits)

  await expect((body as ReadableStream).cancel()).resolves.toBeUndefined()
  expect(cancelled).toBe(true)
})

test('no more is pulled than is read', async () => {
  let pulled = 0
  const plenty = function* () {
    while (pulled < 10_000) yield `${(pulled++).toString().padStart(1_023)} `
  }
  const { bytes, body } = await readStream(Readable.from(plenty(), { objectMode: false }), {
    size: 4_096,
    deadline: 500,
  })
  ;(body as Readable).destroy()

  expect(bytes).toHaveLength(4_096)
  expect(pulled).toBeLessThan(100)
})

test('chunks of text and values that are no bytes are read as text', async () => {
  const { bytes, body } = await readStream(Readable.from(['授权', '码', 42]), limits)

  expect(decode(bytes)).toBe('授权码42')
  expect(await text(body as Readable)).toBe('授权码42')
})

test.each([undefined, null, 'text', 7, {}, [], new Uint8Array(1), new Blob(['x']), { pipe: () => undefined }])(
  '%s is no stream',
  (value) => {
    expect(isStream(value)).toBe(false)
  },
)
