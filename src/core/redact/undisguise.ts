import { codeAt } from '../text/code-at.js'

/** What a text says once its escapes are read and its gaps are closed, in bytes of UTF-8, one character each. */
export interface Plain {
  readonly bytes: string
  /** Where in the text each byte begins. */
  readonly starts: readonly number[]
  /** Where in the text each byte ends. */
  readonly ends: readonly number[]
}

/*
 * What stands for nothing: blanks of any width, marks that are not seen, and what turns into a blank or is padding in
 * some encoding (`+` in a form, `=` at the end of a quoted-printable line, `\n`). What stands for a character: `%2F`
 * and `%252F`, `\u002F` and `\/`, `&amp;` and `&#47;`.
 */
const gap =
  /[\0- \x7f+=]|\xc2[\x80-\xa0\xad]|\xe2\x80[\x80-\x8f\xa8-\xaf]|\xe2\x81[\x9f-\xaf]|\xe3\x80\x80|\xef\xbb\xbf|\xef\xbf[\xb9-\xbb]/
// What stands behind a backslash once a gap is closed is what stood behind it before.
const backslash = new RegExp(`\\\\(?:\\\\|${gap.source})*`).source
const escape = new RegExp(
  /%(?:25)*([\dA-Fa-f]{2})|/.source +
    backslash +
    /(?:u((?:[Dd][89ABab][\dA-Fa-f]{2}\\+u)?[\dA-Fa-f]{4})|[bfnrt])?|/.source +
    /&(?:amp;)*(?:(amp|lt|gt|quot|apos)|#(\d{1,6})|#[Xx]([\dA-Fa-f]{1,5}));/.source,
)
const disguises = new RegExp(`${gap.source}|${escape.source}`, 'g')

/** An escape within an escape is no accident; what is nested deeper than this is not looked for. */
const maxRounds = 4

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function pointOf(number: string, radix: number): string {
  const point = Number.parseInt(number, radix)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

function utf8(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return bytes
}

function bytesOf([, hex, units, entity, decimal, hexadecimal]: RegExpExecArray): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
  if (units !== undefined) {
    return utf8(String.fromCharCode(...units.split(/\\+u/).map((unit) => Number.parseInt(unit, 16))))
  }
  if (entity !== undefined) return entities[entity]!
  if (decimal !== undefined) return utf8(pointOf(decimal, 10))
  return hexadecimal === undefined ? '' : utf8(pointOf(hexadecimal, 16))
}

function inBytes(text: string): Plain {
  let bytes = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let i = 0; i < text.length;) {
    const c = codeAt(text, i)
    const length = c >= 0xd800 && c <= 0xdbff ? 2 : 1
    const encoded = c < 0x80 ? text[i]! : utf8(text.slice(i, i + length))
    bytes += encoded
    for (let j = 0; j < encoded.length; j++) {
      starts.push(i)
      ends.push(Math.min(i + length, text.length))
    }
    i += length
  }
  return { bytes, starts, ends }
}

function readOnce(text: Plain): Plain {
  let bytes = ''
  const starts: number[] = []
  const ends: number[] = []
  const copy = (from: number, to: number): void => {
    bytes += text.bytes.slice(from, to)
    for (let i = from; i < to; i++) {
      starts.push(text.starts[i]!)
      ends.push(text.ends[i]!)
    }
  }
  let from = 0
  disguises.lastIndex = 0
  for (let match = disguises.exec(text.bytes); match !== null; match = disguises.exec(text.bytes)) {
    copy(from, match.index)
    from = disguises.lastIndex
    const meant = bytesOf(match)
    bytes += meant
    for (let i = 0; i < meant.length; i++) {
      starts.push(text.starts[match.index]!)
      ends.push(text.ends[from - 1]!)
    }
  }
  copy(from, text.bytes.length)
  return { bytes, starts, ends }
}

/** Reads what a value in a text, or a value, is without its disguise: the same for both, however it is written. */
export function undisguise(text: string): Plain {
  let plain = inBytes(text)
  for (let round = 0; round < maxRounds && plain.bytes.search(disguises) !== -1; round++) plain = readOnce(plain)
  return plain
}
