import type { AxiosInterceptorManager, AxiosInterceptorOptions } from 'axios'

type Visit = (handler: { readonly rejected?: unknown }) => void
type Walk = (this: unknown, visit: Visit) => void

/**
 * Registers an interceptor that axios comes to before all others, whenever they are attached. Those of responses run in the order in which
 * they came: a retry interceptor from before would find no `error.oauth`, and one that unwraps `response.data` would leave nothing to read.
 * Those of requests run backwards, so that this one runs last and sees what is sent.
 *
 * @returns A function that takes the interceptor off again.
 */
export function useFirst<V>(
  manager: AxiosInterceptorManager<V>,
  fulfilled: (value: V) => V | Promise<V>,
  rejected: (error: unknown) => unknown,
  options?: AxiosInterceptorOptions,
): () => void {
  const id = manager.use(fulfilled, rejected, options)
  // An id is a place: nobody was there before, and who comes later stands behind.
  if (id === 0) return () => manager.eject(id)
  // The walk over the handlers is not in axios's types; every version since 0.9 has it. Without it the order of attachment holds.
  const walkable = manager as { forEach?: Walk }
  const { forEach } = walkable
  if (typeof forEach !== 'function') return () => manager.eject(id)

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
  return () => {
    manager.eject(id)
    if (walkable.forEach !== forEachFirst) return
    if (inherited) delete walkable.forEach
    else walkable.forEach = forEach
  }
}
