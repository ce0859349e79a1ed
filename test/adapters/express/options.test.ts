import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { oauthCallback, oauthErrorHandler, sendOAuthProblem } from '../../../src/adapters/express.js'
import { createNormalizer } from '../../../src/index.js'

const noObject = (got: string) => `the options must be an object, got ${got}`
const mistakes: readonly (readonly [options: object, message: string])[] = [
  [{ expose: 'everybody' }, 'expose must be "developer" or "user"'],
  [{ typeBase: '/errors' }, 'typeBase must be a URL such as "https://docs.example.com/errors"'],
  [{ typeBase: 7 }, 'typeBase must be a URL such as "https://docs.example.com/errors"'],
  [{ status: 502 }, 'status must be a function (result) => number'],
  [{ language: ['en'] }, 'language must be a language tag such as "zh-CN"'],
  [{ normalizer: {} }, 'normalizer must be made by createNormalizer()'],
  [{ normalizer: null }, 'normalizer must be made by createNormalizer()'],
  [{ logger: console.log }, 'logger must be a pino logger; it has no method "debug"'],
  [{ logger: { debug() {}, info() {}, warn() {} } }, 'logger must be a pino logger; it has no method "error"'],
  [null as never, noObject('null')],
  ['user' as never, noObject('user')],
  [{ logger: null }, 'logger must be a pino logger; it has no method "debug"'],
]
const names = 'normalizer, language, typeBase, expose, status, logger'

describe('oauthErrorHandler', () => {
  test.each([
    ...mistakes,
    [{ statsu: () => 500 }, `unknown option "statsu"; the options are ${names}, claim`],
    [{ claim: true }, 'claim must be a function (result, error) => boolean'],
  ] as const)('options %o', (options, message) => {
    expect(() => oauthErrorHandler(options as never)).toThrow(new TypeError(`oauthErrorHandler: ${message}`))
  })

  test('right options make middleware with four parameters, which is how Express knows it', () => {
    const handler = oauthErrorHandler({
      normalizer: createNormalizer(),
      language: 'en',
      typeBase: 'urn:example:errors',
      expose: 'user',
      status: () => 500,
      logger: pino({ level: 'silent' }),
      claim: () => true,
    })
    expect([handler.length, handler.name]).toEqual([4, 'handleOAuthError'])
  })
})

describe('sendOAuthProblem', () => {
  test.each([...mistakes, [{ claim: () => true }, `unknown option "claim"; the options are ${names}`]] as const)(
    'options %o',
    (options, message) => {
      const send = () => sendOAuthProblem({} as never, {} as never, undefined, options as never)
      expect(send).toThrow(new TypeError(`sendOAuthProblem: ${message}`))
    },
  )
})

describe('oauthCallback', () => {
  test.each([
    [{ verify: () => true }, 'unknown option "verify"; the options are provider, verifyState, issuer, normalizer'],
    [{ verifyState: true }, 'verifyState must be a function (req) => boolean'],
    [null, noObject('null')],
    [{ issuer: new URL('https://op.example') }, 'issuer must be a string'],
    [{ provider: 'gogle' }, 'there is no provider "gogle"; did you mean "google"?'],
    [{ provider: { id: 'google' } }, 'provider must be a provider id such as "wechat"'],
    [{ normalizer: {} }, 'normalizer must be made by createNormalizer()'],
  ])('options %o', (options, message) => {
    expect(() => oauthCallback(options as never)).toThrow(new TypeError(`oauthCallback: ${message}`))
  })

  test('right options make middleware with three parameters', () => {
    const callback = oauthCallback({ provider: 'google', verifyState: () => true, issuer: 'https://op.example' })
    expect([callback.length, callback.name]).toEqual([3, 'readOAuthCallback'])
  })
})
