/** Ends the making of a normalizer: what is wrong with what it was given. */
export function refuse(message: string): never {
  throw new TypeError(`createNormalizer: ${message}`)
}
