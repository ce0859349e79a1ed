import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { CompiledCatalog } from '../../src/compile/pack.js'

/*
 * What users get is measured: `dist/`, not the sources.
 */

const dist = new URL('dist/', pathToFileURL(`${process.cwd()}/`))

/** The address of a file of the built package. */
export function builtFile(path: string): string {
  return new URL(path, dist).href
}

export const face = (await import(builtFile('index.js'))) as typeof import('../../src/index.js')

export async function builtCatalog(id: string): Promise<CompiledCatalog> {
  return ((await import(builtFile(`catalogs/${id}.js`))) as { default: CompiledCatalog }).default
}

export async function builtCatalogs(): Promise<CompiledCatalog[]> {
  const files = readdirSync(new URL('catalogs/', dist)).filter((name) => name.endsWith('.js'))
  return Promise.all(files.map((name) => builtCatalog(name.slice(0, -3))))
}
