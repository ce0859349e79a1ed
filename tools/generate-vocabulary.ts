/**
 * Writes `src/core/vocabulary.ts` from `catalogs/conditions.json` and the names of the files in `catalogs/providers/`: the union
 * types and the table of conditions.
 * `--check` writes nothing and fails when the file is stale.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

interface Entry {
  number: string
  condition: string
  category: string
  level: number
  action: string
  owner: string
  retryable: boolean
  httpStatus: number
  definition: string
}

const target = fileURLToPath(new URL('../src/core/vocabulary.ts', import.meta.url))
const source = new URL('../catalogs/conditions.json', import.meta.url)
const { conditions } = JSON.parse(readFileSync(source, 'utf8')) as { conditions: Entry[] }

const providers = readdirSync(new URL('../catalogs/providers/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort()

const distinct = (values: string[]) => [...new Set(values)]
const union = (values: string[]) =>
  distinct(values)
    .map((value) => `  | '${value}'`)
    .join('\n')

const actions = conditions.map(({ action }) => action)
const categories = distinct(conditions.map(({ category }) => category))
const owners = distinct(conditions.map(({ owner }) => owner))
const actionNames = distinct(actions)

function factsOf({ level, action, owner, retryable, httpStatus }: Entry): string {
  return `${level}${actionNames.indexOf(action).toString(36)}${owners.indexOf(owner)}${retryable ? 1 : 0}${httpStatus}`
}

/** A row says only what does not follow from the row before it: most conditions of a category share their facts. */
const rows = conditions.map((entry, place) => {
  if (categories[Math.floor(Number(entry.number) / 100)] !== entry.category) {
    throw new Error(`${entry.condition}: ${entry.number} is no number of the category ${entry.category}`)
  }
  const before = conditions[place - 1]
  const facts = factsOf(entry)
  if (Number(entry.number) !== Number(before?.number) + 1) return `${entry.condition} ${facts} ${Number(entry.number)}`
  return facts === factsOf(before!) ? entry.condition : `${entry.condition} ${facts}`
})

const text = `// Generated from catalogs/ by tools/generate-vocabulary.ts: change the data there, not this file.

/** The unified cause, shared by all providers. Names and numbers are append-only. */
export type Condition =
${conditions.map(({ condition, number, definition }) => `  /** ${number}: ${definition} */\n  | '${condition}'`).join('\n')}

/** The hundreds digit of the condition's number. */
export type Category =
${union(categories)}

/** What the program does now. */
export type Action =
${union(actionNames)}

/** Whose change prevents it next time. */
export type Owner =
${union(owners)}

/** The id of a bundled provider, for editors to complete; an alias, or the id of a provider of one's own, is as good. */
export type ProviderId =
${union(providers)}
  | (string & {})

export const categories: readonly Category[] = ${JSON.stringify(categories)}
export const actions: readonly Action[] = ${JSON.stringify(actionNames)}
export const owners: readonly Owner[] = ${JSON.stringify(owners)}

/**
 * Name, one digit each for level, action, owner, retryable, then the HTTP status, then the number. Facts that are those of the row before
 * and a number that is the next are left out.
 */
export const conditionRows = ${JSON.stringify(rows.join('\n'))}
`

const formatted = await format(text, { ...(await resolveConfig(target)), parser: 'typescript' })
if (!process.argv.includes('--check')) writeFileSync(target, formatted)
else if (readFileSync(target, 'utf8') !== formatted) {
  console.error('src/core/vocabulary.ts is stale: run `npm run generate` and commit the result')
  process.exitCode = 1
}
