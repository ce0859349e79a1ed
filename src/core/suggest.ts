/** Damerau-Levenshtein distance, given up beyond `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      current.push(best)
    }
    before = previous
    previous = current
  }
  return previous[b.length]!
}

/** The words of a name in the order of the alphabet: `refresh_token_expired` has those of `expired_refresh_token`. */
function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .sort()
    .join(' ')
}

/** The only known word that starts so. */
function completion(word: string, known: readonly string[]): string | undefined {
  const all = new Set(known.filter((candidate) => candidate.toLowerCase().startsWith(word)))
  return all.size === 1 ? [...all][0] : undefined
}

/**
 * The known word that a misspelled or unfinished one most likely meant: one of the same words in another order, else the one that
 * begins so, else the nearest in letters; `undefined` if none is near.
 *
 * @param limit How many letters may be wrong, and the word is not taken for the beginning of a longer one; a third of them.
 */
export function suggest(word: string, known: readonly string[], limit?: number): string | undefined {
  // One letter is as near to every other letter.
  if (word.length < 2) return undefined
  const words = wordsOf(word)
  const reordered = known.find((candidate) => wordsOf(candidate) === words)
  if (reordered !== undefined) return reordered
  const wanted = word.toLowerCase()
  const most = limit ?? Math.max(1, Math.floor(word.length / 3))
  let best: { readonly word: string; readonly distance: number } | undefined
  for (const candidate of known) {
    const found = distance(wanted, candidate.toLowerCase(), most)
    if (found <= most && (best === undefined || found < best.distance)) best = { word: candidate, distance: found }
  }
  return (limit === undefined ? completion(wanted, known) : undefined) ?? best?.word
}
