/** A sample by its middle: what is quoted, how far single rounds lie apart, and how sure the middle is. */
export interface Spread {
  readonly median: number
  readonly p10: number
  readonly p90: number
  /** The interval that holds the true median in 95 of 100 runs, by order statistics. */
  readonly low: number
  readonly high: number
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]!
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place))
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const reach = 0.98 * Math.sqrt(sorted.length)
  const at = (place: number) => sorted[Math.min(sorted.length - 1, Math.max(0, place))]!
  return {
    median: quantile(sorted, 0.5),
    p10: quantile(sorted, 0.1),
    p90: quantile(sorted, 0.9),
    low: at(Math.floor(sorted.length / 2 - reach)),
    high: at(Math.ceil(sorted.length / 2 + reach)),
  }
}

/** The median of the per-round ratios: two candidates of one round met the same machine. */
export function ratioOf(values: readonly number[], floor: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / floor[round]!))
}
