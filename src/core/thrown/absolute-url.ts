/** A URL as a client was given it, with the base that it adds to paths; with a scheme or `//` it is whole already. */
export function absoluteUrl(base: unknown, url: unknown): string | undefined {
  const [start, rest] = [base, url].map((part) => (part instanceof URL ? part.href : part))
  if (typeof rest !== 'string' || rest === '') return typeof start === 'string' && start !== '' ? start : undefined
  if (typeof start !== 'string' || start === '' || /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(rest)) return rest
  const [, path, query] = /^([^?#]*)(.*)$/s.exec(start)!
  const joined = `${path!.replace(/\/+$/, '')}/${rest.replace(/^\/+/, '')}`
  // ofetch keeps the query of its base.
  return query!.startsWith('?') ? `${joined}${joined.includes('?') ? '&' : '?'}${query!.slice(1)}` : joined
}
