import { describe, expect, test } from 'vitest'
import { parseXml } from '../../../src/core/parse/parse-xml.js'
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
    ['empty elements', '<e><a/><b></b><c /></e>', { e: { a: '', b: '', c: '' } }, []],
    [
      'empty elements with attributes',
      '<e s="no"><a x="1" y=\'&lt;\'/><b x="2"> </b></e>',
      { e: { a: { x: '1', y: '<' }, b: { x: '2' }, '@s': 'no' } },
      [],
    ],
    ['an attribute of XML itself', '<e><a xsi:nil="true"/><b xmlns="u"/></e>', { e: { a: '', b: '' } }, []],
    ['attributes beside a text', '<e><a x="1">t</a></e>', { e: { a: 't' } }, []],
    [
      'the code beside a text',
      '<e><a code="7" x="1">t</a><b code="8"/></e>',
      { e: { a: 't', 'a@code': '7', b: { code: '8' } } },
      [],
    ],
    ['attributes of an empty root', '<e code="7"/>', { e: { '@code': '7' } }, []],
    ['blanks around the sign', '<e><a code = "7"\n x= "1"/></e>', { e: { a: { code: '7', x: '1' } } }, []],
    [
      'a > in quotes',
      `<e><a x="1 > 0" y='>">'/><b z="/>">t</b></e>`,
      { e: { a: { x: '1 > 0', y: '>">' }, b: 't' } },
      [],
    ],
    ['a quote that nothing closes', `<e><a x=">t</a><b>it's</b></e>`, { e: { a: 't', b: "it's" } }, []],
    ['__proto__ as an attribute', '<r><e __proto__="x" constructor="y"/></r>', { r: { e: { constructor: 'y' } } }, []],
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

  test.each([
    '<',
    '<!',
    '<![CDATA[',
    '<!--',
    '<?',
    '</',
    '<a ',
    '&',
    '&#',
    '<a>&#65',
    '<a></b>',
    '<a b=">',
    '<a b="',
    '<a b=">\'',
    '= "',
  ])('100,000 times %s', (part) => {
    expect(() => parseXml(part.repeat(100_000), 64, [])).not.toThrow()
  })
})
