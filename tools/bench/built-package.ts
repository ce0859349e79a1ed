import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { CompiledCatalog } from '../../src/compile/pack.js'
import type * as Face from '../../src/index.js'

/*
 * What users get is measured: `dist/`, not the sources.
 */

const dist = new URL('dist/', pathToFileURL(`${process.cwd()}/`))

/** The address of a file of the built package. */
export function builtFile(path: string): string {
  return new URL(path, dist).href
}

export const face = (await import(builtFile('index.node.js'))) as typeof Face

export async function builtCatalogs(): Promise<CompiledCatalog[]> {
  const files = readdirSync(new URL('catalogs/', dist)).filter((name) => name.endsWith('.js'))
  const modules = files.map((name) => import(builtFile(`catalogs/${name}`)) as Promise<{ default: CompiledCatalog }>)
  return (await Promise.all(modules)).map((module) => module.default)
}
