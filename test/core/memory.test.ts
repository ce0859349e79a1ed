import { expect, test } from 'vitest'
import { readHeaders } from '../../src/core/parse/headers.js'
import { Memory } from '../../src/core/memory.js'
import { mayHoldSecret } from '../../src/core/text/survey.js'
import type { Answer, Origin, Understanding } from '../../src/core/understand.js'

const origin = (byHeaders = false): Origin => ({
  provider: 'test-idp',
  how: 'caller',
  catalog: undefined,
  endpoint: 'token',
  byHeaders,
})

function answer(body: unknown, query?: Record<string, unknown>): Answer {
  const headers = readHeaders({ 'content-type': 'application/json' })
  return {
    body,
    status: 400,
    headers,
    query,
    grantType: undefined,
    named: undefined,
    location: undefined,
    asked: undefined,
  }
}

const meaning = (found = 0, byHeaders = false) => ({ facts: { found }, origin: { byHeaders } }) as Understanding

/** Whether it is remembered after it came so many times. */
function remembers(times: number, what: Answer, from = origin(), means = meaning()): boolean {
  const memory = new Memory(262_144)
  for (let i = 0; i < times; i++) memory.keep(from, what, means)
  return memory.recall(from, what) === means
}

test('from the third time on', () => {
  expect([0, 1, 2, 3, 4].map((times) => remembers(times, answer('{"error":"a"}')))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
})

test.each<[string, Answer, Origin | undefined, Understanding | undefined]>([
  ['in which something looks like a secret', answer('{}'), undefined, meaning(mayHoldSecret)],
  ['of a provider that is known afterwards, and speaks in the header', answer('{}'), undefined, meaning(0, true)],
  ['whose meaning stands in the header too', answer('{}'), origin(true), undefined],
  ['that is long', answer('x'.repeat(1_025)), undefined, undefined],
  ['that is no text', answer({ error: 'a' }), undefined, undefined],
  ['beside a redirect', answer('{}', { error: 'a' }), undefined, undefined],
])('never a body %s', (_, what, from, means) => {
  expect(remembers(9, what, from, means)).toBe(false)
})

const page = (title: string, rest: string) => answer(`<html><title>${title}</title>${rest.padEnd(1_100)}`)

test.each([
  ['whatever follows its title', page('Bad Gateway', 'one'), page('Bad Gateway', 'two'), true],
  ['not one of another title', page('Bad Gateway', ''), page('Gateway Timeout', ''), false],
  ['not one that may be cut', page('Bad Gateway', ''), page('Bad Gateway', 'x'.repeat(3_000)), false],
  ['not one whose title tells nothing', page('Error', ''), page('Error', ''), false],
])('a long page, %s', (_, first, then, isKnown) => {
  const memory = new Memory(2_000)
  const [from, means] = [origin(), meaning()]
  for (let times = 0; times < 3; times++) memory.keep(from, first, means)
  expect(memory.recall(from, then)).toBe(isKnown ? means : undefined)
})

test('never one of many that differ by an id alone', () => {
  const memory = new Memory(262_144)
  const bodies = Array.from({ length: 1_000 }, (_, i) => answer(`{"error":"${'a'.repeat(400)}","id":${1_000 + i}}`))
  for (const what of bodies) memory.keep(origin(), what, meaning())
  expect(bodies.filter((what) => memory.recall(origin(), what) !== undefined)).toEqual([])
})

test('the newest, whatever came before', () => {
  const memory = new Memory(262_144)
  const from = origin()
  const bodies = Array.from({ length: 5_000 }, (_, i) => answer(`{"error":"word_${i}"}`))
  const means = bodies.map(() => meaning())
  bodies.forEach((what, i) => {
    for (let times = 0; times < 3; times++) memory.keep(from, what, means[i]!)
    expect(memory.recall(from, what)).toBe(means[i])
  })
  expect(bodies.filter((what) => memory.recall(from, what) !== undefined).length).toBeLessThanOrEqual(64)
})
