import { isAnyObject } from '../any-object.js'
const maxPairs = 1_024
const maxDepth = 8

/** Query parameters as `name=value`; nested ones by names such as `auth[token]`. */
class Query {
  readonly pairs: string[] = []

  add(name: string, value: unknown, depth: number): void {
    if (this.pairs.length >= maxPairs) return
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
      this.pairs.push(`${encode(name)}=${encode(String(value))}`)
    } else if (isAnyObject(value) && depth > 0) {
      let budget = maxPairs
      for (const key in value) {
        if (budget-- === 0) return
        const inner = Array.isArray(value) ? '' : key
        this.add(name === '' ? key : `${name}[${inner}]`, value[key], depth - 1)
      }
    }
  }
}

/** A lone surrogate cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** A URL with the query parameters that clients keep apart from it, as text or in any shape: they may carry secrets too. */
export function withParams(url: string | undefined, params: unknown): string | undefined {
  const query = new Query()
  if (typeof params === 'string') query.pairs.push(params.replace(/^\?/, ''))
  else if (params instanceof URLSearchParams) query.pairs.push(params.toString())
  else if (typeof params === 'object') query.add('', params, maxDepth)
  const text = query.pairs.filter((pair) => pair !== '').join('&')
  if (text === '') return url
  const [, place, fragment] = /^([^#]*)(.*)$/s.exec(url ?? '')!
  return `${place}${place!.includes('?') ? '&' : '?'}${text}${fragment}`
}
