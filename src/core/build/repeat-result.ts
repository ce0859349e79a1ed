import type { CatalogIndex } from '../catalog-index.js'
import type { Decision } from '../match/decision.js'
import type { Facts } from '../read/facts.js'
import type { HeaderFields } from '../parse/headers.js'
import { hasNonce, requestIdIn } from '../read/beside-body.js'
import type { Reading } from '../read/reading.js'
import type { Basis, Details, Diagnostic, Native, NormalizedError, Retry } from '../result.js'
import { shownId } from './build-native.js'
import { adviseRetry, isRepeating } from './retry.js'

/** What decided on an answer that came before. */
interface Known {
  readonly origin: { readonly catalog: CatalogIndex | undefined }
  readonly decision: Decision
  readonly facts: Facts
  readonly reading: Reading
}

/** What a copy of an earlier result takes from the answer at hand, which said the same in its body. */
export interface Beside {
  readonly headers: HeaderFields
  readonly now: number | undefined
}

/** A result to make others like it from, with all members: that keeps access to them fast. */
export interface Pattern {
  readonly code: string
  readonly condition: NormalizedError['condition']
  readonly category: NormalizedError['category']
  readonly level: NormalizedError['level']
  readonly language: string
  readonly title: string
  readonly provider: string | undefined
  readonly remediation: Whole<NormalizedError['remediation']>
  readonly details: Details | undefined
  readonly native: Whole<Native>
  readonly basis: Whole<Basis>
  readonly diagnostics: readonly Diagnostic[]
}

/** Members that may be absent are there, and undefined. */
type Whole<T> = {
  readonly [name in keyof T]-?: object extends Pick<T, name> ? T[name] | undefined : T[name]
}

function patternOf(result: NormalizedError, id: string | undefined): Pattern {
  const { code, condition, category, level, language, title, provider, details } = result
  const { action, owner, hint, docs } = result.remediation
  const { status, error, error_description, error_uri, code: number, subcode, suberror } = result.native
  const { recognized, matched, catalog, rule, source } = result.basis
  return {
    code,
    condition,
    category,
    level,
    language,
    title,
    provider,
    remediation: { action, owner, hint, docs },
    details: details && copyDetails(details),
    native: { status, error, error_description, error_uri, code: number, subcode, suberror, request_id: id },
    basis: { recognized, matched, catalog, rule, source },
    diagnostics: result.diagnostics.slice(),
  }
}

function copyDetails(details: Details): Details {
  const copy = { ...details }
  if (copy.scopes !== undefined) copy.scopes = copy.scopes.slice()
  return copy
}

function copyNative(native: Pattern['native']): Native {
  const copy: Native = {}
  if (native.status !== undefined) copy.status = native.status
  if (native.error !== undefined) copy.error = native.error
  if (native.error_description !== undefined) copy.error_description = native.error_description
  if (native.error_uri !== undefined) copy.error_uri = native.error_uri
  if (native.code !== undefined) copy.code = native.code
  if (native.subcode !== undefined) copy.subcode = native.subcode
  if (native.suberror !== undefined) copy.suberror = native.suberror
  if (native.request_id !== undefined) copy.request_id = native.request_id
  return copy
}

function copyBasis({ recognized, matched, catalog, rule, source }: Pattern['basis']): Basis {
  if (catalog !== undefined && rule !== undefined && source !== undefined)
    return { recognized, matched, catalog, rule, source }
  const copy: Basis = { recognized, matched }
  if (catalog !== undefined) copy.catalog = catalog
  if (rule !== undefined) copy.rule = rule
  if (source !== undefined) copy.source = source
  return copy
}

/** Member by member: V8 gives many an object that is spread a hidden class of its own, which makes it slow to read for good. */
function copyOf(pattern: Pattern, retry: Retry): NormalizedError {
  const { action, owner, hint, docs } = pattern.remediation
  const copy: Partial<NormalizedError> = {
    code: pattern.code,
    condition: pattern.condition,
    category: pattern.category,
    level: pattern.level,
    language: pattern.language,
    title: pattern.title,
  }
  if (pattern.provider !== undefined) copy.provider = pattern.provider
  copy.remediation = docs === undefined ? { action, owner, hint } : { action, owner, hint, docs }
  copy.retry = retry
  if (pattern.details !== undefined) copy.details = copyDetails(pattern.details)
  copy.native = copyNative(pattern.native)
  copy.basis = copyBasis(pattern.basis)
  copy.diagnostics = pattern.diagnostics.slice()
  return copy as NormalizedError
}

const noSecrets = (): readonly string[] => []

/** The id of an answer that has none in its body's members. */
function idBeside({ origin, reading }: Known, { headers }: Beside): string | undefined {
  return reading.request_id === undefined ? requestIdIn(headers, origin.catalog) : undefined
}

/**
 * A result as answers of the same meaning can have it again, where nothing has to be masked: without the id of this answer's
 * header fields. `undefined` if more of it came from there, or the id took the place of another.
 */
export function patternFrom(result: NormalizedError, known: Known, beside: Beside): Pattern | undefined {
  if (hasNonce(beside.headers) || result.diagnostics.includes('masked')) return undefined
  if (idBeside(known, beside) === undefined) return patternOf(result, result.native.request_id)
  return known.facts.requestId === undefined ? patternOf(result, undefined) : undefined
}

/** The result once more, with the id and the waiting time of the answer at hand; `undefined` if it must be built anew. */
export function repeatResult(pattern: Pattern, known: Known, beside: Beside): NormalizedError | undefined {
  const { headers, now } = beside
  if (hasNonce(headers)) return undefined
  const id = idBeside(known, beside)
  const shown = id === undefined ? undefined : shownId(id, noSecrets)
  // What is masked in it, or cleaned away, has its diagnostics.
  if (shown !== id) return undefined
  const { decision, reading, facts } = known
  const retry: Retry = isRepeating(pattern.remediation.action)
    ? adviseRetry(decision.info, decision.match?.rule, reading, facts.status, headers, now)
    : { retryable: false }
  const result = copyOf(pattern, retry)
  if (shown !== undefined && shown !== '') result.native.request_id = shown
  return result
}
