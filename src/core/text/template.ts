import { codeAt } from './code-at.js'
/**
 * Literal text with `{name}` for what varies. It is matched by searching its literals in order, so it is linear in the
 * text; there is no backtracking.
 */
export interface Template {
  /** One more than there are names; the first is the start of the text and the last its end. */
  readonly literals: readonly string[]
  readonly names: readonly string[]
  /** The number of literal characters: between two templates that hold, the greater wins. */
  readonly weight: number
}

/** Doubled braces, placeholders, what stands between them, lone braces. */
export const templateParts = /\{\{|\}\}|\{[^}]*\}|[^{}]+|[{}]/g

/** Splits `Invalid code: {code}` into literals and names. `{{` and `}}` stand for braces. */
export function parseTemplate(source: string): Template {
  const literals: string[] = []
  const names: string[] = []
  let literal = ''
  for (const part of source.match(templateParts) ?? []) {
    if (part === '{{' || part === '}}') literal += part[0]
    else if (part.endsWith('}') && part !== '}') {
      literals.push(literal)
      names.push(part.slice(1, -1))
      literal = ''
    } else literal += part
  }
  literals.push(literal)
  return { literals, names, weight: literals.join('').length }
}

/** Whether a source holds a placeholder; `{{` is none. */
export function hasPlaceholder(source: string): boolean {
  return source.includes('{') && parseTemplate(source).names.length > 0
}

/**
 * Where each placeholder starts and ends in `text`, which the template must cover whole: `[start, end, start, end, …]`.
 * `undefined` if it does not hold.
 */
export function matchTemplate(template: Template, text: string): number[] | undefined {
  const { literals } = template
  const last = literals.length - 1
  const first = literals[0]!
  if (!text.startsWith(first)) return undefined
  if (last === 0) return text.length === first.length ? [] : undefined
  const tail = literals[last]!
  const tailStart = text.length - tail.length
  if (tailStart < first.length || !text.endsWith(tail)) return undefined
  const spans: number[] = []
  let at = first.length
  for (let i = 1; i < last; i++) {
    const literal = literals[i]!
    const found = text.indexOf(literal, at)
    if (found === -1 || found + literal.length > tailStart) return undefined
    spans.push(at, found)
    at = found + literal.length
  }
  spans.push(at, tailStart)
  return spans
}

function endOfToken(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = codeAt(text, i)
    if (c === 0x20 || (c >= 0x09 && c <= 0x0d)) return i
  }
  return text.length
}

/**
 * Finds a template anywhere in a text; a placeholder at its end stops at a blank. Returns the whole span first, then the
 * spans of the placeholders.
 */
export function findTemplate(template: Template, text: string): number[] | undefined {
  const { literals } = template
  const first = literals[0]!
  const start = text.indexOf(first)
  if (start === -1) return undefined
  const spans: number[] = [start, start]
  let at = start + first.length
  for (let i = 1; i < literals.length; i++) {
    const literal = literals[i]!
    const found = literal === '' ? endOfToken(text, at) : text.indexOf(literal, at)
    if (found === -1) return undefined
    spans.push(at, found)
    at = found + literal.length
  }
  spans[1] = at
  return spans
}
