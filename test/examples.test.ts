import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const directory = fileURLToPath(new URL('../examples/', import.meta.url))

/** What each program prints. */
const printed: Record<string, string> = {
  'axios-refresh.ts': `expired_access_token: refreshing
hello Ada
`,
  'axios-retry.ts': `attempt 1 failed: temporarily_unavailable
a new token of type Bearer
not ordered twice: temporarily_unavailable
`,
  'device-flow.ts': `authorization_pending { retryable: true, after: 5 }
slow_down { retryable: true, after: 10 }
signed in
`,
  'express-api.ts': `429 application/problem+json; charset=utf-8
Retry-After: 1
{
  type: 'https://docs.example.com/errors/rate_limited',
  title: 'Too many requests were sent',
  code: '1-01-601',
  action: 'retry'
}
`,
  'express-callback.ts': `200 signed in
403 please start again
403 The user declined the access
500 The request could not be completed
`,
  'fetch.ts': `invalid_authorization_code Invalid authorization code: ***
send the same code again? false
`,
  'normalize.ts': `2-07-202 invalid_authorization_code
user must act: reauthorize
WeChat said: 40029 invalid code, rid: 66f0a1b2-3c4d5e6f-7a8b9c0d
ask WeChat about: 66f0a1b2-3c4d5e6f-7a8b9c0d
授权码无效
`,
  'private-catalog.ts': `2-90-410 our-idp account_disabled
Ask the people of the help desk to open your account again.
1 rule; invalid_authorization_code
`,
  // The provider that the others talk to.
  'provider.ts': '',
}

test('every example is run', () => {
  expect(readdirSync(directory).sort()).toEqual(Object.keys(printed))
})

describe.each(Object.keys(printed))('%s', (file) => {
  test('prints what it should, and ends', async () => {
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', `${directory}${file}`], { timeout: 20_000 })
    expect(await run).toEqual({ stdout: printed[file], stderr: '' })
  })

  test('is short and begins with what it shows', () => {
    const text = readFileSync(`${directory}${file}`, 'utf8')
    expect(text.split('\n').length).toBeLessThan(60)
    expect(text).toMatch(/^\/\*\* [A-Z].+\. \*\/\n/)
  })
})
