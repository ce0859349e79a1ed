import { HostIndex } from '../../compile/host-index.js'
import { foldName } from '../../compile/provider-name.js'
import type { Habit } from '../../compile/signs.js'
import type { HttpResponse } from '../../core/http-response.js'
import { readLocation } from '../../core/parse/location.js'

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
    value === 'success' ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** Members that hold an error with most who send them. */
const common: ReadonlySet<string> = new Set([
  'error',
  'errors',
  'errcode',
  'error_code',
  'errorCode',
  'oauth_problem',
  '__type',
])

/** What may be the answer to a request for a token, whoever gave it. */
function mayGiveToken({ endpoint, url, request }: HttpResponse): boolean {
  if (endpoint !== undefined) return endpoint === 'token' || endpoint === 'device'
  if (url === undefined || /token|oauth|auth|device|access/i.test(url)) return true
  const body = request?.body
  return typeof body === 'string'
    ? body.includes('grant_type')
    : typeof body === 'object' && body !== null && 'grant_type' in body
}

/** What a member tells by its name: with everybody, or with one provider only. */
const wordAnywhere = 1
const failureAnywhere = 2
const word = 4
const failure = 8

/** Tells bodies that may hold an error from those that cannot, by the members that the envelopes of providers name. */
export class SuccessGate {
  readonly #marks = new Map<string, number>()
  readonly #byName = new Map<string, Habit>()
  readonly #byHost = new HostIndex()

  constructor(habits: readonly Habit[]) {
    for (const name of common) this.#mark(name, wordAnywhere)
    for (const habit of habits) {
      const { names, hosts, words, failures, anywhere } = habit
      for (const name of words) this.#mark(name, anywhere ? wordAnywhere : word)
      for (const name of failures) this.#mark(name, anywhere ? failureAnywhere : failure)
      for (const name of names) this.#byName.set(foldName(name), habit)
      for (const host of hosts) this.#byHost.add(host, names[0]!)
    }
  }

  #mark(name: string, mark: number): void {
    this.#marks.set(name, (this.#marks.get(name) ?? 0) | (isResponse(name) ? wordAnywhere : mark))
  }

  /**
   * Whether a parsed body deserves a closer look.
   *
   * @param describe Asked where only one provider's habits tell.
   */
  mayHoldError(body: object, describe: () => HttpResponse): boolean {
    const shown = this.#shownBy(body)
    if ((shown & (wordAnywhere | failureAnywhere)) !== 0) return true
    if (shown === 0) return false
    const response = describe()
    if (mayGiveToken(response)) return true
    const habit = this.#habitOf(response)
    return habit !== undefined && shows(body, habit)
  }

  /** The marks of the first members that hold what somebody sends for an error. */
  #shownBy(body: object): number {
    let shown = 0
    let budget = maxMembers
    for (const name in body) {
      if (budget-- === 0) break
      const marks = this.#marks.get(name)
      if (marks === undefined) {
        if (isResponse(name)) return wordAnywhere
        continue
      }
      const value = (body as Record<string, unknown>)[name]
      if (!isSilent(value)) shown |= marks & (wordAnywhere | word)
      if (value !== true) shown |= marks & (failureAnywhere | failure)
    }
    return shown
  }

  #habitOf({ provider, url }: HttpResponse): Habit | undefined {
    const named = provider === undefined ? undefined : this.#byName.get(foldName(provider))
    if (named !== undefined) return named
    // A name that nobody knows leaves it to the host.
    const location = readLocation(url)
    const id = location && this.#byHost.find(location.host, location.path)
    return id === undefined ? undefined : this.#byName.get(foldName(id))
  }
}

/** Alipay's and Taobao's answers stand in a member that is named for the method. */
function isResponse(name: string): boolean {
  return name.endsWith('_response')
}

/** Whether one of the first members holds what this provider sends for an error. */
function shows(body: object, { words, failures }: Habit): boolean {
  return Object.entries(body)
    .slice(0, maxMembers)
    .some(([name, value]) => (words.includes(name) && !isSilent(value)) || (failures.includes(name) && value !== true))
}

/** A sentence of this length is looked at whatever its words: `sign invalid` is all that some providers say. */
const maxSentence = 128

/** Whether a text that came with 2xx deserves a closer look. */
export function mayBeErrorText(text: string): boolean {
  return text.length <= maxSentence || /err|fail|code|ret|problem|<html|<!doctype/i.test(text.slice(0, 1_024))
}
