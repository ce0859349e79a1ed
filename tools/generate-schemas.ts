/**
 * Writes the JSON Schemas that editors complete catalogs with, from the zod schema. Draft 7, which editors understand
 * everywhere. `--check` writes nothing and fails when a file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { catalogSchema, standardSchema } from '../src/catalog/schema.js'

const folder = new URL('../catalogs/', import.meta.url)
const schemas = { 'catalog.schema.json': catalogSchema, 'standard.schema.json': standardSchema }

for (const [name, schema] of Object.entries(schemas)) {
  const text = `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), undefined, 2)}\n`
  const file = new URL(name, folder)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`catalogs/${name} is stale: run \`npm run generate\` and commit the result`)
    process.exitCode = 1
  }
}
