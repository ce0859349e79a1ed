import type { Catalog, RuleSource, Standard } from '../compile/catalog.js'
import { compileRules } from '../compile/compile-rules.js'
import { packCatalog, type PackedRule } from '../compile/pack.js'
import { parseTemplate } from '../core/text/template.js'
import { findTies } from './check-ties.js'
import type { Mistake } from './mistakes.js'
import type { PositionedJson } from './positions.js'

function checkSecrets(rule: RuleSource, path: readonly PropertyKey[], json: PositionedJson): Mistake[] {
  const names = parseTemplate(rule.match.description ?? '').names
  return (rule.secret ?? []).flatMap((name, i) =>
    names.includes(name)
      ? []
      : [
          {
            ...json.of([...path, 'secret', i]),
            message: `"${name}" is no placeholder of the description`,
            suggestion:
              names.length > 0 ? `its placeholders are ${names.join(', ')}` : `write {${name}} where it varies`,
          },
        ],
  )
}

/** What the shape alone does not show: rules that tie, rules with the same keys, secrets without a placeholder. */
export function ruleMistakes(catalog: Catalog | Standard, json: PositionedJson): Mistake[] {
  const rules = catalog.rules ?? []
  const mistakes = rules.flatMap((rule, i) => checkSecrets(rule, ['rules', i], json))
  const id = 'provider' in catalog ? catalog.provider : catalog.standard
  const keep = rules.map((rule, i) => ({ rule, i })).filter(({ rule }) => rule.condition !== null)
  // Each rule is compiled by itself, so that two with the same keys are both seen.
  const compiled = keep.flatMap(({ rule }) => {
    const packed = packCatalog(
      { provider: id, name: { en: id }, rules: [{ ...rule, condition: rule.condition! }] },
      '00',
      [],
    )
    return compileRules(JSON.parse(packed.rules) as PackedRule[], {
      catalog: id,
      sources: () => [],
      hint: () => undefined,
    })
  })
  const places = new Map(compiled.map((rule, at) => [rule, keep[at]!.i]))
  for (const [a, b] of findTies(compiled)) {
    const position = json.of(['rules', places.get(b)!, 'match'])
    const other = json.of(['rules', places.get(a)!, 'match'])
    mistakes.push({
      ...position,
      message: `the rules "${a.id}" (line ${other.line}) and "${b.id}" can hold for one response, and neither is more specific`,
      suggestion: 'merge them, or add a key that tells them apart',
    })
  }
  return mistakes
}
