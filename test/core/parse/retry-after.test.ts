import { describe, expect, test } from 'vitest'
import { readHeaders } from '../../../src/core/parse/headers.js'
import { parseHttpDate, readRateLimitReset, readRetryAfter, readWait } from '../../../src/core/parse/retry-after.js'

const date = 'Sun, 06 Nov 1994 08:49:00 GMT'
const now = Date.UTC(1994, 10, 6, 8, 49, 0)

describe('HTTP-date', () => {
  test.each([
    ['IMF-fixdate', 'Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['asctime', 'Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['asctime, two-digit day', 'Wed Nov 16 08:49:37 1994', '1994-11-16T08:49:37.000Z'],
    ['a year of this century in RFC 850', 'Friday, 06-Nov-26 08:49:37 GMT', '2026-11-06T08:49:37.000Z'],
    ['year 9999', 'Fri, 31 Dec 9999 23:59:59 GMT', '9999-12-31T23:59:59.000Z'],
    ['any case', 'SUN, 06 NOV 1994 08:49:37 gmt', '1994-11-06T08:49:37.000Z'],
    ['another zone', 'Sun, 06 Nov 1994 08:49:37 EST', undefined],
    ['a leap day', 'Thu, 29 Feb 2024 00:00:00 GMT', '2024-02-29T00:00:00.000Z'],
    ['a leap second', 'Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00.000Z'],
    ['no leap year', 'Sun, 29 Feb 2026 00:00:00 GMT', undefined],
    ['day 99', 'Sun, 99 Nov 1994 08:49:37 GMT', undefined],
    ['day 0', 'Sun, 00 Nov 1994 08:49:37 GMT', undefined],
    ['day 31 of a month of 30', 'Sun Nov 31 08:49:37 1994', undefined],
    ['hour 24', 'Sun, 06 Nov 1994 24:49:37 GMT', undefined],
    ['minute 60', 'Sun, 06 Nov 1994 08:60:37 GMT', undefined],
    ['second 61', 'Sun, 06 Nov 1994 08:49:61 GMT', undefined],
    ['no month', 'Sun, 06 Anf 1994 08:49:37 GMT', undefined],
    ['ISO 8601', '1994-11-06T08:49:37Z', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, expected) => {
    const parsed = parseHttpDate(text)
    expect(parsed === undefined ? undefined : new Date(parsed).toISOString()).toBe(expected)
  })
})

describe('Retry-After', () => {
  test.each([
    ['120', 120],
    [' 120 ', 120],
    ['0', 0],
    ['1.2', 2],
    ['120, 60', 120],
    ['31536000', 31_536_000],
    ['31536001', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['1000000000', undefined],
    ['99999999999999999999', undefined],
    ['NaN', undefined],
    ['soon', undefined],
    ['60s', 60],
    ['60 s', undefined],
    ['', undefined],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 37],
    ['Sun Nov  6 08:49:37 1994', 37],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', undefined],
  ])('%s', (field, expected) => {
    expect(readRetryAfter(readHeaders({ 'Retry-After': field, Date: date }), undefined)).toBe(expected)
    expect(readRetryAfter(readHeaders({ 'retry-after': field }), now)).toBe(expected)
  })

  test("a date counts from the caller's clock first, and from nothing without one", () => {
    const headers = readHeaders({ 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT', date })
    expect(readRetryAfter(headers, now + 30_000)).toBe(7)
    expect(readRetryAfter(headers, Number.NaN)).toBe(37)
    expect(readRetryAfter(readHeaders({ 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' }), undefined)).toBeUndefined()
  })
})

describe('rate-limit fields', () => {
  test.each<[string, Record<string, string>, number | undefined]>([
    ['the structured pair', { ratelimit: '"default";r=0;t=30', 'ratelimit-policy': '"default";q=9;w=60' }, 30],
    ['an earlier draft', { ratelimit: 'limit=100, remaining=0, reset=9' }, 9],
    ['a name that looks like a parameter', { ratelimit: '"t=5";r=0;t=9' }, 9],
    ['of two policies the one that is used up', { ratelimit: '"daily";r=500;t=3600, "burst";r=0;t=2' }, 2],
    ['of policies, all with something left', { ratelimit: '"default";r=50;t=30, "day";r=9;t=900' }, undefined],
    ['an earlier draft with something left', { ratelimit: 'limit=100, remaining=7, reset=9' }, undefined],
    ['what is left unstated', { ratelimit: '"default";t=30' }, 30],
    ['of two policies the one that does not say', { ratelimit: '"daily";r=500;t=3600, "burst";t=2' }, 2],
    ['the triple', { 'ratelimit-limit': '9', 'ratelimit-remaining': '0', 'ratelimit-reset': '50' }, 50],
    ['X-', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '50' }, 50],
    ['epoch seconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(1_700_000_060) }, 60],
    ['epoch milliseconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(1_700_000_060_000) }, 60],
    ['an epoch in the past', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1600000000' }, 0],
    ['Discord', { 'x-ratelimit-reset-after': '1.5' }, 2],
    ['milliseconds', { 'retry-after-ms': '1500' }, 2],
    ['something left', { 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': '50' }, undefined],
    ['negative', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '-5' }, undefined],
    ['no number', { 'x-ratelimit-reset': 'soon' }, undefined],
    ['none', {}, undefined],
  ])('%s', (_, headers, expected) => {
    expect(readRateLimitReset(readHeaders(headers), 1_700_000_000_000, true)).toBe(expected)
  })

  test.each<[string, Record<string, string>, number | undefined]>([
    ['used up', { ratelimit: '"default";r=0;t=30' }, 30],
    ['used up, the older fields', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '50' }, 50],
    ['unstated', { ratelimit: '"default";t=30' }, undefined],
    ['unstated, the older fields', { 'x-ratelimit-reset': '50' }, undefined],
    ['milliseconds', { 'retry-after-ms': '1500' }, 2],
  ])('of an answer that speaks of no limit: %s', (_, headers, expected) => {
    expect(readRateLimitReset(readHeaders(headers), 1_700_000_000_000, false)).toBe(expected)
  })

  test('an epoch without a clock tells nothing; the Date of the answer is a clock', () => {
    const reset = { 'x-ratelimit-reset': '1700000060' }
    expect(readRateLimitReset(readHeaders(reset), undefined, true)).toBeUndefined()
    const recent = { 'x-ratelimit-reset': '1700000060', date: 'Tue, 14 Nov 2023 22:13:20 GMT' }
    expect(readRateLimitReset(readHeaders(recent), undefined, true)).toBe(60)
  })
})

test.each([
  [30, 's', 30],
  ['30', 's', 30],
  ['34.4s', 's', 35],
  [1_500, 'ms', 2],
  [1_700_000_060, 'epoch', 60],
  ['1700000060', 'epoch', 60],
  [-1, 's', undefined],
  ['soon', 's', undefined],
  [{ seconds: 1 }, 's', undefined],
  [null, 's', undefined],
  [Number.NaN, 's', undefined],
] as const)('a wait in a body: %s %s', (value, unit, expected) => {
  expect(readWait(value, unit, 1_700_000_000_000)).toBe(expected)
})
