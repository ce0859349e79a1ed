import { isUtf8 } from 'node:buffer'
import { decodeBody } from '../core/parse/decode.js'
import { parseJson } from '../core/parse/parse-json.js'
import { readStatus } from '../core/response-members.js'
import type { HttpResponse } from '../index.js'
import { strayMember } from './check-members.js'
import { jsonText } from './print-lines.js'

/** One line of input. */
interface InputLine {
  readonly response: HttpResponse
  /** The language that the line asks for. */
  readonly language: string | undefined
  /** JSON of the member `id`, where there is one. */
  readonly id: string | undefined
  /** The line was no UTF-8. */
  readonly guessed: boolean
  /** What of it is not read, and why. */
  readonly stray: string | undefined
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const blank = /^\s*$/
/** A number of so many digits may be one that a double cannot hold. */
const longNumber = /\d{16}/
const maxDepth = 512

function parseObject(text: string): { readonly value: JsonObject; readonly id: string | undefined } | undefined {
  const value: unknown = JSON.parse(text)
  if (!isObject(value)) return undefined
  if (!longNumber.test(text)) return { value, id: Object.hasOwn(value, 'id') ? jsonText(value['id']) : undefined }
  // As the core reads the text of a body: numbers that JSON.parse would round become strings of their digits.
  const parsed = parseJson(text, maxDepth, [])
  const exact = 'value' in parsed && isObject(parsed.value) ? parsed.value : value
  const response = { ...value, body: exact['body'] }
  if (!Object.hasOwn(value, 'id')) return { value: response, id: undefined }
  return { value: response, id: typeof value['id'] === 'number' ? String(exact['id']) : jsonText(exact['id']) }
}

function responseOf(line: JsonObject): HttpResponse {
  const status = readStatus(line['status'])
  return status === line['status'] ? line : { ...line, status: status as number }
}

/** Reads one line: a response; `blank`; or `malformed` for everything that is no JSON object. */
export function readLine(bytes: Buffer): InputLine | 'blank' | 'malformed' {
  const guessed = !isUtf8(bytes)
  // The rule of the core for bodies: what is no UTF-8 is GB18030, most likely.
  const text = guessed ? (decodeBody(bytes, undefined, bytes.length, 'gb18030').text ?? '\0') : bytes.toString('utf8')
  try {
    const line = parseObject(text)
    if (line === undefined) return 'malformed'
    const response = responseOf(line.value)
    const language = line.value['language']
    return {
      response,
      language: typeof language === 'string' && language !== '' ? language : undefined,
      id: line.id,
      guessed,
      stray: strayMember(response as JsonObject),
    }
  } catch {
    return blank.test(text) ? 'blank' : 'malformed'
  }
}
