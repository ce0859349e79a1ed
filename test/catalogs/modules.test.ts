import { expect, test } from 'vitest'
import { ledgerText, modules, providerFiles } from './catalog-files.js'

/** Families with a vocabulary of their own, whose members share its number. */
const families: Readonly<Record<string, readonly string[]>> = {
  '09': ['azure-devops', 'microsoft-entra', 'microsoft-graph'],
  '12': ['facebook', 'instagram'],
  '28': ['atlassian', 'bitbucket', 'trello'],
  '37': ['douyin', 'toutiao'],
}

test('every number is two digits and not one of the free or the private ones', () => {
  for (const [id, number] of Object.entries(modules)) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(number, id).toMatch(/^(?:0[1-9]|[1-6]\d|7\d)$/)
  }
})

test('ids that start with "test-" are kept for tests', () => {
  expect(Object.keys(modules).filter((id) => id.startsWith('test-'))).toEqual([])
})

test('below 70 only the members of a family share a number', () => {
  const ids = Object.keys(modules).sort()
  const members = (number: string) => ids.filter((id) => modules[id] === number)
  const shared = Object.values(modules).filter((number) => number < '70' && members(number).length > 1)
  expect(Object.fromEntries(shared.map((number) => [number, members(number)]))).toEqual(families)
})

test('the groups are 70, 71 and 72', () => {
  const groups = new Set(Object.values(modules).filter((number) => number >= '70'))
  expect([...groups].sort()).toEqual(['70', '71', '72'])
})

test('no id stands twice in the file', () => {
  const ids = [...ledgerText.matchAll(/"([a-z0-9-]+)": "\d{2}"/g)].map((match) => match[1]!)
  expect(ids.length).toBeGreaterThan(0)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  expect(ids).toEqual(expect.arrayContaining(Object.keys(modules)))
})

test('every catalog has a number', () => {
  expect(providerFiles.map(({ catalog }) => catalog.provider).filter((id) => modules[id] === undefined)).toEqual([])
})

test('numbers that are published and never change', () => {
  expect(modules).toMatchObject({
    eleme: '01',
    baidu: '02',
    'tianyi-189': '03',
    wps: '04',
    weibo: '05',
    qq: '06',
    wechat: '07',
    google: '08',
    github: '10',
    keycloak: '70',
  })
})
