import type { AxiosInterceptorManager, AxiosResponse } from 'axios'

type Fulfilled = (response: AxiosResponse) => AxiosResponse | Promise<AxiosResponse>
type Rejected = (error: unknown) => Promise<never>
type Visit = (handler: { readonly rejected?: unknown }) => void
type Walk = (this: unknown, visit: Visit) => void

/**
 * Registers an interceptor that runs before all others, whenever they are attached. axios runs them in the order in which they came: a retry
 * interceptor from before would find no `error.oauth`, and one that unwraps `response.data` would leave nothing to read.
 *
 * @returns A function that takes the interceptor off again.
 */
export function useFirst(
  manager: AxiosInterceptorManager<AxiosResponse>,
  fulfilled: Fulfilled,
  rejected: Rejected,
): () => void {
  const id = manager.use(fulfilled, rejected)
  // The walk over the handlers is not in axios's types; every version since 0.9 has it. Without it the order of attachment holds.
  const walkable = manager as { forEach?: Walk }
  const { forEach } = walkable
  if (typeof forEach !== 'function') return () => manager.eject(id)

  const inherited = !Object.hasOwn(manager, 'forEach')
  function forEachFirst(visit: Visit): void {
    const others: Parameters<Visit>[0][] = []
    forEach!.call(manager, (handler) => {
      if (handler.rejected === rejected) visit(handler)
      else others.push(handler)
    })
    for (const handler of others) visit(handler)
  }
  walkable.forEach = forEachFirst
  return () => {
    manager.eject(id)
    if (walkable.forEach !== forEachFirst) return
    if (inherited) delete walkable.forEach
    else walkable.forEach = forEach
  }
}
