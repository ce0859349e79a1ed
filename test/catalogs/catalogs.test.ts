import { describe, expect, test } from 'vitest'
import { bundle } from '../../src/bundled/generated/bundle.js'
import { exampleMistakes } from '../../src/catalog/check-examples.js'
import { findTies } from '../../src/catalog/check-ties.js'
import { formatMistake } from '../../src/catalog/mistakes.js'
import { PositionedJson } from '../../src/catalog/positions.js'
import { catalogSchema, standardSchema } from '../../src/catalog/schema.js'
import type { Catalog, ExampleSource, RuleSource, Standard } from '../../src/compile/catalog.js'
import { compileRules, ruleId } from '../../src/compile/compile-rules.js'
import { buildNormalizer } from '../../src/compile/create-normalizer.js'
import { packCatalog, packStandard, type PackedRule } from '../../src/compile/pack.js'
import type { HttpResponse, NormalizedError, Normalizer } from '../../src/index.js'
import { conditionInfo } from '../../src/core/conditions.js'
import { plainWords } from '../../src/core/plain/plain-words.js'
import { compileAll } from '../../tools/build-catalogs.js'
import { expectPlainResult } from '../core/expect-plain-result.js'
import { modules, providerFiles, readCatalogText, standardFiles } from './catalog-files.js'

const compiled = compileAll(
  providerFiles.map(({ catalog }) => catalog),
  modules,
)
const standards = standardFiles.map(({ catalog }) => packStandard(catalog))
const parts = { standards, languages: bundle.languages, plainWords }
const normalizer = buildNormalizer({ catalogs: compiled }, parts)
/** The standards by themselves. */
const alone = buildNormalizer({}, parts)

function packOne(rule: RuleSource): PackedRule {
  const { rules } = packCatalog({ provider: 'x', name: { en: 'x' }, rules: [rule] }, '00', [])
  return (JSON.parse(rules) as PackedRule[])[0]!
}

/** What a rule is called in a failure: its keys. */
const named = (rules: readonly RuleSource[]) =>
  rules.filter(({ condition }) => condition !== null).map((rule) => ({ rule, id: ruleId(packOne(rule)) }))

/** Examples that do not reach their own rule; every result on the way is plain. */
function strayed(path: string, by: Normalizer): string[] {
  const json = new PositionedJson(readCatalogText(path))
  const normalize = (response: HttpResponse) => {
    const result = by.normalize(response)
    expectPlainResult(result)
    return result
  }
  return exampleMistakes(json.value as Catalog | Standard, json, { normalize }).map((mistake) =>
    formatMistake(path, mistake),
  )
}

function checkRules(rules: readonly RuleSource[]): void {
  const incomplete = named(rules).filter(({ rule }) => !rule.source || (rule.examples ?? []).length === 0)
  expect(incomplete.map(({ id }) => id)).toEqual([])
  const compiledRules = rules
    .filter(({ condition }) => condition !== null)
    .flatMap((rule) => compileRules([packOne(rule)], { catalog: 'x', sources: () => [], hint: () => undefined }))
  expect(findTies(compiledRules).map(([a, b]) => [a.id, b.id])).toEqual([])
}

/** Whether the condition's hint would lead elsewhere. */
const isActionOwn = ({ action, condition }: RuleSource) =>
  action !== undefined && condition !== null && action !== conditionInfo(condition).action

const bare = ({ captured: _captured, source: _source, note: _note, ...response }: ExampleSource) => response

describe.each(providerFiles.map(({ path, catalog }) => [path, catalog] as const))('%s', (path, catalog: Catalog) => {
  test('has the shape of a catalog', () => {
    expect(catalogSchema.safeParse(catalog).error?.issues ?? []).toEqual([])
    expect(path).toBe(`providers/${catalog.provider}.json`)
    expect(catalog.module).toBeUndefined()
    expect(catalog.name?.en.trim()).toMatch(/\S/)
    expect(modules).toHaveProperty([catalog.provider])
  })

  test('every rule has a source and an example, and no two tie', () => {
    checkRules(catalog.rules ?? [])
  })

  test('every example reaches its own rule', () => {
    expect(strayed(path, normalizer)).toEqual([])
  })

  test('a rule with an action of its own says in a hint of its own what to do', () => {
    const silent = named(catalog.rules ?? []).filter(({ rule }) => isActionOwn(rule) && rule.hint === undefined)
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('its hints stand in English and Chinese', () => {
    const incomplete = named(catalog.rules ?? []).filter(
      ({ rule }) => rule.hint && !(rule.hint['en'] && rule.hint['zh-CN']),
    )
    expect(incomplete).toEqual([])
  })
})

describe.each(standardFiles.map(({ path, catalog }) => [path, catalog] as const))('%s', (path, standard: Standard) => {
  test('has the shape of a standard', () => {
    expect(standardSchema.safeParse(standard).error?.issues ?? []).toEqual([])
    expect(path).toBe(`standards/${standard.standard}.json`)
  })

  test('every rule has a source and an example, and no two tie', () => {
    checkRules(standard.rules)
  })

  test('every example reaches its own rule', () => {
    expect(strayed(path, alone)).toEqual([])
  })

  test('a rule with an action of its own says in a hint of its own what to do', () => {
    const silent = named(standard.rules).filter(({ rule }) => isActionOwn(rule) && rule.hint === undefined)
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('beside the texts of widespread servers it means the same', () => {
    const differing = named(standard.rules).flatMap(({ rule, id }) =>
      (rule.examples ?? [])
        .filter((example) => normalizer.normalize(bare(example))?.condition !== rule.condition)
        .map(() => id),
    )
    expect(differing).toEqual([])
  })
})

describe('all providers together', () => {
  test('no id or alias stands twice', () => {
    const names = providerFiles.flatMap(({ catalog }) => [catalog.provider, ...(catalog.aliases ?? [])])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  test('no host and no signature is claimed twice', () => {
    const claims = providerFiles.flatMap(({ catalog: { recognize } }) => [
      ...(recognize?.hosts ?? []).map((host) => host.toLowerCase()),
      ...(recognize?.fields ?? []).map((signature) => JSON.stringify(signature)),
    ])
    expect(claims.filter((claim, i) => claims.indexOf(claim) !== i)).toEqual([])
  })

  test('every result is the same in either language after a trip through JSON', () => {
    const { normalize, localize } = normalizer
    for (const { catalog } of providerFiles) {
      for (const { rule, id } of named(catalog.rules ?? [])) {
        for (const example of (rule.examples ?? []).slice(0, 1)) {
          const response = { ...bare(example), provider: catalog.provider }
          const [english, chinese] = [
            normalize(response, { language: 'en' })!,
            normalize(response, { language: 'zh' })!,
          ]
          const sent = JSON.parse(JSON.stringify(english)) as NormalizedError
          expect(localize(sent, 'zh'), `${catalog.provider}: ${id}`).toEqual(chinese)
        }
      }
    }
  })
})
