import { expect, test } from 'vitest'
import { createNormalizer } from '../../src/index.js'

const { normalize } = createNormalizer({
  bundled: false,
  catalogs: [
    {
      provider: 'telling',
      name: { en: 'Telling' },
      rules: [
        {
          match: { error: 'invalid_grant', description: 'The grant was used twice' },
          condition: 'reused_authorization_code',
          hint: { en: 'Look into the console of Telling.' },
          source: 'https://telling.example/errors',
        },
        { match: { description: 'Something odd happened' }, condition: 'server_error' },
      ],
    },
    { provider: 'silent', name: { en: 'Silent' } },
    {
      provider: 'careful',
      name: { en: 'Careful' },
      rules: [{ match: { error: 'invalid_grant' }, condition: 'invalid_grant' }],
    },
  ],
})

const decide = (provider: string | undefined, error: string, error_description: string) => {
  const result = normalize({ provider, status: 400, body: JSON.stringify({ error, error_description }) })
  return result && [result.condition, result.basis.matched, result.basis.catalog]
}

test('a sentence of another catalog tells the cause within what the word of the standard says', () => {
  const sentence = 'The grant was used twice.'
  const told = ['reused_authorization_code', 'description+error', 'telling']
  expect(decide('telling', 'invalid_grant', sentence)).toEqual(told)
  expect(decide('silent', 'invalid_grant', sentence)).toEqual(told)
  expect(decide(undefined, 'invalid_grant', sentence)).toEqual(told)
})

test('not against the word, not beyond it, and not where the catalog itself has decided', () => {
  expect(decide('silent', 'invalid_scope', 'The grant was used twice')).toEqual([
    'invalid_scope',
    'standard',
    'rfc6749',
  ])
  expect(decide('silent', 'invalid_grant', 'Something odd happened')).toEqual(['invalid_grant', 'standard', 'rfc6749'])
  expect(decide('careful', 'invalid_grant', 'The grant was used twice')).toEqual(['invalid_grant', 'error', 'careful'])
})

test("what belongs to the other provider stays there: its hint, its code's module", () => {
  const body = '{"error":"invalid_grant","error_description":"The grant was used twice"}'
  const result = normalize({ provider: 'silent', status: 400, body })
  expect(result).toMatchObject({ code: '2-00-204', provider: 'silent' })
  expect(result?.remediation.hint).not.toContain('Telling')
})
