import { describe, expect, test } from 'vitest'
import { isHtml, parseXml, readPage } from '../../../src/core/parse/parse-markup.js'
import type { Diagnostic } from '../../../src/index.js'

describe('XML', () => {
  test.each<[string, string, unknown, Diagnostic[]]>([
    ['text stays text', '<e><code>00123</code><n>1e5</n></e>', { e: { code: '00123', n: '1e5' } }, []],
    ['CDATA', '<e><a><![CDATA[x & <y> ]]]]></a></e>', { e: { a: 'x & <y> ]]' } }, []],
    ['CDATA between text', '<e>a<![CDATA[ & ]]>b</e>', { e: 'a & b' }, []],
    ['namespaces', '<o:e xmlns:o="u"><o:error>x</o:error></o:e>', { e: { error: 'x' } }, []],
    ['attributes', '<e a="1" n:b=\'&lt;\'><c d="3">x</c></e>', { e: { c: 'x', '@a': '1', '@b': '<' } }, []],
    ['entities', '<e>&lt;&gt;&amp;&quot;&apos;</e>', { e: `<>&"'` }, []],
    ['character references', '<e>&#65;&#x42;&#x1F600;</e>', { e: 'AB😀' }, []],
    ['references to nothing', '<e>a&#0;b&#x110000;c</e>', { e: 'abc' }, []],
    ['an entity that nobody declared', '<e>&foo;</e>', { e: '&foo;' }, []],
    ['repeated elements', '<e><a>1</a><a>2</a></e>', { e: { a: ['1', '2'] } }, []],
    ['empty elements', '<e><a/><b></b><c x="y"/></e>', { e: { a: '', b: '', c: '' } }, []],
    [
      'comments and instructions',
      '<?xml version="1.0"?><!-- <a>1</a> --><e><!-- x --><b>2</b></e>',
      { e: { b: '2' } },
      [],
    ],
    [
      '__proto__',
      '<e><__proto__><x>1</x></__proto__><constructor>2</constructor></e>',
      { e: { constructor: '2' } },
      [],
    ],
    [
      'a document type',
      '<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]><e>&x;</e>',
      undefined,
      ['unsupported_type'],
    ],
    ['closing tags that nothing opened', '</x><e><a>1</a></e></y>', { e: { a: '1' } }, []],
    ['a cut tag', '<e><a>1</a><b', { e: { a: '1' } }, ['truncated']],
    ['a cut comment', '<e><a>1</a><!-- <b>2</b>', { e: { a: '1' } }, ['truncated']],
  ])('%s', (_, text, expected, diagnostics) => {
    const found: Diagnostic[] = []
    expect(parseXml(text, 64, found)).toEqual(expected)
    expect(found).toEqual(diagnostics)
  })

  test('depth is bounded', () => {
    const found: Diagnostic[] = []
    expect(parseXml('<e>'.repeat(10_000), 64, found)).toBeUndefined()
    expect(found).toEqual(['too_deep'])
  })

  test.each(['<', '<!', '<![CDATA[', '<!--', '<?', '</', '<a ', '&', '&#', '<a>&#65', '<a></b>'])(
    '100,000 times %s',
    (part) => {
      expect(() => parseXml(part.repeat(100_000), 64, [])).not.toThrow()
    },
  )
})

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
