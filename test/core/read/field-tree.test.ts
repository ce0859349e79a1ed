import { expect, test } from 'vitest'
import { normalize } from '../../../src/index.js'

const wrong = { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] }
const itself: Record<string, unknown> = { name: {} }
itself['self'] = itself

test.each<[string, unknown, string | undefined]>([
  ['the field', { application_id: wrong }, 'application_id'],
  ['the way to it', { options: { '0': { name: wrong } } }, 'options.0.name'],
  ['the first that has an error', { good: { _errors: [] }, text: 'x', inner: { bad: wrong } }, 'inner.bad'],
  ['nothing where the form as a whole is wrong', wrong, undefined],
  ['nothing where no field is named', { application_id: {} }, undefined],
  ['nothing in a list', [{ application_id: wrong }], undefined],
  ['nothing in a value that holds itself', itself, undefined],
])('Discord names %s', (_, errors, parameter) => {
  const body = { message: 'Invalid Form Body', code: 50035, errors }
  const { condition, details, native } = normalize({ provider: 'discord', status: 400, body })!
  expect({ condition, details, native }).toEqual({
    condition: 'invalid_parameter',
    details: parameter === undefined ? undefined : { parameter },
    native: { status: 400, error_description: 'Invalid Form Body', code: '50035' },
  })
})
