import { isAnyObject, type AnyObject } from '../any-object.js'
import { isAsParsed } from './as-parsed.js'
import type { Diagnostic } from '../result.js'
import { narrowJson } from './narrow-json.js'
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

/** The value of a JSON text; `undefined` if it is none. */
export function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** What one walk over a parsed value finds. */
export class Contents {
  members = 0
  /** Numbers that are elements of lists. */
  listed = 0
  /** A name that could reach a prototype. */
  forbidden = false
  tooDeep = false

  add(value: AnyObject, levels: number): void {
    if (levels === 0) this.tooDeep = true
    else if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i]
        if (typeof item === 'number') this.listed++
        else if (isAnyObject(item)) this.add(item, levels - 1)
      }
    } else {
      for (const key in value) {
        this.members++
        if (key === '__proto__' || key === 'constructor' || key === 'prototype') this.forbidden = true
        const member = value[key]
        if (isAnyObject(member)) this.add(member, levels - 1)
      }
    }
  }
}

/** The same, where `JSON.parse` alone would not tell all: text behind the value, doubled names, inexact numbers. */
function parseScanned(text: string, maxDepth: number, diagnostics: Diagnostic[]): ParsedJson {
  const scan = scanJson(text, 0)
  if (scan.depth > maxDepth) {
    diagnostics.push('too_deep')
    return { failed: 'too_deep' }
  }
  if (scan.end === -1) return { failed: 'malformed' }
  let source = text
  if (scan.exactNumbers.length > 0) source = quoteNumbers(text, scan.exactNumbers, scan.end)
  else if (scan.end < text.length) source = text.slice(0, scan.end)
  const value = tryParse(source)
  if (value === undefined) return { failed: 'malformed' }
  if (scan.end < text.length && /\S/.test(text.slice(scan.end, scan.end + 1_024))) diagnostics.push('trailing_text')
  const contents = new Contents()
  contents.add(value as AnyObject, maxDepth)
  if (contents.members < scan.members) diagnostics.push('duplicate_key')
  if (contents.forbidden) diagnostics.push('forbidden_key')
  return { value }
}

function parseWhole(text: string, maxDepth: number, diagnostics: Diagnostic[]): ParsedJson {
  const value = tryParse(text)
  if (!isAnyObject(value)) return parseScanned(text, maxDepth, diagnostics)
  const contents = new Contents()
  contents.add(value, maxDepth)
  if (contents.tooDeep || !isAsParsed(text, contents)) return parseScanned(text, maxDepth, diagnostics)
  if (contents.forbidden) diagnostics.push('forbidden_key')
  return { value }
}

/**
 * Parses the JSON object or array at the start of `text`. Numbers that a double would change come back as strings of
 * their digits. Duplicate keys: the last one counts, as with `JSON.parse`. Of each object's and list's members, 1,024 are kept.
 */
export function parseJson(text: string, maxDepth: number, diagnostics: Diagnostic[]): ParsedJson {
  const narrowed = narrowJson(text)
  const parsed = parseWhole(narrowed ?? text, maxDepth, diagnostics)
  if (narrowed !== undefined && 'value' in parsed) diagnostics.push('truncated')
  return parsed
}
