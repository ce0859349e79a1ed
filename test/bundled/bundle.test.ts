import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundle } from '../../src/bundled/generated/bundle.js'
import { createUnpack } from '../../src/bundled/unpack.js'
import type { Language } from '../../src/compile/languages.js'
import { speaksForItself, type CompiledCatalog, type PackedRule } from '../../src/compile/pack.js'
import { createPacker } from '../../tools/pack-texts.js'

const generated = new URL('../../src/bundled/generated/', import.meta.url)

function importAll<T>(folder: string): Promise<T[]> {
  const names = readdirSync(new URL(folder, generated)).sort()
  return Promise.all(
    names.map(async (name) => ((await import(new URL(folder + name, generated).href)) as { default: T }).default),
  )
}

const catalogs = await importAll<CompiledCatalog>('catalogs/')
const languages = await importAll<Language>('languages/')

describe('what all catalogs hold is what each holds alone', () => {
  test('the same providers', () => {
    expect(bundle.catalogs().map(({ provider }) => provider)).toEqual(catalogs.map(({ provider }) => provider))
  })

  test.each(catalogs)('$provider', (alone) => {
    const { provider, module, aliases, head, rules, sources, hints } = bundle
      .catalogs()
      .find((catalog) => catalog.provider === alone.provider)!
    const opened = { provider, module, aliases, head: JSON.parse(head) as unknown, rules, sources, hints: { ...hints } }
    expect(opened).toEqual({ ...alone, head: JSON.parse(alone.head) as unknown })
  })

  test('sentences can be had without the other rules', () => {
    for (const { sentences, rules } of bundle.catalogs()) {
      const all = JSON.parse(rules) as PackedRule[]
      expect(JSON.parse(sentences!)).toEqual(all.filter(speaksForItself))
    }
  })

  test.each(languages)('$tag', ({ tag, texts }) => {
    const opened = bundle.languages.find((language) => language.tag === tag)!.texts
    expect(JSON.parse(opened)).toEqual(JSON.parse(texts))
  })
})

test('every text comes back, and what is packed needs no escape in a string literal', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), (texts) => {
      const { pack, dictionary } = createPacker(texts)
      const unpack = createUnpack(dictionary)
      for (const text of texts) {
        expect(pack(text)).toMatch(/^[ !#-[\]-~]*$/)
        expect(unpack(pack(text))).toBe(text)
      }
    }),
  )
})
