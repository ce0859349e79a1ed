import { conditions, formatCode, type Condition, type NormalizedError, type Normalizer } from '../index.js'

/** The result of a condition that no response stands behind, in the normalizer's own language. */
export function bareResult(normalizer: Normalizer, condition: Condition): NormalizedError {
  const { category, level, action, owner } = conditions.find((info) => info.condition === condition)!
  const untold: NormalizedError = {
    code: formatCode({ module: '00', condition }),
    condition,
    category,
    level,
    language: '',
    title: '',
    remediation: { action, owner, hint: '' },
    retry: { retryable: false },
    native: {},
    basis: { recognized: 'none', matched: 'nothing' },
    diagnostics: [],
  }
  return normalizer.localize(untold, '')
}
