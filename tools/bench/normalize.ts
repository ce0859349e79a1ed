import { face } from './built-package.js'
import { compare, type Candidate, type Times } from './compare.js'
import type { Family } from './family.js'
import type { Row } from './report.js'
import { jsonResponses, withRequest, type NamedResponse } from './responses.js'
import { spreadOf } from './statistics.js'

const forms = ['plain', 'with a request to mask'] as const

function candidates({ name, body, response }: NamedResponse): Candidate[] {
  const masked = withRequest(response)
  if (face.normalize(response) === undefined) throw new Error(`${name}: no error was read`)
  return [
    { name: `parse ${name}`, run: () => JSON.parse(body) as unknown },
    { name: `plain ${name}`, run: () => face.normalize(response) },
    { name: `with a request to mask ${name}`, run: () => face.normalize(masked) },
  ]
}

function rowsOf(times: Times, form: (typeof forms)[number]): Row[] {
  const rows = jsonResponses.map(({ name }): Row => ({
    name: `${form}: ${name}`,
    time: times.time(`${form} ${name}`),
    floor: times.time(`parse ${name}`),
    ratio: times.ratio(`${form} ${name}`, `parse ${name}`),
    target: { atMost: 6 },
  }))
  const median = spreadOf(rows.map(({ ratio }) => ratio!.median))
  return [...rows, { name: `${form}: median of all`, ratio: median, target: { atMost: form === 'plain' ? 4 : 6 } }]
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
