/** The same entries in random order. */
export function shuffle<T>(list: readonly T[]): T[] {
  const shuffled = [...list]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1))
    ;[shuffled[i], shuffled[other]] = [shuffled[other]!, shuffled[i]!]
  }
  return shuffled
}
