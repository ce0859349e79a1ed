import type { z } from 'zod'
import type { Catalog } from '../compile/catalog.js'
import { ruleMistakes } from './check-rules.js'
import { shapeMistakes } from './check-shape.js'
import type { Mistake } from './mistakes.js'
import { PositionedJson } from './positions.js'
import { catalogSchema } from './schema.js'
import { soundPart, type SoundPart } from './sound-part.js'

/** All that is wrong with a catalog by itself, and what can be checked further. */
export interface CheckedCatalog {
  readonly mistakes: readonly Mistake[]
  /** The whole catalog where there are no mistakes; absent where the grammar is broken. */
  readonly sound?: SoundPart | undefined
  /** The id that a catalog with a broken grammar means to have. */
  readonly claimedId?: string | undefined
}

/** A name is stated or inherited. */
function nameMistakes(json: PositionedJson): Mistake[] {
  const { name, extends: parents } = json.value as Partial<Catalog>
  if (name !== undefined || parents !== undefined) return []
  return [{ ...json.of(['name']), message: '"name" is missing: expected object' }]
}

const maxLength = 16_777_216

/**
 * Checks the text of a catalog file: grammar, shape, and what rules mean together. A mistake hides no other: rules that are
 * well by themselves are compared although others are not.
 */
export function checkCatalog(text: string, schema: z.ZodType = catalogSchema): CheckedCatalog {
  if (text.length > maxLength) return { mistakes: [{ line: 1, column: 1, message: 'larger than 16 MiB' }] }
  let json: PositionedJson
  try {
    json = new PositionedJson(text)
  } catch {
    return { mistakes: [{ line: 1, column: 1, message: 'nested too deeply to be read' }] }
  }
  if (json.value === undefined)
    return { mistakes: json.faults, claimedId: /"provider"\s*:\s*"([a-z0-9-]+)"/.exec(text)?.[1] }
  const issues = schema.safeParse(json.value).error?.issues ?? []
  const sound = soundPart(json, issues)
  const ofName = schema === catalogSchema && sound !== undefined ? nameMistakes(json) : []
  const ofRules = sound === undefined ? [] : ruleMistakes(sound.catalog, json)
  return { mistakes: [...json.faults, ...shapeMistakes(issues, json, schema), ...ofName, ...ofRules], sound }
}
