import { expect, test } from 'vitest'
import { createNormalizer, normalize } from '../../src/index.js'

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

test('a language of the caller, and what it lacks in English', () => {
  const texts = JSON.stringify({
    conditions: { invalid_grant: ['Titre', 'Indice.'] },
    codeExchange: 'Recommencez.',
    neutralTitle: 'Titre neutre',
  })
  const { normalize: own, languages } = createNormalizer({ languages: [{ tag: 'fr', texts }] })
  expect(languages).toEqual([...createNormalizer().languages, 'fr'])
  const of = (error: string) => own({ status: 400, body: { error } }, { language: 'fr-CA' })
  expect(of('invalid_grant')).toMatchObject({ language: 'fr', title: 'Titre', remediation: { hint: 'Indice.' } })
  expect(of('invalid_client')).toMatchObject({ language: 'fr', title: 'Invalid client' })
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
