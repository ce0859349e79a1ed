import { describe, expect, test } from 'vitest'
import { createNormalizer, type Catalog, type NormalizerOptions } from '../../src/index.js'
import { createNormalizer as createBare, plainWords } from '../../src/core.js'
import qq from '../../src/bundled/generated/catalogs/qq.js'
import chinese from '../../src/bundled/generated/languages/zh-CN.js'

const catalog = (provider: string, more: object = {}): Catalog => ({ provider, name: { en: provider }, ...more })
const limit = (name: string, got: string) =>
  `createNormalizer: limits.${name} must be a whole number from 1 to 16777216, got ${got}`
const providerless =
  'createNormalizer: every catalog needs a "provider" id; check catalogs with defineCatalog() of "oauth-errors/catalog" to see every mistake'
const condition = (at: string, name: string) =>
  `createNormalizer: catalog "a", ${at}: there is no condition "${name}"; see catalogs/conditions.json`
const rule = (members: object) =>
  catalog('a', { rules: [{ match: { error: 'x' }, condition: 'invalid_grant' }, members] })

test.each<[string, unknown, string]>([
  [
    'a circle of two',
    { catalogs: [catalog('a', { extends: 'b' }), catalog('b', { extends: 'a' })] },
    'createNormalizer: catalogs extend each other in a circle: a → b → a',
  ],
  [
    'a circle of three behind another catalog',
    {
      catalogs: [
        catalog('z', { extends: 'a' }),
        catalog('a', { extends: ['qq', 'b'] }),
        catalog('b', { extends: 'c' }),
        catalog('c', { extends: 'a' }),
      ],
    },
    'createNormalizer: catalogs extend each other in a circle: z → a → b → c → a',
  ],
  [
    'an unknown id',
    { catalogs: [catalog('a', { extends: 'nope' })] },
    'createNormalizer: catalog "a" extends "nope", which is neither bundled nor given',
  ],
  [
    'itself',
    { catalogs: [catalog('a', { extends: 'a' })] },
    'createNormalizer: catalog "a" extends "a", which is neither bundled nor given',
  ],
  [
    'a bundled id without the bundled catalogs',
    { bundled: false, catalogs: [catalog('a', { extends: 'qq' })] },
    'createNormalizer: catalog "a" extends "qq", which is neither bundled nor given',
  ],
  [
    'a bundled id that is not extended',
    { catalogs: [catalog('qq')] },
    'createNormalizer: "qq" is a bundled catalog: add "extends": "qq" to change it, or choose another id',
  ],
  [
    'a bundled id that extends another',
    { catalogs: [catalog('qq', { extends: 'baidu' })] },
    'createNormalizer: "qq" is a bundled catalog: add "extends": "qq" to change it, or choose another id',
  ],
  [
    'one id twice',
    { catalogs: [catalog('a'), catalog('a')] },
    'createNormalizer: two catalogs have the id "a"; merge them or rename one',
  ],
  [
    'a compiled catalog twice',
    { bundled: false, catalogs: [qq, qq] },
    'createNormalizer: two compiled catalogs have the id "qq"; give it once',
  ],
  ...[[qq, catalog('qq')] as const, [catalog('qq'), qq] as const].map(
    (catalogs) =>
      [
        'the id of a compiled catalog that is not extended',
        { bundled: false, catalogs },
        'createNormalizer: "qq" is given as a compiled catalog too: add "extends": "qq" to change it, or choose another id',
      ] as [string, unknown, string],
  ),
  ['no id', { catalogs: [{ name: { en: 'x' } }] }, providerless],
  ['an empty id', { catalogs: [catalog('')] }, providerless],
  ['null', { catalogs: [null] }, providerless],
  ['a text', { catalogs: ['qq'] }, providerless],
  [
    'a published number',
    { catalogs: [catalog('a', { module: 7 })] },
    'createNormalizer: catalog "a": module must be a number from 90 to 99, which are kept for private catalogs; got 7',
  ],
  [
    'a number as text',
    { catalogs: [catalog('a', { module: '90' })] },
    'createNormalizer: catalog "a": module must be a number from 90 to 99, which are kept for private catalogs; got 90',
  ],
  [
    'an unknown condition',
    { catalogs: [rule({ match: { error: 'y' }, condition: 'nope' })] },
    condition('rules[1]', 'nope'),
  ],
  [
    'the number of a condition',
    { catalogs: [rule({ match: { error: 'y' }, condition: '206' })] },
    condition('rules[1]', '206'),
  ],
  ['no condition', { catalogs: [rule({ match: { error: 'y' } })] }, condition('rules[1]', 'undefined')],
  [
    'no match',
    { catalogs: [rule({ condition: 'invalid_grant' })] },
    'createNormalizer: catalog "a", rules[1]: "match" is missing',
  ],
  [
    'a null that removes nothing',
    {
      catalogs: [
        catalog('a', {
          extends: 'qq',
          rules: [
            { match: { code: '100020' }, condition: null },
            { match: { code: '100020', endpoint: 'api' }, condition: null },
          ],
        }),
      ],
    },
    'createNormalizer: catalog "a", rules[1]: "condition": null removes nothing: no inherited rule has these keys',
  ],
  [
    'a limit that does not exist',
    { limits: { boddy: 1 } },
    'createNormalizer: limits: unknown option "boddy"; the options are body, description, depth',
  ],
  ['limits that are null', { limits: null }, 'createNormalizer: limits: the options must be an object, got null'],
  ['a body limit of 0', { limits: { body: 0 } }, limit('body', '0')],
  ['no limit at all', { limits: { body: Number.POSITIVE_INFINITY } }, limit('body', 'Infinity')],
  ['half a character', { limits: { description: 0.5 } }, limit('description', '0.5')],
  ['a negative depth', { limits: { depth: -1 } }, limit('depth', '-1')],
  ['a limit as text', { limits: { depth: '64' } }, limit('depth', '64')],
  ['more than 16 MiB', { limits: { body: 16_777_217 } }, limit('body', '16777217')],
  ['null', null, 'createNormalizer: the options must be an object, got null'],
  [
    'an option that does not exist',
    { catalgs: [] },
    'createNormalizer: unknown option "catalgs"; the options are catalogs, bundled, languages, language, limits',
  ],
  [
    'catalogs that are still being loaded',
    { catalogs: Promise.resolve([]) },
    'createNormalizer: catalogs must be a list, not a promise: await loadCatalogs() first',
  ],
  ['one catalog', { catalogs: catalog('a') }, 'createNormalizer: catalogs must be a list'],
  ['catalogs that are null', { catalogs: null }, 'createNormalizer: catalogs must be a list'],
  ['one language', { languages: chinese }, 'createNormalizer: languages must be a list'],
  ...[
    'ja',
    null,
    {},
    { tag: 'ja', texts: 'x' },
    { tag: 'ja', texts: 7 },
    { tag: 'ja', texts: '{}' },
    { tag: 'ja', texts: '{"conditions":{"invalid_grant":[1,2]}}' },
    { tag: null, conditions: {} },
    { tag: '日本語', conditions: {} },
    { tag: 'ja', conditions: { invalid_grant: null } },
    { tag: 'ja', conditions: { invalid_grant: { title: 7 } } },
    { tag: 'ja', messages: { neutralTitle: 7 } },
  ].map(
    (language) =>
      [
        `a language that is ${JSON.stringify(language)}`,
        { languages: [chinese, language] },
        'createNormalizer: languages[1] is no language, compiled or as catalogs/README.md describes it',
      ] as [string, unknown, string],
  ),
  [
    'a language with an unknown condition',
    { languages: [{ tag: 'ja', conditions: { invalid_gant: { title: 'x' } } }] },
    'createNormalizer: languages[0] names the condition "invalid_gant", which there is not',
  ],
  ['bundled as text', { bundled: 'no' }, 'createNormalizer: bundled must be true or false'],
  ['an empty language', { language: '' }, 'createNormalizer: language must be a language tag such as "en" or "zh-CN"'],
  [
    'a language that is no text',
    { language: 5 },
    'createNormalizer: language must be a language tag such as "en" or "zh-CN"',
  ],
  ...['fr', 'english please', '*'].map(
    (language) =>
      [
        `a language without texts: ${language}`,
        { language },
        `createNormalizer: there are no texts in language "${language}", only in en, zh-CN`,
      ] as [string, unknown, string],
  ),
])('construction fails for %s', (_, options, message) => {
  expect(() => createNormalizer(options as NormalizerOptions)).toThrow(new TypeError(message))
})

describe('limits', () => {
  test.each([1, 16_777_216])('%i is allowed', (value) => {
    const { normalize: own } = createNormalizer({ limits: { body: value, description: value, depth: value } })
    expect(own({ status: 503 })?.condition).toBe('temporarily_unavailable')
  })

  const { normalize } = createNormalizer({ limits: { body: 60, description: 10, depth: 2 } })
  test.each([
    ['body', `{"error":"x","a":"${'y'.repeat(100)}"}`, { status: 400, error: 'x' }, ['truncated']],
    [
      'description',
      { error: 'x', error_description: '0123456789abc' },
      { status: 400, error: 'x', error_description: '0123456789' },
      [],
    ],
    ['depth', '{"error":"x","a":{"b":{}}}', { status: 400 }, ['too_deep']],
  ])('%s', (_, body, native, diagnostics) => {
    expect(normalize({ status: 400, body })).toMatchObject({ native, diagnostics })
  })
})

describe('the bare normalizer', () => {
  test.each([
    [null, 'the options must be an object, got null'],
    [{ bundled: false }, 'unknown option "bundled"; the options are catalogs, languages, language, limits, plainWords'],
    [{ catalogs: qq }, 'catalogs must be a list'],
    [{ language: 'zh-CN' }, 'there are no texts in language "zh-CN", only in en'],
    [{ languages: [chinese], language: 'en' }, 'there are no texts in language "en", only in zh-CN'],
  ])('construction fails for %o', (options, message) => {
    expect(() => createBare(options as never)).toThrow(new TypeError(`createNormalizer: ${message}`))
  })

  test('knows the standards and plain English', () => {
    const { normalize, providers, languages } = createBare()
    expect({ providers, languages }).toEqual({ providers: [], languages: ['en'] })
    expect(normalize({ status: 400, body: { error: 'invalid_grant' } })).toMatchObject({
      code: '2-00-201',
      title: 'Invalid grant',
      remediation: { action: 'reauthorize', hint: 'Start a new authorization request.' },
    })
  })

  test('reads plain words where it is told to', () => {
    const response = { status: 400, body: { error: 'E17', message: 'The refresh token has expired' } }
    expect(createBare().normalize(response)?.condition).toBe('invalid_request')
    expect(createBare({ plainWords }).normalize(response)).toMatchObject({
      condition: 'expired_refresh_token',
      basis: { recognized: 'none', matched: 'description' },
    })
  })

  test('refuses plain words that are none', () => {
    expect(() => createBare({ plainWords: true as never })).toThrow(
      'createNormalizer: plainWords must be what oauth-errors/core exports under this name',
    )
  })

  test('a catalog may change a compiled one that is given with it, in any order', () => {
    const mine = catalog('qq', { extends: 'qq', rules: [{ match: { code: '100020' }, condition: 'invalid_grant' }] })
    for (const catalogs of [
      [mine, qq],
      [qq, mine],
    ]) {
      const { normalize } = createBare({ catalogs })
      expect(normalize({ provider: 'qq', status: 400, body: { error: 100020 } })?.code).toBe('2-06-201')
    }
  })

  test('takes compiled catalogs and languages', () => {
    const { normalize, providers, languages } = createBare({ catalogs: [qq], languages: [chinese] })
    expect({ ids: providers.map(({ id }) => id), languages }).toEqual({ ids: ['qq'], languages: ['zh-CN'] })
    expect(normalize({ provider: 'qq', status: 200, body: { error: 100020, error_description: 'x' } })).toMatchObject({
      code: '2-06-204',
      language: 'zh-CN',
    })
  })
})

test('what is known of the providers', () => {
  const mine = catalog('mine', {
    module: 90,
    aliases: ['ours'],
    docs: 'https://mine.example/',
    recognize: { hosts: ['mine.example'] },
    errorsOn2xx: ['token'],
    endpoints: { token: ['/t'] },
    rules: [{ match: { error: 'x' }, condition: 'invalid_grant' }],
  })
  expect(createNormalizer({ bundled: false, catalogs: [mine, catalog('plain')] }).providers).toEqual([
    {
      id: 'mine',
      module: '90',
      name: { en: 'mine' },
      aliases: ['ours'],
      hosts: ['mine.example'],
      errorsOn2xx: ['token'],
      endpoints: { token: ['/t'] },
      signs: { words: [], failures: [] },
      rules: 1,
      docs: 'https://mine.example/',
    },
    {
      id: 'plain',
      module: '00',
      name: { en: 'plain' },
      aliases: [],
      hosts: [],
      errorsOn2xx: false,
      endpoints: {},
      signs: { words: [], failures: [] },
      rules: 0,
    },
  ])
})
