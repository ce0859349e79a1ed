import { addDetail } from './beside-body.js'
import { isObject, member, namesOf } from './members.js'
import type { Reading } from './reading.js'

/** How many fields are looked into: a value that was made, not parsed, may hold itself. */
const maxFields = 256

/** The way to the first field that has a list of what is wrong with it. */
function firstField(tree: unknown, reach: { fields: number }): string | undefined {
  if (!isObject(tree)) return undefined
  for (const name of namesOf(tree)) {
    if (reach.fields-- <= 0) return undefined
    const inner = tree[name]
    if (!isObject(inner)) continue
    const listed = member(inner, '_errors')
    if (Array.isArray(listed) && listed.length > 0) return name
    const rest = firstField(inner, reach)
    if (rest !== undefined) return `${name}.${rest}`
  }
  return undefined
}

/** Reads which field is wrong out of a tree of fields: `{ "options": { "0": { "name": { "_errors": [{ … }] } } } }` (Discord). */
export function readFieldTree(tree: unknown, reading: Reading): void {
  addDetail(reading, 'parameter', firstField(tree, { fields: maxFields }))
}
