import type { Endpoint } from '../../../src/index.js'
import type { Random } from './random.js'

/** A success as a server prints it. */
export interface Success {
  readonly title: string
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly endpoint: Endpoint
  /** It says by itself that it is a success: no status is needed. */
  readonly speaks?: boolean
  readonly status?: number
  /** Of a server that nobody knows: the members mean something else with some providers. */
  readonly unknown?: boolean
}

export type Members = Readonly<Record<string, unknown>>
type Member = (random: Random) => readonly [name: string, value: unknown]

/** Members that say "no error". */
const noError: readonly Member[] = [
  () => ['error', null],
  () => ['error', ''],
  () => ['error', false],
  () => ['error', {}],
  (random) => ['error', random.pick(['ok', 'none', 'no_error', 'NO_ERROR', 'success', 'No error'])],
  () => ['errors', []],
  () => ['errors', null],
  () => ['error_description', ''],
  () => ['error_code', 0],
  () => ['errcode', 0],
  () => ['err_no', 0],
  () => ['error_code', '0'],
  () => ['errors', {}],
  () => ['error', []],
  () => ['error_message', null],
  () => ['errorMessage', ''],
  () => ['fault', null],
]

/** Members of REST objects that share their names with members of error bodies. */
const innocent: readonly Member[] = [
  (random) => ['message', random.pick(['Hello!', 'See you at the office', '周五见', 'ok', ''])],
  (random) => ['status', random.pick(['active', 'open', 'completed', 'online', 'failed', 'success', 1, 200])],
  (random) => ['code', random.pick(['US', 'SAVE10', 'zh-CN', 'A-17', 31, null])],
  (random) => ['type', random.pick(['user', 'public', 'Organization', 'message', 'error'])],
  (random) => ['description', random.pick(['The team that builds the site', '产品文档', null])],
  (random) => ['title', random.pick(['Quarterly report', 'Dr.', '周报'])],
  (random) => ['detail', random.pick(['Second floor, on the left', { size: 'L' }])],
  (random) => ['details', random.pick([[], ['blue'], { color: 'blue' }])],
  (random) => ['reason', random.pick(['vacation', null])],
  (random) => ['name', random.pick(['Ada Lovelace', '王小明', 'octocat'])],
  (random) => ['result', random.pick(['done', ['a', 'b'], { count: 2 }])],
  (random) => ['request_id', random.text(12)],
  (random) => ['state', random.pick(['open', 'xyz', 'closed'])],
  () => ['error_count', 0],
  () => ['last_error', null],
  () => ['failed', 0],
]

function members(random: Random, list: readonly Member[], avoid: ReadonlySet<string>): Members {
  const chosen = random.some(list).map((member) => member(random))
  return Object.fromEntries(chosen.filter(([name]) => !avoid.has(name)))
}

export function tokens(random: Random, avoid: ReadonlySet<string> = new Set()): Members {
  const all: Members = {
    access_token: random.text(32),
    token_type: random.pick(['Bearer', 'bearer', 'DPoP']),
    expires_in: random.pick([3600, 7200, '7776000', 0]),
    ...(random.chance(0.7) ? { refresh_token: random.text(40) } : {}),
    ...(random.chance(0.5) ? { scope: random.pick(['openid profile', 'snsapi_base', 'read write', 'all', '']) } : {}),
    ...(random.chance(0.3) ? { id_token: `${random.text(20)}.${random.text(40)}.${random.text(30)}` } : {}),
    ...(random.chance(0.2) ? { issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' } : {}),
    ...(random.chance(0.2) ? { state: random.text(8) } : {}),
  }
  return { ...Object.fromEntries(Object.entries(all).filter(([name]) => !avoid.has(name))) }
}

export function user(random: Random, avoid: ReadonlySet<string> = new Set()): Members {
  const all: Members = {
    sub: random.text(10),
    name: random.pick(['Ada Lovelace', '王小明']),
    email: 'ada@example.org',
    email_verified: true,
    locale: 'en',
    picture: `https://img.example.org/${random.text(6)}.png`,
    updated_at: 1_760_000_000,
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => !avoid.has(name)))
}

/** An object of a REST API, with names that error bodies use too. */
export function resource(random: Random, avoid: ReadonlySet<string> = new Set()): Members {
  return {
    id: random.below(1_000_000) + 1,
    created_at: '2025-11-04T08:00:00Z',
    ...members(random, innocent, avoid),
    ...(random.chance(0.3) ? members(random, noError, avoid) : {}),
  }
}

export function emptyErrors(random: Random, avoid: ReadonlySet<string> = new Set()): Members {
  return members(random, noError, avoid)
}

/** Some worked and some did not: the request as a whole succeeded. */
export function batch(random: Random): Members {
  const id = () => random.below(10_000)
  return random.pick<Members>([
    { succeeded: [id()], failed: [{ id: id(), code: 40003, message: 'no such user' }] },
    {
      results: [
        { id: id(), ok: true },
        { id: id(), error: { code: 'not_found', message: 'Not found' } },
      ],
    },
    {
      items: [
        { id: id(), status: 'success' },
        { id: id(), status: 'error', error_code: 60111 },
      ],
    },
    { total: 2, success: 1, fail: 1, list: [{ userid: 'a', errcode: 60111, errmsg: 'userid not found' }] },
  ])
}
