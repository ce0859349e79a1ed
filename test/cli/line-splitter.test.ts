import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineSplitter } from '../../src/cli/line-splitter.js'

const tooLong = '<too long>'

function split(chunks: readonly (string | Uint8Array)[], maxLine = 8): string[] {
  const splitter = new LineSplitter(maxLine)
  const lines: string[] = []
  const take = (line: Buffer | undefined) => lines.push(line === undefined ? tooLong : line.toString('utf8'))
  for (const chunk of chunks) for (const line of splitter.push(Buffer.from(chunk))) take(line)
  for (const line of splitter.end()) take(line)
  return lines
}

describe('LineSplitter', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['an empty chunk', [''], []],
    ['lines', ['a\nb\n'], ['a', 'b']],
    ['a last line without its end', ['a\nb'], ['a', 'b']],
    ['CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['CRLF cut in two', ['a\r', '\nb'], ['a', 'b']],
    ['a carriage return within a line', ['a\rb\n'], ['a\rb']],
    ['blank lines', ['\n\r\n\na'], ['', '', '', 'a']],
    ['a byte order mark', ['\ufeffa\nb'], ['a', 'b']],
    ['nothing but a byte order mark', ['\ufeff'], ['']],
    ['a byte order mark that is not at the start', ['a\n\ufeffb'], ['a', '\ufeffb']],
    ['a line over three chunks', ['ab', 'cd', 'ef\ng'], ['abcdef', 'g']],
    ['a line of the greatest length', ['12345678\na'], ['12345678', 'a']],
    ['a line beyond it', ['123456789\na'], [tooLong, 'a']],
    ['a line beyond it, over chunks', ['12345', '6789', '0', '\na\n'], [tooLong, 'a']],
    ['a line beyond it, whose end comes with the excess', ['12345', '6789\na'], [tooLong, 'a']],
    ['a line beyond it without an end', ['a\n12345', '6789'], ['a', tooLong]],
    ['a byte order mark after a line beyond it', ['123456789\n\ufeffa'], [tooLong, '\ufeffa']],
    ['two lines beyond it', ['123456789\n', '1234567890\na'], [tooLong, tooLong, 'a']],
    ['a short line after one that was held', ['1234567', '8\n12', '\n'], ['12345678', '12']],
  ])('splits %s', (_name, chunks, lines) => {
    expect(split(chunks)).toEqual(lines)
  })

  it('gives the same lines wherever the chunks are cut', () => {
    const pieces = fc.constantFrom('a', 'é', '码', '\n', '\r', '\r\n', '\ufeff', '123456789', ' ')
    fc.assert(
      fc.property(fc.array(pieces), fc.array(fc.nat(12)), (texts, sizes) => {
        const bytes = Buffer.from(texts.join(''))
        const chunks: Buffer[] = []
        let at = 0
        for (const size of sizes) {
          chunks.push(bytes.subarray(at, at + size))
          at += size
        }
        chunks.push(bytes.subarray(at))
        expect(split(chunks)).toEqual(split([bytes]))
      }),
    )
  })
})
