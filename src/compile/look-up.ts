import type { CatalogIndex, LanguageTexts, Rule } from '../core/catalog-index.js'
import { codeOf } from '../core/code.js'
import { conditionInfo } from '../core/conditions.js'
import { renderTexts } from '../core/build/render-texts.js'
import type { Action, Condition, Owner } from '../core/vocabulary.js'
import type { ProviderRegistry } from './registry.js'

/** One meaning of a native code. */
export interface LookupEntry {
  readonly code: string
  readonly condition: Condition
  readonly provider: string
  /** The rule: what must hold beside the code that was asked for. */
  readonly rule: string
  readonly title: string
  readonly action: Action
  readonly owner: Owner
  readonly hint: string
  readonly source?: string
}

const digits = /^\d+$/

/** A code as it was asked for, and with what the provider's envelopes put before it or look for it behind. */
function spellings({ envelopes }: CatalogIndex, native: string): ReadonlySet<string> {
  const fields = (envelopes?.list ?? []).flatMap((envelope) => envelope.fields)
  const before = fields
    .flatMap(([, references]) => references)
    .flatMap(({ prefix, find }) => (find !== undefined && digits.test(native) ? [prefix, prefix + find] : [prefix]))
  return new Set(['', ...before].map((text) => text + native))
}

function namesOneOf(rule: Rule, wanted: ReadonlySet<string>): boolean {
  return [rule.code, rule.subcode, rule.error, rule.suberror].some((name) => name !== undefined && wanted.has(name))
}

/** Every rule of a provider that names a native code, the most specific first; if none does, the standards'. */
export function lookUp(
  registry: ProviderRegistry,
  provider: string,
  native: string,
  texts: LanguageTexts,
): LookupEntry[] {
  const id = registry.resolve(provider)
  if (id === undefined) return []
  const catalog = registry.catalog(id)
  const wanted = spellings(catalog, native.trim())
  const own = catalog.rules.all.filter((rule) => namesOneOf(rule, wanted))
  const found = own.length > 0 ? own : registry.standards.all.filter((rule) => namesOneOf(rule, wanted))
  return [...found]
    .sort((a, b) => b.rank - a.rank)
    .map((rule) => {
      const info = conditionInfo(rule.condition)
      const action = rule.action ?? info.action
      const { title, hint } = renderTexts(texts, info, rule, action)
      return {
        code: codeOf(catalog.module, info),
        condition: rule.condition,
        provider: id,
        rule: rule.id,
        title,
        action,
        owner: info.owner,
        hint,
        ...(rule.source === undefined ? undefined : { source: rule.source() }),
      }
    })
}
