import { expect, test } from 'vitest'
import { conditions } from '../../src/index.js'
import { conditionEntries, messages } from './catalog-files.js'

test('the table in the code is the table in the file', () => {
  const columns = conditionEntries.map(({ level, definition: _d, title: _t, hint: _h, ...row }) => ({
    ...row,
    level: level === 1 ? 'system' : 'service',
  }))
  expect(conditions).toEqual(columns)
})

test.each(conditionEntries.map((entry) => [entry.condition, entry] as const))(
  '%s has a title and a hint in both languages',
  (_, entry) => {
    expect(entry.definition).not.toBe('')
    for (const texts of [entry.title, entry.hint]) {
      expect(Object.keys(texts).sort()).toEqual(['en', 'zh-CN'])
      expect(texts['en']!.trim()).toMatch(/\S/)
      expect(texts['zh-CN']).toMatch(/\p{Script=Han}/u)
    }
  },
)

test('so have the sentences beside them', () => {
  expect(Object.keys(messages).sort()).toEqual(['codeExchange', 'neutralTitle', 'refreshRefused'])
  for (const texts of Object.values(messages)) expect(Object.keys(texts).sort()).toEqual(['en', 'zh-CN'])
})
