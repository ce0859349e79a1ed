import { expect, test } from 'vitest'
import { checkCatalog } from '../../src/catalog/check-catalog.js'
import { formatMistake } from '../../src/catalog/mistakes.js'

const faults = (text: string) => checkCatalog(text).mistakes.map((mistake) => formatMistake('a', mistake))

test.each([
  ['', ['a:1:1: the file is empty']],
  ['  \n\t', ['a:1:1: the file is empty']],
  ['[1,]', ['a:1:4: a comma too many before `]` (remove it)', 'a:1:1: expected object, found [1]']],
  ['{"a":[1 2]}', ['a:1:9: a comma is missing before `2`']],
  ['{"a" 1}', ['a:1:6: a colon is missing before `1`']],
  ["{'a': 1}", ["a:1:2: `'a'` is no JSON (names and texts stand in double quotes)"]],
  ['{"a": True}', ['a:1:7: `True` is no JSON (write true)']],
  ['provider: acme\nname: Acme', ['a:1:1: `provider` is no JSON (names and texts stand in double quotes)']],
  ['{"a": 1', ['a:1:8: the file ends before a `}` (close what was opened)']],
  ['{"a": [1', ['a:1:9: the file ends before a `]` (close what was opened)']],
  ['{"a":', ['a:1:6: the file ends where a value should stand']],
  ['{"a":}', ['a:1:6: a value is missing before `}`']],
  ['{,"a":1}', ['a:1:2: a comma too many (remove it)']],
  ['{"a":1]', ['a:1:7: `]` closes what was not opened']],
  ['{"a":1}\n}', ['a:2:1: `}` stands behind the end of the catalog (remove it)']],
  [
    '{"a":"x\n","b":1}',
    ['a:1:6: the text has no closing double quote on its line (a line break within a text is written \\n)'],
  ],
  ['{"a":1.}', ['a:1:6: the number is not complete']],
  ['{"a":"\\u12"}', ['a:1:6: \\u needs four hexadecimal digits']],
  ['{"a":"\\x"}', ['a:1:6: a backslash stands only before " \\ / b f n r t u (write \\\\ for a backslash)']],
  ['{"a":"\t"}', ['a:1:6: a control character within a text (write \\t for a tab)']],
  [
    '{\n"a":1\n"b":[\n1 2],,\n"c":1}',
    [
      'a:3:1: a comma is missing before `"b"`',
      'a:4:3: a comma is missing before `2`',
      'a:4:6: a comma too many (remove it)',
    ],
  ],
])('%j', (text, expected) => {
  expect(faults(text)).toEqual(expected)
})

test('a text that is too long or nested too deeply', () => {
  expect(faults(' '.repeat(16_777_217))).toEqual(['a:1:1: larger than 16 MiB'])
  expect(faults('['.repeat(200_000))).toEqual(['a:1:1: nested too deeply to be read'])
})
