/** Runs the corpus of real responses and prints what came out differently from what is expected. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readOptions } from './read-options.js'
import { judgeSample, readCorpus, readSamples, sampleResponse, type Telling } from './corpus-sample.js'

const tellings: readonly Telling[] = ['provider', 'url', 'nothing']
const usage = `usage: npm run corpus -- [--file <ndjson>] [--provider <id>] [--telling <how much>] [--all]

  --file <ndjson>     samples of your own, in the form of test/corpus/README.md
  --provider <id>     only the samples of one provider
  --telling <what>    what the normalizer is told: ${tellings.join(', ')}
  --all               also samples that did not come over the wire`

const { values } = readOptions(usage, {
  options: {
    file: { type: 'string' },
    provider: { type: 'string' },
    telling: { type: 'string', default: 'provider' },
    all: { type: 'boolean', default: false },
  },
})
const telling = values.telling as Telling
if (!tellings.includes(telling)) {
  console.error(`--telling takes ${tellings.join(', ')}, got "${values.telling}"\n\n${usage}`)
  process.exit(2)
}
// The bundle is compiled anew from `catalogs/`.
if (values.provider !== undefined || process.env['CI'] === undefined) {
  execFileSync('npx', ['tsx', fileURLToPath(new URL('build-catalogs.ts', import.meta.url))], { stdio: 'ignore' })
}
const { normalize } = await import('../src/index.js')

const samples = (values.file === undefined ? readCorpus() : readSamples(values.file)).filter(
  (sample) =>
    (values.all || sample.wire) &&
    (values.provider === undefined || sample.provider === values.provider) &&
    (telling !== 'url' || sample.url !== null),
)
const right = { condition: 0, action: 0, native: 0 }
let unknown = 0
for (const sample of samples) {
  const result = normalize(sampleResponse(sample, telling))
  const verdict = judgeSample(sample, result)
  for (const key of ['condition', 'action', 'native'] as const) if (verdict[key]) right[key]++
  if (result?.condition === 'unknown_error') unknown++
  if (verdict.condition && verdict.action && verdict.native) continue
  const wrong = Object.entries(verdict)
    .filter(([, ok]) => !ok)
    .map(([key]) => key)
  console.log(`✗ ${sample.id} (${sample.provider}, ${sample.where}): ${wrong.join(', ')}`)
  console.log(
    `   sent     ${sample.status ?? '-'} ${(sample.body ?? String(sample.query)).slice(0, 240).replaceAll('\n', '\\n')}`,
  )
  console.log(`   expected ${JSON.stringify(sample.expect)}`)
  console.log(
    `   got      ${result === undefined ? 'no error' : JSON.stringify({ condition: result.condition, action: result.remediation.action, native: result.native, basis: result.basis })}`,
  )
}
const share = (n: number) => `${((100 * n) / Math.max(1, samples.length)).toFixed(1)} %`
console.log(
  `n=${samples.length} told: ${telling}; condition ${share(right.condition)}, action ${share(right.action)}, native ${share(right.native)}, unknown_error ${unknown}`,
)
