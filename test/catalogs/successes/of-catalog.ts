import { batch, emptyErrors, resource, tokens, user, type Members, type Success } from './bodies.js'
import type { BundledCatalog } from './bundled-catalogs.js'
import type { Random } from './random.js'

const json = { 'content-type': 'application/json' }

/** Sets the value at a JSON Pointer, with the objects on its way. */
function put(body: Record<string, unknown>, pointer: string, value: unknown): void {
  const segments = pointer.slice(1).split('/')
  let at = body
  for (const segment of segments.slice(0, -1)) {
    const next = at[segment]
    at = (typeof next === 'object' && next !== null ? next : (at[segment] = {})) as Record<string, unknown>
  }
  at[segments.at(-1)!] = value
}

/** A value as this or that server prints it. */
function typed(random: Random, value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true'
  return /^(?:0|[1-9]\d*)$/.test(value) && random.chance(0.6) ? Number(value) : value
}

function payloadName(random: Random, { taken }: BundledCatalog): string {
  return random.pick(['data', 'items', 'user', 'list', 'payload'].filter((name) => !taken.has(name)))
}

/** A success by the provider's own marker; `undefined` for a provider without one. */
export function markedSuccess(random: Random, catalog: BundledCatalog): Success | undefined {
  if (catalog.success.length === 0) return undefined
  const [pointer, values] = random.pick(catalog.success)
  const head = pointer.split('/')[1]!
  const avoid = new Set([...catalog.taken, ...catalog.texts.map((text) => text.split('/')[1]!), head])
  const body: Record<string, unknown> = {}
  const endpoint = random.pick(['api', 'token', 'userinfo'] as const)
  if (endpoint === 'token') Object.assign(body, tokens(random, avoid))
  else if (endpoint === 'userinfo') Object.assign(body, user(random, avoid))
  else if (random.chance(0.3)) Object.assign(body, resource(random, avoid))
  if (random.chance(0.6)) {
    const name = payloadName(random, catalog)
    if (!avoid.has(name)) body[name] = random.pick([resource(random), batch(random), [resource(random)], [], 'x'])
  }
  // A text inside `error` says that something failed.
  const text = catalog.texts.find((candidate) => candidate !== pointer && candidate.split('/')[1] !== 'error')
  if (text !== undefined && random.chance(0.6)) put(body, text, random.pick(['ok', 'success', '', '成功', 'OK']))
  put(body, pointer, typed(random, random.pick(values)))
  const isWrapped = random.chance(0.2) && pointer.split('/').length === 2
  return {
    title: `${catalog.provider}: ${pointer} says success`,
    body: JSON.stringify(isWrapped ? { user_info_response: body, sign: random.text(8) } : body),
    headers: json,
    endpoint,
    speaks: true,
  }
}

/** A success of a provider, without any marker. */
export function plainSuccess(random: Random, { provider, taken }: BundledCatalog): Success {
  const title = (what: string) => `${provider}: ${what}`
  const print = (members: Members) => JSON.stringify(members)
  return random.pick<() => Success>([
    () => ({
      title: title('tokens'),
      body: print({ ...(random.chance(0.3) ? emptyErrors(random, taken) : {}), ...tokens(random, taken) }),
      headers: json,
      endpoint: 'token',
      speaks: true,
    }),
    () => ({ title: title('user'), body: print(user(random, taken)), headers: json, endpoint: 'userinfo' }),
    () => ({ title: title('resource'), body: print(resource(random, taken)), headers: json, endpoint: 'api' }),
    () => ({ title: title('list'), body: JSON.stringify([resource(random, taken)]), headers: json, endpoint: 'api' }),
    () => ({
      title: title('empty'),
      body: random.pick(['', undefined]),
      endpoint: 'revocation',
      status: random.pick([200, 204]),
    }),
  ])()
}
