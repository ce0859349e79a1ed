import type { Spread } from './statistics.js'

/** What a row must reach. */
interface Target {
  readonly atMost: number
  /** The 95 % interval of the A/A control, within which nothing can be told apart. */
  readonly control?: Spread
}

/** One line of the report: a time, its ratio to the floor named in the heading, and the target of the ratio. */
export interface Row {
  readonly name: string
  readonly time?: Spread
  readonly floor?: Spread
  readonly ratio?: Spread
  readonly target?: Target | undefined
  readonly note?: string
}

function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(2)} µs`
  return `${(nanoseconds / 1e6).toFixed(2)} ms`
}

function ratioText({ median, p10, p90 }: Spread): string {
  const digits = median < 0.1 ? 4 : 2
  return `${median.toFixed(digits)}× (${p10.toFixed(digits)}–${p90.toFixed(digits)})`
}

export function passes({ ratio, target }: Row): boolean {
  if (target === undefined || ratio === undefined) return true
  if (ratio.median <= target.atMost) return true
  return target.control !== undefined && ratio.median <= target.control.high
}

function targetText(row: Row): string {
  if (row.target === undefined) return ''
  const { atMost, control } = row.target
  const band = control === undefined ? '' : ` or A/A ${control.low.toFixed(3)}–${control.high.toFixed(3)}`
  return `${passes(row) ? '✓' : '✗'} ≤ ${atMost}×${band}`
}

const columns = ['', 'median', 'floor', 'ratio (p10–p90)', 'target'] as const

/** Prints a table; says whether every row reached its target. */
export function printTable(title: string, rows: readonly Row[]): boolean {
  const lines = [
    columns,
    ...rows.map((row) => [
      row.note === undefined ? row.name : `${row.name} [${row.note}]`,
      row.time === undefined ? '' : duration(row.time.median),
      row.floor === undefined ? '' : duration(row.floor.median),
      row.ratio === undefined ? '' : ratioText(row.ratio),
      targetText(row),
    ]),
  ]
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  console.log(`\n${title}`)
  for (const line of lines)
    console.log(
      `  ${line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd()}`,
    )
  return rows.every(passes)
}
