import { suggest } from '../core/suggest.js'
import { endpointNames } from '../core/http-response.js'
import { asStatus, highestStatus, lowestStatus } from '../core/parse/http-status.js'

type Members = Readonly<Record<string, Kind>>

/** What a member of a line may be. */
interface Kind {
  readonly expected: string
  readonly holds: (value: unknown) => boolean
  /** Words of which it is one. */
  readonly words?: readonly string[]
  readonly members?: Members
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isObject = (value: unknown): boolean => typeof value === 'object'

const text: Kind = { expected: 'a string', holds: isText }
const anything: Kind = { expected: 'anything', holds: () => true }
const headers: Kind = { expected: 'an object of header fields', holds: isObject }

const members: Members = {
  id: anything,
  provider: text,
  endpoint: {
    expected: `one of ${endpointNames.join(', ')}`,
    holds: (value) => (endpointNames as readonly unknown[]).includes(value),
    words: endpointNames,
  },
  grantType: text,
  method: text,
  url: text,
  status: {
    expected: `a number from ${lowestStatus} to ${highestStatus}`,
    holds: (value) => asStatus(value) !== undefined,
  },
  headers,
  body: anything,
  query: { expected: 'a string or an object', holds: (value) => isText(value) || isObject(value) },
  request: { expected: 'an object', holds: isObject, members: { headers, body: anything, url: text } },
  language: text,
}

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

/** What of a line is not read: its first member with a name or a value that means nothing. `null` is absent. */
export function strayMember(line: Readonly<Record<string, unknown>>, known = members, at = ''): string | undefined {
  for (const name of Object.keys(line)) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (kind === undefined) return `unknown member "${at}${name}"${didYouMean(name, Object.keys(known))}`
    const value = line[name]
    if (value === null) continue
    if (!kind.holds(value)) {
      const meant = kind.words === undefined ? '' : didYouMean(value, kind.words)
      return `"${at}${name}" must be ${kind.expected}, found ${found(value)}${meant}`
    }
    const inner = kind.members && strayMember(value as Record<string, unknown>, kind.members, `${name}.`)
    if (inner !== undefined) return inner
  }
  return undefined
}
