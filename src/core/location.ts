/** Host and path of a URL, without the cost and the exceptions of `new URL`. */
export interface Location {
  /** Lower case, without port. */
  readonly host: string
  /** With its leading slash, without query and fragment. */
  readonly path: string
  readonly query: string
}

/** Reads a URL with or without its scheme; a bare path has no host. `undefined` for anything else. */
export function readLocation(url: unknown): Location | undefined {
  if (typeof url !== 'string' || url === '') return undefined
  const text = url.length > 4_096 ? url.slice(0, 4_096) : url
  const scheme = text.indexOf('://')
  const hasScheme = scheme !== -1 && scheme < 12 && !/[/?#]/.test(text.slice(0, scheme))
  const start = hasScheme ? scheme + 3 : text.startsWith('//') ? 2 : 0
  let end = start
  while (end < text.length && !'/?#\\'.includes(text[end]!)) end++
  const authority = text.slice(start, end)
  const user = authority.lastIndexOf('@')
  const hostPort = user === -1 ? authority : authority.slice(user + 1)
  const port = hostPort.startsWith('[') ? -1 : hostPort.indexOf(':')
  let host = (port === -1 ? hostPort : hostPort.slice(0, port)).toLowerCase()
  while (host.endsWith('.')) host = host.slice(0, -1)
  let pathEnd = end
  while (pathEnd < text.length && text[pathEnd] !== '?' && text[pathEnd] !== '#') pathEnd++
  const fragment = text.indexOf('#', pathEnd)
  const path = text.slice(end, pathEnd)
  return {
    host,
    path: path === '' ? '/' : path,
    query: text[pathEnd] === '?' ? text.slice(pathEnd + 1, fragment === -1 ? undefined : fragment) : '',
  }
}
