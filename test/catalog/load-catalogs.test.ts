import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CatalogError, loadCatalogs, type Catalog } from '../../src/catalog/index.js'
import { createNormalizer } from '../../src/index.js'

const folder = mkdtempSync(join(tmpdir(), 'oauth-errors-catalogs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string | object): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const ours: Catalog = {
  provider: 'our-idp',
  name: { en: 'Ours' },
  module: 90,
  rules: [{ match: { error: 'E_SUSPENDED' }, condition: 'account_disabled' }],
}
const theirs: Catalog = { provider: 'their-idp', name: { en: 'Theirs' }, extends: 'our-idp' }

test('gives what the files hold, in their order', async () => {
  const files = [write('b.json', theirs), write('a.json', `\ufeff${JSON.stringify(ours)}`)]
  const catalogs = await loadCatalogs(files)
  expect(catalogs).toEqual([theirs, ours])
  const { normalize } = createNormalizer({ catalogs })
  expect(normalize({ provider: 'their-idp', status: 400, body: { error: 'E_SUSPENDED' } })?.code).toBe('2-00-410')
  expect(await loadCatalogs([])).toEqual([])
})

test('throws every mistake of every file, by file and line', async () => {
  const b = write('b.json', '{\n"provider": "our-b",\n"rules": [{ "match": {}, "condition": "x", "y": 1 }],\n}')
  const a = write('a.json', { ...ours, module: 7 })
  const missing = join(folder, 'missing.json')
  const error = await loadCatalogs([b, missing, a]).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CatalogError)
  expect((error as CatalogError).message.split('\n')).toEqual([
    '7 mistakes in catalogs',
    `${b}:1:1: "name" is missing: expected object`,
    `${b}:3:22: needs at least one key; found {}`,
    `${b}:3:39: expected the name of a condition (catalogs/conditions.json), found "x"`,
    `${b}:3:44: unknown member "y" (remove it; catalogs/README.md lists the members)`,
    `${b}:4:1: a comma too many before \`}\` (remove it)`,
    `${missing}:1:1: cannot be read: ENOENT: no such file or directory, open '${missing}'`,
    `${a}:1:53: must be from 90 to 99: the other numbers are published; found 7`,
  ])
  expect((error as CatalogError).mistakes.at(-1)).toEqual({
    file: a,
    line: 1,
    column: 53,
    pointer: '/module',
    message: 'must be from 90 to 99: the other numbers are published; found 7',
  })
})

test.each<[unknown, string]>([
  ['our.json', 'loadCatalogs: paths must be a list of files, got our.json; write loadCatalogs(["our.json"])'],
  [undefined, 'loadCatalogs: paths must be a list of files, got undefined'],
  [null, 'loadCatalogs: paths must be a list of files, got null'],
  [[undefined], 'loadCatalogs: paths[0] must be the path of a file, got undefined'],
  [['a.json', { provider: 'x' }], 'loadCatalogs: paths[1] must be the path of a file, got {"provider":"x"}'],
  [['a.json', ''], 'loadCatalogs: paths[1] must be the path of a file, got ""'],
])('refuses %j', async (paths, message) => {
  await expect(loadCatalogs(paths as string[])).rejects.toThrow(new TypeError(message))
})
