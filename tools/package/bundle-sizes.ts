import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { CompiledCatalog } from '../../src/compile/pack.js'

/** What a bundle weighs, in bytes. */
export interface BundleSize {
  readonly minified: number
  readonly gzipped: number
}

async function bundle(source: string, project: string): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: project },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: ['axios'],
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  })
  const { contents } = outputFiles[0]!
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length }
}

/** What no one who takes it takes anything else for, by what it is called in the limits. */
const parts = {
  core: `export { createNormalizer } from 'oauth-errors/core'`,
  helpers: `export { conditions, formatCode, isNormalizedError, oauthErrorOf, parseCode, toError } from 'oauth-errors'`,
  interceptor: `export { attachNormalizer } from 'oauth-errors/axios'`,
}
export type Part = keyof typeof parts

/** A part of the package alone, without the packages that it works with. */
export function partSize(part: Part, project: string): Promise<BundleSize> {
  return bundle(parts[part], project)
}

interface ProviderSize extends BundleSize {
  readonly provider: string
  /** The rules in its compiled catalog, inherited ones included. */
  readonly rules: number
}

/** Core, one catalog and one language, for each provider. */
export async function providerSizes(project: string): Promise<ProviderSize[]> {
  const folder = join(project, 'node_modules/oauth-errors/dist/catalogs')
  const sizes: ProviderSize[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const { default: catalog } = (await import(pathToFileURL(join(folder, file)).href)) as { default: CompiledCatalog }
    const source = `import { createNormalizer } from 'oauth-errors/core'
import catalog from 'oauth-errors/catalogs/${catalog.provider}'
import language from 'oauth-errors/languages/en'
export const normalizer = createNormalizer({ catalogs: [catalog], languages: [language] })`
    const rules = (JSON.parse(catalog.rules) as unknown[]).length
    sizes.push({ provider: catalog.provider, rules, ...(await bundle(source, project)) })
  }
  return sizes
}
