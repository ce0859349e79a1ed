/** Host and path of a URL, without the cost and the exceptions of `new URL`. */
export interface Location {
  /** Lower case, without port. */
  readonly host: string
  /** With its leading slash, without query and fragment. */
  readonly path: string
  readonly query: string
}

/** Behind a short scheme and `//`, or either alone: authority, path, query. The fragment is left out. */
const parts = /^(?:[^/?#]{0,11}:\/\/|\/\/)?([^/?#\\]*)([^?#]*)(?:\?([^#]*))?/

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
  const [, authority, path, query = ''] = parts.exec(url.slice(0, 4_096))!
  return { host: hostOf(authority!), path: path === '' ? '/' : path!, query }
}
