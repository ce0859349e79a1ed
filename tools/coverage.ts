/**
 * Writes `docs/coverage.md`: what the catalogs hold, provider by provider. `--check` writes nothing and fails when the file is stale.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import type { Catalog, RuleSource } from '../src/compile/catalog.js'
import { parentIds } from '../src/compile/resolve-catalogs.js'
import { compileAll } from './build-catalogs.js'

interface Coverage {
  readonly rules: number
  readonly inherited: number
  readonly hinted: number
  readonly examples: number
  readonly captured: number
  readonly sources: number
}

const target = new URL('../docs/coverage.md', import.meta.url)
const folder = new URL('../catalogs/', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as unknown
const catalogs = readdirSync(new URL('providers', folder))
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => readJson(`providers/${name}`) as Catalog)
const { modules } = readJson('modules.json') as { modules: Record<string, string> }
const compiled = new Map(compileAll(catalogs, modules).map((catalog) => [catalog.provider, catalog]))

function sourcesOf(rules: readonly RuleSource[]): string[] {
  return rules
    .flatMap(({ source, examples = [] }) => [source, ...examples.map((example) => example.source)])
    .filter((source) => source !== undefined)
}

function coverageOf({ provider, rules: all = [] }: Catalog): Coverage {
  const rules = all.filter(({ condition }) => condition !== null)
  const examples = rules.flatMap((rule) => rule.examples ?? [])
  const shipped = JSON.parse(compiled.get(provider)!.rules) as { b?: string }[]
  return {
    rules: rules.length,
    inherited: shipped.filter(({ b }) => b !== undefined).length,
    hinted: rules.filter(({ hint }) => hint !== undefined).length,
    examples: examples.length,
    captured: examples.filter(({ captured }) => captured === true).length,
    sources: new Set(sourcesOf(rules)).size,
  }
}

function recognitionOf({ recognize = {} }: Catalog): string {
  const kinds = (['hosts', 'paths', 'fields'] as const).filter((kind) => (recognize[kind] ?? []).length > 0)
  return kinds.length > 0 ? kinds.join(', ') : 'name only'
}

function total(rows: readonly Coverage[], name: keyof Coverage): number {
  return rows.reduce((sum, row) => sum + row[name], 0)
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}

const numbers = ['rules', 'inherited', 'hinted', 'examples', 'captured', 'sources'] as const
const rows = catalogs.map((catalog) => ({ catalog, coverage: coverageOf(catalog) }))
const coverages = rows.map(({ coverage }) => coverage)
const allSources = new Set(catalogs.flatMap(({ rules = [] }) => sourcesOf(rules))).size

const text = `<!-- Generated from catalogs/ by tools/coverage.ts: do not edit, run \`npx tsx tools/coverage.ts\`. -->

# Coverage

${catalogs.length} providers, ${total(coverages, 'rules')} rules of their own, ${total(coverages, 'examples')} examples, ${total(coverages, 'captured')} of them captured over the wire, from ${allSources} distinct sources.

- **Module**: \`BB\` of the provider's codes \`A-BB-CCC\`.
- **Rules**: stated in the provider's own file; **inherited**: taken over from the catalogs that it extends.
- **With a hint**: rules that say more than their condition does; the others show the condition's hint.
- **Examples** reach their own rule in the tests; a **captured** one came over the wire, the others are documented or assembled.
- **Recognized by**: what tells the provider when the caller does not name it.

${line(['Provider', 'Module', 'Rules', 'Inherited', 'With a hint', 'Examples', 'Captured', 'Sources', 'Recognized by'])}
${line(['---', '---', ...numbers.map(() => '--:'), '---'])}
${rows
  .map(({ catalog, coverage }) => {
    const parents = parentIds(catalog)
    const name = `\`${catalog.provider}\` ${catalog.name!.en}${parents.length > 0 ? `, extends ${parents.map((id) => `\`${id}\``).join(', ')}` : ''}`
    const cells = numbers.map((key) => coverage[key])
    return line([name, modules[catalog.provider] ?? '', ...cells, recognitionOf(catalog)])
  })
  .join('\n')}
${line(['**Total**', '', ...numbers.map((key) => (key === 'sources' ? allSources : total(coverages, key))), ''])}
`

if (!process.argv.includes('--check')) {
  mkdirSync(new URL('.', target), { recursive: true })
  writeFileSync(target, text)
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('docs/coverage.md is stale: run `npx tsx tools/coverage.ts` and commit the result')
  process.exitCode = 1
}
