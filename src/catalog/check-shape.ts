import type { z } from 'zod'
import { listConditions } from '../core/conditions.js'
import type { PositionedJson } from './positions.js'
import type { Mistake } from './mistakes.js'
import { membersAt } from './schema-members.js'
import { suggest } from '../core/suggest.js'

type Issue = z.core.$ZodIssue

function show(value: unknown): string {
  const text = JSON.stringify(value)
  return text === undefined ? 'nothing' : text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    document,
  )
}

function optionsFor(path: readonly PropertyKey[], values: readonly unknown[]): string {
  if (path.at(-1) === 'condition') return 'the name of a condition (catalogs/conditions.json)'
  return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`
}

/** Of a union, the issues of the branch that fits best: the fewest, and those deepest inside. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
}

/** The host of what looks like a URL, as catalogs write it. */
function suggestHost(found: string): string | undefined {
  const authority = /^(?:(?:[a-z][\w+.-]*:)?\/\/)?([^/?#]*)/i.exec(found.trim())?.[1] ?? ''
  const bare = authority.replace(/^.*@/, '').replace(/:\d*$/, '')
  return /^(?:\*\.)?[\w-]+(?:\.[\w-]+)*$/.test(bare) ? `write "${bare}"` : undefined
}

function describe(
  issue: Issue,
  document: unknown,
  path: readonly PropertyKey[],
): { message: string; suggestion?: string | undefined } {
  const found = valueAt(document, path)
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? { message: `"${String(path.at(-1))}" is missing: expected ${issue.expected}` }
        : { message: `expected ${issue.expected}, found ${show(found)}` }
    case 'invalid_value': {
      const known =
        path.at(-1) === 'condition' ? listConditions().map(({ condition }) => condition) : issue.values.map(String)
      const near = typeof found === 'string' ? suggest(found, known) : undefined
      return {
        message: `expected ${optionsFor(path, issue.values)}, found ${show(found)}`,
        suggestion: near === undefined ? undefined : `did you mean "${near}"?`,
      }
    }
    case 'invalid_format':
      return {
        message: `${issue.message}; found ${show(found)}`,
        suggestion: path.at(-2) === 'hosts' ? suggestHost(String(found)) : undefined,
      }
    default:
      return { message: found === undefined ? issue.message : `${issue.message}; found ${show(found)}` }
  }
}

/** Turns what zod found into mistakes with places. */
export function shapeMistakes(
  issues: readonly Issue[],
  json: PositionedJson,
  schema: z.core.$ZodType,
  base: readonly PropertyKey[] = [],
): Mistake[] {
  return issues.flatMap((issue): Mistake[] => {
    const path = [...base, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      const known = membersAt(schema, path)
      return issue.keys.map((key) => {
        const near = suggest(key, known)
        return {
          ...json.of(path, key),
          message: `unknown member "${key}"`,
          suggestion:
            near === undefined ? 'remove it; catalogs/README.md lists the members' : `did you mean "${near}"?`,
        }
      })
    }
    if (issue.code === 'invalid_union') {
      const branch = bestBranch(issue.errors)
      // A branch that fails at its own top says only that the kind of value is wrong.
      if (branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'))
        return shapeMistakes(branch, json, schema, path)
      const expected = issue.errors.flatMap((errors) =>
        errors.map((inner) => describe(inner, json.value, path).message),
      )
      return [{ ...json.of(path), message: [...new Set(expected)].join('; or ') }]
    }
    return [{ ...json.of(path), ...describe(issue, json.value, path) }]
  })
}
