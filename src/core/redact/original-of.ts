/**
 * The part of `original` that a placeholder caught in the folded form of the same text. Case and blanks may differ.
 */
export function originalOf(original: string, caught: string): readonly [number, number] | undefined {
  if (caught === '') return undefined
  let folded = ''
  const places: number[] = []
  for (let i = 0; i < original.length; i++) {
    const isBlank = /\s/.test(original[i]!)
    if (isBlank && folded.endsWith(' ')) continue
    const lower = isBlank ? ' ' : original[i]!.toLowerCase()
    folded += lower
    for (let j = 0; j < lower.length; j++) places.push(i)
  }
  const at = folded.lastIndexOf(caught)
  return at === -1 ? undefined : [places[at]!, places[at + caught.length - 1]! + 1]
}
