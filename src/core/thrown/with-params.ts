/** A URL with the query parameters that axios keeps apart from it: they may carry secrets too. */
export function withParams(url: string | undefined, params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null) return url
  const query =
    params instanceof URLSearchParams
      ? params.toString()
      : Object.entries(params)
          .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
          .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
          .join('&')
  return query === '' ? url : `${url ?? ''}${url?.includes('?') === true ? '&' : '?'}${query}`
}
