import { expect, test } from 'vitest'
import { unwrapScript } from '../../../src/core/parse/unwrap.js'
import type { Diagnostic } from '../../../src/index.js'

const json = '{"a":1}'

test.each<[string, string | undefined, Diagnostic[]]>([
  ['callback( {"a":1} );', json, ['jsonp']],
  ['callback({"a":1})', json, ['jsonp']],
  ['callback({"a":1}', json, ['jsonp']],
  ['_cb$1.x[0]\n(\n{"a":1}\n)\n;\n', json, ['jsonp']],
  ['/**/cb({"a":1});', json, ['jsonp']],
  ['/* a *//* b */ cb(/* c */{"a":1});', json, ['jsonp']],
  ['cb([1])', '[1]', ['jsonp']],
  ['for(;;);{"a":1}', json, ['guarded']],
  ['for (;;); {"a":1}', json, ['guarded']],
  ['while(1);{"a":1}', json, ['guarded']],
  ['&&&START&&&{"a":1}', json, ['guarded']],
  [')]}\'\n{"a":1}', json, ['guarded']],
  [')]}\',\n{"a":1}', json, ['guarded']],
  [`/**/ typeof cb === 'function' && cb({"a":1});`, json, ['jsonp']],
  ['cb && cb({"a":1})', json, ['jsonp']],
  ['window.cb&&window.cb({"a":1});', json, ['jsonp']],
  ['try{cb({"a":1});}catch(e){}', json, ['jsonp']],
  ['try { cb({"a":1}) } catch (e) { };\n', json, ['jsonp']],
  ['cb && {"a":1}', undefined, []],
  ['alert(1)', undefined, []],
  ['callback("x")', undefined, []],
  ['for(;;);alert(1)', undefined, []],
  ['/* never closed {"a":1}', undefined, []],
  ['not a call {"a":1}', undefined, []],
  [`${'x'.repeat(200)}({"a":1})`, undefined, []],
  ['', undefined, []],
])('%s', (text, expected, diagnostics) => {
  const found: Diagnostic[] = []
  expect(unwrapScript(text, found)?.trim()).toBe(expected)
  expect(found).toEqual(diagnostics)
})
