import { createNormalizer, type Normalizer } from '../index.js'

let shared: Normalizer | undefined

/** The normalizer of all adapters that were given none, made when the first error comes. */
export function sharedNormalizer(): Normalizer {
  return (shared ??= createNormalizer())
}
