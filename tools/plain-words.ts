/** Asks what plain words alone say of every text in the catalogs' examples, and compares it with what the catalog says. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { exampleResponse } from '../src/catalog/check-examples.js'
import type { Catalog } from '../src/compile/catalog.js'
import { conditionInfo } from '../src/core/conditions.js'
import type { Condition } from '../src/core/vocabulary.js'
import { createNormalizer, normalize } from '../src/index.js'
import { readOptions } from './read-options.js'

/** A text that a catalog explains, and what plain words make of it. */
interface PlainReading {
  readonly provider: string
  readonly text: string
  readonly stated: Condition
  readonly read: Condition
}

/** The readings of all texts of which plain words say more than the words and the status beside them. */
export function plainReadings(): PlainReading[] {
  const folder = new URL('../catalogs/providers/', import.meta.url)
  const bare = createNormalizer({ bundled: false })
  const readings = new Map<string, PlainReading>()
  for (const name of readdirSync(folder)) {
    const catalog = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Catalog
    for (const { condition, examples } of catalog.rules ?? []) {
      for (const example of examples ?? []) {
        const { endpoint, grantType, status } = example
        const native = normalize(exampleResponse(catalog, example))?.native
        const text = native?.error_description
        if (condition === null || text === undefined) continue
        const ask = (error_description: string) =>
          bare.normalize({
            endpoint,
            grantType,
            status: status ?? 400,
            body: { error: native?.error, error_code: native?.code, error_description },
          })?.condition
        const read = ask(text)
        if (read === undefined || read === ask('…')) continue
        readings.set(JSON.stringify([text, condition, native?.error]), {
          provider: catalog.provider,
          text,
          stated: condition,
          read,
        })
      }
    }
  }
  return [...readings.values()]
}

export const isSame = ({ stated, read }: PlainReading): boolean => stated === read
export const hasSameAction = ({ stated, read }: PlainReading): boolean =>
  conditionInfo(stated).action === conditionInfo(read).action

const usage = `usage: npx tsx tools/plain-words.ts [--show]

  --show    print where they differ

A difference is no mistake as such: a catalog knows more than its provider's words say.`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = readOptions(usage, { options: { show: { type: 'boolean', default: false } } })
  const readings = plainReadings()
  if (values.show) {
    for (const { provider, text, stated, read } of readings.filter((reading) => !isSame(reading)))
      console.log(`${read}, the catalog: ${stated} (${provider}): ${text.slice(0, 160)}`)
  }
  const share = (of: (reading: PlainReading) => boolean) =>
    `${((100 * readings.filter(of).length) / readings.length).toFixed(1)} %`
  console.log(`n=${readings.length}; the same condition ${share(isSame)}, the same action ${share(hasSameAction)}`)
}
