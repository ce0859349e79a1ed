import { cut } from '../text/clean-text.js'
import type { Diagnostic } from '../result.js'

const namedEntities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ', copy: '©' }

/** Resolves character references; named ones beyond the five of XML stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedEntities[String(name).toLowerCase()] ?? whole
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}

const htmlRoots = new Set(
  'html head body title center h1 h2 h3 p div span script style meta link br hr a pre font table form img'.split(' '),
)

/** Whether markup is a web page rather than XML. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 15).toLowerCase()
  if (start === '<!doctype html>' || start.startsWith('<html>')) return true
  const head = text.slice(0, 1_024)
  if (/<!doctype\s+html|<html[\s>]/i.test(head)) return true
  const root = /<([a-z][\w:.-]*)[\s>/]/i.exec(head)
  return root === null || htmlRoots.has(root[1]!.toLowerCase())
}

/** Characters of a page that are kept. */
const maxPageText = 200

/** Lower case in ASCII alone, which keeps every character at its place. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Whether the text of a page may end in the middle of something. */
export function isCutPage(text: unknown): boolean {
  return typeof text === 'string' && text.length >= maxPageText - 1
}

/** A page without what is never shown: scripts, styles, comments. */
function withoutHidden(text: string): string {
  let out = ''
  let from = 0
  const lower = lowerCase(text)
  for (let open = lower.indexOf('<'); open !== -1; open = lower.indexOf('<', open + 1)) {
    const hidden = lower.startsWith('<!--', open)
      ? '-->'
      : /^<(script|style)[\s>]/.exec(lower.slice(open, open + 8))?.[1]
    if (hidden === undefined) continue
    const closing = hidden === '-->' ? hidden : `</${hidden}`
    const close = lower.indexOf(closing, open)
    out += `${text.slice(from, open)} `
    if (close === -1) return out
    const end = lower.indexOf('>', close)
    if (end === -1) return out
    from = end + 1
    open = end
  }
  return out + text.slice(from)
}

/** The text between `start` and `end` without tags, blanks folded, cut. */
function plainText(text: string, start: number, end: number): string {
  let out = ''
  let i = start
  while (i < end && out.length < maxPageText * 4) {
    const open = text.indexOf('<', i)
    if (open === -1 || open >= end) {
      out += text.slice(i, end)
      break
    }
    out += `${text.slice(i, open)} `
    const close = text.indexOf('>', open)
    if (close === -1) break
    i = close + 1
  }
  return cut(decodeEntities(out).replace(/\s+/g, ' ').trim(), maxPageText)
}

function element(text: string, lower: string, name: string): string {
  let open = lower.indexOf(`<${name}`)
  // `<head` also starts `<header`.
  while (open !== -1 && !/[\s>]/.test(lower[open + name.length + 1] ?? '')) open = lower.indexOf(`<${name}`, open + 1)
  if (open === -1) return ''
  const start = lower.indexOf('>', open)
  if (start === -1) return ''
  const end = lower.indexOf(`</${name}`, start)
  return plainText(text, start + 1, end === -1 ? Math.min(text.length, start + 1_000) : end)
}

/** A plain title near the start of a page, before anything that is hidden: nearly every page has one. */
function plainTitle(text: string): string | undefined {
  const top = text.slice(0, 2_048)
  const start = top.indexOf('<title>') + 7
  if (start === 6) return undefined
  const end = top.indexOf('</title>', start)
  if (end === -1 || end - start > maxPageText || /<(?:script|style|!--)/i.test(top.slice(0, start))) return undefined
  const title = top.slice(start, end).trim()
  // Express calls every error page "Error" and puts the text into <pre>.
  return title === '' || /[<&]|\s\s|[^\S ]|^error$/i.test(title) ? undefined : title
}

/** What a web page says about itself: its title, else its first heading, paragraph or preformatted text. */
export function readPage(text: string): string {
  const plain = plainTitle(text)
  if (plain !== undefined) return plain
  const head = withoutHidden(text.slice(0, 16_384))
  const lower = lowerCase(head)
  const title = element(head, lower, 'title')
  if (title !== '' && title.toLowerCase() !== 'error') return title
  for (const name of ['h1', 'pre', 'h2', 'p', 'body']) {
    const found = element(head, lower, name)
    if (found !== '') return found
  }
  return title
}

type XmlNode = { name: string; tag: string; members: Record<string, unknown> | undefined; text: string }

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

/** What an element holds: its elements and attributes, or its text. */
function contentOf({ tag, members, text }: XmlNode): unknown {
  if (members === undefined) return decodeEntities(text).trim()
  if (!tag.includes('=')) return members
  let budget = maxAttributes
  for (const [, name, quoted] of tag.slice(0, 2_048).matchAll(/\s([\w:.-]+)=("[^"]*"|'[^']*')/g)) {
    if (budget-- === 0) break
    if (name!.startsWith('xmlns')) continue
    put({ name: '', tag: '', members, text: '' }, `@${localName(name!)}`, decodeEntities(quoted!.slice(1, -1)))
  }
  return members
}

/**
 * Parses XML into nested objects of strings, elements by their local name, attributes of those that hold elements as `@name`. Values are never made
 * numbers. A document type is refused: no entity is ever resolved but the five of XML and character references.
 */
export function parseXml(
  text: string,
  maxDepth: number,
  diagnostics: Diagnostic[],
): Record<string, unknown> | undefined {
  const root: XmlNode = { name: '', tag: '', members: undefined, text: '' }
  const stack: XmlNode[] = [root]
  let i = 0
  let elements = 0
  while (i < text.length) {
    const open = text.indexOf('<', i)
    const top = stack[stack.length - 1]!
    if (open === -1) break
    if (open > i) top.text += text.slice(i, open)
    if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open)
      if (end === -1) break
      // Escaped, because the element's whole text is unescaped at its end.
      top.text += text.slice(open + 9, end).replaceAll('&', '&amp;')
      i = end + 3
      continue
    }
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open)
      if (end === -1) break
      i = end + 3
      continue
    }
    if (text.startsWith('<!', open)) {
      diagnostics.push('unsupported_type')
      return undefined
    }
    const close = text.indexOf('>', open)
    if (close === -1) break
    const tag = text.slice(open + 1, close)
    i = close + 1
    if (tag.startsWith('?')) continue
    if (tag.startsWith('/')) {
      if (stack.length === 1) continue
      stack.pop()
      put(stack[stack.length - 1]!, top.name, contentOf(top))
      continue
    }
    if (++elements > 4_096) break
    const name = localName(tag)
    if (tag.endsWith('/')) {
      put(top, name, '')
      continue
    }
    if (stack.length > maxDepth) {
      diagnostics.push('too_deep')
      return undefined
    }
    stack.push({ name, tag, members: undefined, text: '' })
  }
  // Elements that were never closed are closed here, so that a cut document still tells what came before the cut.
  if (stack.length > 1) diagnostics.push('truncated')
  while (stack.length > 1) {
    const node = stack.pop()!
    put(stack[stack.length - 1]!, node.name, contentOf(node))
  }
  return root.members
}
