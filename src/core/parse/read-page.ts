import { cut } from '../text/clean-text.js'
import { decodeEntities } from './decode-entities.js'

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
