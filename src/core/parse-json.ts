import type { Diagnostic } from './result.js'
import { scanJson } from './scan-json.js'

/** The outcome of reading a JSON text: a value, or none with the reason in `diagnostics`. */
export type ParsedJson = { readonly value: unknown } | { readonly failed: 'malformed' | 'too_deep' }

/** Puts numbers that a double cannot hold into quotes, so that their digits survive. */
function quoteNumbers(text: string, ranges: readonly number[], end: number): string {
  let out = ''
  let from = 0
  for (let i = 0; i < ranges.length; i += 2) {
    const start = ranges[i]!
    const stop = ranges[i + 1]!
    out += `${text.slice(from, start)}"${text.slice(start, stop)}"`
    from = stop
  }
  return out + text.slice(from, end)
}

/** Walks a parsed value once: counts its members and looks for names that could reach a prototype. */
class MemberCount {
  members = 0
  forbidden = false

  add(value: object): void {
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) if (typeof item === 'object' && item !== null) this.add(item)
      return
    }
    for (const key in value) {
      this.members++
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') this.forbidden = true
      const member = (value as Record<string, unknown>)[key]
      if (typeof member === 'object' && member !== null) this.add(member)
    }
  }
}

/**
 * Parses the JSON object or array at the start of `text`. Numbers that a double would change come back as strings of
 * their digits. Duplicate keys: the last one counts, as with `JSON.parse`.
 */
export function parseJson(text: string, maxDepth: number, diagnostics: Diagnostic[]): ParsedJson {
  const scan = scanJson(text, 0)
  if (scan.depth > maxDepth) {
    diagnostics.push('too_deep')
    return { failed: 'too_deep' }
  }
  if (scan.end === -1) return { failed: 'malformed' }
  let source = text
  if (scan.exactNumbers.length > 0) source = quoteNumbers(text, scan.exactNumbers, scan.end)
  else if (scan.end < text.length) source = text.slice(0, scan.end)
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return { failed: 'malformed' }
  }
  if (scan.end < text.length && /\S/.test(text.slice(scan.end, scan.end + 1_024))) diagnostics.push('trailing_text')
  const count = new MemberCount()
  count.add(value as object)
  if (count.members < scan.members) diagnostics.push('duplicate_key')
  if (count.forbidden) diagnostics.push('forbidden_key')
  return { value }
}
