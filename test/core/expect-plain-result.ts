import { expect } from 'vitest'
import { parseCode, type Diagnostic, type NormalizedError } from '../../src/index.js'
import { actions, categories, owners } from '../../src/core/vocabulary.js'

const diagnostics = [
  'jsonp',
  'guarded',
  'form',
  'xml',
  'html',
  'text',
  'empty',
  'truncated',
  'too_deep',
  'duplicate_key',
  'forbidden_key',
  'unwrapped',
  'trailing_text',
  'charset_guessed',
  'charset_invalid',
  'nonconforming_charset',
  'unsupported_type',
  'body_unavailable',
  'status_mismatch',
  'mixed',
  'noncanonical_code',
  'native_conflict',
  'unverified_state',
  'issuer_mismatch',
  'invalid_input',
  'masked',
] as const satisfies readonly Diagnostic[]

const texts = ['error', 'error_description', 'error_uri', 'code', 'subcode', 'suberror', 'request_id']
const members = {
  result:
    'code condition category level language title provider remediation retry details native basis diagnostics'.split(
      ' ',
    ),
  remediation: ['action', 'owner', 'hint', 'docs'],
  retry: ['retryable', 'after'],
  details: 'parameter scopes claims acr_values max_age iss resource_metadata dpop_nonce'.split(' '),
  native: ['status', ...texts],
  basis: ['recognized', 'matched', 'catalog', 'rule', 'source'],
}

const prototypeNames = Object.getOwnPropertyNames(Object.prototype).sort()

const controls = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\u{e0001}/u

/** Every string inside a value. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [name, ...stringsOf(member)])
}

function onlyMembers(value: object, names: readonly string[]): void {
  expect(names).toEqual(expect.arrayContaining(Object.keys(value)))
}

/** What holds for every result, whatever came in: valid code, closed lists, plain data, clean texts. */
export function expectPlainResult(result: NormalizedError | undefined): void {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeNames)
  if (result === undefined) return
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
  expect(structuredClone(result)).toStrictEqual(result)

  const parsed = parseCode(result.code)
  expect(parsed).toMatchObject({ level: result.level, condition: result.condition })
  expect(categories[Number(result.code[5])]).toBe(result.category)
  if (result.provider === undefined) expect(parsed?.module).toBe('00')
  expect(actions).toContain(result.remediation.action)
  expect(owners).toContain(result.remediation.owner)
  for (const text of [result.title, result.remediation.hint]) expect(text).not.toBe('')

  onlyMembers(result, members.result)
  for (const name of ['remediation', 'retry', 'native', 'basis'] as const) onlyMembers(result[name], members[name])
  if (result.details !== undefined) onlyMembers(result.details, members.details)
  expect(diagnostics).toEqual(expect.arrayContaining(result.diagnostics))
  expect(new Set(result.diagnostics).size).toBe(result.diagnostics.length)

  if (result.retry.retryable && result.retry.after !== undefined) expect(result.retry.after).toBeGreaterThanOrEqual(0)
  for (const name of texts) {
    const text = result.native[name as 'error'] as unknown
    expect(['string', 'undefined']).toContain(typeof text)
    expect(text).not.toBe('')
  }
  const shown = [...stringsOf(result.native), ...stringsOf(result.details)]
  if (result.diagnostics.includes('masked')) expect(shown.join('\n')).toContain('***')
  for (const text of shown) {
    expect(text.length).toBeLessThanOrEqual(2_048)
    expect(text).not.toMatch(controls)
    expect(text.isWellFormed()).toBe(true)
  }
}
