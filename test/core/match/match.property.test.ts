import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundle } from '../../../src/bundled/generated/bundle.js'
import { packStandard } from '../../../src/compile/pack.js'
import { buildNormalizer } from '../../../src/compile/create-normalizer.js'
import type { HttpResponse } from '../../../src/index.js'
import { compileAll } from '../../../tools/build-catalogs.js'
import { modules, providerFiles, standardFiles } from '../../catalogs/catalog-files.js'

type Shuffle = <T>(list: readonly T[]) => readonly T[]

/** A normalizer of all catalogs whose rules stand in another order. */
function withRules(shuffle: Shuffle) {
  const catalogs = providerFiles.map(({ catalog }) => ({ ...catalog, rules: shuffle(catalog.rules ?? []) }))
  const standards = standardFiles.map(({ catalog }) => packStandard({ ...catalog, rules: shuffle(catalog.rules) }))
  return buildNormalizer({ catalogs: compileAll(catalogs, modules) }, { standards, languages: bundle.languages })
}

/** Linear congruential numbers: every order comes from one seed, so that a failure can be repeated. */
function shuffleBy(seed: number): Shuffle {
  let state = seed >>> 0
  return (list) => {
    const shuffled = [...list]
    for (let i = shuffled.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      const j = state % (i + 1)
      ;[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!]
    }
    return shuffled
  }
}

const examples: readonly HttpResponse[] = [
  ...providerFiles.flatMap(({ catalog }) =>
    (catalog.rules ?? []).flatMap(({ examples }) =>
      (examples ?? []).map((example) => ({ ...example, provider: catalog.provider })),
    ),
  ),
  ...standardFiles.flatMap(({ catalog }) => catalog.rules.flatMap(({ examples }) => examples ?? [])),
]

test('the order of rules means nothing: every example of every rule gives the same result', () => {
  const { normalize } = withRules((rules) => rules)
  const expected = examples.map((example) => normalize(example))
  const orders = fc.oneof(
    fc.constant<Shuffle>((rules) => [...rules].reverse()),
    fc.integer().map((seed) => shuffleBy(seed)),
  )
  fc.assert(
    fc.property(orders, (shuffle) => {
      const shuffled = withRules(shuffle)
      const strayed = examples.filter((example, i) => {
        const result = shuffled.normalize(example)
        return JSON.stringify(result) !== JSON.stringify(expected[i])
      })
      expect(strayed).toEqual([])
    }),
    { numRuns: 5, endOnFailure: true },
  )
}, 120_000)
