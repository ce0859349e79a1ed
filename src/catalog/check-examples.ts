import type { Catalog, ExampleSource, RuleSource, Standard } from '../compile/catalog.js'
import type { Normalizer } from '../compile/create-normalizer.js'
import { ruleId } from '../compile/compile-rules.js'
import { packCatalog, type PackedRule } from '../compile/pack.js'
import type { HttpResponse } from '../core/http-response.js'
import { vague } from '../core/match/general-conditions.js'
import type { NormalizedError } from '../core/result.js'
import type { Mistake } from './mistakes.js'
import type { PositionedJson } from './positions.js'
import { rulePath } from './sound-part.js'

/** An example as a response of the catalog's provider; of a standard's, as one of nobody that is known. */
export function exampleResponse(catalog: Catalog | Standard, example: ExampleSource): HttpResponse {
  const { captured: _captured, source: _source, note: _note, ...response } = example
  return 'standard' in catalog ? response : { ...response, provider: catalog.provider }
}

function idOf(rule: RuleSource): string {
  const { rules } = packCatalog({ provider: 'x', name: { en: 'x' }, rules: [rule] }, '00', [])
  return ruleId((JSON.parse(rules) as PackedRule[])[0]!)
}

/** Where an example ended up, in words; `undefined` if it is its own rule and condition. */
function strayed(
  result: NormalizedError | undefined,
  { condition }: RuleSource,
  id: string,
  catalog: string,
): string | undefined {
  if (result === undefined) return 'it is read as a success'
  const { basis, native } = result
  const read = `(read: ${JSON.stringify(native)})`
  if (basis.rule === undefined) return `it reaches "${result.condition}" by ${basis.matched} ${read}`
  if (basis.rule !== id || basis.catalog !== catalog) return `it reaches "${basis.rule}" of ${basis.catalog} ${read}`
  // Of a rule that leaves the cause open, the text may tell it.
  const isMeant = result.condition === condition || vague.has(condition!)
  return isMeant ? undefined : `its text makes it "${result.condition}" ${read}`
}

/**
 * Examples that do not reach their own rule, with its condition.
 *
 * @param catalog What `json` holds, or the sound part of it.
 */
export function exampleMistakes(
  catalog: Catalog | Standard,
  json: PositionedJson,
  normalizer: Pick<Normalizer, 'normalize'>,
): Mistake[] {
  const stated = 'standard' in catalog ? catalog.standard : catalog.provider
  const rules = (catalog.rules ?? []).filter(({ condition }) => condition !== null)
  return rules.flatMap((rule) => {
    const id = idOf(rule)
    return (rule.examples ?? []).flatMap((example, i): Mistake[] => {
      const reached = strayed(normalizer.normalize(exampleResponse(catalog, example)), rule, id, stated)
      if (reached === undefined) return []
      const message = `the example does not reach the rule "${id}": ${reached}`
      return [{ ...json.of([...rulePath(json, rule), 'examples', i]), message }]
    })
  })
}
