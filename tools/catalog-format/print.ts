import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { catalogShape, type Shape } from './shapes.js'

interface Member {
  readonly name: string
  readonly value: Node
}

function membersOf(node: Node, { members = {}, sorted }: Shape): Member[] {
  const found = (node.children ?? []).map(({ children }): Member => ({
    name: children![0]!.value as string,
    value: children![1]!,
  }))
  const names = Object.keys(members)
  const place = ({ name }: Member) => (names.includes(name) ? names.indexOf(name) : names.length)
  return found.sort((a, b) => place(a) - place(b) || (sorted === true && place(a) === names.length ? order(a, b) : 0))
}

function order(a: Member, b: Member): number {
  return a.name < b.name ? -1 : 1
}

function itemsOf(node: Node, { compare }: Shape): Node[] {
  const items = [...(node.children ?? [])]
  if (compare === undefined) return items
  return items
    .map((item) => ({ item, value: getNodeValue(item) as unknown }))
    .sort((a, b) => compare(a.value, b.value))
    .map(({ item }) => item)
}

class Printer {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  print(node: Node, shape: Shape, indent = ''): string {
    const deeper = `${indent}  `
    switch (node.type) {
      case 'object': {
        const lines = membersOf(node, shape).map(
          ({ name, value }) =>
            `${deeper}${JSON.stringify(name)}: ${this.print(value, shape.members?.[name] ?? {}, deeper)}`,
        )
        return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
      }
      case 'array': {
        const lines = itemsOf(node, shape).map((item) => deeper + this.print(item, shape.items ?? {}, deeper))
        return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n${indent}]`
      }
      case 'string':
        return JSON.stringify(node.value)
      default:
        // Numbers digit for digit: a double would round the long ones.
        return this.#text.slice(node.offset, node.offset + node.length)
    }
  }
}

/**
 * A catalog's text in its canonical form.
 *
 * @throws SyntaxError if it is no JSON.
 */
export function formatCatalog(text: string): string {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true })
  if (tree === undefined || errors.length > 0) {
    throw new SyntaxError(errors.map(({ error, offset }) => `${printParseErrorCode(error)} at ${offset}`).join(', '))
  }
  return `${new Printer(text).print(tree, catalogShape)}\n`
}
