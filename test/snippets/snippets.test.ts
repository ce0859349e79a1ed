import { expect, test, vi } from 'vitest'
import { docstringSnippets, paperSnippets } from './collect.js'
import { compileSnippets } from './compile.js'

// The compiler reads the types of axios, express and pino, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 120_000 })

/** What README leaves to its reader, or has shown before. */
const context = `
type Retry = import('oauth-errors').NormalizedError['retry']
declare const axiosRetry: typeof import('axios-retry').default
declare const attachOAuthErrors: typeof import('oauth-errors/axios').attachOAuthErrors
declare const oauthErrorOf: typeof import('oauth-errors').oauthErrorOf
declare const client: import('axios').AxiosInstance
declare const app: import('express').Express
declare const isOurs: (request: import('express').Request) => boolean
declare const signIn: import('express').RequestHandler
declare const logger: import('pino').Logger
declare const headers: Headers
declare const body: Uint8Array
declare const later: (retry: Retry) => void
declare const startAgain: (hint: string) => void
`

test('the snippets of README.md compile', () => {
  const snippets = paperSnippets('README.md')
  expect(snippets.length).toBeGreaterThan(4)
  expect(compileSnippets(snippets, context)).toEqual([])
})

test('the examples of the docstrings compile', () => {
  const snippets = docstringSnippets()
  expect(snippets.length).toBeGreaterThan(15)
  expect(compileSnippets(snippets)).toEqual([])
})

test('one that does not compile is named', () => {
  const code = `import { normalise } from 'oauth-errors'\nimport wechat from 'oauth-errors/catalogs/wechatt'\nconst n: number = ''`
  expect(compileSnippets([{ name: 'README.md:1', code }])).toEqual([
    `README.md:1: '"oauth-errors"' has no exported member named 'normalise'. Did you mean 'normalize'?`,
    `README.md:1: Cannot find module 'oauth-errors/catalogs/wechatt' or its corresponding type declarations.`,
    `README.md:1: Type 'string' is not assignable to type 'number'.`,
  ])
})
