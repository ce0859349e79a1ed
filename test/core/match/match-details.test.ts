import { expect, test } from 'vitest'
import { createNormalizer, type Details } from '../../../src/index.js'

const { normalize } = createNormalizer({
  bundled: false,
  catalogs: [
    {
      provider: 'mine',
      name: { en: 'Mine' },
      noise: ['rid: {request_id}'],
      envelopes: [
        {
          code: '/code',
          error_description: '/text',
          details: { parameter: '/param', max_age: '/age', scopes: '/scopes' },
        },
      ],
      rules: [
        { match: { description: 'Missing parameter: {parameter}' }, condition: 'missing_parameter' },
        { match: { description: 'You need {scopes} for this' }, condition: 'insufficient_scope' },
        { match: { description: 'Log in within {max_age} seconds' }, condition: 'login_required' },
        { match: { code: '7' }, condition: 'missing_parameter', details: { parameter: 'redirect_uri' } },
      ],
    },
  ],
})
const details = (body: object): Details | undefined => normalize({ provider: 'mine', status: 400, body })?.details

test.each<[string, object, Details | undefined]>([
  ['as it was written', { code: 1, text: 'Missing parameter: Redirect_URI' }, { parameter: 'Redirect_URI' }],
  [
    'behind blanks that were folded',
    { code: 1, text: 'MISSING   parameter: Redirect_URI.' },
    { parameter: 'Redirect_URI' },
  ],
  ['before noise', { code: 1, text: 'Missing parameter: Redirect_URI rid: 7-8' }, { parameter: 'Redirect_URI' }],
  ['without its quotes', { code: 1, text: 'Missing parameter: "code"' }, { parameter: 'code' }],
  ['nothing', { code: 1, text: 'Missing parameter:' }, undefined],
  ['a list', { code: 1, text: 'You need "Read", "Write" for this' }, { scopes: ['Read', 'Write'] }],
  ['a number', { code: 1, text: 'Log in within 300 seconds' }, { max_age: 300 }],
  ['no number', { code: 1, text: 'Log in within some seconds' }, undefined],
  ['what the rule says', { code: 7 }, { parameter: 'redirect_uri' }],
  ['what the rule says, before the body', { code: 7, param: 'x' }, { parameter: 'redirect_uri' }],
  [
    'what the body says',
    { code: 8, param: 'x', age: 5, scopes: ['a', 5, 'b'] },
    { parameter: 'x', max_age: 5, scopes: ['a', 'b'] },
  ],
  ['nothing that is of another kind', { code: 8, param: 5, age: -1, scopes: [] }, undefined],
  [
    'at most 64 scopes',
    { code: 8, scopes: Array.from({ length: 99 }, () => 'a') },
    { scopes: Array.from({ length: 64 }, () => 'a') },
  ],
])('%s', (_, body, expected) => {
  expect(details(body)).toEqual(expected)
})
