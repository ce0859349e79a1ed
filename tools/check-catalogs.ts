/**
 * Checks catalogs of the repository: format, ties, sources, hints and examples of every rule, and that each example reaches
 * its own rule; of languages, the names of the conditions and how much is translated. Without files: all of them.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildNormalizer } from '../src/compile/create-normalizer.js'
import { packStandard } from '../src/compile/pack.js'
import type { LanguageSource } from '../src/compile/pack-language.js'
import type { Catalog, Standard } from '../src/compile/catalog.js'
import { exampleMistakes } from '../src/catalog/check-examples.js'
import { findIdleRemovals, removalMistakes } from '../src/catalog/check-removals.js'
import { counted, formatMistake, sortMistakes, type Mistake } from '../src/catalog/mistakes.js'
import type { PositionedJson } from '../src/catalog/positions.js'
import { readCatalogFile } from '../src/catalog/read-catalog-file.js'
import { rulePath, type SoundPart } from '../src/catalog/sound-part.js'
import { catalogSchema, languageSchema, standardSchema } from '../src/catalog/schema.js'
import { conditionInfo, listConditions } from '../src/core/conditions.js'
import { plainWords } from '../src/core/plain/plain-words.js'
import { parentIds } from '../src/compile/resolve-catalogs.js'
import { compileAll } from './build-catalogs.js'
import { readOptions } from './read-options.js'

const usage = `npm run catalogs:check -- [files…]

Checks catalogs of the repository; without files, all of catalogs/standards,
catalogs/providers and catalogs/languages.`

const root = fileURLToPath(new URL('../catalogs/', import.meta.url))

function list(folder: string): string[] {
  if (!existsSync(root + folder)) return []
  return readdirSync(root + folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${root}${folder}/${name}`)
}

const { positionals } = readOptions(usage, { allowPositionals: true })
const files = positionals.length > 0 ? positionals : ['standards', 'providers', 'languages'].flatMap(list)
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

/** What a catalog of one's own may leave out. */
function incompleteRules(catalog: Catalog | Standard, json: PositionedJson): Mistake[] {
  return (catalog.rules ?? []).flatMap((rule) => {
    if (rule.condition === null) return []
    const missing: string[] = []
    if (rule.source === undefined) missing.push('a source')
    if ((rule.examples ?? []).length === 0) missing.push('an example')
    if (rule.hint !== undefined && rule.hint['en'] === undefined) missing.push('an English hint')
    if (rule.hint !== undefined && rule.hint['zh-CN'] === undefined) missing.push('a Chinese hint')
    // The condition's hint leads to the condition's action.
    const { action, hint, condition } = rule
    if (action !== undefined && action !== conditionInfo(condition).action && hint === undefined)
      missing.push('a hint for its own action')
    return missing.map((what) => ({
      ...json.of(rulePath(json, rule)),
      message: `the rule has no ${what.replace(/^an? /, '')}`,
      suggestion: `add ${what}`,
    }))
  })
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

/** What rules do together with those that the catalog inherits. */
function checkTogether({ catalog, json, isReadable }: SoundPart, isStandard: boolean): Mistake[] {
  const unknown = parentIds(catalog).filter((parent) => !sources.has(parent))
  if (unknown.length > 0) {
    return unknown.map((parent) => ({
      ...json.of(['extends']),
      message: `extends "${parent}", which has no file in catalogs/providers`,
    }))
  }
  if (!isReadable) return []
  const { catalogs, idle } = findIdleRemovals(isStandard ? [] : relatives(catalog), [])
  const normalizer = buildNormalizer(
    { catalogs: compileAll(catalogs, modules) },
    { standards, languages: [], plainWords },
  )
  return [...removalMistakes(idle.get(catalog.provider), json), ...exampleMistakes(catalog, json, normalizer)]
}

function checkCatalog(part: SoundPart, file: string, isStandard: boolean): Mistake[] {
  const { catalog, json } = part
  const found: Mistake[] = []
  const id = isStandard ? (catalog as Catalog & Standard).standard : catalog.provider
  const place = json.of([isStandard ? 'standard' : 'provider'])
  if (basename(file) !== `${id}.json`) found.push({ ...place, message: `the file must be named ${id}.json` })
  if (catalog.name === undefined && catalog.extends !== undefined)
    found.push({ ...json.of(['name']), message: 'the catalog has no name', suggestion: 'add a name' })
  if (!isStandard && modules[id] === undefined) {
    const suggestion = `add "${id}": "72" to its "modules", or 71 for a platform of China, 70 for a server that many run`
    found.push({ ...place, message: `"${id}" has no number in catalogs/modules.json`, suggestion })
  }
  return [...found, ...incompleteRules(catalog, json), ...checkTogether(part, isStandard)]
}

/** Says how much of a language there is: the rest is shown in English. */
function checkLanguage({ json }: SoundPart, file: string): Mistake[] {
  const { tag, messages = {}, conditions = {} } = json.value as LanguageSource
  const texts = Object.values(conditions).flatMap(({ title, hint }) => [title, hint])
  const present = [messages.codeExchange, messages.refreshRefused, messages.neutralTitle, ...texts].filter(
    (text) => text !== undefined,
  ).length
  console.log(`${basename(file)}: ${present} of ${3 + listConditions().length * 2} texts, the others in English`)
  return basename(file) === `${tag}.json`
    ? []
    : [{ ...json.of(['tag']), message: `the file must be named ${tag}.json` }]
}

const schemas = { standards: standardSchema, providers: catalogSchema, languages: languageSchema }
let mistakes = 0
let rules = 0
for (const file of files) {
  const folder = basename(dirname(resolve(file)))
  const { mistakes: own, sound } = await readCatalogFile(file, schemas[folder as keyof typeof schemas])
  const found: Mistake[] = [...own]
  if (sound !== undefined && folder === 'languages') {
    // A language with a wrong shape cannot be counted.
    if (own.length === 0) found.push(...checkLanguage(sound, file))
  } else if (sound !== undefined) {
    found.push(...checkCatalog(sound, file, folder === 'standards'))
    rules += sound.catalog.rules?.length ?? 0
  }
  mistakes += found.length
  const name = file.replace(root, 'catalogs/')
  const named = found.map((mistake) => ({ ...mistake, file: name }))
  for (const mistake of sortMistakes(named, [name])) console.error(formatMistake(name, mistake))
}

console.log(`${counted(files.length, 'file')}, ${counted(rules, 'rule')}, ${counted(mistakes, 'mistake')}`)
if (mistakes > 0) process.exitCode = 1
