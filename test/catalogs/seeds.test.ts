import { describe, expect, test } from 'vitest'
import { conditions, localize, normalize, type Condition, type NormalizedError } from '../../src/index.js'
import { modules } from './catalog-files.js'
import { sendNumber, sendWords, type Sent } from './seeds/envelopes.js'
import { numberTables, wordTables, type NumberRow, type WordRow } from './seeds/read-seeds.js'

function codeOf(provider: string, condition: Condition): string {
  const { level, number } = conditions.find((info) => info.condition === condition)!
  return `${level === 'system' ? 1 : 2}-${modules[provider]}-${number}`
}

/** What a row says in every envelope: all that does not depend on the envelope. */
interface Expected {
  readonly provider: string
  readonly accepted: readonly Condition[]
  readonly native: { readonly error?: string; readonly code?: string }
  readonly row: NumberRow | WordRow
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** What is wrong with one result, in words. */
function* faults(
  { provider, accepted, native, row }: Expected,
  { text }: Sent,
  result: NormalizedError,
): Generator<string> {
  const { condition, remediation } = result
  if (!accepted.includes(condition)) {
    yield `${condition} instead of ${accepted.join(' or ')}`
    return
  }
  if (result.provider !== provider) yield `provider ${result.provider}`
  if (result.code !== codeOf(provider, condition)) yield `code ${result.code}`
  for (const [field, value] of Object.entries(native)) {
    const got = result.native[field as keyof typeof native]
    if (got !== value) yield `native.${field} ${got} instead of ${value}`
  }
  const secret = 'secret' in row ? row.secret : undefined
  if (secret !== undefined && JSON.stringify(result).includes(secret)) yield `${secret} is not masked`
  const description = result.native.error_description
  if (secret === undefined && description !== text) yield `native.error_description ${description} instead of ${text}`
  if (row.parameter !== undefined && result.details?.parameter !== row.parameter) {
    yield `details.parameter ${result.details?.parameter} instead of ${row.parameter}`
  }
  const after = result.retry.retryable ? result.retry.after : undefined
  if (row.after !== undefined && after !== row.after) yield `retry.after ${after} instead of ${row.after}`

  const chinese = localize(result, 'zh-CN')
  if (result.language !== 'en' || chinese.language !== 'zh-CN') yield `in ${result.language} and ${chinese.language}`
  if (!hasHan(chinese.title) || hasHan(result.title)) yield `title ${result.title} ${chinese.title}`
  const hints = [remediation.hint, chinese.remediation.hint]
  if (hints[0] === hints[1] || !hasHan(hints[1]!)) yield `hints in the wrong language: ${hints.join(' ')}`
  const said = [
    ...(row.hint?.en ?? []).map((word) => [word, hints[0]!]),
    ...(row.hint?.['zh-CN'] ?? []).map((word) => [word, hints[1]!]),
  ]
  for (const [word, hint] of said) if (!hint!.includes(word!)) yield `no "${word}" in the hint: ${hint}`
}

/** Sends a row in all its envelopes. Each fault with the envelopes that show it. */
function judge(expected: Expected, sent: readonly Sent[]): Record<string, string> {
  const titles = new Map<string, string[]>()
  const add = (fault: string, title: string) => titles.set(fault, [...(titles.get(fault) ?? []), title])
  const found = new Set<string>()
  for (const one of sent) {
    const result = normalize(one.response)
    if (result === undefined) add('no error', one.title)
    else {
      found.add(result.condition)
      for (const fault of faults(expected, one, result)) add(fault, one.title)
    }
  }
  if (found.size > 1) add('not the same in every envelope', [...found].join(', '))
  return Object.fromEntries([...titles].map(([fault, where]) => [fault, where.join(' | ')]))
}

describe.each(wordTables)('every row of $title ($document, $provider)', ({ provider, rows }) => {
  test.each(rows.map((row, index) => [`${index + 1}. ${row.error}: ${row.description}`, row] as const))(
    '%s',
    (_, row) => {
      const native = { error: row.error }
      expect(judge({ provider, accepted: row.conditions, native, row }, sendWords(provider, row))).toEqual({})
    },
  )

  test.each(rows.filter(({ alone }) => alone !== undefined))('$error without a description', ({ error, alone }) => {
    const body = JSON.stringify({ error })
    expect(normalize({ provider, status: 400, body })).toMatchObject({ condition: alone, provider, native: { error } })
  })
})

describe.each(numberTables)('every row of $title ($document, $provider)', ({ provider, rows }) => {
  test.each(rows.filter(({ conditions }) => conditions.length > 0).map((row) => [row.code, row.zh, row] as const))(
    '%s %s',
    (code, _, row) => {
      const expected = { provider, accepted: row.conditions, native: { code }, row }
      expect(judge(expected, sendNumber(provider, row))).toEqual({})
    },
  )

  test.each(rows.filter(({ conditions }) => conditions.length === 0))('$code is a success', (row) => {
    const taken = sendNumber(provider, row).filter(
      ({ response }) => response.status !== 400 && normalize(response) !== undefined,
    )
    expect(taken.map(({ title }) => title)).toEqual([])
  })
})

test('no row of the five documents is left out', () => {
  const counts: Record<string, number> = {}
  const tables: { readonly document: string; readonly rows: readonly unknown[] }[] = [...wordTables, ...numberTables]
  for (const { document, rows } of tables.slice(0, -1)) counts[document] = (counts[document] ?? 0) + rows.length
  expect(counts).toEqual({
    '000_005ffe47f7f62859.txt': 34,
    // One of them is the example above its table.
    '001_7ac2797cd3759e96.txt': 14,
    '002_81163f81f79a762a.txt': 37,
    '003_33e9a5c2822f4d5d.txt': 86,
    '004_a6256b061b8692fb.txt': 73,
  })
})
