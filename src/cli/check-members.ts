import { anyKind, responseMembers, textKind, type MemberKind, type MemberKinds } from '../core/response-members.js'
import { suggest } from '../core/suggest.js'

const members: MemberKinds = { id: anyKind, ...responseMembers, language: textKind }

function didYouMean(word: unknown, known: readonly string[]): string {
  const near = typeof word === 'string' ? suggest(word, known) : undefined
  return near === undefined ? '' : ` (did you mean "${near}"?)`
}

/** A short word or a number as it is; of everything else the kind alone: it may be a secret. */
function found(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' && !/^[\w .-]{0,12}$/.test(value) ? 'a string' : JSON.stringify(value)
}

function strayValue(value: unknown, kind: MemberKind, at: string): string | undefined {
  if (value === null) return undefined
  if (!kind.holds(value)) {
    const meant = kind.words === undefined ? '' : didYouMean(value, kind.words)
    return `"${at}" must be ${kind.expected}, found ${found(value)}${meant}`
  }
  const { members: inner, each } = kind
  if (inner !== undefined) return strayMember(value as Record<string, unknown>, inner, `${at}.`)
  if (each === undefined || Array.isArray(value)) return undefined
  for (const [name, one] of Object.entries(value as object)) {
    const stray = strayValue(one, each, `${at}.${name}`)
    if (stray !== undefined) return stray
  }
  return undefined
}

/** What of a line is not read: its first member with a name or a value that means nothing. `null` is absent. */
export function strayMember(
  line: Readonly<Record<string, unknown>>,
  known: MemberKinds = members,
  at = '',
): string | undefined {
  for (const name of Object.keys(line)) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    const stray =
      kind === undefined
        ? `unknown member "${at}${name}"${didYouMean(name, Object.keys(known))}`
        : strayValue(line[name], kind, at + name)
    if (stray !== undefined) return stray
  }
  return undefined
}
