import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { normalize } from '../../src/index.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const megabyte = 1_048_576

function heapGrowth(calls: readonly (() => unknown)[]): number {
  calls[0]!()
  collect()
  const before = process.memoryUsage().heapUsed
  for (const call of calls) call()
  collect()
  return process.memoryUsage().heapUsed - before
}

// Sentences that differ, of words that are all known: only those are remembered.
const sentences = 'access token,refresh token,authorization code,client secret'
  .split(',')
  .flatMap((thing) =>
    'expired,revoked,invalid,missing,unknown,malformed,disabled,inactive'
      .split(',')
      .flatMap((state) => [`The ${thing} is ${state}`, `Your ${thing} was ${state}`]),
  )

const padding = 'x'.repeat(megabyte)
const xml = (sentence: string) => `<error><message>${sentence}</message><pad>${padding}</pad></error>`

const asked = (body: string) => ({ status: 400, request: { body } })

test.each<[string, (() => unknown)[]]>([
  ['a sentence in a body', sentences.map((sentence) => () => normalize({ status: 400, body: xml(sentence) }))],
  [
    'a language range',
    sentences.map((_, i) => () => normalize({ status: 400 }, { language: `x${i}-${padding}${i}`.slice(1) })),
  ],
  ['a name in a request', sentences.map((_, i) => () => normalize(asked(`&name_of_its_own_${i}=${padding}`.slice(1))))],
])('%s does not keep alive the whole text that it was part of', (_, calls) => {
  expect(calls).toHaveLength(64)
  expect(heapGrowth(calls)).toBeLessThan(16 * megabyte)
})
