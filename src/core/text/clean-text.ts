import { codeAt } from './code-at.js'

// C0 and C1 controls, zero-width and bidirectional marks, line and paragraph separators, byte order mark, tags.
const unwanted =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/

const unwantedRun = new RegExp(`(?:${unwanted.source})+`, 'g')

const separates = /[\t\n\v\f\r\u0085\u2028\u2029]/

// ESC sequences: colours, cursor, titles, links.
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]{0,512}(?:\u0007|\u001b\\)|[@-Z\\^_])/g

function replacement(run: string): string {
  return separates.test(run) ? ' ' : ''
}

const printable = /^[\x20-\x7e]*$/

/** Cuts without splitting a surrogate pair. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const last = codeAt(text, limit - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit)
}

/**
 * A provider's text, fit to be shown, logged and serialized: no control, zero-width or bidirectional characters,
 * well-formed, trimmed, at most `limit` characters.
 */
export function cleanText(text: string, limit: number): string {
  if (text.length <= limit && printable.test(text)) return text.trim()
  // Cutting first bounds the work; what is removed afterwards only makes the text shorter.
  let clean = text.length > limit * 2 ? text.slice(0, limit * 2) : text
  if (unwanted.test(clean)) clean = clean.replace(escapes, '').replace(unwantedRun, replacement)
  return cut(clean.trim(), limit).trimEnd().toWellFormed()
}
