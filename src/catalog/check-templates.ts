import type { Catalog, Standard } from '../compile/catalog.js'
import { parseTemplate, templateParts } from '../core/text/template.js'
import type { Mistake } from './mistakes.js'
import type { PositionedJson } from './positions.js'
import { rulePath } from './sound-part.js'

/** A template and where it stands. */
interface Placed {
  readonly path: readonly PropertyKey[]
  readonly source: string
  /** A lone placeholder says "some value" there. */
  readonly mayBeAnything?: true
}

function listed(path: readonly PropertyKey[], sources: readonly string[] = []): Placed[] {
  return sources.map((source, i) => ({ path: [...path, i], source }))
}

function ofProvider({ noise, endpoints = {}, recognize = {} }: Catalog): Placed[] {
  const ofFields = (recognize.fields ?? []).flatMap((signature, i) =>
    Object.entries(typeof signature === 'string' ? {} : signature).flatMap(([pointer, source]): Placed[] =>
      source === true ? [] : [{ path: ['recognize', 'fields', i, pointer], source, mayBeAnything: true }],
    ),
  )
  return [
    ...ofFields,
    ...listed(['recognize', 'paths'], recognize.paths),
    ...Object.entries(endpoints).flatMap(([name, paths]) => listed(['endpoints', name], paths)),
    ...listed(['noise'], noise),
  ]
}

const isPlaceholder = (part: string): boolean => part !== '{{' && part.startsWith('{') && part.endsWith('}')

type Fault = Pick<Mistake, 'message' | 'suggestion'>

/** What is wrong with one template: the first fault of each kind. */
function faults({ source, mayBeAnything }: Placed): Fault[] {
  const parts = source.match(templateParts) ?? []
  const { literals, names } = parseTemplate(source)
  const found: Fault[] = []
  const lone = parts.find((part) => part === '{' || part === '}')
  if (lone !== undefined) {
    const what = lone === '{' ? 'is not closed' : 'closes no placeholder'
    found.push({ message: `\`${lone}\` ${what}`, suggestion: `write ${lone}${lone} for a brace in the text` })
  }
  const text = names.find((name) => !/^\w+$/.test(name))
  if (text !== undefined) {
    found.push({
      message: `{${text}} is taken for a placeholder`,
      suggestion: 'write {{ and }} for braces in the text',
    })
  }
  const second = parts.find((part, i) => isPlaceholder(part) && isPlaceholder(parts[i - 1] ?? ''))
  if (second !== undefined) {
    const message = `nothing stands before ${second} to tell it from the placeholder there`
    found.push({ message, suggestion: 'make one of the two' })
  } else if (mayBeAnything === undefined && names.length > 0 && literals.join('').trim() === '') {
    found.push({ message: `${source} holds for every text`, suggestion: 'leave it out, or write what is always there' })
  }
  return found
}

/** Templates that mean something else than they seem to. */
export function templateMistakes(catalog: Catalog | Standard, json: PositionedJson): Mistake[] {
  const ofRules = (catalog.rules ?? []).flatMap((rule): Placed[] => {
    const source = rule.match.description
    return source === undefined ? [] : [{ path: [...rulePath(json, rule), 'match', 'description'], source }]
  })
  const all = [...ofRules, ...('standard' in catalog ? [] : ofProvider(catalog))]
  return all.flatMap((placed) => faults(placed).map((fault) => ({ ...json.of(placed.path), ...fault })))
}
