import { readFileSync } from 'node:fs'
import type { Condition } from '../../../src/index.js'

interface Row {
  /** What the row means, best first, read without looking at the catalogs; `[]` for a success. */
  readonly conditions: readonly Condition[]
  /** Why there are several, or why a text is not to be believed. */
  readonly why?: string
  readonly parameter?: string
  /** Seconds to wait that the document states. */
  readonly after?: number
  /** What the document says beyond the condition, so that the hint must say it too. */
  readonly hint?: Readonly<Record<'en' | 'zh-CN', readonly string[]>>
}

/** A row of a table of words: `error` and `error_description`. */
export interface WordRow extends Row {
  readonly error: string
  readonly description: string
  readonly meaning: string
  /** What `error` means without a description, where the word decides. */
  readonly alone?: Condition
  /** What of the description must be masked. */
  readonly secret?: string
}

/** A row of a table of numbers, with the provider's texts. */
export interface NumberRow extends Row {
  readonly code: string
  readonly zh: string
  readonly en?: string
}

/** One table of a document that the project started from, all rows of it. */
export interface Table<R> {
  readonly document: string
  readonly title: string
  readonly provider: string
  readonly rows: readonly R[]
}

function readTable<R>(name: string): Table<R> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Table<R>
}

const wps = readTable<NumberRow>('wps')

export const wordTables = [readTable<WordRow>('eleme'), readTable<WordRow>('baidu-oauth')]

export const numberTables = [
  readTable<NumberRow>('tianyi-189-first-copy'),
  readTable<NumberRow>('tianyi-189-second-copy'),
  readTable<NumberRow>('baidu-open-api'),
  wps,
  // WPS took 100000 to 100031 over from QQ Connect, word for word.
  { ...wps, provider: 'qq', rows: wps.rows.filter(({ code }) => code <= '100031') },
]
