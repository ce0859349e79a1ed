import type { Endpoint } from '../../../src/index.js'
import type { Catalog, EnvelopeSource } from '../../../src/compile/catalog.js'
import { providerFiles } from '../catalog-files.js'

/** What a generator of successes needs to know of one catalog file. */
export interface BundledCatalog {
  readonly provider: string
  /** A host of the provider, if it has one. */
  readonly host: string | undefined
  readonly paths: Readonly<Partial<Record<Endpoint, string>>>
  /** Each pointer with the values that mean success. */
  readonly success: readonly (readonly [pointer: string, values: readonly string[]])[]
  /** Each pointer with the values that mean failure. */
  readonly failure: readonly (readonly [pointer: string, values: readonly string[]])[]
  /** Where a text stands that may say "ok". */
  readonly texts: readonly string[]
  /** Members of the body that mean an error by being there, where the provider reports errors with 2xx. */
  readonly taken: ReadonlySet<string>
}

function pointers(field: EnvelopeSource['error']): string[] {
  const list = field === undefined ? [] : [field].flat()
  return list.map((reference) => (typeof reference === 'string' ? reference : reference.at)).filter(isPointer)
}

function isPointer(text: string): boolean {
  return text.startsWith('/')
}

/** A path that a template of the catalog matches. */
function pathOf(template: string): string {
  return template.replaceAll(/\{[^}]*\}/g, 'v1')
}

function summarize(source: Catalog): BundledCatalog {
  const envelopes = source.envelopes ?? []
  const host = source.recognize?.hosts?.[0]?.replace('*', 'tenant')
  const telling = envelopes.flatMap(({ error, code, when }) => [...pointers(error), ...pointers(code), ...(when ?? [])])
  const declares = source.errorsOn2xx !== undefined && source.errorsOn2xx !== false
  return {
    provider: source.provider,
    host,
    paths: Object.fromEntries(
      Object.entries(source.endpoints ?? {}).map(([endpoint, templates]) => [endpoint, pathOf(templates[0]!)]),
    ),
    success: envelopes.flatMap(({ success }) => Object.entries(success ?? {})),
    failure: envelopes.flatMap(({ failure }) => Object.entries(failure ?? {})),
    texts: envelopes.flatMap(({ error_description }) => pointers(error_description)),
    taken: new Set(declares ? telling.map((pointer) => pointer.split('/')[1]!) : []),
  }
}

export const bundledCatalogs: readonly BundledCatalog[] = providerFiles.map(({ catalog }) => summarize(catalog))
