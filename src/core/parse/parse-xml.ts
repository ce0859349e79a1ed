import type { Diagnostic } from '../result.js'
import { decodeEntities } from './decode-entities.js'

type XmlNode = { name: string; tag: string; members: Record<string, unknown> | undefined; text: string }

function createNode(tag: string): XmlNode {
  return { name: localName(tag), tag, members: undefined, text: '' }
}

function localName(tag: string): string {
  const name = /^[^\s/>]+/.exec(tag)?.[0] ?? ''
  return name.slice(name.indexOf(':') + 1)
}

function put(parent: XmlNode, name: string, value: unknown): void {
  if (name === '__proto__') return
  const members = (parent.members ??= {})
  const earlier = Object.hasOwn(members, name) ? members[name] : undefined
  if (earlier === undefined) members[name] = value
  else if (Array.isArray(earlier)) {
    if (earlier.length < 64) earlier.push(value)
  } else members[name] = [earlier, value]
}

const maxAttributes = 16

/** Behind so many characters, attributes are not read. */
const maxTag = 2_048

/** Visits the attributes of a tag, by their names as written. */
function eachAttribute(tag: string, visit: (name: string, value: string) => void): void {
  if (!tag.includes('=')) return
  let budget = maxAttributes
  for (const [, name, quoted] of tag.slice(0, maxTag).matchAll(/\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (budget-- === 0) break
    if (!name!.startsWith('xmlns')) visit(name!, decodeEntities(quoted!.slice(1, -1)))
  }
}

/**
 * What an element holds: its elements and attributes, or its text; of an empty one, the attributes are all that it says. Those of the
 * root describe it all the same: a record has them too.
 */
function contentOf(element: XmlNode, isRoot: boolean): unknown {
  const { tag, members } = element
  if (members !== undefined) {
    eachAttribute(tag, (name, value) => put(element, `@${localName(name)}`, value))
    return members
  }
  const text = decodeEntities(element.text).trim()
  if (text !== '') return text
  eachAttribute(tag, (name, value) => {
    // `xsi:nil` and its like are said of XML itself.
    if (!name.includes(':')) put(element, isRoot ? `@${name}` : name, value)
  })
  return element.members ?? text
}

/** Ends an element. The code of one that holds a text stands beside it: `<error code="10">Invalid API key</error>`. */
function close(stack: readonly XmlNode[], element: XmlNode): void {
  const parent = stack[stack.length - 1]!
  const content = contentOf(element, stack.length === 1)
  put(parent, element.name, content)
  if (typeof content !== 'string' || content === '') return
  eachAttribute(element.tag, (name, value) => {
    if (name === 'code') put(parent, `${element.name}@code`, value)
  })
}

/** Where a tag ends that begins at a place; a `>` in quotes is part of a value, in which no `<` stands. */
function endOfTag(text: string, open: number): number {
  let end = text.indexOf('>', open)
  for (let budget = maxAttributes; end !== -1 && end - open <= maxTag && budget > 0; budget--) {
    const quote = /=\s*(?:(")[^"]*|(')[^']*)$/.exec(text.slice(open, end))
    if (quote === null) return end
    const closing = text.indexOf(quote[1] ?? quote[2]!, end)
    const next = text.indexOf('<', end)
    if (closing === -1 || (next !== -1 && next < closing)) return end
    end = text.indexOf('>', closing)
  }
  return end
}

/**
 * Parses XML into nested objects of strings, elements by their local name, attributes of those that hold elements, and of the root, as
 * `@name`, of others that hold nothing by their own; of one that holds a text, `code` stands beside it as `element@code`. Values are never made numbers. A document type is refused: no entity is ever resolved but the five of XML and character references.
 */
export function parseXml(
  text: string,
  maxDepth: number,
  diagnostics: Diagnostic[],
): Record<string, unknown> | undefined {
  const root = createNode('')
  const stack: XmlNode[] = [root]
  let i = 0
  let elements = 0
  while (i < text.length) {
    const open = text.indexOf('<', i)
    const top = stack[stack.length - 1]!
    if (open === -1) break
    if (open > i) top.text += text.slice(i, open)
    const isCData = text.startsWith('<![CDATA[', open)
    if (isCData || text.startsWith('<!--', open)) {
      const end = text.indexOf(isCData ? ']]>' : '-->', open)
      if (end === -1) break
      // Escaped, because the element's whole text is unescaped at its end.
      if (isCData) top.text += text.slice(open + 9, end).replaceAll('&', '&amp;')
      i = end + 3
      continue
    }
    if (text.startsWith('<!', open)) {
      diagnostics.push('unsupported_type')
      return undefined
    }
    const end = endOfTag(text, open)
    if (end === -1) break
    const tag = text.slice(open + 1, end)
    i = end + 1
    if (tag.startsWith('?')) continue
    if (tag.startsWith('/')) {
      if (stack.length > 1) close(stack, stack.pop()!)
      continue
    }
    if (++elements > 4_096) break
    if (tag.endsWith('/')) close(stack, createNode(tag))
    else if (stack.length > maxDepth) {
      diagnostics.push('too_deep')
      return undefined
    } else stack.push(createNode(tag))
  }
  // Elements that were never closed are closed here, so that a cut document still tells what came before the cut.
  if (stack.length > 1) diagnostics.push('truncated')
  while (stack.length > 1) close(stack, stack.pop()!)
  return root.members
}
