/**
 * Compiles `catalogs/` into `src/bundled/generated/`: one module with every catalog, one for each catalog and language,
 * one with the standards. Texts and rules become strings, which are parsed on first use.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { parentIds } from '../src/compile/resolve-catalogs.js'
import { packCatalog, packStandard, type CompiledCatalog } from '../src/compile/pack.js'
import type { Catalog, Standard } from '../src/compile/catalog.js'

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
  return sources.map(({ provider }) => compiled.get(provider)!)
}

interface Conditions {
  conditions: { condition: string; title: Record<string, string>; hint: Record<string, string> }[]
  messages: { codeExchange: Record<string, string>; neutralTitle: Record<string, string> }
}

interface FurtherLanguage {
  tag: string
  messages: { codeExchange: string; neutralTitle: string }
  conditions: Record<string, { title: string; hint: string }>
}

/** English and Chinese stand in `conditions.json`; every other language is a file of its own. */
function compileLanguages(): { tag: string; texts: string }[] {
  const { conditions, messages } = readJson<Conditions>('conditions.json')
  const inline = Object.keys(messages.codeExchange).map((tag) => ({
    tag,
    texts: JSON.stringify({
      conditions: Object.fromEntries(
        conditions.map(({ condition, title, hint }) => [condition, [title[tag], hint[tag]]]),
      ),
      codeExchange: messages.codeExchange[tag],
      neutralTitle: messages.neutralTitle[tag],
    }),
  }))
  let further: FurtherLanguage[] = []
  try {
    further = readAll<FurtherLanguage>('languages')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return inline.concat(
    further.map(({ tag, messages: own, conditions: texts }) => ({
      tag,
      texts: JSON.stringify({
        conditions: Object.fromEntries(Object.entries(texts).map(([name, { title, hint }]) => [name, [title, hint]])),
        ...own,
      }),
    })),
  )
}

/**
 * Text beyond ASCII makes all of a module's source two bytes a character, and its escapes are slow to scan: in the module
 * that holds everything, such a text stands in base64 and is decoded when it is needed.
 */
function ascii(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `~${Buffer.from(text, 'utf8').toString('base64')}`
}

/** A string literal with as few escapes as JSON inside it allows. */
function literal(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``
}

function moduleText(value: unknown, encode: (text: string) => string = (text) => text): string {
  if (typeof value === 'string') return literal(encode(value))
  if (Array.isArray(value)) return `[${value.map((item) => moduleText(item, encode)).join(',\n')}]`
  return `{ ${Object.entries(value as object)
    .map(([name, member]) => `${JSON.stringify(name)}: ${moduleText(member, encode)}`)
    .join(', ')} }`
}

const written = new Set<string>()

/** Writes a module if it changed, so that builds that run side by side do not pull files from under each other. */
function write(name: string, type: string, from: string, declaration: string): void {
  const file = new URL(name, out)
  const text = `import type { ${type} } from '${from}'\n\n${declaration}\n`
  written.add(name)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  writeFileSync(file, text)
}

function removeStale(folder: string): void {
  for (const name of readdirSync(new URL(folder, out))) {
    if (name.endsWith('.ts') && !written.has(folder + name)) rmSync(new URL(folder + name, out), { force: true })
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  mkdirSync(new URL('catalogs/', out), { recursive: true })
  mkdirSync(new URL('languages/', out), { recursive: true })
  const catalogs = compileAll(
    readAll<Catalog>('providers'),
    readJson<{ modules: Record<string, string> }>('modules.json').modules,
  )
  const standards = readAll<Standard>('standards').map(packStandard)
  const languages = compileLanguages()
  const from = '../../compile'
  write(
    'catalogs.ts',
    'CompiledCatalog',
    `${from}/pack.js`,
    `export const catalogs: readonly CompiledCatalog[] = ${moduleText(catalogs, ascii)}`,
  )
  write(
    'standards.ts',
    'CompiledCatalog',
    `${from}/pack.js`,
    `export const standards: readonly CompiledCatalog[] = ${moduleText(standards, ascii)}`,
  )
  write(
    'languages.ts',
    'Language',
    `${from}/languages.js`,
    `export const languages: readonly Language[] = ${moduleText(languages, ascii)}`,
  )
  for (const catalog of catalogs) {
    const text = `const catalog: CompiledCatalog = ${moduleText(catalog)}\n\nexport default catalog`
    write(`catalogs/${catalog.provider}.ts`, 'CompiledCatalog', '../../../compile/pack.js', text)
  }
  for (const language of languages) {
    const text = `const language: Language = ${moduleText(language)}\n\nexport default language`
    write(`languages/${language.tag}.ts`, 'Language', '../../../compile/languages.js', text)
  }
  for (const folder of ['', 'catalogs/', 'languages/']) removeStale(folder)
  console.log(`compiled ${catalogs.length} catalogs, ${standards.length} standards, ${languages.length} languages`)
}
