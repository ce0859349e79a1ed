import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser'
import { grammarFaults } from './grammar-faults.js'
import type { Mistake } from './mistakes.js'

/** A place in a file, line and column counted from 1. */
interface Position {
  readonly line: number
  readonly column: number
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A JSON text with the place of every member, read without tolerance for comments or trailing commas. */
export class PositionedJson {
  /** `undefined` where the text cannot be read despite its faults. */
  readonly value: unknown
  /** Errors of the grammar and duplicate keys. */
  readonly faults: readonly Mistake[]
  readonly #root: Node | undefined
  readonly #lineStarts: number[] = [0]

  constructor(text: string) {
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) this.#lineStarts.push(i + 1)
    const errors: ParseError[] = []
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
    const faults = grammarFaults(text, errors).map(({ offset, ...fault }): Mistake => ({
      ...this.#at(offset),
      ...fault,
    }))
    // What is read in spite of comments and trailing commas can be checked further.
    const severe: ParseError[] = []
    const root = parseTree(text, severe, { disallowComments: false, allowTrailingComma: true })
    if (root !== undefined && severe.length === 0) {
      this.#root = root
      this.value = getNodeValue(root)
      this.#findDuplicates(root, faults)
    }
    this.faults = faults
  }

  /**
   * The place of a member: of its key where `key` is set, else of its value; of the nearest parent if it is missing. The
   * pointer names the member, whether it is missing or not.
   */
  of(path: readonly PropertyKey[], key?: string): Position & { readonly pointer: string } {
    return { ...this.#at(this.#offsetOf(path, key)), pointer: toPointer(key === undefined ? path : [...path, key]) }
  }

  #at(offset: number): Position {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#lineStarts[low]! + 1 }
  }

  #offsetOf(path: readonly PropertyKey[], key: string | undefined): number {
    if (this.#root === undefined) return 0
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(this.#root, path.slice(0, length) as (string | number)[])
      if (node === undefined) continue
      if (key !== undefined && length === path.length) {
        const property = node.children?.find((child) => child.children?.[0]?.value === key)
        if (property !== undefined) return property.offset
      }
      return node.offset
    }
    return this.#root.offset
  }

  #findDuplicates(node: Node, faults: Mistake[]): void {
    if (node.type === 'object') {
      const seen = new Set<unknown>()
      for (const property of node.children ?? []) {
        const key = property.children?.[0]
        if (key !== undefined && seen.has(key.value)) {
          faults.push({ ...this.#at(key.offset), message: `"${String(key.value)}" stands twice in one object` })
        }
        seen.add(key?.value)
      }
    }
    for (const child of node.children ?? []) this.#findDuplicates(child, faults)
  }
}
