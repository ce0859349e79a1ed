import type { AxiosInterceptorManager, AxiosInterceptorOptions } from 'axios'

type Visit = (handler: { readonly rejected?: unknown }) => void
type Walk = (this: unknown, visit: Visit) => void

/** An interceptor that stands among others. */
export interface Registration {
  readonly remove: () => void
  /** `false` once somebody cleared all of them; `true` where axios does not tell. */
  readonly isThere: () => boolean
}

/**
 * Registers an interceptor that axios comes to before all others, whenever they are attached. Those of responses run in the order in which
 * they came: a retry interceptor from before would find no `error.oauth`, and one that unwraps `response.data` would leave nothing to read.
 * Those of requests run backwards, so that this one runs last and sees what is sent.
 */
export function useFirst<V>(
  manager: AxiosInterceptorManager<V>,
  fulfilled: (value: V) => V | Promise<V>,
  rejected: (error: unknown) => unknown,
  options?: AxiosInterceptorOptions,
): Registration {
  const id = manager.use(fulfilled, rejected, options)
  // The walk over the handlers is not in axios's types; every version since 0.9 has it. Without it the order of attachment holds.
  const walkable = manager as { forEach?: Walk }
  const { forEach } = walkable
  const isThere = (): boolean => {
    let found = typeof walkable.forEach !== 'function'
    walkable.forEach?.((handler) => {
      found ||= handler.rejected === rejected
    })
    return found
  }
  const eject = (): void => {
    // Once all were cleared, the place may be somebody else's.
    if (isThere()) manager.eject(id)
  }
  // An id is a place: nobody was there before, and who comes later stands behind.
  if (id === 0 || typeof forEach !== 'function') return { remove: eject, isThere }

  const inherited = !Object.hasOwn(manager, 'forEach')
  function forEachFirst(visit: Visit): void {
    let isVisited = false
    let others: Parameters<Visit>[0][] | undefined
    forEach!.call(manager, (handler) => {
      if (handler.rejected === rejected) {
        isVisited = true
        visit(handler)
      } else if (isVisited && others === undefined) visit(handler)
      else (others ??= []).push(handler)
    })
    if (others !== undefined) for (const handler of others) visit(handler)
  }
  walkable.forEach = forEachFirst
  const remove = (): void => {
    eject()
    if (walkable.forEach !== forEachFirst) return
    if (inherited) delete walkable.forEach
    else walkable.forEach = forEach
  }
  return { remove, isThere }
}
