import type { ZodError } from 'zod'
import { suggest } from '../core/suggest.js'
import { cut } from '../core/text/clean-text.js'
import { memberNames } from './normalize-input.js'
import type { InvalidMember } from './problem.js'

/** What a request with many mistakes is told; its names may be as long as the body. */
const maxMistakes = 20
const maxName = 64

function toPointer(path: readonly PropertyKey[]): string {
  const names = path.map((name) => String(name).replaceAll('~', '~0').replaceAll('/', '~1'))
  return names.map((name) => `/${name.length > maxName ? `${cut(name, maxName)}…` : name}`).join('')
}

function describeUnknown(path: readonly PropertyKey[], name: string): InvalidMember {
  const known = memberNames.get(toPointer(path)) ?? []
  const near = suggest(name.slice(0, maxName), known)
  const remedy = near === undefined ? `the members are ${known.join(', ')}` : `did you mean "${near}"?`
  return { pointer: toPointer([...path, name]), detail: `unknown member; ${remedy}` }
}

/** What is wrong with a request, member by member. Names of members are repeated, what they hold never is. */
export function describeMistakes({ issues }: ZodError): { readonly detail: string; readonly errors: InvalidMember[] } {
  const all = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, maxMistakes + 1).map((name) => describeUnknown(issue.path, name))
      : { pointer: toPointer(issue.path), detail: issue.message },
  )
  const errors = all.slice(0, maxMistakes)
  const named = errors.map(({ pointer, detail }) => `${pointer === '' ? 'the body' : pointer}: ${detail}`)
  return { detail: [...named, ...(all.length > maxMistakes ? ['and more'] : [])].join('; '), errors }
}
