import { suggest } from '../core/suggest.js'
import type { HttpResponse } from '../core/http-response.js'
import { responseMembers, textKind, type MemberKind, type MemberKinds } from '../core/response-members.js'
import { cut } from '../core/text/clean-text.js'
import type { InvalidMember } from './problem.js'

/** The body of `POST /v1/normalize`: a response, and what is for the service. */
export type NormalizeInput = HttpResponse & {
  readonly id?: string | number | null
  readonly language?: string | null
}

type JsonObject = Readonly<Record<string, unknown>>

const members: MemberKinds = {
  id: {
    // It is given back: what is nested could be too deep to be written.
    expected: 'a string, a number or null',
    holds: (value) => typeof value === 'string' || typeof value === 'number',
  },
  ...responseMembers,
  language: textKind,
}

/** What a request with many mistakes is told; its names may be as long as the body. */
const maxMistakes = 20
const maxName = 64

function pointerTo(at: string, name: string): string {
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1')
  return `${at}/${escaped.length > maxName ? `${cut(escaped, maxName)}…` : escaped}`
}

function describeUnknown(name: string, known: readonly string[]): string {
  const near = suggest(name.slice(0, maxName), known)
  return `unknown member; ${near === undefined ? `the members are ${known.join(', ')}` : `did you mean "${near}"?`}`
}

function* mistakesIn(
  object: JsonObject,
  kindOf: (name: string) => MemberKind | string,
  at = '',
): Generator<InvalidMember> {
  for (const [name, value] of Object.entries(object)) {
    const kind = kindOf(name)
    const pointer = pointerTo(at, name)
    if (typeof kind === 'string') yield { pointer, detail: kind }
    else if (value !== null) yield* mistakesOf(value, kind, pointer)
  }
}

function* mistakesOf(value: unknown, kind: MemberKind, pointer: string): Generator<InvalidMember> {
  const { expected, holds, members: inner, each } = kind
  if (!holds(value)) yield { pointer, detail: `expected ${expected}` }
  else if (inner !== undefined) yield* mistakesIn(value as JsonObject, amongst(inner), pointer)
  else if (each !== undefined && !Array.isArray(value)) yield* mistakesIn(value as JsonObject, () => each, pointer)
}

function amongst(known: MemberKinds): (name: string) => MemberKind | string {
  return (name) => (Object.hasOwn(known, name) ? known[name]! : describeUnknown(name, Object.keys(known)))
}

/**
 * What is wrong with a request, member by member. Names of members are repeated, what they hold never is.
 *
 * @param provider What is wrong with the provider that is named.
 * @returns `undefined` if nothing is.
 */
export function describeMistakes(
  body: unknown,
  provider: (name: string) => string | undefined,
): { readonly detail: string; readonly errors: InvalidMember[] } | undefined {
  const all: InvalidMember[] = []
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    all.push({ pointer: '', detail: 'expected an object' })
  } else {
    for (const mistake of mistakesIn(body as JsonObject, amongst(members))) {
      if (all.push(mistake) > maxMistakes) break
    }
    const { provider: named } = body as JsonObject
    const unknown = typeof named === 'string' && named !== '' ? provider(named) : undefined
    if (unknown !== undefined) all.push({ pointer: '/provider', detail: unknown })
  }
  if (all.length === 0) return undefined
  const errors = all.slice(0, maxMistakes)
  const named = errors.map(({ pointer, detail }) => `${pointer === '' ? 'the body' : pointer}: ${detail}`)
  return { detail: [...named, ...(all.length > maxMistakes ? ['and more'] : [])].join('; '), errors }
}
