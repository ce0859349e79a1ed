import { describe, expect, test } from 'vitest'
import { createNormalizer, normalize, type NormalizedError } from '../../src/index.js'
import {
  judgeSample,
  readCorpus,
  sampleResponse,
  type CorpusName,
  type CorpusSample,
  type Telling,
} from '../../tools/corpus-sample.js'

const tellings = ['provider', 'url', 'nothing'] as const satisfies readonly Telling[]

const aspects = ['condition', 'action', 'native'] as const

/** The least share of samples that must come out as expected, in per cent. */
type Thresholds = Readonly<Record<Telling, Partial<Record<(typeof aspects)[number], number>>>>
const thresholds: Readonly<Record<CorpusName, Thresholds>> = {
  'real-world': {
    provider: { condition: 98, action: 98, native: 98 },
    url: { condition: 85, action: 92 },
    nothing: { condition: 75, action: 88 },
  },
  // Which member is a code and which a word is the collectors' choice there.
  'public-threads': {
    provider: { condition: 94, action: 94 },
    url: { condition: 93, action: 93 },
    nothing: { condition: 85, action: 86 },
  },
}
const cases = (['real-world', 'public-threads'] as const).flatMap((name) =>
  tellings.map((telling) => [name, telling] as const),
)

function summarize(result: NormalizedError | undefined): string {
  if (result === undefined) return 'no error'
  const { condition, remediation, native, basis } = result
  return JSON.stringify({ condition, action: remediation.action, native, basis })
}

/** What a reader of a failed test needs to see of one sample. */
function describeSample({ id, provider, where, status, body, query, expect: expected }: CorpusSample): string {
  const sent = `${status ?? '-'} ${(body ?? String(query)).slice(0, 200).replaceAll('\n', '\\n')}`
  return `${id} (${provider}, ${where})\n  sent     ${sent}\n  expected ${JSON.stringify(expected)}`
}

function list(samples: readonly { readonly sample: CorpusSample; readonly result: NormalizedError | undefined }[]) {
  return samples.map(({ sample, result }) => `${describeSample(sample)}\n  got      ${summarize(result)}`).join('\n')
}

function run(samples: readonly CorpusSample[], telling: Telling) {
  return samples.map((sample) => {
    const result = normalize(sampleResponse(sample, telling))
    return { sample, result, verdict: judgeSample(sample, result) }
  })
}

describe.each(cases)('real responses of %s, told: %s', (name, telling) => {
  const corpus = readCorpus(name)
  const wire = corpus.filter((sample) => sample.wire)
  const results = run(
    wire.filter(({ url }) => telling !== 'url' || url !== null),
    telling,
  )

  test.each(Object.entries(thresholds[name][telling]))(`%s is right in at least %d % of them`, (aspect, least) => {
    const wrong = results.filter(({ verdict }) => !verdict[aspect as keyof typeof verdict])
    const share = 100 * (1 - wrong.length / results.length)
    expect(share, `${wrong.length} of ${results.length} are wrong:\n${list(wrong)}`).toBeGreaterThanOrEqual(least)
  })

  test('no success is taken for an error', () => {
    const successes = corpus.filter(
      ({ expect: { conditions }, url }) => conditions.length === 0 && (telling !== 'url' || url !== null),
    )
    const taken = run(successes, telling).filter(({ result }) => result !== undefined)
    expect(taken, list(taken)).toEqual([])
  })
})

const wire = readCorpus().filter((sample) => sample.wire)

test('at most 1 % of the samples of providers with a catalog are unknown_error', () => {
  const ids = new Set(createNormalizer().providers.map(({ id }) => id))
  const known = wire.filter(({ provider }) => provider !== null && ids.has(provider))
  expect(known.length).toBeGreaterThan(100)
  const unknown = run(known, 'provider').filter(({ result }) => result?.condition === 'unknown_error')
  expect(unknown.length / known.length, list(unknown)).toBeLessThanOrEqual(0.01)
})

test('all 13 samples of the platforms of the seeds come out as expected', () => {
  const platforms = new Set(['eleme', 'baidu', 'tianyi-189', 'wps', 'weibo', 'qq', 'wechat'])
  const results = run(
    wire.filter(({ provider }) => provider !== null && platforms.has(provider)),
    'provider',
  )
  expect(results).toHaveLength(13)
  const wrong = results.filter(({ verdict }) => aspects.some((aspect) => !verdict[aspect]))
  expect(wrong, list(wrong)).toEqual([])
})
