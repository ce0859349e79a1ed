import type { CatalogIndex } from '../catalog-index.js'
import type { Decision } from '../match/decision.js'
import type { Facts } from '../read/facts.js'
import type { HeaderFields } from '../parse/headers.js'
import { tellsWait } from '../parse/retry-after.js'
import { hasNonce, requestIdIn } from '../read/beside-body.js'
import type { Reading } from '../read/reading.js'
import { maskValues } from '../redact/mask-values.js'
import type { Secrets } from '../redact/redact.js'
import type { NormalizedError, Retry } from '../result.js'
import { isOwnSentence, shownId } from './build-native.js'
import { patternOf, resultOf, type ResultPattern } from './result-pattern.js'
import { adviseRetry, isRepeating } from './retry.js'

/** What decided on an answer that came before. */
interface Known {
  readonly origin: { readonly catalog: CatalogIndex | undefined }
  readonly decision: Decision
  readonly facts: Facts
  readonly reading: Reading
  readonly wait: number | undefined
}

/** What a copy of an earlier result takes from the answer at hand, which said the same in its body. */
export interface Beside {
  readonly headers: HeaderFields
  readonly now: number | undefined
  readonly isExchange: boolean
  /** `undefined` if there are none for sure. */
  readonly secrets: Secrets | undefined
}

/** What was shown of an answer, for the next one of the same meaning. */
export interface Shown {
  readonly pattern: ResultPattern
  /** No header field told how long to wait, and no member when it is over. */
  readonly isTimeless: boolean
  readonly isExchange: boolean
  /** What a request's values may stand in; `undefined` if it cannot be told from the result. */
  readonly foreign: readonly string[] | undefined
}

const noSecrets = (): readonly string[] => []

/** The id of an answer that has none in its body's members. */
function idBeside({ origin, reading }: Known, { headers }: Beside): string | undefined {
  return reading.request_id === undefined ? requestIdIn(headers, origin.catalog) : undefined
}

function isTimeless({ reading }: Known, headers: HeaderFields): boolean {
  return reading.retryAfter === undefined && !tellsWait(headers)
}

/** The words of a result that are not the rule's own. */
function foreignTexts({ native, details }: NormalizedError, { decision, facts }: Known): Shown['foreign'] {
  // Of a text that was cut, and in details, other things are looked for too.
  if (facts.wasCut || details !== undefined) return undefined
  const rule = decision.match?.rule
  const texts: (string | undefined)[] = [native.error_uri]
  if (!isOwnSentence(facts.text, rule?.description, facts)) texts.push(native.error_description)
  for (const name of ['error', 'code', 'subcode', 'suberror'] as const)
    if (native[name] !== rule?.[name]) texts.push(native[name])
  return texts.filter((text) => text !== undefined)
}

/**
 * What is kept of a result for answers of the same meaning; `undefined` where something was masked, or where its header fields took
 * the place of what its body said.
 */
export function showable(result: NormalizedError, known: Known, beside: Beside): Shown | undefined {
  const { headers, isExchange, secrets } = beside
  if (hasNonce(headers) || result.diagnostics.includes('masked')) return undefined
  const foreign = foreignTexts(result, known)
  const isInPlace = known.facts.requestId !== undefined && idBeside(known, beside) !== undefined
  if ((foreign === undefined && secrets !== undefined) || isInPlace) return undefined
  return { pattern: patternOf(result), isTimeless: isTimeless(known, headers), isExchange, foreign }
}

/** Whether something must be masked in the texts of a result. */
function mustMask(texts: readonly string[], secrets: Secrets): boolean {
  for (const text of texts) if (maskValues(text, secrets()) !== text) return true
  return false
}

function adviceOf(
  { remediation }: ResultPattern,
  { decision, reading, facts, wait }: Known,
  { headers, now }: Beside,
): Retry {
  if (!isRepeating(remediation.action)) return { retryable: false }
  return adviseRetry(
    decision.info,
    decision.match?.rule,
    { inBody: reading.retryAfter, inText: wait },
    facts.status,
    headers,
    now,
  )
}

/** The result once more, with the id and the waiting time of the answer at hand; `undefined` if it must be built anew. */
export function showAgain(shown: Shown, known: Known, beside: Beside): NormalizedError | undefined {
  const { pattern, foreign } = shown
  const { headers, isExchange, secrets } = beside
  if (hasNonce(headers) || shown.isExchange !== isExchange) return undefined
  if (secrets !== undefined && (foreign === undefined || mustMask(foreign, secrets))) return undefined
  const fieldId = idBeside(known, beside)
  const id = fieldId ?? ((known.reading.request_id ?? known.facts.requestId) && pattern.native.request_id)
  // What is masked in it, or cleaned away, has its diagnostics.
  const mayDiffer = fieldId !== undefined || secrets !== undefined
  if (id !== undefined && mayDiffer && shownId(id, secrets ?? noSecrets) !== id) return undefined
  const advice = shown.isTimeless && !tellsWait(headers) ? undefined : adviceOf(pattern, known, beside)
  return resultOf(pattern, id === '' ? undefined : id, advice)
}
