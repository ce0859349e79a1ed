import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { BatchWriter } from '../../src/cli/batch-writer.js'

/** A reader that takes a piece whenever it is told to. */
function slowReader() {
  const taken: string[] = []
  let release: (() => void) | undefined
  const stream = new Writable({
    highWaterMark: 4,
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      taken.push(chunk)
      release = done
    },
  })
  return { stream, taken, take: () => release?.() }
}

describe('BatchWriter', () => {
  it('writes nothing before it is flushed, then everything in one piece', async () => {
    const { stream, taken, take } = slowReader()
    const writer = new BatchWriter(stream)
    expect(writer.add('a\n')).toBe(false)
    expect(writer.add('b\n')).toBe(false)
    expect(taken).toEqual([])
    const flushed = writer.flush()
    expect(taken).toEqual(['a\nb\n'])
    take()
    await flushed
    await writer.flush()
    expect(taken).toEqual(['a\nb\n'])
  })

  it('asks to be flushed when a batch is full', () => {
    const writer = new BatchWriter(slowReader().stream)
    expect(writer.add('a'.repeat(65_535))).toBe(false)
    expect(writer.add('a')).toBe(true)
  })

  it('waits for a reader that is slower', async () => {
    const { stream, take } = slowReader()
    const writer = new BatchWriter(stream)
    writer.add('more than four')
    let done = false
    const flushed = writer.flush().then(() => {
      done = true
    })
    await setImmediate()
    expect(done).toBe(false)
    take()
    await flushed
    expect(done).toBe(true)
  })
})
