import type { Basis, Details, Diagnostic, Native, NormalizedError, Retry } from '../result.js'

/** Members that may be absent are there, and undefined: the same members in the same order keep access to them fast. */
type Whole<T> = {
  readonly [name in keyof T]-?: object extends Pick<T, name> ? T[name] | undefined : T[name]
}

/** A result to make others like it from. */
export interface ResultPattern {
  readonly code: string
  readonly condition: NormalizedError['condition']
  readonly category: NormalizedError['category']
  readonly level: NormalizedError['level']
  readonly language: string
  readonly title: string
  readonly provider: string | undefined
  readonly remediation: Whole<NormalizedError['remediation']>
  readonly retry: Retry
  readonly details: Details | undefined
  readonly native: Whole<Native>
  readonly basis: Whole<Basis>
  readonly diagnostics: readonly Diagnostic[]
}

/** Takes all of a result: it belongs to whoever got it. */
export function patternOf(result: NormalizedError): ResultPattern {
  const { code, condition, category, level, language, title, provider, details } = result
  const { action, owner, hint, docs } = result.remediation
  const { status, error, error_description, error_uri, code: number, subcode, suberror, request_id } = result.native
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
    retry: copyRetry(result.retry),
    details: details && copyDetails(details),
    native: { status, error, error_description, error_uri, code: number, subcode, suberror, request_id },
    basis: { recognized, matched, catalog, rule, source },
    diagnostics: result.diagnostics.slice(),
  }
}

function copyRetry(retry: Retry): Retry {
  if (!retry.retryable) return { retryable: false }
  return retry.after === undefined ? { retryable: true } : { retryable: true, after: retry.after }
}

function copyDetails(details: Details): Details {
  const copy = { ...details }
  if (copy.scopes !== undefined) copy.scopes = copy.scopes.slice()
  return copy
}

function copyNative(native: ResultPattern['native'], id: string | undefined): Native {
  const copy: Native = {}
  if (native.status !== undefined) copy.status = native.status
  if (native.error !== undefined) copy.error = native.error
  if (native.error_description !== undefined) copy.error_description = native.error_description
  if (native.error_uri !== undefined) copy.error_uri = native.error_uri
  if (native.code !== undefined) copy.code = native.code
  if (native.subcode !== undefined) copy.subcode = native.subcode
  if (native.suberror !== undefined) copy.suberror = native.suberror
  if (id !== undefined) copy.request_id = id
  return copy
}

function copyBasis({ recognized, matched, catalog, rule, source }: ResultPattern['basis']): Basis {
  if (catalog !== undefined && rule !== undefined && source !== undefined)
    return { recognized, matched, catalog, rule, source }
  const copy: Basis = { recognized, matched }
  if (catalog !== undefined) copy.catalog = catalog
  if (rule !== undefined) copy.rule = rule
  if (source !== undefined) copy.source = source
  return copy
}

/**
 * Makes a result like the pattern's.
 *
 * @param id Its request id, if it has one.
 * @param retry Its advice, if that is not the pattern's.
 */
export function resultOf(
  pattern: ResultPattern,
  id: string | undefined,
  retry = copyRetry(pattern.retry),
): NormalizedError {
  const { provider, details } = pattern
  const { action, owner, hint, docs } = pattern.remediation
  // Member by member: V8 gives many an object that is spread a hidden class of its own, which makes it slow to read for good.
  const result: Partial<NormalizedError> = {
    code: pattern.code,
    condition: pattern.condition,
    category: pattern.category,
    level: pattern.level,
    language: pattern.language,
    title: pattern.title,
  }
  if (provider !== undefined) result.provider = provider
  result.remediation = docs === undefined ? { action, owner, hint } : { action, owner, hint, docs }
  result.retry = retry
  if (details !== undefined) result.details = copyDetails(details)
  result.native = copyNative(pattern.native, id)
  result.basis = copyBasis(pattern.basis)
  result.diagnostics = pattern.diagnostics.slice()
  return result as NormalizedError
}
