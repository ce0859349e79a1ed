import type { z } from 'zod'
import type { Catalog, RuleSource } from '../compile/catalog.js'
import type { PositionedJson } from './positions.js'

/** What of a catalog file can be checked further although other parts of it are wrong. */
export interface SoundPart {
  /** Members and rules without mistakes of their own; without a sound id, `provider` is empty. */
  readonly catalog: Catalog
  readonly json: PositionedJson
  /** Every member that responses are read with is sound: examples can be tried. */
  readonly isReadable: boolean
}

/** Members that say nothing about how a response of a named provider is read. */
const besideReading: readonly PropertyKey[] = [
  '$schema',
  'provider',
  'standard',
  'name',
  'aliases',
  'docs',
  'note',
  'module',
  'fallback',
  'recognize',
]

/** What remains of a file when the members and rules that the issues are about are left out. */
export function soundPart(json: PositionedJson, issues: readonly z.core.$ZodIssue[]): SoundPart | undefined {
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) return undefined
  const wrong = new Set<PropertyKey>()
  const wrongRules = new Set<PropertyKey>()
  for (const issue of issues) {
    const [member, index] = issue.path
    if (member === undefined) for (const key of issue.code === 'unrecognized_keys' ? issue.keys : []) wrong.add(key)
    else if (member === 'rules' && index !== undefined) wrongRules.add(index)
    else wrong.add(member)
  }
  const members = Object.entries(json.value).filter(([name]) => !wrong.has(name))
  const catalog = { provider: '', ...Object.fromEntries(members) } as Catalog
  return {
    catalog:
      wrongRules.size === 0 ? catalog : { ...catalog, rules: catalog.rules!.filter((_, i) => !wrongRules.has(i)) },
    json,
    isReadable: [...wrong].every((name) => besideReading.includes(name)),
  }
}

/** Where a rule stands in the file, of which the catalog may be the sound part only. */
export function rulePath(json: PositionedJson, rule: RuleSource): readonly PropertyKey[] {
  return ['rules', (json.value as Catalog).rules!.indexOf(rule)]
}
