import { isAnyObject } from '../any-object.js'
import { codeAt } from '../text/code-at.js'
import { asBytes } from '../parse/decode.js'
import { parseJson } from '../parse/parse-json.js'
import { parseXml } from '../parse/parse-xml.js'
import { isStream } from '../parse/unavailable.js'
import { maxText, readForm, readJsonPairs, readMultipart } from './parameter-texts.js'
import type { RequestParameters } from './request-parameters.js'

const maxMembers = 16_384
const maxDepth = 64
/** What is read beyond the last beginning of a parameter, so that its value is whole. */
const tail = 65_536

/** More digits than a double holds. */
const longNumber = /\d{16}/

/** An object within a body; `listName` is the name under which the elements of a list stand. */
interface Inner {
  readonly value: object
  readonly listName: string | undefined
  readonly depth: number
  readonly isListed: boolean
}

/** Walks through a parsed body, level by level: no crowd further inside comes before what stands outside of it. */
class Walk {
  private budget = maxMembers
  private later: Inner[] | undefined = undefined
  private readonly to: RequestParameters

  constructor(to: RequestParameters) {
    this.to = to
  }

  all(body: object): void {
    this.members(body, undefined, maxDepth, false)
    if (this.later === undefined) return
    // Grows meanwhile.
    for (const { value, listName, depth, isListed } of this.later) this.members(value, listName, depth, isListed)
  }

  private members(value: object, listName: string | undefined, depth: number, isWithinList: boolean): void {
    if (depth === 0 || this.budget <= 0 || isOpaque(value)) return
    const entries = entriesOf(value)
    if (entries !== undefined) {
      for (const entry of entries) {
        if (this.budget-- <= 0) return
        const [name, member] = entry as readonly [unknown, unknown]
        this.member(listName ?? String(name), member, depth, isWithinList)
      }
      return
    }
    const isList = Array.isArray(value)
    const isListed = isWithinList || isList
    for (const key in value) {
      if (this.budget-- <= 0) return
      this.member(listName ?? (isList ? '' : key), (value as Record<string, unknown>)[key], depth, isListed)
    }
  }

  private member(name: string, member: unknown, depth: number, isListed: boolean): void {
    if (typeof member === 'string') this.to.add(name, member, isListed)
    else if (typeof member === 'number' || typeof member === 'bigint') this.to.add(name, String(member), isListed)
    else if (isAnyObject(member)) {
      const listName = Array.isArray(member) ? name : undefined
      ;(this.later ??= []).push({ value: member, listName, depth: depth - 1, isListed })
    }
  }
}

/** Bytes within a body, and streams: what is in them is no parameter, or cannot be read. */
function isOpaque(value: object): boolean {
  const { arrayBuffer } = value as { arrayBuffer?: unknown }
  return isStream(value) || typeof arrayBuffer === 'function' || ArrayBuffer.isView(value)
}

/** The pairs of a `FormData`, a `Map`, `URLSearchParams`. */
function entriesOf(value: object): Iterable<unknown> | undefined {
  if (Array.isArray(value)) return undefined
  const { entries } = value as { entries?: unknown }
  return typeof entries === 'function' ? (entries.call(value) as Iterable<unknown>) : undefined
}

function walk(value: object, to: RequestParameters): void {
  new Walk(to).all(value)
}

function readJson(text: string, to: RequestParameters): void {
  if (text.length > maxText) return readJsonPairs(text, to)
  if (longNumber.test(text)) {
    const parsed = parseJson(text, maxDepth, [])
    return 'value' in parsed ? walk(parsed.value as object, to) : readJsonPairs(text, to)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return readJsonPairs(text, to)
  }
  walk(value as object, to)
}

function readText(text: string, to: RequestParameters): void {
  const first = codeAt(text, 0)
  const start = first > 0x20 && first < 0x80 ? 0 : text.search(/[^\s\ufeff]/)
  if (start === -1) return
  const body = start === 0 ? text : text.slice(start)
  if (body[0] === '{' || body[0] === '[') readJson(body, to)
  else if (body[0] === '<') {
    const document = parseXml(body.slice(0, maxText + tail), maxDepth, [])
    if (document !== undefined) walk(document, to)
  } else if (body.startsWith('--')) readMultipart(body, to)
  else readForm(body, to)
}

/** Reads the parameters of a request's body: text, bytes, a parsed value, or what an HTTP client makes one of. */
export function readRequestBody(body: unknown, to: RequestParameters): void {
  if (typeof body === 'string') return readText(body, to)
  if (!isAnyObject(body)) return
  const bytes = asBytes(body)
  if (bytes === undefined) walk(body, to)
  else readText(new TextDecoder().decode(bytes.subarray(0, maxText + tail)), to)
}

/** Reads the parameters that hold JSON; what these hold again stays closed. */
export function readInner(to: RequestParameters): void {
  for (const text of [...(to.inner ?? [])]) readJson(text, to)
}
