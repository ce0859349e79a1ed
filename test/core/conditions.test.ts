import { expect, test } from 'vitest'
import { conditions } from '../../src/index.js'
import { conditionInfo, findCondition } from '../../src/core/conditions.js'

test('a condition is found by its name and by its number', () => {
  const row = {
    number: '206',
    condition: 'expired_refresh_token',
    category: 'grant',
    level: 'service',
    action: 'reauthorize',
    owner: 'user',
    retryable: false,
    httpStatus: 403,
  }
  expect(findCondition('expired_refresh_token')).toEqual(row)
  expect(findCondition('206')).toEqual(row)
  expect(conditionInfo('expired_refresh_token')).toEqual(row)
})

test.each(['', '0', '6', '0206', 'toString', 'nope'])('%j is none', (name) => {
  expect(findCondition(name)).toBeUndefined()
})

test('no number and no name stands twice; the numbers rise', () => {
  const numbers = conditions.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect([...numbers].sort()).toEqual(numbers)
  expect(new Set(conditions.map(({ condition }) => condition)).size).toBe(conditions.length)
})

const answers = [400, 403, 404, 409, 413, 422, 429, 500, 502, 503, 504]

test.each(conditions.map((row) => [row.condition, row] as const))('%s is consistent', (_, row) => {
  const categories = 'request client grant token user permission limit resource provider'.split(' ')
  expect(row.category).toBe(row.number.startsWith('9') ? 'unclassified' : categories[Number(row.number[0])])
  // A provider's refusal of our token is not a failed authentication of our caller: no 401.
  expect(answers).toContain(row.httpStatus)
  expect(row.retryable).toBe(row.action === 'retry' || row.action === 'keep_polling')
})
