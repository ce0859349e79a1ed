/**
 * Checks catalogs of the repository: format, ties, sources and examples of every rule, and that each example reaches
 * its own rule. Without arguments: all of them.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { buildNormalizer } from '../src/compile/create-normalizer.js'
import { packStandard } from '../src/compile/pack.js'
import type { Catalog, Standard } from '../src/compile/catalog.js'
import { exampleMistakes } from '../src/catalog/check-examples.js'
import { ruleMistakes } from '../src/catalog/check-rules.js'
import { shapeMistakes } from '../src/catalog/check-shape.js'
import { formatMistake, type Mistake } from '../src/catalog/mistakes.js'
import { PositionedJson } from '../src/catalog/positions.js'
import { catalogSchema, standardSchema } from '../src/catalog/schema.js'
import { readCause } from '../src/core/plain/read-cause.js'
import { compileAll } from './build-catalogs.js'

const root = new URL('../catalogs/', import.meta.url).pathname

function list(folder: string): string[] {
  return readdirSync(root + folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${root}${folder}/${name}`)
}

const files = process.argv.length > 2 ? process.argv.slice(2) : [...list('standards'), ...list('providers')]
const standards = list('standards').map((file) => packStandard(JSON.parse(readFileSync(file, 'utf8')) as Standard))
const modules = (JSON.parse(readFileSync(`${root}modules.json`, 'utf8')) as { modules: Record<string, string> }).modules
const sources: Catalog[] = []
for (const file of list('providers')) {
  try {
    sources.push(JSON.parse(readFileSync(file, 'utf8')) as Catalog)
  } catch {
    // Reported below, if the file is among those to check.
  }
}

function sourceMistakes(catalog: Catalog | Standard, json: PositionedJson): Mistake[] {
  return (catalog.rules ?? []).flatMap((rule, i) => {
    if (rule.condition === null) return []
    const missing: string[] = []
    if (rule.source === undefined) missing.push('a source')
    if ((rule.examples ?? []).length === 0) missing.push('an example')
    return missing.map((what) => ({
      ...json.of(['rules', i]),
      message: `the rule has no ${what.replace(/^an? /, '')}`,
      suggestion: `add ${what}`,
    }))
  })
}

let mistakes = 0
let rules = 0
for (const file of files) {
  const json = new PositionedJson(readFileSync(file, 'utf8'))
  const found: Mistake[] = json.faults.map(({ message, position }) => ({ ...position, message }))
  const value = json.value as Partial<Catalog> & Partial<Standard>
  const isStandard = typeof value === 'object' && value !== null && 'standard' in value
  const shape = (isStandard ? standardSchema : catalogSchema).safeParse(value)
  if (!shape.success) found.push(...shapeMistakes(shape.error.issues, json))
  const id = isStandard ? value.standard : value.provider
  if (!file.endsWith(`/${id}.json`)) found.push({ line: 1, column: 1, message: `the file must be named ${id}.json` })
  if (found.length === 0) {
    const catalog = value as Catalog & Standard
    found.push(...sourceMistakes(catalog, json), ...ruleMistakes(catalog, json))
    if (!isStandard && modules[catalog.provider] === undefined)
      found.push({ line: 1, column: 1, message: `"${id}" has no number in catalogs/modules.json` })
    const needed = isStandard ? [] : relatives(catalog)
    const normalizer = buildNormalizer(
      { catalogs: compileAll(needed, modules) },
      { standards, languages: [], plainWords: readCause },
    )
    found.push(...exampleMistakes(isStandard ? { ...catalog, provider: '' } : catalog, json, normalizer))
    rules += value.rules?.length ?? 0
  }
  mistakes += found.length
  for (const mistake of found) console.error(formatMistake(file.replace(root, 'catalogs/'), mistake))
}

/** A catalog with all that it extends. */
function relatives(catalog: Catalog): Catalog[] {
  const wanted = new Set<string>()
  const add = (id: string) => {
    if (wanted.has(id)) return
    wanted.add(id)
    const source = sources.find(({ provider }) => provider === id)
    for (const parent of [source?.extends ?? []].flat()) add(parent)
  }
  add(catalog.provider)
  return sources.filter(({ provider }) => wanted.has(provider))
}

console.log(`${files.length} files, ${rules} rules, ${mistakes} mistakes`)
if (mistakes > 0) process.exitCode = 1
