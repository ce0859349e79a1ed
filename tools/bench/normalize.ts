import type { HttpResponse } from '../../src/core/http-response.js'
import { face } from './built-package.js'
import { compare, type Candidate, type Times } from './compare.js'
import type { Family } from './family.js'
import type { Row } from './report.js'
import { jsonResponses, withRequest, type NamedResponse } from './responses.js'
import { spreadOf } from './statistics.js'

interface Form {
  readonly name: string
  readonly floor: string
  /** What a single body and the median of all may take, if anything is asked. */
  readonly target?: { readonly each: number; readonly median: number }
}

const forms: readonly Form[] = [
  { name: 'as it came before', floor: 'parse', target: { each: 6, median: 4 } },
  { name: 'as it came before, with a request to mask', floor: 'parse', target: { each: 6, median: 6 } },
  { name: 'never seen', floor: 'parse never seen' },
]

/** Bodies that differ from each other by one more member. */
function varied({ body }: NamedResponse, count: number): string[] {
  const texts = Array.from({ length: count }, (_, i) => `{"serial":${i},${body.trimStart().slice(1)}`)
  // Texts that were put together are read once before, so that no candidate pays for it.
  return texts.map((text) => Buffer.from(text).toString())
}

function candidates(named: NamedResponse): Candidate[] {
  const { name, body, response } = named
  const masked = withRequest(response)
  if (face.normalize(response) === undefined) throw new Error(`${name}: no error was read`)
  return [
    { name: `parse ${name}`, run: () => JSON.parse(body) as unknown },
    { name: `as it came before ${name}`, run: () => face.normalize(response) },
    { name: `as it came before, with a request to mask ${name}`, run: () => face.normalize(masked) },
    {
      name: `parse never seen ${name}`,
      prepare: (count) => varied(named, count),
      run: (text: string) => JSON.parse(text) as unknown,
    },
    {
      name: `never seen ${name}`,
      prepare: (count) => varied(named, count).map((text): HttpResponse => ({ ...response, body: text })),
      run: (given: HttpResponse) => face.normalize(given),
    },
  ]
}

function rowsOf(times: Times, { name: form, floor, target }: Form): Row[] {
  const rows = jsonResponses.map(({ name }): Row => ({
    name: `${form}: ${name}`,
    time: times.time(`${form} ${name}`),
    floor: times.time(`${floor} ${name}`),
    ratio: times.ratio(`${form} ${name}`, `${floor} ${name}`),
    target: target && { atMost: target.each },
  }))
  const median = spreadOf(rows.map(({ ratio }) => ratio!.median))
  return [...rows, { name: `${form}: median of all`, ratio: median, target: target && { atMost: target.median } }]
}

/** The whole way from a string body to a result, beside `JSON.parse` of that body. */
export const normalizeFamily: Family = {
  name: 'normalize',
  async run({ quick }) {
    const all = jsonResponses.flatMap(candidates)
    const times = await compare(all, { rounds: quick ? 21 : 101, batch: 2, warmUp: quick ? 500 : 2_000 })
    return [
      { title: 'normalize of a string body ÷ JSON.parse of that body', rows: forms.flatMap((f) => rowsOf(times, f)) },
    ]
  },
}
