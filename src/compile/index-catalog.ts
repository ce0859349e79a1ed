import type { CatalogIndex, Rule } from '../core/catalog-index.js'
import { endpointPaths } from '../core/read/endpoint.js'
import { parseTemplate } from '../core/text/template.js'
import { once } from '../core/once.js'
import { compileEnvelopes, readsHeaders, requestIdHeaders } from './compile-references.js'
import { compileRules, indexRules, type RuleContext } from './compile-rules.js'
import type { CompiledCatalog, PackedHead, PackedRule } from './pack.js'

/** Hints by place, each language's list parsed when it is first asked for. */
function hintReader(hints: CompiledCatalog['hints']): (place: number, language: string) => string | undefined {
  const lists = new Map<string, readonly string[] | undefined>(
    Object.keys(hints).map((language) => [language, undefined]),
  )
  const open = (language: string): readonly string[] | undefined => {
    if (!lists.has(language)) return undefined
    const list = JSON.parse(hints[language]!) as string[]
    lists.set(language, list)
    return list
  }
  return (place, language) => (lists.get(language) ?? open(language))?.[place] || undefined
}

export function readHead(compiled: CompiledCatalog): PackedHead {
  return JSON.parse(compiled.head) as PackedHead
}

function packedRules(compiled: CompiledCatalog): readonly PackedRule[] {
  return JSON.parse(compiled.rules) as PackedRule[]
}

/** The rules of a catalog among which its sentences are. */
export function packedSentences(compiled: CompiledCatalog): readonly PackedRule[] {
  // One by one: each opens what it is asked for.
  return JSON.parse(compiled.sentences ?? compiled.rules) as PackedRule[]
}

export function ruleContext(compiled: CompiledCatalog): RuleContext {
  return {
    catalog: compiled.provider,
    sources: once(() => JSON.parse(compiled.sources) as string[]),
    hint: hintReader(compiled.hints),
  }
}

export function readRules(compiled: CompiledCatalog): Rule[] {
  return compileRules(packedRules(compiled), ruleContext(compiled))
}

/** Parses a compiled catalog into what matching works with; done once, when the provider first fails. */
export function indexCatalog(compiled: CompiledCatalog, head: PackedHead): CatalogIndex {
  const envelopes = compileEnvelopes(head.envelopes)
  return {
    id: compiled.provider,
    module: compiled.module,
    docs: head.docs,
    rules: indexRules(readRules(compiled)),
    envelopes,
    requestIdHeaders: requestIdHeaders(head.envelopes),
    readsHeaders: readsHeaders(envelopes),
    noise: (head.noise ?? []).map(parseTemplate),
    charset: head.charset,
    errorsOn2xx: head.errorsOn2xx ?? false,
    endpoints: endpointPaths(head.endpoints),
    actions: {
      error: new Map(Object.entries(head.actions?.error ?? {})),
      suberror: new Map(Object.entries(head.actions?.suberror ?? {})),
    },
  }
}
