import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { asUtf8 } from '../../src/cli/as-utf8.js'

async function read(chunks: readonly Uint8Array[]): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of asUtf8(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

const text = '{"a":"无效 🔑"}\r\n'
const wide = Buffer.from(`\ufeff${text}`, 'utf16le')

describe('asUtf8', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with its mark, which is left for others', Buffer.from(`\ufeff${text}`), `\ufeff${text}`],
    ['UTF-16LE', wide, text],
    ['UTF-16BE', Buffer.from(wide).swap16(), text],
    ['nothing', Buffer.alloc(0), ''],
    ['one byte', Buffer.from('{'), '{'],
    ['UTF-16LE that breaks off', wide.subarray(0, 5), '{\ufffd'],
  ])('reads %s, wherever it is cut', async (_, bytes, expected) => {
    expect(await read([bytes])).toBe(expected)
    for (let at = 1; at < bytes.length; at++) {
      expect(await read([bytes.subarray(0, at), bytes.subarray(at)])).toBe(expected)
    }
    expect(await read([...bytes].map((byte) => Uint8Array.of(byte)))).toBe(expected)
  })
})
