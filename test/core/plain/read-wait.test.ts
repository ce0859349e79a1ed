import { expect, test } from 'vitest'
import { readWait } from '../../../src/core/plain/read-wait.js'

test.each([
  ['Request was throttled. Expected available in 86 seconds.', 86],
  ['Rate limit is exceeded. Try again in 23 seconds.', 23],
  ['Limit 10000, Used 9000, Requested 2000. Please try again in 6.5s.', 7],
  ['Limit: 60 / 1m. Please try again in 1m26.4s. See the page on limits', 87],
  ['Please try again in 6ms.', 1],
  ['Too many requests from this IP, please try again after 15 minutes', 900],
  ['Try again in 1 hour', 3_600],
  ['Your quota resets in 2 days', 172_800],
  ['Too Many Attempts. RETRY IN 20S', 20],
  ['Retry-After: 30 s', 30],
  ['For security purposes, you can only request this after 58 seconds.', 58],
  ['You must wait 30 seconds before retrying', 30],
  ['30 seconds remaining', 30],
  ['Slow down: 30s cooldown', 30],
  ['back off for 2m', 120],
  ['rate limited until 5 minutes from now', 300],
  ['Please wait at least 2 minutes and 30 seconds.', 150],
  ['Please wait for a 5-minute cooldown', 300],
  ['Retry your request after 11 seconds', 11],
  ['The request timed out. Retry in 5 seconds', 5],
  ['Account locked for 30 minutes.', 1_800],
  ['请求过于频繁，请60秒后重试', 60],
  ['请求过于频繁，请在 60 秒后再试', 60],
  ['操作太频繁，1小时后重试', 3_600],
  ['账号已被锁定30分钟', 1_800],
  ['請等待60秒', 60],
  ['60秒後に再度お試しください', 60],
  ['30초 후에 다시 시도해 주세요', 30],
])('%s', (text, seconds) => {
  expect(readWait(text)).toBe(seconds)
})

test.each([
  'Try again later',
  'retry after 86400',
  'wait 1,800 seconds',
  'try again in 120 days',
  'Retry in 5 more attempts',
  'Request timed out after 30 seconds',
  'Lock wait timeout exceeded after 50 seconds',
  'Retry failed after 30 seconds',
  '等待30秒超时',
  'Token expires in 3600 seconds',
  '验证码60秒后失效',
  'Only 5 requests allowed in 60 seconds. Please retry later.',
  'Please wait. The limit is 10 per 60 seconds',
  'The limit is 60 calls per 1 minute; wait and try again',
  'Retry at most once every 30 seconds',
  'Too many requests, please wait: within the last 60 seconds there were 9',
  '60秒内只能发送1次，请稍后再试',
  '请求超过5次/60秒，请稍后再试',
  '请10月30日后重试',
  '429 Too Many Requests',
])('no wait: %s', (text) => {
  expect(readWait(text)).toBeUndefined()
})

test('only the beginning of a long text is looked at', () => {
  expect(readWait(`${'so many requests '.repeat(100)}1 try again in 5 seconds`)).toBeUndefined()
})
