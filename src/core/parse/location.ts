import { codeAt } from '../text/code-at.js'

/** Host and path of a URL, without the cost and the exceptions of `new URL`. */
export interface Location {
  /** Lower case, without port. */
  readonly host: string
  /** With its leading slash, without query and fragment. */
  readonly path: string
  readonly query: string
}

const slash = 0x2f
const question = 0x3f
const hash = 0x23
const backslash = 0x5c

/** Where the authority begins: behind `//`, if a scheme or nothing stands before it. */
function startOfAuthority(text: string): number {
  const scheme = text.indexOf('://')
  if (scheme === -1 || scheme >= 12) return text.startsWith('//') ? 2 : 0
  for (let i = 0; i < scheme; i++) {
    const c = codeAt(text, i)
    if (c === slash || c === question || c === hash) return text.startsWith('//') ? 2 : 0
  }
  return scheme + 3
}

function endOfAuthority(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const c = codeAt(text, i)
    if (c === slash || c === question || c === hash || c === backslash) return i
  }
  return text.length
}

function hostOf(authority: string): string {
  const hostPort = authority.slice(authority.lastIndexOf('@') + 1)
  const port = hostPort.startsWith('[') ? -1 : hostPort.indexOf(':')
  let host = (port === -1 ? hostPort : hostPort.slice(0, port)).toLowerCase()
  while (host.endsWith('.')) host = host.slice(0, -1)
  return host
}

/** Reads a URL with or without its scheme; a bare path has no host. `undefined` for anything else. */
export function readLocation(url: unknown): Location | undefined {
  if (typeof url !== 'string' || url === '') return undefined
  const text = url.length > 4_096 ? url.slice(0, 4_096) : url
  const start = startOfAuthority(text)
  const end = endOfAuthority(text, start)
  const fragment = text.indexOf('#', end)
  const whole = fragment === -1 ? text.length : fragment
  const mark = text.indexOf('?', end)
  const pathEnd = mark === -1 || mark > whole ? whole : mark
  return {
    host: hostOf(text.slice(start, end)),
    path: pathEnd === end ? '/' : text.slice(end, pathEnd),
    query: text.slice(Math.min(pathEnd + 1, whole), whole),
  }
}
