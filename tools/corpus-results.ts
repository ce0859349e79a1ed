/**
 * Prints, as NDJSON, what a tree makes of every sample of the corpus: told the provider, then told nothing. The tree is given by its root; its
 * catalogs must be compiled. The samples are this tree's.
 */
import { pathToFileURL } from 'node:url'
import { readCorpus, sampleResponse, judgeSample, type Telling } from './corpus-sample.js'
import type { NormalizedError } from '../src/core/result.js'
import type { HttpResponse } from '../src/core/http-response.js'

/** What came out of one sample, in one line. */
export interface SampleOutcome {
  readonly id: string
  readonly telling: Telling
  /** `condition/action/code`. */
  readonly outcome: string
  /** Condition and action are as expected. */
  readonly right: boolean
}

const face = (await import(new URL('src/index.ts', pathToFileURL(`${process.argv[2]}/`)).href)) as {
  normalize: (response: HttpResponse) => NormalizedError | undefined
}

for (const telling of ['provider', 'nothing'] as const) {
  for (const sample of readCorpus()) {
    const result = face.normalize(sampleResponse(sample, telling))
    const { condition, action } = judgeSample(sample, result)
    const outcome: SampleOutcome = {
      id: sample.id,
      telling,
      outcome: result === undefined ? 'no error' : `${result.condition}/${result.remediation.action}/${result.code}`,
      right: condition && action,
    }
    console.log(JSON.stringify(outcome))
  }
}
