import type { CatalogIndex } from './catalog-index.js'
import { cleanText } from './clean-text.js'
import type { Reading } from './envelope.js'
import { foldText, removeNoise } from './fold.js'
import type { Endpoint } from './http-response.js'
import type { Facts } from './match.js'
import type { Diagnostic } from './result.js'
import { needsCleaning, needsFolding, survey } from './survey.js'

/** What rules are compared with, and what of the texts is shown. */
export interface ReadFacts {
  readonly facts: Facts
  /** The description, cleaned, before masking. */
  readonly description: string | undefined
  /** What a survey found in it. */
  readonly found: number
  /** Folding changed nothing but case and the end: what stands at a place in one form stands there in the other. */
  readonly isAligned: boolean
  /** A request id that stood in the description's noise. */
  readonly requestId: string | undefined
}

const signedNumber = /^[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/
const canonicalNumber = /^-?(?:0|[1-9]\d*)$/

/** Trims a code. A number in another spelling stays as sent, since `040029` is not `40029`. */
function tidyCode(code: string | undefined, diagnostics: Diagnostic[]): string | undefined {
  if (code === undefined) return undefined
  const trimmed = code.trim()
  if (trimmed !== code || trimmed === '-0' || (signedNumber.test(trimmed) && !canonicalNumber.test(trimmed))) {
    if (!diagnostics.includes('noncanonical_code')) diagnostics.push('noncanonical_code')
  }
  return trimmed === '' ? undefined : trimmed
}

function tidyWord(word: string | undefined): string | undefined {
  const trimmed = word?.trim()
  return trimmed === '' ? undefined : trimmed
}

const noNoise: CatalogIndex['noise'] = []

/** Prepares what was read for matching. */
export function readFacts(
  reading: Reading,
  catalog: CatalogIndex | undefined,
  endpoint: Endpoint | undefined,
  grantType: string | undefined,
  status: number | undefined,
  limit: number,
  diagnostics: Diagnostic[],
): ReadFacts {
  let description: string | undefined
  let requestId: string | undefined
  let folded: string | undefined
  let found = 0
  let isAligned = false
  if (reading.error_description !== undefined) {
    description = reading.error_description
    found = survey(description)
    if (description.length > limit || (found & (needsCleaning | needsFolding)) !== 0) {
      description = cleanText(description, limit)
      found = survey(description)
    }
    const quiet = removeNoise(description, catalog?.noise ?? noNoise)
    requestId = quiet.requestId
    isAligned = quiet.text === description && (found & needsFolding) === 0
    folded = foldText(quiet.text, isAligned ? found : undefined)
    if (folded === '') folded = undefined
    if (description === '') description = undefined
  }
  const facts: Facts = {
    error: tidyWord(reading.error),
    code: tidyCode(reading.code, diagnostics),
    subcode: tidyCode(reading.subcode, diagnostics),
    suberror: tidyWord(reading.suberror),
    description: folded,
    endpoint,
    grantType,
    status,
  }
  return { facts, description, found, isAligned, requestId }
}
