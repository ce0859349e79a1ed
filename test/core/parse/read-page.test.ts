import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decidingTop, isHtml, readPage } from '../../../src/core/parse/read-page.js'

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
    ['what a firewall says behind the status', '<title>403</title><p>x</p><p>您的访问被拦截！</p>', '您的访问被拦截！'],
    [
      'also in a script',
      '<title>405</title><script>x={m:"Your request was blocked."}</script>',
      'Your request was blocked.',
    ],
    ['a heading before a firewall', '<title>提示</title><h1>参数错误</h1><script>x="拦截"</script>', '参数错误'],
    ['no firewall in a part of a page', '<p>What a firewall does</p><p>Access is blocked.</p>', 'What a firewall does'],
    ['a title in another script', '<title>应用已被禁用</title><p>防火墙</p>', '应用已被禁用'],
    ['a status with nothing behind it', '<title>403 Forbidden</title><h1>403 Forbidden</h1><p>x', '403 Forbidden'],
    ['nothing', '<html></html>', ''],
  ])('%s', (_, text, expected) => {
    expect(readPage(text)).toBe(expected)
  })

  test('at most 200 characters, none of them half', () => {
    expect(readPage(`<title>${'x'.repeat(5_000)}</title>`)).toBe('x'.repeat(200))
    expect(readPage(`<title>${'x'.repeat(199)}😀</title>`).isWellFormed()).toBe(true)
  })
})

const pieces =
  '<html> <title>One</title> <title>Two</title> <script> </script> <!-- --> <!--> <style> </STYLE> <STYLE> <p>'
const pages = fc
  .array(fc.constantFrom(...pieces.split(' '), '<script src="x">', 'text'), { maxLength: 12 })
  .map((parts) => parts.join(' '))

test('a plain title is found where any other is', () => {
  fc.assert(
    fc.property(pages, (page) => {
      expect(readPage(page)).toBe(readPage(page.replaceAll('<title>', '<title >')))
    }),
    { numRuns: 20_000 },
  )
})

test('what follows a deciding top changes nothing', () => {
  fc.assert(
    fc.property(pages, pages, (page, rest) => {
      const top = decidingTop(page)
      fc.pre(top !== undefined)
      expect([isHtml(top + rest), readPage(top + rest)]).toEqual([true, readPage(page)])
    }),
    { numRuns: 5_000 },
  )
})
