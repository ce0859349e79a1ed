import type { Row } from './report.js'

export interface Table {
  readonly title: string
  readonly rows: readonly Row[]
}

/** A group of measurements that `--only` names; each runs in a process of its own. */
export interface Family {
  readonly name: string
  readonly run: (options: { readonly quick: boolean }) => Promise<readonly Table[]>
}
