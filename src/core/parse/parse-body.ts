import { codeAt } from '../text/code-at.js'
import { asBytes, decodeBody } from './decode.js'
import type { Limits } from '../http-response.js'
import { parseForm, looksLikeForm } from './parse-form.js'
import { parseJson, tryParse } from './parse-json.js'
import { parseXml } from './parse-xml.js'
import { isHtml, readPage } from './read-page.js'
import type { Diagnostic } from '../result.js'
import { scanPairs } from './scan-pairs.js'
import { isStream } from './unavailable.js'
import { unwrapScript } from './unwrap.js'

/** How a body turned out to be written. `broken`: meant as JSON, but not readable as such. */
export type BodyKind = 'json' | 'form' | 'xml' | 'html' | 'text' | 'broken' | 'opaque' | 'empty' | 'absent'

export interface ParsedBody {
  readonly kind: BodyKind
  /** Objects, arrays and scalars; a string for plain text and for the title of a page. */
  readonly value: unknown
  readonly diagnostics: Diagnostic[]
}

/** @param said What is left to say of it. */
function result(kind: BodyKind, value: unknown, diagnostics: Diagnostic[], ...said: Diagnostic[]): ParsedBody {
  diagnostics.push(...said)
  return { kind, value, diagnostics }
}

const binaryType = /^\s*(?:image|audio|video|font)\/|octet-stream|protobuf|\bcbor\b|\bpdf\b|\bzip\b|multipart\//i
const jwt = /^[\w-]{8,}\.[\w-]{8,}\.[\w-]*(?:\.[\w-]*\.[\w-]*)?$/

function readJson(text: string, limits: Limits, diagnostics: Diagnostic[]): ParsedBody {
  const parsed = parseJson(text, limits.depth, diagnostics)
  if ('value' in parsed) return result('json', parsed.value, diagnostics)
  if (parsed.failed === 'too_deep') return result('broken', undefined, diagnostics)
  const pairs = scanPairs(text, true)
  if (!diagnostics.includes('truncated')) diagnostics.push('truncated')
  return result('broken', pairs, diagnostics)
}

/** A JSON string that holds a JSON object is unwrapped, once. */
function readJsonString(text: string, limits: Limits, diagnostics: Diagnostic[]): ParsedBody {
  const inner = tryParse(text)
  if (inner === undefined) return result('text', text, diagnostics, 'text')
  if (typeof inner !== 'string') return result('json', inner, diagnostics)
  const trimmed = inner.trim()
  if (!trimmed.startsWith('{')) return result('text', inner, diagnostics, 'text')
  diagnostics.push('unwrapped')
  return readJson(trimmed, limits, diagnostics)
}

function readMarkup(text: string, limits: Limits, diagnostics: Diagnostic[]): ParsedBody {
  if (isHtml(text)) return result('html', readPage(text), diagnostics, 'html')
  diagnostics.push('xml')
  return result('xml', parseXml(text, limits.depth, diagnostics), diagnostics)
}

/** The first event of `text/event-stream`. */
function firstEvent(text: string): string | undefined {
  const at = text.startsWith('data:') ? 0 : text.indexOf('\ndata:') + 1
  if (at === 0 && !text.startsWith('data:')) return undefined
  const end = text.indexOf('\n', at)
  return text.slice(at + 5, end === -1 ? undefined : end).trim()
}

function readText(
  text: string,
  contentType: string | undefined,
  limits: Limits,
  diagnostics: Diagnostic[],
): ParsedBody {
  let start = 0
  while (start < text.length && (codeAt(text, start) <= 0x20 || codeAt(text, start) === 0xfeff)) start++
  if (start === text.length) return result('empty', undefined, diagnostics, 'empty')
  const body = start === 0 ? text : text.slice(start)
  switch (codeAt(body, 0)) {
    case 0x7b: // {
      return readJson(body, limits, diagnostics)
    case 0x5b: // [
      // `[401] Client error: …` is a line of a log.
      if (!/^\[[^\]"{[,]{0,64}\]\s*[^\s,\]]/.test(body.slice(0, 256))) return readJson(body, limits, diagnostics)
      break
    case 0x22: // "
      return readJsonString(body.trimEnd(), limits, diagnostics)
    case 0x3c: // <
      return readMarkup(body, limits, diagnostics)
  }
  const script = unwrapScript(body, diagnostics)
  if (script !== undefined) return readJson(script, limits, diagnostics)
  if (
    contentType?.toLowerCase().includes('x-www-form-urlencoded') === true ? body.includes('=') : looksLikeForm(body)
  ) {
    diagnostics.push('form')
    // The last value of a form that was cut may be half of one.
    const whole = diagnostics.includes('truncated') ? body.slice(0, Math.max(0, body.lastIndexOf('&'))) : body.trimEnd()
    return result('form', parseForm(whole, diagnostics), diagnostics)
  }
  if (contentType !== undefined && /event-stream/i.test(contentType)) {
    const event = firstEvent(body)
    if (event?.startsWith('{') === true) {
      diagnostics.push('trailing_text')
      return readJson(event, limits, diagnostics)
    }
  }
  if (body.includes('\u0000') || jwt.test(body.slice(0, 8_192).trimEnd())) {
    return result('opaque', undefined, diagnostics, 'unsupported_type')
  }
  if (/^(?:true|false|null|-?\d+(?:\.\d+)?)\s*$/.test(body.slice(0, 64))) return result('json', undefined, diagnostics)
  return result('text', body.slice(0, limits.description * 2).trimEnd(), diagnostics, 'text')
}

function readParsedValue(value: object, diagnostics: Diagnostic[]): ParsedBody {
  const { arrayBuffer } = value as { arrayBuffer?: unknown }
  if (isStream(value) || typeof arrayBuffer === 'function')
    return result('absent', undefined, diagnostics, 'body_unavailable')
  if (value instanceof URLSearchParams)
    return result('form', parseForm(value.toString(), diagnostics), diagnostics, 'form')
  if (Object.hasOwn(value, '__proto__')) diagnostics.push('forbidden_key')
  return result('json', value, diagnostics)
}

/**
 * Reads a body by what it is, not by what its media type says: bytes, text or a parsed value become one value. Total
 * and linear; the size cap comes first.
 */
export function parseBody(body: unknown, contentType: string | undefined, charset: string, limits: Limits): ParsedBody {
  if (body === undefined || body === null) return result('absent', body === null ? null : undefined, [])
  if (typeof body === 'string') {
    if (body.length <= limits.body) return readText(body, contentType, limits, [])
    return readText(body.slice(0, limits.body), contentType, limits, ['truncated'])
  }
  if (typeof body !== 'object') return result('json', undefined, [])
  const bytes = asBytes(body)
  if (bytes === undefined) return readParsedValue(body, [])
  if (contentType !== undefined && binaryType.test(contentType) && bytes[0] !== 0x7b) {
    return result('opaque', undefined, ['unsupported_type'])
  }
  const decoded = decodeBody(bytes, contentType, limits.body, charset)
  if (decoded.text === undefined) return result('opaque', undefined, [...decoded.diagnostics])
  return readText(decoded.text, contentType, limits, [...decoded.diagnostics])
}
