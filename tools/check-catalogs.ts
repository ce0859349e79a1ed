/**
 * Checks catalogs of the repository: format, ties, sources and examples of every rule, and that each example reaches
 * its own rule. Without arguments: all of them.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { buildNormalizer } from '../src/compile/create-normalizer.js'
import { packStandard } from '../src/compile/pack.js'
import type { Catalog, Standard } from '../src/compile/catalog.js'
import { checkCatalog } from '../src/catalog/check-catalog.js'
import { exampleMistakes } from '../src/catalog/check-examples.js'
import { counted, formatMistake, sortMistakes, type Mistake } from '../src/catalog/mistakes.js'
import type { PositionedJson } from '../src/catalog/positions.js'
import { rulePath } from '../src/catalog/sound-part.js'
import { catalogSchema, standardSchema } from '../src/catalog/schema.js'
import { readCause } from '../src/core/plain/read-cause.js'
import { parentIds } from '../src/compile/resolve-catalogs.js'
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
const sources = new Map<string, Catalog>()
for (const file of list('providers')) {
  try {
    const source = JSON.parse(readFileSync(file, 'utf8')) as Catalog
    sources.set(source.provider, source)
  } catch {
    // Reported below, if the file is among those to check.
  }
}

function sourceMistakes(catalog: Catalog | Standard, json: PositionedJson): Mistake[] {
  return (catalog.rules ?? []).flatMap((rule) => {
    if (rule.condition === null) return []
    const missing: string[] = []
    if (rule.source === undefined) missing.push('a source')
    if ((rule.examples ?? []).length === 0) missing.push('an example')
    return missing.map((what) => ({
      ...json.of(rulePath(json, rule)),
      message: `the rule has no ${what.replace(/^an? /, '')}`,
      suggestion: `add ${what}`,
    }))
  })
}

let mistakes = 0
let rules = 0
for (const file of files) {
  const isStandard = basename(dirname(file)) === 'standards'
  const checked = checkCatalog(readFileSync(file, 'utf8'), isStandard ? standardSchema : catalogSchema)
  const found: Mistake[] = [...checked.mistakes]
  const { catalog, json, isReadable } = checked.sound ?? {}
  if (catalog !== undefined && json !== undefined) {
    const id = isStandard ? (catalog as Catalog & Standard).standard : catalog.provider
    const place = json.of([isStandard ? 'standard' : 'provider'])
    if (basename(file) !== `${id}.json`) found.push({ ...place, message: `the file must be named ${id}.json` })
    found.push(...sourceMistakes(catalog, json))
    if (!isStandard && modules[id] === undefined) {
      const suggestion = `add "${id}": "72" to its "modules", or 71 for a platform of China, 70 for a server that many run`
      found.push({ ...place, message: `"${id}" has no number in catalogs/modules.json`, suggestion })
    }
    const unknown = parentIds(catalog).filter((parent) => !sources.has(parent))
    for (const parent of unknown) {
      found.push({ ...json.of(['extends']), message: `extends "${parent}", which has no file in catalogs/providers` })
    }
    if (isReadable === true && unknown.length === 0) {
      const needed = isStandard ? [] : relatives(catalog)
      const normalizer = buildNormalizer(
        { catalogs: compileAll(needed, modules) },
        { standards, languages: [], plainWords: readCause },
      )
      found.push(...exampleMistakes(catalog, json, normalizer))
    }
    rules += catalog.rules?.length ?? 0
  }
  mistakes += found.length
  const name = file.replace(root, 'catalogs/')
  const named = found.map((mistake) => ({ ...mistake, file: name }))
  for (const mistake of sortMistakes(named, [name])) console.error(formatMistake(name, mistake))
}

/** A catalog with all that it extends. */
function relatives(catalog: Catalog): Catalog[] {
  const wanted = new Map<string, Catalog>()
  const add = (source: Catalog | undefined) => {
    if (source === undefined || wanted.has(source.provider)) return
    wanted.set(source.provider, source)
    for (const parent of parentIds(source)) add(sources.get(parent))
  }
  add(catalog)
  return [...wanted.values()]
}

console.log(`${counted(files.length, 'file')}, ${counted(rules, 'rule')}, ${counted(mistakes, 'mistake')}`)
if (mistakes > 0) process.exitCode = 1
