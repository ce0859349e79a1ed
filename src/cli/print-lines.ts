import { styleText } from 'node:util'
import { cleanText } from '../core/text/clean-text.js'

const maxLine = 16_384

/** Lines for a terminal: catalogs, files and arguments may hold control characters, which none of them keeps. */
export function printable(text: string): string {
  return text
    .split('\n')
    .map((line) => cleanText(line, maxLine))
    .join('\n')
}

/** Prints lines on standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

/** Says something beside the output, on standard error. */
export function remark(text: string): void {
  process.stderr.write(`oauth-errors: ${printable(text)}\n`)
}

/** A heading: bold on a terminal that wants it (https://no-color.org), plain everywhere else. */
export function heading(text: string): string {
  const plain = printable(text)
  const { NO_COLOR, TERM } = process.env
  const styled = process.stdout.isTTY && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb'
  return styled ? styleText('bold', plain) : plain
}

// Beyond ASCII, where JSON.stringify lets them through: C1 controls, invisible and bidirectional marks.
const acting = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** JSON that is safe to show on a terminal and equal to what `JSON.stringify` gives. */
export function jsonText(value: unknown, indent?: number): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value, undefined, indent).replace(acting, escape)
}
