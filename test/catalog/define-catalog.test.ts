import { expect, test } from 'vitest'
import { CatalogError, defineCatalog, type Catalog } from '../../src/catalog/index.js'

const ours: Catalog = {
  provider: 'our-idp',
  name: { en: 'Ours' },
  rules: [{ match: { error: 'E_SUSPENDED' }, condition: 'account_disabled' }],
}

function thrown(catalog: unknown): unknown {
  try {
    return defineCatalog(catalog as Catalog)
  } catch (error) {
    return error
  }
}

test('gives the catalog itself', () => {
  expect(defineCatalog(ours)).toBe(ours)
})

test('throws every mistake with its pointer, in the order of the catalog', () => {
  const error = thrown({
    ...ours,
    rules: [
      { match: { code: 7 }, condition: 'account_disabled' },
      { match: { description: 'a {b}' }, condition: 'acount_disabled' },
      { match: { description: 'a {b}' }, condition: 'server_error', secret: ['c'], 'x/y': 1 },
    ],
    nmae: 1,
  })
  expect(error).toBeInstanceOf(CatalogError)
  expect((error as CatalogError).message.split('\n')).toEqual([
    '4 mistakes in catalogs',
    'catalog "our-idp" /rules/0/match/code: expected string, found 7',
    'catalog "our-idp" /rules/1/condition: expected the name of a condition (catalogs/conditions.json), found "acount_disabled" (did you mean "account_disabled"?)',
    'catalog "our-idp" /rules/2/x~1y: unknown member "x/y" (remove it; catalogs/README.md lists the members)',
    'catalog "our-idp" /nmae: unknown member "nmae" (did you mean "name"?)',
  ])
  expect((error as CatalogError).mistakes[0]).toEqual({
    file: 'catalog "our-idp"',
    pointer: '/rules/0/match/code',
    message: 'expected string, found 7',
  })
})

test.each<[string, unknown, Error]>([
  [
    'a catalog without an id',
    { name: { en: 'x' } },
    new CatalogError([{ file: 'catalog', pointer: '/provider', message: '"provider" is missing: expected string' }]),
  ],
  ['a list', [], new CatalogError([{ file: 'catalog', pointer: '', message: 'expected object, found []' }])],
  ['null', null, new CatalogError([{ file: 'catalog', pointer: '', message: 'expected object, found null' }])],
  ['nothing', undefined, new TypeError('defineCatalog: a catalog is an object, got undefined')],
  ['a function', () => ours, new TypeError('defineCatalog: a catalog is an object, got function')],
])('refuses %s', (_, catalog, error) => {
  expect(thrown(catalog)).toEqual(error)
})
