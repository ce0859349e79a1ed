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

/** Characters of a page that are read. */
const maxPage = 16_384
/** Characters of a page that are kept. */
const maxPageText = 200

/** Whether the text of a page may end in the middle of something. */
export function isCutPage(text: unknown): boolean {
  return typeof text === 'string' && text.length >= maxPageText - 1
}

/** What is never shown: comments, scripts, styles. The page may end in it. */
const hidden = /<!(?=--).*?(?:-->|$)|<(script|style)(?=[\s>]).*?(?:<\/\1[^>]*(?:>|$)|$)/gis

/** A text without tags, blanks folded, cut. */
function plainText(text: string): string {
  const plain = text.replace(/<[^>]*(?:>|$)/g, ' ')
  return cut(decodeEntities(plain).replace(/\s+/g, ' ').trim(), maxPageText)
}

/** The text of the first element of a name; one that does not end is read a little. */
function element(page: string, name: string): string {
  // `<head` also starts `<header`.
  const open = page.search(new RegExp(`<${name}[\\s>]`, 'i'))
  const start = open === -1 ? 0 : page.indexOf('>', open) + 1
  if (start === 0) return ''
  const rest = page.slice(start)
  const end = rest.search(new RegExp(`</${name}`, 'i'))
  return plainText(rest.slice(0, end === -1 ? 1_000 : end))
}

/** Whether what is hidden ends before the text does. */
function endsShown(text: string): boolean {
  if (!/<(?:script|style|!--)/i.test(text)) return true
  const lower = text.toLowerCase()
  const ends = (open: string, close: string) => lower.lastIndexOf(open) <= lower.lastIndexOf(close)
  return ends('<!--', '-->') && ends('<script', '</script') && ends('<style', '</style')
}

/** What RFC 9110 §15 calls a status, or a word for any error, and nothing else in any script. */
const statusText =
  /^[^\p{L}\p{N}]*(?:http )?(?:error )?(?:4(?:0[01356]|18))?[^\p{L}\p{N}]*(?:error|bad request|unauthorized|forbidden|method not allowed|not acceptable|i'm a teapot|错误|安全错误|提示)?[^\p{L}\p{N}]*$/iu

/** Whether a title says no more than the status, if that: whatever stands behind it tells more. */
export function repeatsStatus(title: string): boolean {
  return statusText.test(title)
}

/** What firewalls say to whom they block, and servers of headers that are too long, in the page or in a script that fills it. */
const telling =
  /拦截|阻断|防火墙|攻击|(?:request|access)[\w ,]{0,40} blocked\b|blocked by|forbidden by|mod_security|incapsula incident|header[\w ]{0,20}(?:too (?:large|long)|exceeds)/i

/** The sentence in which a firewall says so; the markup around it is not read. */
function findTelling(page: string): string | undefined {
  const at = page.search(telling)
  if (at === -1) return undefined
  const before = page.slice(Math.max(0, at - maxPageText), at)
  const start = at - before.length + (/[<>"{}\n][^<>"{}\n]*$/.exec(before)?.index ?? -1) + 1
  return plainText(page.slice(start, start + 2 * maxPageText).replace(/[<>"{}\n][^]*$/, ''))
}

/** Where a plain title stands near the start of a page: nearly every page has one. */
function findPlainTitle(text: string): { readonly title: string; readonly end: number } | undefined {
  const top = text.slice(0, 2_048)
  const start = top.indexOf('<title>') + 7
  if (start === 6) return undefined
  const end = top.indexOf('</title>', start)
  if (end === -1 || end - start > maxPageText || !endsShown(top.slice(0, start))) return undefined
  const title = top.slice(start, end).trim()
  // Express calls every error page "Error" and puts the text into <pre>.
  return /[<&]|\s\s|[^\S ]/.test(title) || repeatsStatus(title) ? undefined : { title, end: end + 8 }
}

/** The beginning of a page behind which nothing is read: whatever follows, the page says the same. */
export function decidingTop(text: string): string | undefined {
  const found = findPlainTitle(text)
  const top = found && text.slice(0, found.end)
  return top !== undefined && top.startsWith('<') && isHtml(top) ? top : undefined
}

/** What a page says whose title is no more than the status: its heading, if that says more, else what a firewall says in it. */
function behindStatus(text: string, page: string, title: string): string | undefined {
  const heading = element(page, 'h1')
  if (!repeatsStatus(heading)) return heading
  // A firewall's page is short, and a whole one.
  const mayBeBlocked = text.length <= maxPage && (title !== '' || /^\s*<(?:!doctype|html|head)/i.test(text))
  return mayBeBlocked ? findTelling(text) : undefined
}

/** What a web page says about itself: its title, else its first heading, paragraph or preformatted text. */
export function readPage(text: string): string {
  const plain = findPlainTitle(text)
  if (plain !== undefined) return plain.title
  const page = text.slice(0, maxPage).replace(hidden, ' ')
  const title = element(page, 'title')
  const told = repeatsStatus(title) ? behindStatus(text, page, title) : undefined
  if (told !== undefined) return told
  if (title !== '' && title.toLowerCase() !== 'error') return title
  for (const name of ['h1', 'pre', 'h2', 'p', 'body']) {
    const found = element(page, name)
    if (found !== '') return found
  }
  return title
}
