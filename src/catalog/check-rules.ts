import type { Catalog, RuleSource, Standard } from '../compile/catalog.js'
import { compileRules } from '../compile/compile-rules.js'
import { packCatalog, type PackedRule } from '../compile/pack.js'
import { parseTemplate } from '../core/text/template.js'
import { templateMistakes } from './check-templates.js'
import { findTies } from './check-ties.js'
import type { Mistake } from './mistakes.js'
import type { PositionedJson } from './positions.js'
import { rulePath } from './sound-part.js'

function checkSecrets(rule: RuleSource, json: PositionedJson): Mistake[] {
  const names = parseTemplate(rule.match.description ?? '').names
  return (rule.secret ?? []).flatMap((name, i) =>
    names.includes(name)
      ? []
      : [
          {
            ...json.of([...rulePath(json, rule), 'secret', i]),
            message: `"${name}" is no placeholder of the description`,
            suggestion:
              names.length > 0 ? `its placeholders are ${names.join(', ')}` : `write {${name}} where it varies`,
          },
        ],
  )
}

/**
 * What the shape alone does not show: rules that tie, rules with the same keys, secrets without a placeholder, templates that
 * mean something else than they seem to.
 *
 * @param catalog What `json` holds, or the sound part of it.
 */
export function ruleMistakes(catalog: Catalog | Standard, json: PositionedJson): Mistake[] {
  const rules = catalog.rules ?? []
  const mistakes = [...templateMistakes(catalog, json), ...rules.flatMap((rule) => checkSecrets(rule, json))]
  const id = 'standard' in catalog ? catalog.standard : catalog.provider
  const keep = rules.filter(({ condition }) => condition !== null)
  // Each rule is compiled by itself, so that two with the same keys are both seen.
  const compiled = keep.flatMap((rule) => {
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
  const places = new Map(compiled.map((rule, at) => [rule, [...rulePath(json, keep[at]!), 'match']]))
  for (const [a, b] of findTies(compiled)) {
    const position = json.of(places.get(b)!)
    const other = json.of(places.get(a)!)
    mistakes.push({
      ...position,
      message: `the rules "${a.id}" (line ${other.line}) and "${b.id}" can hold for one response, and neither is more specific`,
      suggestion: 'merge them, or add a key that tells them apart',
    })
  }
  return mistakes
}
