import { describe, expect, test } from 'vitest'
import { normalize, normalizeThrown, type HttpResponse, type NormalizedError } from '../../src/index.js'
import { expectPlainResult, stringsOf } from '../core/expect-plain-result.js'
import { encodingAndTransport } from './hostile-inputs/encoding-and-transport.js'
import { jsonShape } from './hostile-inputs/json-shape.js'
import { otherFormats } from './hostile-inputs/other-formats.js'
import type { Expected } from './hostile-inputs/row.js'
import { secretsAndInjection } from './hostile-inputs/secrets-and-injection.js'

/** The parts of the list that are not the core's, and where they are tested. */
const elsewhere: Readonly<Record<number, string>> = {
  43: 'hostile-adapters.test.ts: a decompression bomb stops at the cap, while the client inflates it',
  44: 'hostile-adapters.test.ts: deadlines, resets and slow bodies on a real loopback server',
  59: 'test/adapters/express/logging.test.ts: records carry the code, the provider and the condition',
  63: 'hostile-adapters.test.ts: what the Express handler writes into header fields',
  65: 'test/cli: what the command line prints',
  66: 'test/adapters/express/logging.test.ts: texts are data, never the message template',
  67: 'test/catalog and test/cli/lint-command.test.ts: mistakes of catalog files as file:line:column',
  68: 'hostile-adapters.test.ts: headers already sent, aborted and streaming answers',
  69: 'hostile-adapters.test.ts: what a handler may throw',
  70: 'hostile-adapters.test.ts: HEAD, OPTIONS and content negotiation',
  71: 'hostile-adapters.test.ts: middleware mounted twice, in sub-apps, with other libraries',
  72: 'hostile-adapters.test.ts: many requests at once; languages: test/compile/languages.test.ts',
}

const rows = [...jsonShape, ...otherFormats, ...encodingAndTransport, ...secretsAndInjection]

function cloneOf(value: unknown): { readonly value: unknown } | undefined {
  try {
    return { value: structuredClone(value) }
  } catch {
    return undefined
  }
}

function sorted(result: NormalizedError | undefined, expected: Expected | undefined): unknown {
  if (result === undefined || expected === undefined) return result
  const picked = Object.fromEntries(Object.keys(expected).map((name) => [name, result[name as keyof NormalizedError]]))
  return { ...picked, diagnostics: [...result.diagnostics].sort() }
}

describe('hostile inputs', () => {
  test.each(rows.map((row) => [`#${row.n} ${row.title.replace(/\s+/g, ' ')}`, row] as const))(
    '%s',
    (_, { response, thrown, now, expected }) => {
      const input = thrown ?? response
      const before = cloneOf(input)
      const options = now === undefined ? undefined : { now }
      const result =
        thrown === undefined ? normalize(response as HttpResponse, options) : normalizeThrown(thrown, options)

      expect(sorted(result, expected)).toEqual(
        expected && { ...expected, diagnostics: [...expected.diagnostics].sort() },
      )
      expectPlainResult(result)
      if (before !== undefined) expect(cloneOf(input)).toEqual(before)
    },
  )

  test('#15 a body that is cut at any byte never gives half a word or half a code', () => {
    const bodies = [
      '{"errmsg":"invalid code","errcode":40029}',
      '{"error":"invalid_grant","error_description":"gone","code":40029}',
    ]
    for (const body of bodies) {
      for (let end = 1; end < body.length; end++) {
        const native = normalize({ status: 400, body: body.slice(0, end) })?.native
        expect([undefined, 'invalid_grant'], body.slice(0, end)).toContain(native?.error)
        expect([undefined, '40029'], body.slice(0, end)).toContain(native?.code)
      }
    }
  })

  test.each<[string, number, (text: string) => object]>([
    ['error', 2_048, (error) => ({ body: { error } })],
    ['error_description', 2_048, (error_description) => ({ body: { error: 'x', error_description } })],
    ['error_uri', 2_048, (error_uri) => ({ body: { error: 'x', error_uri } })],
    ['request_id', 256, (request_id) => ({ body: { error: 'x', request_id } })],
    ['claims', 1_024, (claims) => ({ body: { error: 'x', claims } })],
    ['scope', 1_024, (scope) => ({ body: { error: 'x', scope } })],
    ['the title of a page', 200, (title) => ({ body: `<html><title>${title}</title></html>` })],
  ])('#55 the cut of %s leaves no beginning of a secret', (_, limit, echo) => {
    const value = 'q7Wm2Zk9Xv4Lt8Rb3Nc6Yd1Hf5Js0Gp'
    for (let room = 8; room < value.length; room++) {
      const response = {
        status: 400,
        ...echo(`${'x'.repeat(limit - room)}${value}`),
        request: { body: { code: value } },
      }
      const result = normalize(response)
      expect(stringsOf(result).filter((text) => text.includes(value.slice(0, 8)))).toEqual([])
    }
  })

  test('every number of the list has a row or a place', () => {
    const covered = new Set([...rows.map(({ n }) => n), ...Object.keys(elsewhere).map(Number)])
    expect([...covered].sort((a, b) => a - b)).toEqual(Array.from({ length: 72 }, (_, i) => i + 1))
    expect(rows.filter(({ n }) => elsewhere[n] !== undefined)).toEqual([])
  })
})
