import { expect, test } from 'vitest'
import { foldTemplate, foldText, removeNoise } from '../../../src/core/text/fold.js'
import { parseTemplate } from '../../../src/core/text/template.js'

test.each([
  ['Invalid  Code.', 'invalid code'],
  ['  invalid\t\r\ncode  ', 'invalid code'],
  ['授权码无效。', '授权码无效'],
  ['Invalid\u00a0code!', 'invalid code'],
  ['invalid code,', 'invalid code'],
  ['v1.2 is gone', 'v1.2 is gone'],
  ['', ''],
  ['...', ''],
])('%j folds to %j', (text, expected) => {
  expect(foldText(text)).toBe(expected)
  expect(foldText(foldText(text))).toBe(expected)
})

test.each([
  ['Invalid Code: {Code}.', 'invalid code: {Code}'],
  ['The  {thing}  Is gone!', 'the {thing} is gone'],
  ['{{X}} {y}', '{{x}} {y}'],
])('the template %j folds to %j: names keep their case', (source, expected) => {
  expect(foldTemplate(source)).toBe(expected)
})

test.each([
  ['WeChat', ['rid: {request_id}'], 'invalid code, rid: 65e9-1', 'invalid code', '65e9-1'],
  ['WeChat, older', ['hints: [ req_id: {request_id} ]'], 'invalid code, hints: [ req_id: aB1 ]', 'invalid code', 'aB1'],
  ['in the middle', ['(id {request_id})'], 'bad (id 7) token', 'bad token', '7'],
  [
    'several lines of Microsoft',
    ['Trace ID: {request_id} ', 'Correlation ID: {c} '],
    'AADSTS1: x. Trace ID: a Correlation ID: b end',
    'AADSTS1: x. end',
    'a',
  ],
  ['none there', ['rid: {request_id}'], 'invalid code', 'invalid code', undefined],
  ['nothing else', ['rid: {request_id}'], 'rid: 65e9-1', '', '65e9-1'],
])('noise is cut out: %s', (_, noise, text, quiet, requestId) => {
  expect(removeNoise(text, noise.map(parseTemplate))).toEqual({ text: quiet, requestId })
})
