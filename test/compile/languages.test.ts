import { describe, expect, test } from 'vitest'
import englishTexts from '../../src/bundled/generated/languages/en.js'
import { createNormalizer as createBare } from '../../src/core.js'
import { createNormalizer, normalize, type Normalizer } from '../../src/index.js'

const languageOf = (language?: unknown) =>
  normalize({ status: 400, body: { error: 'invalid_grant' } }, { language: language as string })?.language

test.each([
  ['en', 'en'],
  ['en-US', 'en'],
  ['EN-gb', 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['zh-CN-x-private', 'zh-CN'],
  ['ZH-cn', 'zh-CN'],
  ['fr', 'en'],
  ['enx', 'en'],
  ['*', 'en'],
  ['-', 'en'],
  ['', 'en'],
  ['x'.repeat(8_192), 'en'],
  [undefined, 'en'],
  [null, 'en'],
  [5, 'en'],
  [{}, 'en'],
])('%j is answered in %s', (range, expected) => {
  expect(languageOf(range)).toBe(expected)
})

test('a normalizer has a language of its own', () => {
  const { normalize: own, neutralTitle } = createNormalizer({ language: 'zh-Hans' })
  expect(own({ status: 503 })?.language).toBe('zh-CN')
  expect(own({ status: 503 }, { language: 'en' })?.language).toBe('en')
  expect(own({ status: 503 }, { language: 'fr' })?.language).toBe('zh-CN')
  expect(neutralTitle()).toBe('请求未能完成')
  expect(neutralTitle('en')).toBe('The request could not be completed')
})

describe('a language of the caller', () => {
  const french = {
    tag: 'fr',
    messages: { codeExchange: 'Recommencez.' },
    conditions: { invalid_grant: { title: 'Titre', hint: 'Indice.' }, invalid_scope: { title: 'Portée' } },
  }
  const compiled = {
    tag: 'fr',
    texts: JSON.stringify({
      conditions: { invalid_grant: ['Titre', 'Indice.'], invalid_scope: ['Portée', null] },
      codeExchange: 'Recommencez.',
    }),
  }
  const english = createNormalizer()
  const textsOf = ({ normalize: by }: Normalizer, error: string, language: string) => {
    const result = by({ status: 400, body: { error } }, { language })
    return [result?.language, result?.title, result?.remediation.hint]
  }
  const exchange = { grantType: 'authorization_code', status: 503, endpoint: 'token' } as const

  test.each([
    ['in its source form', french],
    ['compiled', compiled],
  ])('%s, and what it lacks in English', (_, language) => {
    const own = createNormalizer({ languages: [language] })
    expect(own.languages).toEqual([...english.languages, 'fr'])
    const [, title, hint] = textsOf(english, 'invalid_client', 'en')
    expect(textsOf(own, 'invalid_client', 'fr-CA')).toEqual(['fr', title, hint])
    expect(textsOf(own, 'invalid_scope', 'fr')).toEqual(['fr', 'Portée', textsOf(english, 'invalid_scope', 'en')[2]])
    expect(textsOf(own, 'invalid_grant', 'fr')).toEqual(['fr', 'Titre', 'Indice.'])
    expect(own.normalize(exchange, { language: 'fr' })?.remediation.hint).toBe('Recommencez.')
    expect(own.neutralTitle('fr')).toBe(english.neutralTitle('en'))
  })

  test('without English in plain English', () => {
    const own = createBare({ languages: [french], language: 'fr' })
    expect(textsOf(own, 'invalid_client', 'en')).toEqual([
      'fr',
      'Invalid client',
      "Correct the app's registration or settings at the provider.",
    ])
    expect(own.neutralTitle()).toBe('The request could not be completed')
  })

  test('beside English that comes later', () => {
    const own = createBare({ languages: [french, englishTexts] })
    expect(own.languages).toEqual(['fr', 'en'])
    expect(textsOf(own, 'invalid_client', 'fr').slice(1)).toEqual(textsOf(english, 'invalid_client', 'en').slice(1))
  })

  test('changes single texts of a bundled one', () => {
    const texts = { tag: 'zh-CN', conditions: { invalid_grant: { title: '凭证无效' } } }
    const own = createNormalizer({ languages: [texts] })
    expect(own.languages).toEqual(english.languages)
    expect(textsOf(own, 'invalid_grant', 'zh')[1]).toBe('凭证无效')
    expect(textsOf(own, 'invalid_scope', 'zh')).toEqual(textsOf(english, 'invalid_scope', 'zh'))
  })

  test('is not read again when the caller changes it', () => {
    const changing = { tag: 'fr', conditions: { invalid_grant: { title: 'Titre' } } }
    const own = createNormalizer({ languages: [changing] })
    changing.conditions.invalid_grant = null as never
    expect(textsOf(own, 'invalid_grant', 'fr')[1]).toBe('Titre')
  })
})

test('the language is kept where nothing else of the response can be read', () => {
  const body = {
    get error(): string {
      throw new Error('x')
    },
  }
  const result = normalize({ status: 503, body }, { language: 'zh' })
  expect(result).toMatchObject({ language: 'zh-CN', diagnostics: ['invalid_input'] })
})
