import { face } from './built-package.js'
import { compare, type Candidate, type Rounds } from './compare.js'
import type { Family, Table } from './family.js'
import { hostileResponses, nearMissCatalog } from './hostile-responses.js'
import type { Row } from './report.js'
import { ratioOf } from './statistics.js'

const sizes = [4, 16, 64, 256].map((kib) => kib * 1024)
const smallest = sizes[0]!
const largest = sizes.at(-1)!

const { normalize } = face.createNormalizer({ catalogs: [nearMissCatalog] })

async function measureGrowth(rounds: Rounds): Promise<Table> {
  const rows: Row[] = []
  for (const [name, make] of Object.entries(hostileResponses)) {
    const candidates = sizes.map((size): Candidate => {
      const response = make(size)
      return { name: String(size), run: () => normalize(response) }
    })
    const times = await compare(candidates, rounds)
    const perByte = (size: number) => times.of(String(size)).map((time) => time / size)
    const perByteText = sizes.map((size) => (times.time(String(size)).median / size).toFixed(1)).join(' ')
    rows.push({
      name,
      note: `${perByteText} ns/B`,
      time: times.time(String(largest)),
      floor: times.time(String(smallest)),
      ratio: ratioOf(perByte(largest), perByte(smallest)),
      target: { atMost: 1.5 },
    })
  }
  return {
    title:
      'hostile responses [time per byte at 4, 16, 64, 256 KiB]: time of 256 KiB, of 4 KiB, ratio of the times per byte',
    rows,
  }
}

/** A page as it comes out of a socket: a text that was put together is slow to read. */
function pageOf(title: string): string {
  const head = `<!DOCTYPE html>\n<html>\n<head><title>${title}</title></head>`
  return Buffer.from(`${head}\n<body>${'<p>The server is busy.</p>\n'.repeat(2_700)}</body>\n</html>`).toString()
}

async function measurePage(rounds: Rounds): Promise<Table> {
  const page = pageOf('502 Bad Gateway')
  // Such a title tells nothing, so that the page is read anew each time.
  const unknown = pageOf('Error')
  // Not spread into each other: V8 11 gives every `{ ...a, b }` a hidden class of its own, and that alone would be measured.
  const respond = (body: string) => ({
    provider: 'google',
    status: 502,
    headers: { 'content-type': 'text/html' },
    body,
  })
  const times = await compare(
    [
      {
        name: 'JSON.parse',
        run: () => {
          try {
            return JSON.parse(page) as unknown
          } catch (error) {
            return error
          }
        },
      },
      { name: 'as it came before', run: () => normalize(respond(page)) },
      { name: 'read anew', run: () => normalize(respond(unknown)) },
      { name: 'no body', run: () => normalize(respond('')) },
    ],
    rounds,
  )
  const row = (name: string): Row => ({
    name,
    time: times.time(name),
    floor: times.time('JSON.parse'),
    ratio: times.ratio(name, 'JSON.parse'),
  })
  return {
    title: `a web page of ${Math.round(page.length / 1024)} KiB ÷ a JSON.parse of it that fails`,
    rows: [{ ...row('as it came before'), target: { atMost: 0.1 } }, row('read anew'), row('no body')],
  }
}

/** Nothing that a server sends makes one call expensive. */
export const adversarialFamily: Family = {
  name: 'adversarial',
  async run({ quick }) {
    const rounds = { rounds: quick ? 9 : 31, batch: 3, warmUp: 200 }
    return [await measureGrowth(rounds), await measurePage({ ...rounds, batch: 8 })]
  },
}
