import type { Catalog, ExampleSource } from '../compile/catalog.js'
import type { Normalizer } from '../compile/create-normalizer.js'
import { ruleId } from '../compile/compile-rules.js'
import { packCatalog, type PackedRule } from '../compile/pack.js'
import type { HttpResponse } from '../core/http-response.js'
import type { Mistake } from './mistakes.js'
import type { PositionedJson } from './positions.js'

/** An example as a response of the catalog's provider. */
export function exampleResponse(provider: string, example: ExampleSource): HttpResponse {
  const { captured: _captured, source: _source, note: _note, ...response } = example
  return { ...response, provider }
}

/** Examples that do not reach their own rule. */
export function exampleMistakes(
  catalog: Catalog,
  json: PositionedJson,
  normalizer: Pick<Normalizer, 'normalize'>,
): Mistake[] {
  const mistakes: Mistake[] = []
  for (const [i, rule] of (catalog.rules ?? []).entries()) {
    if (rule.condition === null) continue
    const packed = packCatalog({ ...catalog, rules: [rule] }, '00', [])
    const id = ruleId((JSON.parse(packed.rules) as PackedRule[])[0]!)
    for (const [j, example] of (rule.examples ?? []).entries()) {
      const result = normalizer.normalize(exampleResponse(catalog.provider, example))
      if (result?.basis.rule === id) continue
      const reached =
        result === undefined
          ? 'it is read as a success'
          : `it reaches ${result.basis.rule === undefined ? `"${result.condition}" by ${result.basis.matched}` : `"${result.basis.rule}" of ${result.basis.catalog}`} (read: ${JSON.stringify(result.native)})`
      mistakes.push({
        ...json.of(['rules', i, 'examples', j]),
        message: `the example does not reach the rule "${id}": ${reached}`,
      })
    }
  }
  return mistakes
}
