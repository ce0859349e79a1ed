import { describe, expect, test } from 'vitest'
import { isHtml, readPage } from '../../../src/core/parse/read-page.js'

test.each([
  ['<!doctype html><p>x', true],
  ['<!-- c --><HTML lang="en">', true],
  ['<html>', true],
  ['<h1>Bad Request</h1>', true],
  ['<center>', true],
  ['<?xml version="1.0"?><OAuth><error>x</error></OAuth>', false],
  ['<xml><return_code>FAIL</return_code></xml>', false],
  ['<Error><Code>x</Code></Error>', false],
  ['<error_response>', false],
])('%s is a page: %s', (text, expected) => {
  expect(isHtml(text)).toBe(expected)
})

describe('what a page says', () => {
  test.each([
    ['its title', '<html><head><title>\n 502 Bad &amp;\n Gateway </title></head><body><h1>x</h1>', '502 Bad & Gateway'],
    ['a title with attributes', '<HTML><TITLE lang="en">T</TITLE>', 'T'],
    ['its heading', '<html><head><title></title></head><body><h1>Oops <b>now</b></h1>', 'Oops now'],
    ['Express: the text in <pre>', '<html><title>Error</title><body><pre>Cannot GET /x</pre>', 'Cannot GET /x'],
    ['its body', '<html><body>plain <i>text</i></body></html>', 'plain text'],
    [
      'no script, no style',
      '<html><body><script>alert("<h1>x</h1>")</script><style>p{}</style>Hello</body></html>',
      'Hello',
    ],
    ['nor in capitals', '<HTML><BODY><SCRIPT>x()</SCRIPT><STYLE>p{}</STYLE>Hello</BODY></HTML>', 'Hello'],
    ['no comment', '<html><body><!-- <h1>x</h1> --><h1>y</h1></body></html>', 'y'],
    ['Turkish', '<html><meta content="İİİİİİ"><title>İşlem başarısız</title><p>x</p></html>', 'İşlem başarısız'],
    ['<header> is no <head>', '<html><header>x</header><title>t</title>', 't'],
    ['nothing', '<html></html>', ''],
  ])('%s', (_, text, expected) => {
    expect(readPage(text)).toBe(expected)
  })

  test('at most 200 characters, none of them half', () => {
    expect(readPage(`<title>${'x'.repeat(5_000)}</title>`)).toBe('x'.repeat(200))
    expect(readPage(`<title>${'x'.repeat(199)}😀</title>`).isWellFormed()).toBe(true)
  })
})
