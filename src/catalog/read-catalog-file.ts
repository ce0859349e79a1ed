import type { z } from 'zod'
import { checkCatalog, type CheckedCatalog } from './check-catalog.js'

/** Reads and checks one file; that it cannot be read is a mistake like others. A byte order mark is passed over. */
export async function readCatalogFile(file: string, schema?: z.ZodType): Promise<CheckedCatalog> {
  let text: string
  try {
    // Not imported: who bundles `defineCatalog` for a browser has no files.
    const { readFile } = process.getBuiltinModule('node:fs/promises')
    text = await readFile(file, 'utf8')
  } catch (error) {
    return { mistakes: [{ line: 1, column: 1, message: `cannot be read: ${(error as Error).message}` }] }
  }
  return checkCatalog(text.replace(/^\ufeff/, ''), schema)
}
