import type { Signs } from '../../compile/signs.js'

/*
 * Most answers are successes, and nearly all of them show it in their first members: a look at these is all that a
 * success costs.
 */

const maxMembers = 32

/** What nobody sends for an error. */
function isSilent(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === 0 ||
    value === '0' ||
    value === '' ||
    value === true ||
    value === 'ok' ||
    value === 'success'
  )
}

/** Tells bodies that may hold an error from those that cannot, by the members that the providers' envelopes name. */
export class SuccessGate {
  readonly #words = new Set<string>([
    'error',
    'errors',
    'errcode',
    'error_code',
    'errorCode',
    'oauth_problem',
    '__type',
  ])
  readonly #markers = new Set<string>()

  constructor(all: readonly Signs[]) {
    for (const { words, failures } of all) {
      for (const name of words) this.#words.add(name)
      for (const name of failures) this.#markers.add(name)
    }
  }

  /** Whether a parsed body deserves a closer look. */
  mayHoldError(body: object): boolean {
    let budget = maxMembers
    for (const name in body) {
      if (budget-- === 0) return false
      const value = (body as Record<string, unknown>)[name]
      if (this.#words.has(name) ? !isSilent(value) : name.endsWith('_response')) return true
      if (value !== true && this.#markers.has(name)) return true
    }
    return false
  }
}

/** A sentence of this length is looked at whatever its words: `sign invalid` is all that some providers say. */
const maxSentence = 128

/** Whether a text that came with 2xx deserves a closer look. */
export function mayBeErrorText(text: string): boolean {
  return text.length <= maxSentence || /err|fail|code|ret|problem|<html|<!doctype/i.test(text.slice(0, 1_024))
}
