import { readFileSync, readdirSync } from 'node:fs'
import type { Catalog, Standard } from '../../src/compile/catalog.js'

const root = new URL('../../catalogs/', import.meta.url)

export function readCatalogText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

function readFolder<T>(folder: string): { readonly path: string; readonly catalog: T }[] {
  return readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`)
    .map((path) => ({ path, catalog: JSON.parse(readCatalogText(path)) as T }))
}

/** The source form of every provider's catalog, with its path. */
export const providerFiles = readFolder<Catalog>('providers')

/** The source form of every standard, with its path. */
export const standardFiles = readFolder<Standard>('standards')

export const ledgerText = readCatalogText('modules.json')

/** The numbers BB by provider. */
export const { modules } = JSON.parse(ledgerText) as { modules: Record<string, string> }

interface ConditionEntry {
  number: string
  condition: string
  category: string
  level: number
  action: string
  owner: string
  retryable: boolean
  httpStatus: number
  definition: string
  title: Record<string, string>
  hint: Record<string, string>
}

export const { conditions: conditionEntries, messages } = JSON.parse(readCatalogText('conditions.json')) as {
  conditions: ConditionEntry[]
  messages: Record<string, Record<string, string>>
}
