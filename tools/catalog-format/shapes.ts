import { compareRules } from './compare-rules.js'

/** The canonical form of a value: the order of its members and entries, and the forms of what it holds. */
export interface Shape {
  /** Members by name, in order; others follow as they stand. */
  readonly members?: Readonly<Record<string, Shape>>
  /** Members are sorted by name behind those of `members`. */
  readonly sorted?: boolean
  readonly items?: Shape
  /** Entries are sorted; without it their order means something. */
  readonly compare?: (a: unknown, b: unknown) => number
}

const asItStands: Shape = {}

function inOrder(names: string, shapes: Readonly<Record<string, Shape>> = {}): Shape {
  return { members: Object.fromEntries(names.split(' ').map((name) => [name, shapes[name] ?? asItStands])) }
}

const localized: Shape = { ...inOrder('en zh-CN'), sorted: true }
const words: Shape = { sorted: true }
const details = inOrder('parameter scopes claims acr_values max_age iss resource_metadata dpop_nonce')
const reference = inOrder('at find prefix unit')

const envelope = inOrder(
  'error error_description error_uri code subcode suberror request_id retryAfter details when unless success failure',
  {
    ...Object.fromEntries(
      ['error', 'error_description', 'error_uri', 'code', 'subcode', 'suberror', 'request_id', 'retryAfter'].map(
        (name) => [name, { ...reference, items: reference }],
      ),
    ),
    details,
  },
)

const rule = inOrder('match condition action hint docs details retryAfter secret source note examples', {
  match: inOrder('error code subcode suberror description endpoint grantType status'),
  hint: localized,
  details,
  // What stands in a body keeps the order that the provider gave it.
  examples: { items: inOrder('status headers body url query endpoint grantType method captured source note') },
})

/** A catalog or a standard, in the order of the tables in `catalogs/README.md`. */
export const catalogShape = inOrder(
  '$schema provider standard name aliases docs note extends module recognize endpoints fallback errorsOn2xx charset envelopes noise actions rules',
  {
    name: localized,
    recognize: inOrder('hosts paths fields'),
    endpoints: inOrder('authorization token device par revocation introspection registration userinfo api'),
    envelopes: { items: envelope },
    actions: inOrder('error suberror', { error: words, suberror: words }),
    rules: { items: rule, compare: compareRules },
  },
)
