import { buildDetails } from './build-details.js'
import { buildNative } from './build-native.js'
import type { CatalogIndex, LanguageTexts } from '../catalog-index.js'
import { codeOf } from '../code.js'
import type { ConditionInfo } from '../conditions.js'
import type { Decision } from '../match/decision.js'
import type { Facts } from '../read/facts.js'
import type { HeaderFields } from '../parse/headers.js'
import type { Reading } from '../read/reading.js'
import type { Secrets } from '../redact/redact.js'
import { renderTexts } from './render-texts.js'
import type { Basis, Diagnostic, NormalizedError, Retry } from '../result.js'
import { adviseRetry, isRepeating } from './retry.js'
import type { Action } from '../vocabulary.js'

/** Everything that a result is made of. */
export interface Ingredients {
  readonly provider: string | undefined
  readonly how: Basis['recognized']
  readonly catalog: CatalogIndex | undefined
  readonly decision: Decision
  readonly facts: Facts
  readonly reading: Reading
  readonly headers: HeaderFields
  /** Values that may appear nowhere in the result; asked for where a text is shown that is not the provider's own. */
  readonly secrets: Secrets
  /** Characters of one text. */
  readonly limit: number
  readonly texts: LanguageTexts
  readonly now: number | undefined
  /** The seconds to wait that a text tells. */
  readonly wait: number | undefined
  /** The request exchanged an authorization code, which is never sent twice (RFC 6749 §4.1.2). */
  readonly isExchange: boolean
  readonly diagnostics: Diagnostic[]
}

/** The action that the rule or the provider's words ask for; `undefined` for the condition's own. */
function statedAction(decision: Decision, catalog: CatalogIndex | undefined, facts: Facts): Action | undefined {
  const own = decision.match?.rule.action
  if (own !== undefined || catalog === undefined) return own
  const { error, suberror } = catalog.actions
  return (
    (facts.suberror === undefined || suberror.size === 0 ? undefined : suberror.get(facts.suberror)) ??
    (facts.error === undefined || error.size === 0 ? undefined : error.get(facts.error))
  )
}

/** To ask for a refresh is no advice where a refresh was refused, but for the app's own token: that is fetched, and the user's kept. */
function isRefused(wanted: Action, { condition }: ConditionInfo, { grantType }: Facts): boolean {
  return wanted === 'refresh_token' && grantType === 'refresh_token' && !condition.endsWith('_app_token')
}

function basisOf(recognized: Basis['recognized'], { matched, match, standard }: Decision): Basis {
  const rule = match?.rule
  if (rule?.source !== undefined) {
    return { recognized, matched, catalog: rule.catalog, rule: rule.id, source: rule.source() }
  }
  if (rule !== undefined) return { recognized, matched, catalog: rule.catalog, rule: rule.id }
  return standard === undefined
    ? { recognized, matched }
    : { recognized, matched, catalog: standard.catalog, source: standard.source }
}

const never: () => Retry = () => ({ retryable: false })

/** What is assigned one after the other: optional members stand between others. All else is there from the beginning, or does not compile. */
type Later = 'provider' | 'remediation' | 'retry' | 'details' | 'native' | 'basis' | 'diagnostics'

type Beginning = Omit<NormalizedError, Later> & Partial<Pick<NormalizedError, Later>>

/** Puts the result together; absent members stay absent. */
export function buildResult(ingredients: Ingredients): NormalizedError {
  const { provider, catalog, decision, facts, reading, headers, secrets, limit, diagnostics } = ingredients
  const { info, match } = decision
  const rule = match?.rule
  const wanted = statedAction(decision, catalog, facts) ?? info.action
  const mustStartAgain = isRepeating(wanted) ? ingredients.isExchange : isRefused(wanted, info, facts)
  const action = mustStartAgain ? 'reauthorize' : wanted
  const { language, title, hint } = renderTexts(ingredients.texts, info, rule, action)
  const native = buildNative(reading, facts, decision, secrets, limit, diagnostics)
  const details = buildDetails(reading, facts, decision, secrets)
  const docs = rule?.docs ?? catalog?.docs
  const { owner } = info
  // Member by member, in the order in which people read a result.
  const result: Beginning = {
    code: codeOf(catalog?.module ?? '00', info),
    condition: info.condition,
    category: info.category,
    level: info.level,
    language,
    title,
  }
  if (provider !== undefined) result.provider = provider
  result.remediation = docs === undefined ? { action, owner, hint } : { action, owner, hint, docs }
  result.retry = isRepeating(action)
    ? adviseRetry(
        info,
        rule,
        { inBody: reading.retryAfter, inText: ingredients.wait },
        facts.status,
        headers,
        ingredients.now,
      )
    : never()
  if (details !== undefined) result.details = details
  result.native = native
  result.basis = basisOf(ingredients.how, decision)
  result.diagnostics = diagnostics.length > 1 ? [...new Set(diagnostics)] : diagnostics
  return result as NormalizedError
}
