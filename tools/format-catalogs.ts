/** Puts catalogs into their canonical form: members in the order of `catalogs/README.md`, rules sorted, two blanks of indentation. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatCatalog } from './catalog-format/print.js'
import { readOptions } from './read-options.js'

const usage = `usage: npm run catalogs:format -- [--check] [<file>]…

  <file>     a catalog; without any, all of catalogs/
  --check    write nothing, name what is not formatted, and fail`

const { values, positionals } = readOptions(usage, {
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const root = fileURLToPath(new URL('../catalogs/', import.meta.url))
const all = ['standards', 'providers'].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${root}${folder}/${name}`),
)

let changed = 0
for (const file of positionals.length > 0 ? positionals : all) {
  const text = readFileSync(file, 'utf8')
  const name = relative(process.cwd(), file)
  try {
    const formatted = formatCatalog(text)
    if (formatted === text) continue
    changed++
    if (values.check) console.error(`${name} is not formatted`)
    else writeFileSync(file, formatted)
  } catch (error) {
    console.error(`${name}: ${(error as Error).message}`)
    process.exitCode = 1
  }
}
console.log(`${changed} ${values.check ? 'to format: npm run catalogs:format' : 'formatted'}`)
if (values.check && changed > 0) process.exitCode = 1
