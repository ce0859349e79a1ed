import { readFileSync } from 'node:fs'
import type { Endpoint, HttpResponse } from '../src/core/http-response.js'
import type { NormalizedError } from '../src/core/result.js'

/** One line of `test/corpus/*.ndjson`. */
export interface CorpusSample {
  readonly id: string
  readonly provider: string | null
  readonly where: string
  readonly status: number | null
  readonly headers: Record<string, string> | null
  readonly body: string | null
  readonly query?: string | null
  readonly url: string | null
  readonly wire: boolean
  readonly expect: {
    readonly error: string | null
    readonly code: string | null
    readonly description: string | null
    readonly requestId: string | null
    readonly conditions: readonly string[]
    readonly actions: readonly string[]
    readonly retryable: boolean
  }
}

/**
 * `real-world`: what the catalogs were first made with. `public-threads`: collected afterwards by people who saw neither the catalogs nor the code,
 * to see what is missing.
 */
export type CorpusName = 'real-world' | 'public-threads'

export function readCorpus(name: CorpusName = 'real-world'): CorpusSample[] {
  return readSamples(new URL(`../test/corpus/${name}.ndjson`, import.meta.url))
}

export function readSamples(file: string | URL): CorpusSample[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusSample)
}

const endpoints: Record<string, Endpoint> = {
  token: 'token',
  refresh: 'token',
  authorize: 'authorization',
  device: 'device',
  api: 'api',
  revoke: 'revocation',
  register: 'registration',
  introspect: 'introspection',
  userinfo: 'userinfo',
}

/** How much of a sample the normalizer is told. */
export type Telling = 'provider' | 'url' | 'nothing'

/** A sample as a response. A wire sample never says its endpoint when only the URL or nothing is given. */
export function sampleResponse(sample: CorpusSample, telling: Telling): HttpResponse {
  return {
    provider: telling === 'provider' ? (sample.provider ?? undefined) : undefined,
    endpoint: telling === 'provider' ? endpoints[sample.where] : undefined,
    grantType: telling === 'provider' && sample.where === 'refresh' ? 'refresh_token' : undefined,
    url: telling === 'nothing' ? undefined : (sample.url ?? undefined),
    status: sample.status ?? undefined,
    headers: sample.headers ?? undefined,
    body: sample.body ?? undefined,
    query: sample.query ?? undefined,
  }
}

/** What of a sample came out as expected. */
export interface Verdict {
  readonly condition: boolean
  readonly action: boolean
  readonly native: boolean
}

/** Text to compare descriptions by: what is masked in the result stands for anything. */
function contains(text: string | undefined, wanted: string): boolean {
  if (text === undefined) return false
  const squeeze = (value: string) => value.replace(/\s+/g, ' ').trim()
  const has = squeeze(text)
  const parts = squeeze(wanted)
  if (has.includes(parts)) return true
  if (!has.includes('***')) return false
  // Each piece between masks must stand in the expected text, in order.
  let from = 0
  for (const piece of has
    .split('***')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const at = parts.indexOf(piece, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return true
}

export function judgeSample(sample: CorpusSample, result: NormalizedError | undefined): Verdict {
  const { expect } = sample
  if (expect.conditions.length === 0) {
    const silent = result === undefined
    return { condition: silent, action: silent, native: silent }
  }
  if (result === undefined) return { condition: false, action: false, native: false }
  const native = result.native
  const codes = [native.code, native.subcode]
  return {
    condition: expect.conditions.includes(result.condition),
    action: expect.actions.includes(result.remediation.action),
    native:
      (expect.error === null || native.error === expect.error) &&
      (expect.code === null || codes.includes(expect.code)) &&
      (expect.description === null || contains(native.error_description, expect.description)) &&
      (expect.requestId === null || native.request_id === expect.requestId),
  }
}
