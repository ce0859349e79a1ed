/**
 * Compiles `catalogs/` into `src/bundled/generated/`: one module with every catalog and language, one for each of them, one
 * with the standards. Texts and rules become strings, which are opened and parsed on first use.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentIds } from '../src/compile/resolve-catalogs.js'
import {
  packCatalog,
  packStandard,
  speaksForItself,
  type CompiledCatalog,
  type PackedHead,
  type PackedRule,
} from '../src/compile/pack.js'
import { signsOf, type Habit } from '../src/compile/signs.js'
import type { Catalog, Standard } from '../src/compile/catalog.js'
import type { Language } from '../src/compile/languages.js'
import { packLanguage, type LanguageSource } from '../src/compile/pack-language.js'
import type { Condition } from '../src/core/vocabulary.js'
import { completeLanguage } from './complete-language.js'
import { createPacker } from './pack-texts.js'

const root = new URL('../catalogs/', import.meta.url)
const out = new URL('../src/bundled/generated/', import.meta.url)

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T
}

function readAll<T>(folder: string): T[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson<T>(`${folder}/${name}`))
}

/** Compiles catalogs, parents first. */
export function compileAll(sources: readonly Catalog[], modules: Readonly<Record<string, string>>): CompiledCatalog[] {
  const byId = new Map(sources.map((source) => [source.provider, source]))
  const compiled = new Map<string, CompiledCatalog>()
  const compile = (id: string, path: readonly string[]): CompiledCatalog => {
    const done = compiled.get(id)
    if (done !== undefined) return done
    const source = byId.get(id)
    if (source === undefined) throw new Error(`${path.at(-1)} extends "${id}", which does not exist`)
    if (path.includes(id)) throw new Error(`catalogs extend each other in a circle: ${[...path, id].join(' → ')}`)
    const parents = parentIds(source).map((parent) => compile(parent, [...path, id]))
    const result = packCatalog(source, modules[id] ?? '00', parents)
    compiled.set(id, result)
    return result
  }
  for (const { provider } of sources) compile(provider, [])
  return sources.map(({ provider }) => sentencesFirst(compiled.get(provider)!))
}

interface Conditions {
  conditions: { condition: Condition; title: Record<string, string>; hint: Record<string, string> }[]
  messages: Record<'codeExchange' | 'refreshRefused' | 'neutralTitle', Record<string, string>>
}

/** English and Chinese stand in `conditions.json`; every other language is a file of its own. */
function compileLanguages(): Language[] {
  const { conditions, messages } = readJson<Conditions>('conditions.json')
  const inline = Object.keys(messages.codeExchange).map((tag): LanguageSource => {
    const texts = conditions.map(({ condition, title, hint }) => [condition, { title: title[tag], hint: hint[tag] }])
    return {
      tag,
      messages: {
        codeExchange: messages.codeExchange[tag],
        refreshRefused: messages.refreshRefused[tag],
        neutralTitle: messages.neutralTitle[tag],
      },
      conditions: Object.fromEntries(texts) as LanguageSource['conditions'],
    }
  })
  const further = existsSync(new URL('languages/', root)) ? readAll<LanguageSource>('languages') : []
  return [...inline, ...further.map((language) => completeLanguage(language, inline[0]!))].map(packLanguage)
}

/** A string literal that shows JSON inside it with few escapes. */
function literal(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``
}

function moduleText(value: unknown): string {
  if (typeof value === 'string') return literal(value)
  if (Array.isArray(value)) return `[${value.map(moduleText).join(',\n')}]`
  return `{ ${Object.entries(value as object)
    .map(([name, member]) => `${JSON.stringify(name)}: ${moduleText(member)}`)
    .join(', ')} }`
}

/** JSON in ASCII: one character beyond Latin-1 makes all of a module's source two bytes a character. */
function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The same catalog, its sentences first: the order of rules means nothing. */
function sentencesFirst(catalog: CompiledCatalog): CompiledCatalog {
  const rules = JSON.parse(catalog.rules) as PackedRule[]
  const sorted = [...rules.filter(speaksForItself), ...rules.filter((rule) => !speaksForItself(rule))]
  return { ...catalog, rules: JSON.stringify(sorted) }
}

/** What is packed of a catalog, in this order. */
function catalogTexts({ head, rules, sources, hints }: CompiledCatalog): string[] {
  const list = JSON.parse(rules) as PackedRule[]
  const sentences = list.filter(speaksForItself)
  const others = list.slice(sentences.length)
  return [head, JSON.stringify(sentences), JSON.stringify(others), sources, ...Object.values(hints)]
}

/** All catalogs and languages in one module, as `Bundle` in `src/bundled/packed-catalog.ts` describes. */
function bundledModule(catalogs: readonly CompiledCatalog[], languages: readonly Language[]): string {
  const { pack, dictionary } = createPacker(catalogs.flatMap(catalogTexts))
  const [english, ...further] = languages
  const heads = catalogs.map(({ head }) => head).join('\n')
  const parts = [pack(heads), ...further.map(({ texts }) => pack(texts))]
  const file = (catalog: CompiledCatalog): string => {
    const { provider, module, aliases, hints } = catalog
    const row = [provider, module, parts.length, Object.keys(hints).join(','), ...aliases].join(' ')
    parts.push(...catalogTexts(catalog).map(pack))
    return row
  }
  const index = catalogs.map(file)
  const bundle = {
    index: index.join('\n'),
    english: ascii(english!.texts),
    dictionary,
    packed: parts.join('"'),
    tags: languages.map(({ tag }) => tag).join(' '),
  }
  const members = Object.entries(bundle).map(([name, text]) => `  ${name}: ${literal(text)},\n`)
  return `import { openBundle } from '../packed-catalog.js'\n\nexport const bundle = /* @__PURE__ */ openBundle({\n${members.join('')}})\n`
}

/** How errors of those providers show that report some with 2xx, for adapters that look at successes: so they need open no catalog. */
function habitsModule(catalogs: readonly CompiledCatalog[]): string {
  const habits = catalogs.flatMap(({ provider, aliases, head }): Habit[] => {
    const { errorsOn2xx = false, recognize, envelopes = [] } = JSON.parse(head) as PackedHead
    if (errorsOn2xx === false) return []
    const hosts = recognize?.hosts ?? []
    return [{ names: [provider, ...aliases], hosts, anywhere: recognize?.paths !== undefined, ...signsOf(envelopes) }]
  })
  return `import type { Habit } from '../../compile/signs.js'\n\nexport const bundledHabits = (): Habit[] =>\n  JSON.parse(${literal(JSON.stringify(habits))}) as Habit[]\n`
}

/** The ids and aliases that an adapter accepts, for which it need open no catalog either. */
function namesModule(catalogs: readonly CompiledCatalog[]): string {
  const names = catalogs.flatMap(({ provider, aliases }) => [provider, ...aliases])
  return `export const bundledNames = (): string[] =>\n  ${literal(names.join(' '))}.split(' ')\n`
}

const written = new Set<string>()

/** Writes a module if it changed, so that builds that run side by side do not pull files from under each other. */
function write(name: string, text: string): void {
  const file = new URL(name, out)
  written.add(name)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  writeFileSync(file, text)
}

function removeStale(folder: string): void {
  for (const name of readdirSync(new URL(folder, out))) {
    if (name.endsWith('.ts') && !written.has(folder + name)) rmSync(new URL(folder + name, out), { force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('catalogs/', out), { recursive: true })
  mkdirSync(new URL('languages/', out), { recursive: true })
  const catalogs = compileAll(
    readAll<Catalog>('providers'),
    readJson<{ modules: Record<string, string> }>('modules.json').modules,
  )
  const standards = readAll<Standard>('standards')
  const languages = compileLanguages()
  write('habits.ts', habitsModule(catalogs))
  write('provider-names.ts', namesModule(catalogs))
  write('bundle.ts', bundledModule(catalogs, languages))
  const standing = `import type { CompiledCatalog } from '../../compile/pack.js'\n\n`
  const list = (name: string, isApart: boolean) => {
    const packed = standards.filter(({ apart = false }) => apart === isApart).map(packStandard)
    return `export const ${name}: readonly CompiledCatalog[] = ${moduleText(packed)}\n`
  }
  write('standards.ts', `${standing}${list('standards', false)}\n${list('standardsApart', true)}`)
  for (const catalog of catalogs) {
    const text = `import type { CompiledCatalog } from '../../../compile/pack.js'\n\nconst catalog: CompiledCatalog = ${moduleText(catalog)}\n\nexport default catalog\n`
    write(`catalogs/${catalog.provider}.ts`, text)
  }
  for (const language of languages) {
    const text = `import type { Language } from '../../../compile/languages.js'\n\nconst language: Language = ${moduleText(language)}\n\nexport default language\n`
    write(`languages/${language.tag}.ts`, text)
  }
  for (const folder of ['', 'catalogs/', 'languages/']) removeStale(folder)
  console.log(`compiled ${catalogs.length} catalogs, ${standards.length} standards, ${languages.length} languages`)
}
