/**
 * Hosts of all providers: exact names, wildcards by their suffix, and the rare ones with a path or an inner `*`. Of two that
 * claim the same, the one that was added last wins: it is the caller's own.
 */
export class HostIndex {
  readonly #exact = new Map<string, string>()
  readonly #suffixes = new Map<string, string>()
  readonly #withPath = new Map<string, { readonly prefix: string; readonly id: string }[]>()
  readonly #patterns: { readonly start: string; readonly end: string; readonly id: string }[] = []

  /** Adds `graph.qq.com`, `*.okta.com`, `cognito-idp.*.amazonaws.com` or `www.facebook.com/dialog`. */
  add(source: string, id: string): void {
    const slash = source.indexOf('/')
    const host = (slash === -1 ? source : source.slice(0, slash)).toLowerCase()
    if (slash !== -1) {
      const list = [{ prefix: source.slice(slash), id }, ...(this.#withPath.get(host) ?? [])]
      this.#withPath.set(
        host,
        list.sort((a, b) => b.prefix.length - a.prefix.length),
      )
      return
    }
    const star = host.indexOf('*')
    if (star === -1) this.#exact.set(host, id)
    else if (star === 0) this.#suffixes.set(host.slice(2), id)
    else this.#patterns.unshift({ start: host.slice(0, star), end: host.slice(star + 1), id })
  }

  find(host: string, path: string): string | undefined {
    // RFC 1035 §2.3.4: no name is longer.
    if (host.length > 253) return undefined
    const prefixed = this.#withPath.get(host)?.find(({ prefix }) => path.startsWith(prefix))
    if (prefixed !== undefined) return prefixed.id
    const exact = this.#exact.get(host)
    if (exact !== undefined) return exact
    for (const { start, end, id } of this.#patterns) {
      if (host.length > start.length + end.length && host.startsWith(start) && host.endsWith(end)) return id
    }
    let dot = host.indexOf('.')
    while (dot !== -1) {
      const id = this.#suffixes.get(host.slice(dot + 1))
      if (id !== undefined) return id
      dot = host.indexOf('.', dot + 1)
    }
    return undefined
  }
}
