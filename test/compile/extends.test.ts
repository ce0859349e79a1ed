import { describe, expect, test } from 'vitest'
import type { RuleSource } from '../../src/compile/catalog.js'
import { createNormalizer, normalize as bundled, type Catalog, type HttpResponse } from '../../src/index.js'
import { providerFiles } from '../catalogs/catalog-files.js'

const catalog = (provider: string, more: object = {}): Catalog => ({ provider, name: { en: provider }, ...more })

describe('extends', () => {
  const parent = catalog('parent', {
    module: 90,
    docs: 'https://parent.example/',
    envelopes: [{ error: '/e' }],
    noise: ['rid: {request_id}'],
    rules: [
      {
        match: { error: 'kept' },
        condition: 'invalid_client',
        source: 'https://parent.example/kept',
        hint: { en: 'Kept.', 'zh-CN': '保留。' },
      },
      { match: { error: 'replaced' }, condition: 'invalid_client' },
      { match: { error: 'removed' }, condition: 'invalid_client' },
    ],
  })
  const child = catalog('child', {
    extends: 'parent',
    module: 91,
    rules: [
      { match: { error: 'replaced' }, condition: 'invalid_scope' },
      { match: { error: 'removed' }, condition: null },
    ],
  })
  const { normalize } = createNormalizer({ bundled: false, catalogs: [child, parent] })
  const of = (error: string) => normalize({ provider: 'child', status: 400, body: { e: error } })

  test.each([
    [
      'kept',
      '2-91-101',
      { matched: 'error', catalog: 'parent', rule: 'error=kept', source: 'https://parent.example/kept' },
    ],
    ['replaced', '2-91-502', { matched: 'error', catalog: 'child', rule: 'error=replaced' }],
    ['removed', '2-91-001', { matched: 'status' }],
  ])('a rule that is %s', (error, code, basis) => {
    expect(of(error)).toMatchObject({ code, provider: 'child' })
    expect(of(error)?.basis).toEqual({ recognized: 'caller', ...basis })
  })

  test.each<[string, RuleSource['match'], RuleSource['match']]>([
    ['endpoints', { endpoint: ['token', 'device'] }, { endpoint: ['device', 'token'] }],
    ['one endpoint', { endpoint: 'token' }, { endpoint: ['token', 'token'] }],
    ['grant types', { grantType: ['refresh_token', 'password'] }, { grantType: ['password', 'refresh_token'] }],
    [
      'a grant type by its full name',
      { grantType: 'device_code' },
      { grantType: 'urn:ietf:params:oauth:grant-type:device_code' },
    ],
    ['texts', { description: 'No such {thing}.' }, { description: 'no  such {thing}' }],
  ])('the same keys in another spelling are the same: %s', (_, inherited, own) => {
    const rulesOf = (condition: RuleSource['condition']) => {
      const base = catalog('base', { rules: [{ match: { error: 'x', ...inherited }, condition: 'invalid_client' }] })
      const more = catalog('more', { extends: 'base', rules: [{ match: { error: 'x', ...own }, condition }] })
      return createNormalizer({ bundled: false, catalogs: [base, more] })
    }
    const found = (condition: RuleSource['condition']) =>
      rulesOf(condition)
        .lookup('more', 'x')
        .map((entry) => entry.condition)
    expect([found('invalid_scope'), found(null)]).toEqual([['invalid_scope'], []])
  })

  test('removing and stating a rule with the same keys replaces it, in any order', () => {
    const removed: RuleSource = { match: { error: 'removed' }, condition: null }
    const stated: RuleSource = { match: { error: 'removed' }, condition: 'not_found' }
    for (const rules of [
      [removed, stated],
      [stated, removed],
    ]) {
      const both = createNormalizer({
        bundled: false,
        catalogs: [parent, catalog('both', { extends: 'parent', rules })],
      })
      expect(both.lookup('both', 'removed').map(({ condition }) => condition)).toEqual(['not_found'])
    }
  })

  test('hints and other members come along', () => {
    const nameless: Catalog = { provider: 'nameless', extends: 'parent' }
    const { providers } = createNormalizer({ bundled: false, catalogs: [parent, nameless] })
    expect(providers.map(({ name }) => name)).toEqual([{ en: 'parent' }, { en: 'parent' }])
    expect(of('kept')?.remediation).toMatchObject({ hint: 'Kept.', docs: 'https://parent.example/' })
  })

  test('a hint in one language: elsewhere the one of the condition is shown', () => {
    const hinted = catalog('hinted', {
      rules: [
        { match: { error: 'zh' }, condition: 'not_found', hint: { 'zh-CN': '查一下。' } },
        { match: { error: 'en' }, condition: 'not_found', hint: { en: 'Look it up.' } },
        { match: { error: 'both' }, condition: 'not_found', hint: { en: 'Look it up.', 'zh-CN': '查一下。' } },
        { match: { error: 'hintless' }, condition: 'not_found' },
      ],
    })
    const { normalize: own } = createNormalizer({ catalogs: [hinted, catalog('heir', { extends: 'hinted' })] })
    const hint = (provider: string, error: string, language: string) =>
      own({ provider, status: 400, body: { error } }, { language })?.remediation.hint
    const [english, chinese] = [hint('hinted', 'hintless', 'en'), hint('hinted', 'hintless', 'zh')]
    for (const provider of ['hinted', 'heir']) {
      const hints = ['zh', 'en', 'both'].map((error) => [hint(provider, error, 'en'), hint(provider, error, 'zh')])
      expect(hints).toEqual([
        [english, '查一下。'],
        ['Look it up.', chinese],
        ['Look it up.', '查一下。'],
      ])
    }
  })

  test('where two parents disagree, the later wins', () => {
    const other = catalog('other', {
      envelopes: [{ error: '/e' }],
      rules: [{ match: { error: 'kept' }, condition: 'not_found' }],
    })
    const both = (ids: string[]) =>
      createNormalizer({ bundled: false, catalogs: [parent, other, catalog('both', { extends: ids })] }).normalize({
        provider: 'both',
        status: 400,
        body: { e: 'kept' },
      })?.condition
    expect([both(['parent', 'other']), both(['other', 'parent'])]).toEqual(['not_found', 'invalid_client'])
  })

  test('a catalog may change the bundled one of its own id, which stays recognized', () => {
    const mine = catalog('qq', {
      extends: 'qq',
      rules: [{ match: { code: '100020' }, condition: 'expired_authorization_code' }],
    })
    const { normalize: own } = createNormalizer({ catalogs: [mine] })
    const body = { error: 100020, error_description: 'x' }
    const response = { url: 'https://graph.qq.com/oauth2.0/token', status: 200, body }
    expect(own(response)).toMatchObject({
      code: '2-06-203',
      provider: 'qq',
      basis: { recognized: 'host', catalog: 'qq' },
    })
  })
  describe('a catalog that only extends the bundled one of its own id changes nothing', () => {
    const children = providerFiles.map(({ catalog: { provider } }) => ({ provider, extends: provider }))
    const { normalize: extended } = createNormalizer({ catalogs: children })
    const differing = (responses: readonly HttpResponse[]) =>
      responses.filter((response) => JSON.stringify(extended(response)) !== JSON.stringify(bundled(response)))

    test.each(providerFiles.map(({ catalog }) => [catalog.provider, catalog] as const))('%s', (provider, { rules }) => {
      const examples = (rules ?? []).flatMap((rule) => rule.examples ?? [])
      expect(differing(examples.map((example) => ({ ...example, provider })))).toEqual([])
      expect(differing(examples)).toEqual([])
    })
  })
  describe('a catalog of another id that only extends a bundled one says the same', () => {
    const children = providerFiles.map(({ catalog: { provider } }) => ({
      provider: `my-${provider}`,
      extends: provider,
    }))
    const { normalize: extended } = createNormalizer({ catalogs: children })
    const said = (response: HttpResponse, normalize: typeof extended) => {
      const result = normalize(response)
      // Whose it is and the place of the module are the child's own.
      return result && { ...result, provider: undefined, code: undefined }
    }

    test.each(providerFiles.map(({ catalog }) => [catalog.provider, catalog] as const))('%s', (provider, { rules }) => {
      const examples = (rules ?? []).flatMap((rule) => rule.examples ?? [])
      expect(examples.map((example) => said({ ...example, provider: `my-${provider}` }, extended))).toEqual(
        examples.map((example) => said({ ...example, provider }, bundled)),
      )
    })
  })
})
