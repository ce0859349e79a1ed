import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser'

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A JSON text with the place of every member, read without tolerance for comments or trailing commas. */
export class PositionedJson {
  readonly value: unknown
  /** Errors of the grammar and duplicate keys, with their places. */
  readonly faults: readonly { readonly message: string; readonly position: Position }[]
  readonly #text: string
  readonly #root: Node | undefined
  readonly #lineStarts: number[] = [0]

  constructor(text: string) {
    this.#text = text
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) this.#lineStarts.push(i + 1)
    const errors: ParseError[] = []
    this.#root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
    const faults = errors.map(({ error, offset }) => ({
      message: `not JSON: ${printParseErrorCode(error)}`,
      position: this.at(offset),
    }))
    if (this.#root !== undefined) this.#findDuplicates(this.#root, faults)
    this.faults = faults
    this.value = this.#root === undefined ? undefined : getNodeValue(this.#root)
  }

  /** The place of an offset. */
  at(offset: number): Position {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#lineStarts[low]! + 1 }
  }

  /** The place of a member: of its key where `key` is set, else of its value; of the nearest parent if it is missing. */
  of(path: readonly PropertyKey[], key?: string): Position {
    if (this.#root === undefined) return this.at(Math.min(this.#text.length, 0))
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(this.#root, path.slice(0, length) as (string | number)[])
      if (node === undefined) continue
      if (key !== undefined && length === path.length) {
        const property = node.children?.find((child) => child.children?.[0]?.value === key)
        if (property !== undefined) return this.at(property.offset)
      }
      return this.at(node.offset)
    }
    return this.at(this.#root.offset)
  }

  #findDuplicates(node: Node, faults: { message: string; position: Position }[]): void {
    if (node.type === 'object') {
      const seen = new Set<unknown>()
      for (const property of node.children ?? []) {
        const key = property.children?.[0]
        if (key !== undefined && seen.has(key.value)) {
          faults.push({ message: `"${String(key.value)}" stands twice in one object`, position: this.at(key.offset) })
        }
        seen.add(key?.value)
      }
    }
    for (const child of node.children ?? []) this.#findDuplicates(child, faults)
  }
}
