import * as fc from 'fast-check'

function fail(): never {
  throw new Error('trap')
}

const everyTrap: ProxyHandler<object> = {
  get: fail,
  has: fail,
  ownKeys: fail,
  getPrototypeOf: fail,
  getOwnPropertyDescriptor: fail,
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** Answers every question with itself. */
function endless(): object {
  const proxy: object = new Proxy({}, { get: () => proxy, has: () => true })
  return proxy
}

/** Answers every question with a function that answers with itself. */
function callable(): unknown {
  const proxy: unknown = new Proxy(() => undefined, { get: () => proxy, apply: () => proxy })
  return proxy
}

function circular(): object {
  const object: Record<string, unknown> = { error: 'invalid_grant' }
  object['error_description'] = object['cause'] = object['response'] = object['headers'] = object
  return object
}

function* forever(): Generator<unknown> {
  for (let i = 0; ; i++) yield [`x-${i}`, 'y']
}

/** Values that throw, never end or answer oddly when they are read. Each is made anew. */
export const oddities: readonly (() => unknown)[] = [
  () => new Proxy({}, everyTrap),
  () => new Proxy([], everyTrap),
  revoked,
  endless,
  callable,
  circular,
  forever,
  fail,
  () => Symbol('odd'),
  () => 2n ** 70n,
  () => new Date(Number.NaN),
  () => Object.defineProperty({}, 'error', { enumerable: true, get: fail }),
  () => ({ toString: fail, valueOf: fail, toJSON: fail, [Symbol.toPrimitive]: fail }),
  () => ({ [Symbol.iterator]: fail }),
  () => ({ [Symbol.toStringTag]: 'ArrayBuffer', length: 8 }),
  () => Object.create(null) as object,
  () => new (class extends Error {})('x'),
  () => new SharedArrayBuffer(4),
  () => new DataView(new ArrayBuffer(4)),
  () => Object.freeze({ error: Object.freeze(['a']) }),
  () => new WeakMap(),
  () => Promise.resolve(1),
  () => new URL('https://u:p@h.example/'),
  () => Array.from({ length: 3 }),
]

/** A recipe: the generator itself must not look into what it generates, so it is followed only inside a property. */
export const arbitraryOddity: fc.Arbitrary<() => unknown> = fc.constantFrom(...oddities)

const recipes = new Set<unknown>(oddities)

/** What a recipe makes; anything else as it is. */
export function made(value: unknown): unknown {
  return recipes.has(value) && value !== fail ? (value as () => unknown)() : value
}

/** An object with what the recipes among its members make; one that throws becomes a member that throws. */
export function withOddities(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(members)) {
    const descriptor = value === fail ? { get: fail } : { value: made(value) }
    Object.defineProperty(object, name, { enumerable: true, configurable: true, ...descriptor })
  }
  return object
}
