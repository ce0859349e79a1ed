import type { Catalog } from '../compile/catalog.js'
import { ruleMistakes } from './check-rules.js'
import { shapeMistakes } from './check-shape.js'
import type { Mistake } from './mistakes.js'
import { PositionedJson } from './positions.js'
import { catalogSchema } from './schema.js'

/** A checked catalog: its value, or all its mistakes. */
export type CheckedCatalog =
  { readonly catalog: Catalog; readonly json: PositionedJson } | { readonly mistakes: readonly Mistake[] }

const maxBytes = 16_777_216

/** Checks the text of a catalog file: grammar, shape, then what rules mean together. */
export function checkCatalog(text: string): CheckedCatalog {
  if (text.length > maxBytes) return { mistakes: [{ line: 1, column: 1, message: 'larger than 16 MiB' }] }
  let json: PositionedJson
  try {
    json = new PositionedJson(text)
  } catch {
    return { mistakes: [{ line: 1, column: 1, message: 'nested too deeply to be read' }] }
  }
  if (json.faults.length > 0)
    return { mistakes: json.faults.map(({ message, position }) => ({ ...position, message })) }
  const shape = catalogSchema.safeParse(json.value)
  if (!shape.success) return { mistakes: shapeMistakes(shape.error.issues, json) }
  const catalog = json.value as Catalog
  const mistakes = ruleMistakes(catalog, json)
  return mistakes.length > 0 ? { mistakes } : { catalog, json }
}
