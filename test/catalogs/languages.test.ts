import { expect, test } from 'vitest'
import { checkCatalog } from '../../src/catalog/check-catalog.js'
import { languageSchema } from '../../src/catalog/schema.js'
import { completeLanguage } from '../../tools/complete-language.js'

test('what a language lacks is English, whatever of it is there', () => {
  const english = {
    tag: 'en',
    messages: { codeExchange: 'Start anew.', neutralTitle: 'No.' },
    conditions: {
      invalid_grant: { title: 'Title', hint: 'Hint.' },
      invalid_scope: { title: 'Scope', hint: 'Look.' },
      not_found: { title: 'Nothing', hint: 'Search.' },
    },
  }
  const french = {
    tag: 'fr',
    messages: { neutralTitle: 'Non.' },
    conditions: { invalid_grant: { title: 'Titre', hint: 'Indice.' }, invalid_scope: { hint: 'Regarde.' }, gone: {} },
  }
  expect(completeLanguage(french, english)).toEqual({
    tag: 'fr',
    messages: { codeExchange: 'Start anew.', neutralTitle: 'Non.' },
    conditions: {
      invalid_grant: { title: 'Titre', hint: 'Indice.' },
      invalid_scope: { title: 'Scope', hint: 'Regarde.' },
      not_found: { title: 'Nothing', hint: 'Search.' },
    },
  })
  expect(completeLanguage({ tag: 'ja' }, english)).toEqual({ ...english, tag: 'ja' })
})

test.each<[object, unknown[]]>([
  [{ tag: 'ja', conditions: { invalid_grant: { title: 'x' } } }, []],
  [
    { tag: 'ja', conditions: { refresh_token_expired: { title: 'x' } } },
    [
      [
        '/conditions/refresh_token_expired',
        'unknown member "refresh_token_expired"',
        'did you mean "expired_refresh_token"?',
      ],
    ],
  ],
  [{ tag: '日本語', conditions: {} }, [['/tag', 'must be a language tag ("ja", "pt-BR"); found "日本語"', undefined]]],
  [
    { tag: 'ja', messages: { neutral: 'x' }, conditions: { invalid_grant: { hints: 'x' } } },
    [
      ['/messages/neutral', 'unknown member "neutral"', 'did you mean "neutralTitle"?'],
      ['/conditions/invalid_grant/hints', 'unknown member "hints"', 'did you mean "hint"?'],
    ],
  ],
])('a language file is checked: %j', (language, expected) => {
  const { mistakes } = checkCatalog(JSON.stringify(language), languageSchema)
  expect(mistakes.map(({ pointer, message, suggestion }) => [pointer, message, suggestion])).toEqual(expected)
})
