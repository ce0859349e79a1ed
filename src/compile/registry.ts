import type { CatalogIndex, PlainWords, Registry, Rule, RuleIndex } from '../core/catalog-index.js'
import { once } from '../core/once.js'
import { matchTemplate, parseTemplate, type Template } from '../core/text/template.js'
import { indexRules } from './compile-rules.js'
import { indexConsensus, type Statement } from './consensus.js'
import { FieldIndex } from './field-index.js'
import { HostIndex } from './host-index.js'
import { indexCatalog, packedSentences, readHead, readRules, ruleContext } from './index-catalog.js'
import type { CompiledCatalog, PackedHead } from './pack.js'
import { foldName } from './provider-name.js'

/** A registry that also lists its providers. */
export interface ProviderRegistry extends Registry {
  readonly ids: readonly string[]
  readonly head: (id: string) => PackedHead
  readonly compiled: (id: string) => CompiledCatalog | undefined
}

interface Recognizers {
  readonly hosts: HostIndex
  readonly fields: FieldIndex
  readonly paths: readonly { readonly template: Template; readonly id: string }[]
}

/**
 * Holds compiled catalogs and opens them when they are needed: nothing is parsed before the first error, and a
 * provider's rules not before its own.
 */
export function createRegistry(
  catalogs: readonly CompiledCatalog[],
  standards: readonly CompiledCatalog[],
  plainWords: PlainWords | undefined,
): ProviderRegistry {
  const byId = new Map(catalogs.map((catalog) => [catalog.provider, catalog]))
  const aliases = new Map(
    catalogs.flatMap(({ provider, aliases: names }) => names.map((name) => [name, provider] as const)),
  )
  const spellings = once(
    () =>
      new Map([...byId.keys(), ...aliases.keys()].map((name) => [foldName(name), aliases.get(name) ?? name] as const)),
  )
  const heads = new Map<string, PackedHead>()
  const indexes = new Map<string, CatalogIndex>()

  const head = (id: string): PackedHead => {
    let found = heads.get(id)
    if (found === undefined) {
      found = readHead(byId.get(id)!)
      heads.set(id, found)
    }
    return found
  }
  const recognizers = once((): Recognizers => {
    const hosts = new HostIndex()
    const fields = new FieldIndex()
    const paths: { template: Template; id: string }[] = []
    for (const id of byId.keys()) {
      const recognize = head(id).recognize
      for (const host of recognize?.hosts ?? []) hosts.add(host, id)
      for (const signature of recognize?.fields ?? []) fields.add(signature, id)
      // The caller's own come last and are asked first, as among the hosts.
      for (const path of recognize?.paths ?? [])
        paths.unshift({ template: parseTemplate(`{before}${path.toLowerCase()}`), id })
    }
    return { hosts, fields, paths }
  })
  const catalog = (id: string): CatalogIndex => {
    let index = indexes.get(id)
    if (index === undefined) {
      index = indexCatalog(byId.get(id)!, head(id))
      indexes.set(id, index)
    }
    return index
  }
  const standardRules = once((): RuleIndex => indexRules(standards.flatMap((standard) => readRules(standard))))
  const opened = new Map<string, Statement>()
  const statements = (ids: readonly string[]): Statement[] =>
    ids.map((id) => {
      const compiled = byId.get(id)!
      const statement = opened.get(id) ?? { rules: packedSentences(compiled), context: ruleContext(compiled) }
      opened.set(id, statement)
      return statement
    })
  const fallbackRules = once((): RuleIndex =>
    indexConsensus(statements([...byId.keys()].filter((id) => head(id).fallback === true))),
  )
  const consensusRules = once((): RuleIndex => {
    const index = indexConsensus(statements([...byId.keys()]))
    opened.clear()
    return index
  })

  return {
    plainWords,
    ids: [...byId.keys()],
    head,
    compiled: (id) => byId.get(id),
    resolve: (name) => (byId.has(name) ? name : (aliases.get(name) ?? spellings().get(foldName(name)))),
    byHost: (host, path) => {
      const { hosts, paths } = recognizers()
      const found = host === '' ? undefined : hosts.find(host, path)
      if (found !== undefined || paths.length === 0) return found
      const lower = path.toLowerCase()
      return paths.find(({ template }) => matchTemplate(template, lower) !== undefined)?.id
    },
    byFields: (body, headers) => recognizers().fields.find(body, headers),
    speaksOf: (headers) => recognizers().fields.speaksOf(headers),
    catalog,
    get standards() {
      return standardRules()
    },
    get fallback() {
      return fallbackRules()
    },
    get consensus() {
      return consensusRules()
    },
    ruleById: (provider, stated, id) => {
      const known = provider !== undefined && byId.has(provider) ? catalog(provider).rules.all : []
      const find = (rules: readonly Rule[]) => rules.find((rule) => rule.id === id && rule.catalog === stated)
      return find(known) ?? find(standardRules().all) ?? find(fallbackRules().all) ?? find(consensusRules().all)
    },
  }
}
