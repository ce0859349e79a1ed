import { expect, test } from 'vitest'
import { exampleMistakes } from '../../src/catalog/check-examples.js'
import { PositionedJson } from '../../src/catalog/positions.js'
import type { Catalog, RuleSource } from '../../src/compile/catalog.js'
import { createNormalizer } from '../../src/index.js'

const example = (error: string) => ({ status: 400, body: { error } })

/** Where the examples of a catalog end up that extends another with a rule for `E`. */
function reached(rules: readonly RuleSource[], answer?: object) {
  const parent: Catalog = {
    provider: 'our-parent',
    name: { en: 'Parent' },
    rules: [{ match: { error: 'E' }, condition: 'server_error' }],
  }
  const child: Catalog = { provider: 'our-child', name: { en: 'Child' }, extends: 'our-parent', rules }
  const json = new PositionedJson(JSON.stringify(child))
  const { normalize } = createNormalizer({ catalogs: [parent, child] })
  const changed: typeof normalize = (response) => ({ ...normalize(response)!, ...answer })
  const found = exampleMistakes(json.value as Catalog, json, { normalize: changed })
  return found.map(({ pointer, message }) => [pointer, message])
}

test.each<[string, RuleSource, object | undefined, string | undefined]>([
  [
    'its own rule',
    { match: { error: 'F' }, condition: 'login_required', examples: [example('F')] },
    undefined,
    undefined,
  ],
  [
    'a rule of the same keys that a parent states',
    { match: { error: 'F' }, condition: 'login_required', examples: [example('F')] },
    { basis: { recognized: 'caller', matched: 'error', catalog: 'our-parent', rule: 'error=F' } },
    'it reaches "error=F" of our-parent (read: {"status":400,"error":"F"})',
  ],
  [
    'another rule',
    { match: { error: 'F' }, condition: 'login_required', examples: [example('E')] },
    undefined,
    'it reaches "error=E" of our-parent (read: {"status":400,"error":"E"})',
  ],
  [
    'another condition by its text',
    { match: { error: 'F' }, condition: 'login_required', examples: [example('F')] },
    { condition: 'account_disabled' },
    'its text makes it "account_disabled" (read: {"status":400,"error":"F"})',
  ],
  [
    'another condition by its text, where the rule leaves it open',
    { match: { error: 'F' }, condition: 'invalid_request', examples: [example('F')] },
    { condition: 'account_disabled' },
    undefined,
  ],
])('an example that reaches %s', (_, rule, answer, message) => {
  const at = '/rules/0/examples/0'
  expect(reached([rule], answer)).toEqual(
    message === undefined ? [] : [[at, `the example does not reach the rule "error=F": ${message}`]],
  )
})
